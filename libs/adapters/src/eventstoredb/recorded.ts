import { START, type Position as WirePosition } from '@eventstore/db-client';
import {
  UnreadableEvent,
  type Metadata,
  type Position,
  type RecordedEvent,
  type StreamName,
  type Uuid,
} from '@termijn/engine';

/** An event as the client hands it over. */
export interface WireEvent {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly isJson: boolean;
  readonly position?: WirePosition;
}

/** Servers before 22.6 do not know the position of an event in a stream and answer the largest 64-bit number. */
const positionUnknown = 0xffff_ffff_ffff_ffffn;

/** Our position of a commit position: one further, because `0n` lies before the first event, which may commit at 0. */
export const positionOf = (commit: bigint): Position => commit + 1n;

/** Where the server shall begin so as to include, or when subscribing to follow, the event at this position. */
export const wirePosition = (position: Position): WirePosition | typeof START =>
  position === 0n ? START : { commit: position - 1n, prepare: position - 1n };

/** The place of an event in the whole log. Throws when the server is too old to say. */
export const positionOfEvent = (event: WireEvent): Position => {
  const commit = event.position?.commit ?? positionUnknown;
  if (commit === positionUnknown)
    throw new Error('the server does not tell the position of events; EventStoreDB 22.6 or later is needed');
  return positionOf(commit);
};

/** Whether an event is the server's own: statistics, stream metadata, links, tombstones. */
export const isSystemEvent = ({ streamId, type }: WireEvent): boolean =>
  streamId.startsWith('$') || type.startsWith('$');

/** The event as the engine knows it. Throws `UnreadableEvent` when it holds no JSON. */
export const recordedOf = (event: WireEvent): RecordedEvent => {
  const { streamId, id, type, data, metadata } = event;
  const revision = Number(event.revision);
  if (!event.isJson) throw new UnreadableEvent(streamId, revision, `"${type}" is not JSON`);
  return {
    stream: streamId as StreamName,
    revision,
    position: positionOfEvent(event),
    id: id as Uuid,
    type,
    data,
    metadata: metadata as Metadata,
  };
};
