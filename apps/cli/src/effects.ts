import type { Platform } from '@termijn/adapters';
import {
  commandEffect,
  commandHand,
  exponentialBackOff,
  pause,
  runReaction,
  workOffOnce,
  type ReactSide,
  type WorkOff,
} from '@termijn/engine';
import { letterEffect, LetterSender, PeopleRegister, reactionsToRun, recipientsOf } from '@termijn/features';

const lookMilliseconds = 50;
const attemptsMax = 3;
const backOff = exponentialBackOff(100, 1_000, Math.random);

/**
 * Lets every reaction answer what is in the log, and puts the commands that they order to the law, until no more follow.
 * Reactions that a server runs at the same time are waited for.
 */
export const followReactions = async (platform: Platform): Promise<void> => {
  const hand = commandHand(recipientsOf(platform.eventStore), platform.clock);
  do {
    await Promise.all(reactionsToRun.map((side) => react(platform, side)));
  } while ((await performAll(platform, { kind: commandEffect, hand })) > 0);
};

/** Sends the letters that are due. Answers how many were seen to here. */
export const sendLetters = (platform: Platform): Promise<number> => {
  const { eventStore, mailer, records, peopleKey } = platform;
  const letters = new LetterSender(eventStore, mailer, new PeopleRegister(records, peopleKey));
  return performAll(platform, { kind: letterEffect, hand: (effect) => letters.send(effect) });
};

/** Runs a reaction until it has seen everything that the log holds now. */
const react = async ({ eventStore, outbox, clock, projectionStore }: Platform, side: ReactSide): Promise<void> => {
  const head = await eventStore.head();
  const stopping = new AbortController();
  const { signal } = stopping;
  const lease = projectionStore.lease.bind(projectionStore);
  const reacting = runReaction({ ...side, eventStore, outbox, clock, lease, signal, backOff });
  const noted = async (): Promise<void> => {
    while (!signal.aborted && ((await outbox.checkpoint(side.reaction.name)) ?? 0n) < head)
      await pause(lookMilliseconds, signal);
  };
  await Promise.race([noted(), reacting]).finally(() => stopping.abort());
  await reacting;
};

/** Performs what is due of one kind of effect; answers how many there were. */
const performAll = async ({ outbox, clock }: Platform, work: Pick<WorkOff, 'kind' | 'hand'>): Promise<number> => {
  const { signal } = new AbortController();
  for (let all = 0; ;) {
    const performed = await workOffOnce({ outbox, clock, attemptsMax, backOff, signal, ...work });
    if (performed === 0) return all;
    all += performed;
  }
};
