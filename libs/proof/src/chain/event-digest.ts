import { canonical } from '../canonical/canonical';
import { sha256Hex } from '../hash/sha256';

/** A SHA-256 digest in lower-case hexadecimal. */
export type Digest = string;

/** Everything of an event that its digest covers: all that the log holds of it but the digest itself and its global position. */
export interface Sealable {
  readonly stream: string;
  /** The place of the event in its stream, counted from 0. */
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  /** What is kept beside the fact. Its member `digest` is not covered, since it is the digest. */
  readonly metadata: object;
}

/** What the first event of a stream follows on. */
export const noDigest: Digest = '0'.repeat(64);

/**
 * The digest of an event: SHA-256 over the canonical form (RFC 8785) of the event and the digest of the one before it in
 * its stream. Whoever changes an event, takes one out, puts one in or swaps two breaks every digest from there on.
 * Throws a `TypeError` for an event that has no canonical form.
 */
export const eventDigest = ({ stream, revision, id, type, data, metadata }: Sealable, previous: Digest): Digest => {
  const covered = { ...metadata, digest: undefined };
  const form = canonical({ form: 'termijn.event.v1', stream, revision, id, type, data, metadata: covered, previous });
  return sha256Hex(form);
};
