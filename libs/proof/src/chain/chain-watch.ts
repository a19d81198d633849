import { eventDigest, noDigest, type Digest, type Sealable } from './event-digest';

/** An event as it lies in the log, with the digest that was written beside it. */
export interface SealedEvent extends Sealable {
  readonly metadata: { readonly digest?: Digest };
}

interface Standing {
  readonly revision: number;
  readonly digest: Digest;
  readonly isSealed: boolean;
}

/** Follows the chains of any number of streams at once, one event at a time, and keeps no event. */
export interface ChainWatch {
  /** Takes the next event of its stream; false when it does not follow on what came before it. */
  follows(event: SealedEvent): boolean;
  /** How many events followed that carry a digest, and how many were recorded before there were digests. */
  counts(): { readonly sealed: number; readonly unsealed: number };
}

const atTheStart: Standing = { revision: -1, digest: noDigest, isSealed: false };

/** A watch that has seen nothing yet. */
export const chainWatch = (): ChainWatch => {
  const standings = new Map<string, Standing>();
  const counted = { sealed: 0, unsealed: 0 };
  return {
    follows(event) {
      const before = standings.get(event.stream) ?? atTheStart;
      const digest = eventDigest(event, before.digest);
      const isSealed = event.metadata.digest !== undefined;
      if (event.revision !== before.revision + 1) return false;
      if (isSealed ? event.metadata.digest !== digest : before.isSealed) return false;
      standings.set(event.stream, { revision: event.revision, digest, isSealed });
      counted[isSealed ? 'sealed' : 'unsealed'] += 1;
      return true;
    },
    counts: () => ({ ...counted }),
  };
};
