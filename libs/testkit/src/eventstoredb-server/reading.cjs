'use strict';
const { streamDeleted } = require('./appending.cjs');
const { caughtUp, checkpoint, confirmation, nameOf, streamNotFound } = require('./messages.cjs');

const backwards = 1;

/** Read and subscribe, a stream or `$all`: one call of the protocol does all of it. */
const read = (log, faults) => (call) => {
  faults.readers.add(call);
  call.on('close', () => faults.readers.delete(call));
  call.on('cancelled', () => faults.readers.delete(call));
  const options = call.request.getOptions();
  void (async () => {
    await faults.delayed();
    if (options.hasStream()) await readStream(log, options, call);
    else if (options.hasSubscription()) await subscribeToAll(log, options, call);
    else await readAll(log, options, call);
    faults.readers.delete(call);
  })();
};

const readStream = async (log, options, call) => {
  const request = options.getStream();
  const name = nameOf(request.getStreamIdentifier());
  if (log.tombstones.has(name)) {
    call.emit('error', streamDeleted(name));
    return;
  }
  const events = log.streams.get(name);
  if (events === undefined) await send(call, streamNotFound(name));
  else if (options.getReadDirection() === backwards) {
    const from = request.hasRevision() ? Number(request.getRevision()) : events.length - 1;
    await sendAll(call, events.slice(0, from + 1).reverse(), options);
  } else await sendAll(call, events.slice(request.hasRevision() ? Number(request.getRevision()) : 0), options);
  call.end();
};

/** Forwards from the given position on, backwards from just before it. */
const readAll = async (log, options, call) => {
  const request = options.getAll();
  const given = request.hasPosition() ? BigInt(request.getPosition().getCommitPosition()) : undefined;
  if (options.getReadDirection() === backwards) {
    const end = given === undefined ? log.all.length : indexFrom(log, given);
    await sendAll(call, log.all.slice(0, end).reverse(), options);
  } else await sendAll(call, log.all.slice(given === undefined ? 0 : indexFrom(log, given)), options);
  call.end();
};

const sendAll = async (call, events, options) => {
  for (const event of events.slice(0, Number(options.getCount()))) if (!(await send(call, event.message))) return;
};

/** Begins after the given position, sends what is there, says that it has caught up, and goes on as the log grows. */
const subscribeToAll = async (log, options, call) => {
  const request = options.getAll();
  const filter = options.getFilter();
  const wanted = predicate(filter);
  const interval = filter === undefined ? Infinity : (filter.getMax() || 32) * filter.getCheckpointintervalmultiplier();
  let next = request.hasPosition() ? indexFrom(log, BigInt(request.getPosition().getCommitPosition()) + 1n) : 0;
  if (request.hasEnd()) next = log.all.length;
  let considered = 0;
  let live = false;
  await send(call, confirmation());
  while (!gone(call)) {
    const event = log.all[next];
    if (event === undefined) {
      if (!live) await send(call, caughtUp());
      live = true;
      await growth(log, call);
      continue;
    }
    next += 1;
    considered += 1;
    if (wanted(event)) await send(call, event.message);
    if (considered % interval === 0) await send(call, checkpoint(event.position));
  }
};

/** The index of the first event at or behind a position. */
const indexFrom = (log, position) => {
  let [low, high] = [0, log.all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (log.all[middle].position < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const predicate = (filter) => {
  if (filter === undefined) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const subject = filter.hasStreamIdentifier() ? (event) => event.stream : (event) => event.type;
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const pattern = new RegExp(expression.getRegex(), 'u');
  return (event) => pattern.test(subject(event));
};

const gone = (call) => call.cancelled || call.destroyed;

/** Sends one message, waiting while the reader is slow; false once the reader has gone. */
const send = async (call, message) => {
  if (gone(call)) return false;
  if (!call.write(message))
    await orGone(call, (resume) => {
      call.once('drain', resume);
      return () => call.off('drain', resume);
    });
  return !gone(call);
};

const growth = (log, call) => orGone(call, (resume) => log.onceGrown(resume));

/**
 * Waits for what `arrange` arranges, and in any case no longer than the reader is there. Takes every listener back.
 * @param {(resume: () => void) => () => void} arrange Arranges the call back, and returns how to take that back.
 */
const orGone = (call, arrange) =>
  new Promise((resolve) => {
    const done = () => {
      takeBack();
      for (const name of ['cancelled', 'close', 'error']) call.off(name, done);
      resolve();
    };
    const takeBack = arrange(done);
    for (const name of ['cancelled', 'close', 'error']) call.on(name, done);
  });

module.exports = { read };
