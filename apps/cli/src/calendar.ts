import { randomUUID } from 'node:crypto';
import type { Platform } from '@termijn/adapters';
import { isObligationId } from '@termijn/domain';
import {
  agendaFrom,
  exponentialBackOff,
  Failure,
  handle,
  pause,
  ringer,
  runReaction,
  workOffOnce,
  type Position,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import {
  catchUpReadModels,
  letterEffect,
  letterReaction,
  LetterSender,
  obligationKind,
  obligationReading,
  PeopleRegister,
} from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { WrongCall } from './exit';

/** The agenda still shows as due what the law was just asked about. */
export class CalendarNotKept extends Failure {
  readonly code = 'calendar-not-kept';
  readonly retryable = true;
}

/** What was written to the log on the way, by type of fact, and how many letters this call saw to; a server sends others. */
export interface KeptCalendar {
  readonly today: Day;
  readonly facts: Readonly<Record<string, number>>;
  readonly letters: number;
}

/**
 * Turns the clock of a demonstration to a day. It stops on every day on the way on which something falls due, so that
 * nothing is answered later than it would have been. A server that runs at the same time shares the work; neither is in
 * the way of the other, because the law answers a second question about the same day with nothing.
 */
export const advanceClock = async (platform: Platform, to: Day, onDay: (today: Day) => void): Promise<KeptCalendar> => {
  const { demoClock, eventStore, readModels, clock } = platform;
  if (demoClock === undefined) throw new WrongCall('only the clock of a demonstration can be turned (TERMIJN_DEMO=on)');
  const before = await eventStore.head();
  const agenda = agendaFrom(readModels);
  await demoClock.set(clock.today());
  for (;;) {
    await catchUpReadModels(platform);
    const [next] = await agenda.overdue(to);
    if (next === undefined) break;
    if (next.dueOn > clock.today()) await demoClock.set(next.dueOn);
    onDay(clock.today());
    await keepCalendar(platform);
  }
  await demoClock.set(to);
  const letters = await sendLetters(platform);
  return { today: clock.today(), facts: await factsSince(platform, before), letters };
};

/** Asks the law of every case that is due today, and sees to it that the agenda shows the answers. */
const keepCalendar = async (platform: Platform): Promise<void> => {
  const { clock, readModels } = platform;
  const agenda = agendaFrom(readModels);
  const today = clock.today();
  const ring = ringer({ agenda, clock, keepCalendar: (stream, on) => askLaw(platform, stream, on) });
  for (const alarm of await agenda.alarms(today, today)) await ring(alarm);
  await catchUpReadModels(platform);
  if ((await agenda.overdue(today)).length > 0)
    throw new CalendarNotKept(`the agenda still holds deadlines that were due on ${today}`);
};

const askLaw = ({ eventStore, clock }: Platform, stream: StreamName, on: Day): Promise<unknown> => {
  const id = stream.slice(stream.indexOf('-') + 1);
  if (!isObligationId(id)) throw new TypeError('the agenda names a stream that is no obligation');
  return handle(
    eventStore,
    obligationKind,
    id,
    { type: 'KeepCalendar', on },
    {
      key: randomUUID() as string as Uuid,
      at: clock.now(),
      actor: { who: 'calendar', role: 'system', organisation: 'termijn' },
      causation: 'clock advance',
      correlation: stream,
    },
  );
};

const lookMilliseconds = 50;
const attemptsMax = 3;
const backOff = exponentialBackOff(100, 1_000, Math.random);

/** Notes the letters that the new facts call for, and sends what is due. Answers how many were seen to here. */
const sendLetters = async (platform: Platform): Promise<number> => {
  const { eventStore, outbox, clock, mailer, records, peopleKey, projectionStore } = platform;
  const head = await eventStore.head();
  const stopping = new AbortController();
  const { signal } = stopping;
  const reacting = runReaction({
    reaction: letterReaction,
    reading: obligationReading,
    eventStore,
    outbox,
    clock,
    lease: (reader, asked) => projectionStore.lease(reader, asked),
    signal,
    backOff,
  });
  const noted = async (): Promise<void> => {
    while (!signal.aborted && ((await outbox.checkpoint(letterReaction.name)) ?? 0n) < head)
      await pause(lookMilliseconds, signal);
  };
  await Promise.race([noted(), reacting]).finally(() => stopping.abort());
  await reacting;

  const letters = new LetterSender(eventStore, mailer, new PeopleRegister(records, peopleKey));
  const idle = new AbortController().signal;
  const desk = { outbox, clock, attemptsMax, backOff, signal: idle, kind: letterEffect };
  let seenTo = 0;
  for (let more = true; more;) {
    const performed = await workOffOnce({ ...desk, hand: (effect) => letters.send(effect) });
    seenTo += performed;
    more = performed > 0;
  }
  return seenTo;
};

const factsSince = async ({ eventStore }: Platform, after: Position): Promise<Readonly<Record<string, number>>> => {
  const facts: Record<string, number> = {};
  for await (const { events } of eventStore.readAll({ after, prefixes: obligationReading.prefixes }))
    for (const { type } of events) facts[type] = (facts[type] ?? 0) + 1;
  return facts;
};
