import type { Platform } from '@termijn/adapters';
import { exponentialBackOff, runNotary } from '@termijn/engine';
import { signedAtOnce } from '@termijn/features';
import type { Log } from '../log';
import { failureOf, type Running } from './projector';

/** A notary that lost a store waits between these bounds before it tries again. */
const backOff = exponentialBackOff(200, 5_000, Math.random);

/**
 * Keeps the tree over the log and signs checkpoints of it: on a schedule, and at once for the streams in which a person
 * may be fined. Where history is not what was signed it says so, and signs no more.
 */
export const keepNotary = ({ notary, anchors, configuration, projectionStore }: Platform, log: Log): Running => {
  const stopping = new AbortController();
  const ended = runNotary({
    notary,
    anchors,
    intervalMilliseconds: configuration.notary.seconds * 1_000,
    promptPrefixes: signedAtOnce,
    lease: (reader, signal) => projectionStore.lease(reader, signal),
    signal: stopping.signal,
    backOff,
    onAbsent(absent) {
      log.warn('an anchor of the log does not answer; it is asked again', { failure: failureOf(absent) });
    },
  }).catch((error: unknown) => {
    log.error('the notary signs no more: history is not what was signed; call npx termijn verify', {
      failure: failureOf(error),
    });
  });
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
};
