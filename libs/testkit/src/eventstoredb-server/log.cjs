'use strict';
const fs = require('node:fs');
const { recordOf } = require('./messages.cjs');

/**
 * One event as it lies in the log.
 * @typedef {{ id: string, type: string, contentType: string, data: Buffer, metadata: Buffer, stream: string,
 *   revision: number, position: bigint, message: Buffer }} LoggedEvent
 *
 * What a writer asks to append, before it has a place.
 * @typedef {Pick<LoggedEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>} Proposal
 *
 * @typedef {number | 'none' | 'any' | 'exists'} Expected
 *
 * @typedef {{ outcome: 'written', last: LoggedEvent } | { outcome: 'conflict', current: number | 'none' }
 *   | { outcome: 'deleted' } | { outcome: 'too-large' }} Answer
 */

const appendBytesMax = 1024 * 1024;
/** A system event is slipped in before every so manyeth append, so that readers meet what they must leave out. */
const systemEventEvery = 7;

/** The events in memory, and in a file from which the next process takes them over. */
class Log {
  /** @type {LoggedEvent[]} */
  all = [];
  /** @type {Map<string, LoggedEvent[]>} */
  streams = new Map();
  /** @type {Set<string>} */
  tombstones = new Set();
  appends = 0;
  #position = 0n;
  #file;
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {string} file */
  constructor(file) {
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [''];
    // What follows the last line break was cut off in the middle of a write, so it was never answered.
    lines.pop();
    fs.writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    this.#file = fs.openSync(file, 'a');
    for (const line of lines) this.#restore(JSON.parse(line));
    if (lines.length === 0) this.#writeSystemEvent();
  }

  /** @param {string} stream @param {Expected} expected @param {readonly Proposal[]} proposals @returns {Answer} */
  append(stream, expected, proposals) {
    this.appends += 1;
    if (this.tombstones.has(stream)) return { outcome: 'deleted' };
    const bytes = proposals.reduce((sum, p) => sum + p.data.length + p.metadata.length + 2 * p.type.length, 0);
    if (bytes > appendBytesMax) return { outcome: 'too-large' };

    const events = this.streams.get(stream) ?? [];
    const repeated = repetition(events, expected, proposals);
    if (repeated !== undefined) return { outcome: 'written', last: repeated };
    if (!stands(events, expected)) return { outcome: 'conflict', current: currentOf(events) };

    if (this.appends % systemEventEvery === 0) this.#writeSystemEvent();
    return { outcome: 'written', last: this.#write(stream, proposals) };
  }

  /** @param {string} stream */
  tombstone(stream) {
    this.tombstones.add(stream);
    fs.writeSync(this.#file, `${JSON.stringify({ tombstone: stream })}\n`);
  }

  /** Calls back once, when the log has grown; the function returned takes that back. @param {() => void} grown */
  onceGrown(grown) {
    this.#waiting.add(grown);
    return () => this.#waiting.delete(grown);
  }

  #writeSystemEvent() {
    const data = Buffer.from('{}');
    const proposal = { id: crypto.randomUUID(), type: '$statsCollected', contentType: 'application/json', data };
    this.#write('$stats-127.0.0.1:2113', [{ ...proposal, metadata: data }]);
  }

  /** @param {string} stream @param {readonly Proposal[]} proposals */
  #write(stream, proposals) {
    const created = Date.now();
    const events = proposals.map(({ data, metadata, ...rest }) => ({
      ...rest,
      data: data.toString('base64'),
      metadata: metadata.toString('base64'),
    }));
    fs.writeSync(this.#file, `${JSON.stringify({ stream, created, events })}\n`);
    const last = this.#place(stream, created, proposals);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const grown of waiting) grown();
    return last;
  }

  #restore({ tombstone, stream, created, events }) {
    if (tombstone !== undefined) this.tombstones.add(tombstone);
    else {
      const decoded = events.map(({ data, metadata, ...rest }) => ({
        ...rest,
        data: Buffer.from(data, 'base64'),
        metadata: Buffer.from(metadata, 'base64'),
      }));
      this.#place(stream, created, decoded);
    }
  }

  /** Gives each event its place. Positions grow unevenly, as byte offsets do. */
  #place(stream, created, proposals) {
    const events = this.streams.get(stream) ?? [];
    this.streams.set(stream, events);
    for (const proposal of proposals) {
      const placed = { ...proposal, stream, revision: events.length, position: this.#position };
      const event = { ...placed, message: recordOf(placed, created) };
      events.push(event);
      this.all.push(event);
      this.#position += BigInt(64 + event.data.length + event.metadata.length);
    }
    return events.at(-1);
  }
}

/** @param {readonly LoggedEvent[]} events @returns {number | 'none'} */
const currentOf = (events) => (events.length === 0 ? 'none' : events.length - 1);

/** @param {readonly LoggedEvent[]} events @param {Expected} expected */
const stands = (events, expected) =>
  expected === 'any' || (expected === 'exists' ? events.length > 0 : expected === currentOf(events));

/**
 * The last event of the earlier append that these proposals repeat. Only ids are compared. An append that expects the
 * revision at which the stream stands is never a repetition: the server does not look further back in that case.
 * @param {readonly LoggedEvent[]} events @param {Expected} expected @param {readonly Proposal[]} proposals
 */
const repetition = (events, expected, proposals) => {
  const anywhere = expected === 'any' || expected === 'exists';
  const start = anywhere
    ? events.findIndex(({ id }) => id === proposals[0]?.id)
    : expected === 'none'
      ? 0
      : expected + 1;
  const same = start >= 0 && proposals.every(({ id }, index) => events[start + index]?.id === id);
  return same ? events[start + proposals.length - 1] : undefined;
};

module.exports = { Log, appendBytesMax };
