import type { Platform } from '@termijn/adapters';
import { exponentialBackOff, Failure, runProjection, runReaction } from '@termijn/engine';
import { reactionsToRun, readModelsToRun } from '@termijn/features';
import type { Log } from '../log';

/** Readers that lost a server wait between these bounds before they try again. */
const backOff = exponentialBackOff(200, 5_000, Math.random);

/** Something that runs in the background until it is stopped. */
export interface Running {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/**
 * Keeps every read model up to date and notes the effects of every reaction. A reader that meets something it cannot
 * read stops and says so; the others go on.
 */
export const runProjector = (platform: Platform, log: Log): Running => {
  const { eventStore, projectionStore, outbox, clock } = platform;
  const stopping = new AbortController();
  const { signal } = stopping;
  const lease = projectionStore.lease.bind(projectionStore);
  const watched = (reader: string, run: Promise<void>): Promise<void> =>
    run.catch((error: unknown) => {
      log.error('a reader of the log stopped; it goes on after a restart of a build that can read on', {
        reader,
        failure: failureOf(error),
      });
    });
  const readers = [
    ...readModelsToRun.map(({ projection, reading }) =>
      watched(projection.name, runProjection({ projection, reading, eventStore, projectionStore, signal, backOff })),
    ),
    ...reactionsToRun.map(({ reaction, reading }) =>
      watched(reaction.name, runReaction({ reaction, reading, eventStore, outbox, clock, lease, signal, backOff })),
    ),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(readers);
    },
  };
};

/** What may be said of an error: the words of this house, or a bare name, since foreign words may name a person. */
export const failureOf = (error: unknown): string =>
  error instanceof Failure ? `${error.code}: ${error.message}` : error instanceof Error ? error.name : 'unknown';
