import { randomUUID } from 'node:crypto';
import type { Platform } from '@termijn/adapters';
import { agendaFrom, calendarKeeper, Failure, ringer, type Position, type Uuid } from '@termijn/engine';
import { agendaParts, agendaReading, catchUpReadModels } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { followReactions, sendLetters } from './effects';
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
    await followReactions(platform);
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
  const { clock, eventStore, readModels } = platform;
  const agenda = agendaFrom(readModels);
  const today = clock.today();
  const newKey = (): Uuid => randomUUID() as string as Uuid;
  const ask = calendarKeeper({ eventStore, clock, parts: agendaParts, newKey, causation: 'clock advance' });
  const ring = ringer({ agenda, clock, keepCalendar: ask });
  for (const alarm of await agenda.alarms(today, today)) await ring(alarm);
  await catchUpReadModels(platform);
  if ((await agenda.overdue(today)).length > 0)
    throw new CalendarNotKept(`the agenda still holds deadlines that were due on ${today}`);
};

const factsSince = async ({ eventStore }: Platform, after: Position): Promise<Readonly<Record<string, number>>> => {
  const facts: Record<string, number> = {};
  for await (const { events } of eventStore.readAll({ after, prefixes: agendaReading.prefixes }))
    for (const { type } of events) facts[type] = (facts[type] ?? 0) + 1;
  return facts;
};
