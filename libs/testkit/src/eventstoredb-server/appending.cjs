'use strict';
const { createRequire } = require('node:module');
const { Metadata, status } = require('@grpc/grpc-js');
const shared = require('@eventstore/db-client/generated/shared_pb');
const { Status } = require('@eventstore/db-client/generated/status_pb');
const streams = require('@eventstore/db-client/generated/streams_pb');
const { appendBytesMax } = require('./log.cjs');
const { identifier, nameOf, proposalOf } = require('./messages.cjs');

// The copy of the protobuf runtime that the generated classes use.
const { Any } = createRequire(require.resolve('@eventstore/db-client'))('google-protobuf/google/protobuf/any_pb');

/** A gRPC error with the trailers by which the client tells kinds apart. @param {Record<string, string>} trailers */
const failure = (code, details, trailers) => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
};

const streamDeleted = (stream) =>
  failure(status.FAILED_PRECONDITION, 'stream is deleted', { exception: 'stream-deleted', 'stream-name': stream });

const tooLarge = () =>
  failure(status.INVALID_ARGUMENT, 'append is too large', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(appendBytesMax),
  });

const expectedOf = (options, revision) => {
  if (options.hasNoStream()) return 'none';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'exists';
  return Number(revision);
};

/** The older call: one append per call, a wrong expectation inside an ordinary answer. */
const append = (log, faults) => (call, callback) => {
  let options;
  const proposals = [];
  call.on('data', (request) => {
    if (request.hasOptions()) options = request.getOptions();
    else proposals.push(proposalOf(request.getProposedMessage()));
  });
  call.on('end', () => {
    const stream = nameOf(options.getStreamIdentifier());
    const expected = expectedOf(options, options.getRevision());
    const answer = log.append(stream, expected, proposals);
    faults.answer(() => {
      if (answer.outcome === 'deleted') callback(streamDeleted(stream));
      else if (answer.outcome === 'too-large') callback(tooLarge());
      else callback(null, unaryAnswer(answer, expected));
    });
  });
};

const unaryAnswer = (answer, expected) => {
  const { AppendResp } = streams;
  if (answer.outcome === 'written') {
    const place = String(answer.last.position);
    const position = new AppendResp.Position().setCommitPosition(place).setPreparePosition(place);
    const success = new AppendResp.Success().setCurrentRevision(String(answer.last.revision)).setPosition(position);
    return new AppendResp().setSuccess(success);
  }
  const wrong = new AppendResp.WrongExpectedVersion();
  if (answer.current === 'none') wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(answer.current));
  if (expected === 'none') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return new AppendResp().setWrongExpectedVersion(wrong);
};

/** The newer call: many appends over one stream, told apart by correlation id, each answered once. */
const batchAppend = (log, faults) => (call) => {
  const pending = new Map();
  call.on('data', (request) => {
    const correlation = request.getCorrelationId();
    const key = correlation.getString();
    const entry = pending.get(key) ?? { options: request.getOptions(), proposals: [] };
    pending.set(key, entry);
    for (const message of request.getProposedMessagesList()) entry.proposals.push(proposalOf(message));
    if (!request.getIsFinal()) return;
    pending.delete(key);

    const stream = nameOf(entry.options.getStreamIdentifier());
    const expected = expectedOf(entry.options, entry.options.getStreamPosition());
    const answer = batchAnswer(log.append(stream, expected, entry.proposals), stream, expected);
    answer.setCorrelationId(correlation).setStreamIdentifier(identifier(stream));
    faults.answer(() => {
      if (!call.destroyed && !call.cancelled) call.write(answer);
    });
  });
  call.on('end', () => call.end());
};

const batchAnswer = (answer, stream, expected) => {
  const { BatchAppendResp } = streams;
  switch (answer.outcome) {
    case 'written': {
      const place = String(answer.last.position);
      const position = new shared.AllStreamPosition().setCommitPosition(place).setPreparePosition(place);
      const success = new BatchAppendResp.Success().setCurrentRevision(String(answer.last.revision));
      return new BatchAppendResp().setSuccess(success.setPosition(position));
    }
    case 'conflict':
      return refusal('WrongExpectedVersion', wrongExpectedVersion(answer.current, expected));
    case 'deleted':
      return refusal('StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(identifier(stream)));
    default:
      return refusal(
        'MaximumAppendSizeExceeded',
        new shared.MaximumAppendSizeExceeded().setMaxappendsize(appendBytesMax),
      );
  }
};

const wrongExpectedVersion = (current, expected) => {
  const wrong = new shared.WrongExpectedVersion();
  if (current === 'none') wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'none') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};

/** A `google.rpc.Status` whose one detail names the kind of the error. */
const refusal = (kind, message) => {
  const detail = new Any();
  detail.pack(message.serializeBinary(), `event_store.client.${kind}`);
  return new streams.BatchAppendResp().setError(new Status().setCode(3).setMessage(kind).setDetails(detail));
};

/** Deletes a stream for good. */
const tombstone = (log, faults) => (call, callback) => {
  log.tombstone(nameOf(call.request.getOptions().getStreamIdentifier()));
  faults.answer(() => callback(null, new streams.TombstoneResp().setNoPosition(new shared.Empty())));
};

module.exports = { append, batchAppend, tombstone, streamDeleted };
