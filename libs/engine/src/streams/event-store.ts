import type { Brand, Day } from '@termijn/kernel';
import type { Digest } from '@termijn/proof';
import type { Instant } from '../clock';
import { UnacceptableAppend } from '../failures';
import type { Uuid } from '../ids';

/** `category-id`, for example `obligation-3f0c...`. One stream holds the facts of one case, in order. */
export type StreamName = Brand<string, 'StreamName'>;

/** The place of an event in its stream, counted from 0. */
export type Revision = number;

/** Where a stream must stand for an append to happen: at this event, not yet begun, or anywhere. */
export type Expected = Revision | 'none' | 'any';

/** A place in the whole log. Grows with every event, not always by one; `0n` lies before the first event. */
export type Position = bigint;

/** Who did it: a pseudonym or the name of a rule, the role acted in, and the organisation acted for. Never a person's name. */
export interface Actor {
  readonly who: string;
  readonly role: string;
  readonly organisation: string;
}

/** What is kept beside every fact, so that each step can be accounted for. */
export interface Metadata {
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly reason?: string;
  /** The article that the step rests on. */
  readonly legalBasis?: string;
  /** The day on which the fact counts in law; the other clock is `recordedAt`. */
  readonly legalDay?: Day;
  readonly recordedAt: Instant;
  /** What made this happen: a request, a job, an event. */
  readonly causation: string;
  /** What it belongs to as a whole: an import run, a request with all that follows from it. */
  readonly correlation: string;
  readonly schemaVersion: number;
  /** The version of the rule that computed a date in this fact. */
  readonly ruleVersion?: string;
  /**
   * SHA-256 over the canonical form of this event and the digest of the one before it in its stream (ADR 0025). Absent on
   * what was recorded before there were digests.
   */
  readonly digest?: Digest;
}

/** A fact on its way into the log. `data` must survive `JSON.stringify`. */
export interface NewEvent {
  readonly id: Uuid;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: Metadata;
}

/** A fact in the log. */
export interface RecordedEvent extends NewEvent {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
}

/** Where an append ended: the revision and position of its last event. `repeated` when it had been recorded before. */
export interface Appended {
  readonly revision: Revision;
  readonly position: Position;
  readonly repeated: boolean;
}

/** The events of a stream from a revision on; `revision` is where the whole stream stands. A stream never written is empty. */
export interface StreamSlice {
  readonly revision: Revision | 'none';
  readonly events: readonly RecordedEvent[];
}

/** How to read the log: only what lies after `after`, and only streams whose name starts with one of `prefixes`. */
export interface LogQuery {
  readonly after: Position;
  readonly prefixes?: readonly string[];
  /** The most events one batch may hold. */
  readonly batchSizeMax?: number;
  readonly signal?: AbortSignal;
}

/** A stretch of the log in order. The reader has seen everything up to `position`, filtered events included. */
export interface LogBatch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  /** True when the log held nothing further at the time of reading. */
  readonly caughtUp: boolean;
}

/**
 * The log of facts. Every driver keeps the same contract (`eventStoreContract` in the test kit):
 * an append is atomic and durable before it is answered; the same append sent again is answered as the first time;
 * readers see every event once, in position order, and never pass one that is still being committed. Every reader of the
 * log gets at least one batch, an empty one if need be, that says `caughtUp`; raising its signal ends it quietly.
 * Throws `RevisionConflict`, `EventIdReused`, `UnacceptableAppend` or `StoreUnavailable`, and readers `PositionBeyondLog`.
 */
export interface EventStore {
  append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended>;
  read(stream: StreamName, from?: Revision): Promise<StreamSlice>;
  /** The log up to where it stands now, then ends. */
  readAll(query: LogQuery): AsyncIterable<LogBatch>;
  /** The log, then whatever is added, until the signal is raised or the loop is left. Waits while the caller is busy. */
  subscribe(query: LogQuery): AsyncIterable<LogBatch>;
  /** The position of the last event, `0n` for an empty log. */
  head(): Promise<Position>;
  close(): Promise<void>;
}

/**
 * No append may be larger than this, all its events together: the UTF-8 JSON of data and metadata, and two bytes for each
 * character of the type names. EventStoreDB's own default, counted the way its server counts.
 */
export const appendBytesMax = 1024 * 1024;

/** The most events that one append may carry. */
export const appendEventsMax = 1000;

export const batchSizeDefault = 500;

const nameShape = /^[a-z][A-Za-z0-9]*-[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** Proves a text to be a stream name: `category-id`, ASCII letters and digits, at most 200 characters of id. */
export const streamName = (text: string): StreamName => {
  if (!nameShape.test(text)) throw new UnacceptableAppend('stream', 'must be category-id in ASCII letters and digits');
  return text as StreamName;
};

/** The first part of a stream name: the kind of stream. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** What comes after it: which stream of that kind. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
