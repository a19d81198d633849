import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Platform } from '@termijn/adapters';
import {
  agendaFrom,
  calendarKeeper,
  commandEffect,
  commandHand,
  exponentialBackOff,
  keepSweeping,
  ringer,
  sweep,
  workOff,
  type Uuid,
} from '@termijn/engine';
import { agendaParts, letterEffect, LetterSender, recipientsOf } from '@termijn/features';
import type { Log } from '../log';
import { failureOf, type Running } from './projector';

/** Alarms are armed for so many days ahead; the next sweep brings the next days. */
const horizonDays = 2;
/** The interval bounds what losing the alarm book costs. */
const sweepMilliseconds = 15_000;
/** After so many attempts a letter is left for a person to look at. */
const letterAttemptsMax = 10;
/** A step in law must not be lost to a long outage, so a command is tried for some hours before a person is asked. */
const commandAttemptsMax = 100;
/** How long to wait before an effect is tried again. */
const effectBackOff = exponentialBackOff(1_000, 300_000, Math.random);

/**
 * Works off what the calendar owes and what reactions ordered: alarms ring, cases keep their calendar, commands are put
 * to other cases, letters go out.
 */
export const runWorker = async (platform: Platform, app: INestApplicationContext, log: Log): Promise<Running> => {
  const { eventStore, readModels, clock, outbox, demoClock } = platform;
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

  const newKey = (): Uuid => randomUUID() as string as Uuid;
  const keepCalendar = calendarKeeper({ eventStore, clock, parts: agendaParts, newKey, causation: 'alarm' });
  const ringing = await alarmBook.ring(ringer({ agenda, clock, keepCalendar, signal }));
  const sweeping = { agenda, alarmBook, clock, horizonDays };
  const onFailure = warn('a sweep failed; the next one makes up for it');
  const effects = { outbox, clock, signal, backOff: effectBackOff };
  const running = [
    keepSweeping({ ...sweeping, intervalMilliseconds: sweepMilliseconds, signal, onFailure }),
    workOff({
      ...effects,
      kind: commandEffect,
      hand: commandHand(recipientsOf(eventStore), clock),
      attemptsMax: commandAttemptsMax,
      onFailure: (_, error) => {
        warn('a command that follows from a fact was not recorded')(error);
      },
    }),
    workOff({
      ...effects,
      kind: letterEffect,
      hand: (effect) => letters.send(effect),
      attemptsMax: letterAttemptsMax,
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
