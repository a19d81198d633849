'use strict';
const shared = require('@eventstore/db-client/generated/shared_pb');
const streams = require('@eventstore/db-client/generated/streams_pb');

/** @param {string} name */
const identifier = (name) => new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(name, 'utf8')));

/** @param {shared.StreamIdentifier | undefined} message */
const nameOf = (message) => Buffer.from(message.getStreamName_asU8()).toString('utf8');

/** @param {string} text */
const uuid = (text) => new shared.UUID().setString(text);

/** The answer to a reader that holds one event, ready to send: an event is encoded once, however often it is read. */
const recordOf = ({ id, type, contentType, data, metadata, stream, revision, position }, createdMilliseconds) => {
  const record = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid(id))
    .setStreamIdentifier(identifier(stream))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(new Uint8Array(data))
    .setCustomMetadata(new Uint8Array(metadata));
  record
    .getMetadataMap()
    .set('type', type)
    .set('content-type', contentType)
    // In ticks of a hundred nanoseconds.
    .set('created', String(BigInt(createdMilliseconds) * 10_000n));
  const event = new streams.ReadResp.ReadEvent().setEvent(record).setCommitPosition(String(position));
  return bytesOf(new streams.ReadResp().setEvent(event));
};

/** @param {{ serializeBinary(): Uint8Array }} message */
const bytesOf = (message) => Buffer.from(message.serializeBinary());

/** One proposed message of either append call. */
const proposalOf = (message) => ({
  id: message.getId().getString(),
  type: message.getMetadataMap().get('type'),
  contentType: message.getMetadataMap().get('content-type'),
  data: Buffer.from(message.getData_asU8()),
  metadata: Buffer.from(message.getCustomMetadata_asU8()),
});

/** What a reader is told between events. */
const confirmation = () =>
  bytesOf(
    new streams.ReadResp().setConfirmation(
      new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
    ),
  );
const caughtUp = () => bytesOf(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
const checkpoint = (position) =>
  bytesOf(
    new streams.ReadResp().setCheckpoint(
      new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
    ),
  );
const streamNotFound = (stream) =>
  bytesOf(
    new streams.ReadResp().setStreamNotFound(
      new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)),
    ),
  );

module.exports = {
  identifier,
  nameOf,
  recordOf,
  bytesOf,
  proposalOf,
  confirmation,
  caughtUp,
  checkpoint,
  streamNotFound,
};
