import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import type { Platform } from '@termijn/adapters';
import { isObligationId } from '@termijn/domain';
import {
  agendaFrom,
  exponentialBackOff,
  keepSweeping,
  ringer,
  sweep,
  workOff,
  type Intent,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import { DecideObligation, letterEffect, LetterSender } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import type { Log } from '../log';
import { failureOf, type Running } from './projector';

/** Alarms are armed for so many days ahead; the next sweep brings the next days. */
const horizonDays = 2;
/** The interval bounds what losing the alarm book costs. */
const sweepMilliseconds = 15_000;
/** After so many attempts a letter is left for a person to look at. */
const letterAttemptsMax = 10;

/** Works off what the calendar owes and what reactions ordered: alarms ring, cases keep their calendar, letters go out. */
export const runWorker = async (platform: Platform, app: INestApplicationContext, log: Log): Promise<Running> => {
  const { readModels, clock, outbox, demoClock } = platform;
  const stopping = new AbortController();
  const { signal } = stopping;
  const warn = (message: string) => (error: unknown) => {
    if (!signal.aborted) log.warn(message, { failure: failureOf(error) });
  };
  const alarmBook = platform.openAlarmBook(warn('the alarm book complains'));
  // A queue that is away now is most likely a wrong address, which nobody would notice later.
  await alarmBook.counts().catch(async (error: unknown) => {
    await alarmBook.close();
    throw error;
  });
  const agenda = agendaFrom(readModels);
  const letters = app.get(LetterSender, { strict: false });

  const ringing = await alarmBook.ring(
    ringer({ agenda, clock, keepCalendar: calendarKeeper(platform, app.get(CommandBus, { strict: false })), signal }),
  );
  const sweeping = { agenda, alarmBook, clock, horizonDays };
  const onFailure = warn('a sweep failed; the next one makes up for it');
  const running = [
    keepSweeping({ ...sweeping, intervalMilliseconds: sweepMilliseconds, signal, onFailure }),
    workOff({
      outbox,
      kind: letterEffect,
      hand: (effect) => letters.send(effect),
      clock,
      signal,
      attemptsMax: letterAttemptsMax,
      backOff: exponentialBackOff(1_000, 300_000, Math.random),
      onFailure: (_, error) => {
        warn('a letter was not sent; it will be tried again')(error);
      },
    }),
  ].map((work) =>
    work.catch((error: unknown) => {
      log.error('the worker stopped a part of its work; it goes on after a restart', { failure: failureOf(error) });
    }),
  );
  // When the clock of a demonstration is turned, what fell due in between is due now.
  demoClock?.onTurned(() => void sweep(sweeping).catch(onFailure));

  return {
    async stop() {
      stopping.abort();
      await ringing.close();
      await Promise.all(running);
      await alarmBook.close();
    },
  };
};

/** Asks the law of one case what follows from the calendar. Every knock has a key of its own: the law knows repetitions. */
const calendarKeeper =
  ({ clock }: Platform, commands: CommandBus) =>
  async (stream: StreamName, on: Day): Promise<void> => {
    const id = stream.slice(stream.indexOf('-') + 1);
    if (!isObligationId(id)) throw new TypeError('the agenda names a stream that is no obligation');
    const intent: Intent = {
      key: randomUUID() as string as Uuid,
      at: clock.now(),
      actor: { who: 'calendar', role: 'system', organisation: 'termijn' },
      causation: 'alarm',
      correlation: stream,
    };
    await commands.execute(new DecideObligation(id, { type: 'KeepCalendar', on }, intent));
  };
