import type { LogBatch, Position, RecordedEvent } from '../streams/event-store';
import type { Reading } from '../streams/reading';
import { Folding } from './folding';
import { ignored, type Projection } from './projection';

type Tally = { readonly type: 'Up' } | { readonly type: 'Down' } | { readonly type: 'Noise' };

/** Counts per stream; at nothing the key disappears. */
const tally: Projection<Tally, number, { stream: string; count: number }> = {
  name: 'tally',
  version: 1,
  table: { columns: { stream: 'text', count: 'integer' }, primaryKey: ['stream'] },
  key: ({ stream }) => stream,
  on: {
    Up: (count = 0) => count + 1,
    Down: (count = 0) => (count <= 1 ? undefined : count - 1),
    Noise: ignored,
  },
  rows: (count, stream) => [{ stream, count }],
};

const reading: Reading<Tally> = {
  prefixes: ['tally-'],
  kinds: new Map(),
  decode(recorded) {
    if (recorded.type === 'Garbage') throw new Error(`cannot read ${String(recorded.position)}`);
    return { ...recorded, event: { type: recorded.type } as Tally };
  },
};

/** A batch of events like `a+` (up), `a-` (down), `a.` (noise), `a?` (garbage), on consecutive positions. */
const batch = (first: number, events: string): LogBatch => {
  const types: Readonly<Record<string, string>> = { '+': 'Up', '-': 'Down', '.': 'Noise', '?': 'Garbage' };
  const recorded = events.split(' ').map((text, index) => ({
    stream: `tally-${text.charAt(0)}`,
    type: types[text.charAt(1)],
    position: BigInt(first + index),
  })) as unknown as RecordedEvent[];
  return { events: recorded, position: BigInt(first + recorded.length - 1), caughtUp: true };
};

const foldingFrom = (from: Position, stored: Readonly<Record<string, number>> = {}, statesMax = 100) => {
  const asked: string[][] = [];
  const load = (keys: readonly string[]) => {
    asked.push([...keys]);
    return Promise.resolve(new Map(Object.entries(stored).filter(([key]) => keys.includes(key))));
  };
  return { asked, folding: new Folding(tally, reading, load, from, statesMax) };
};

describe('folding batches of the log', () => {
  it('makes one change of many facts about one key', async () => {
    const { folding } = foldingFrom(0n);
    await folding.take(batch(1, 'a+ a+ b+ a.'));
    await folding.take(batch(5, 'a+ b-'));
    expect(folding.changes()).toEqual([
      { key: 'tally-a', state: 3, rows: [{ stream: 'tally-a', count: 3 }] },
      { key: 'tally-b', state: undefined, rows: [] },
    ]);
    expect(folding).toMatchObject({ position: 6n, pendingEvents: 6, changedKeys: 2 });
  });

  it('has nothing to write for facts that are ignored or change nothing', async () => {
    const { folding } = foldingFrom(0n);
    await folding.take(batch(1, 'a. b-'));
    expect(folding.changes()).toEqual([]);
    expect(folding.position).toBe(2n);
  });

  it('starts again from nothing to write once that was written', async () => {
    const { folding } = foldingFrom(0n);
    await folding.take(batch(1, 'a+'));
    folding.written();
    expect(folding.changes()).toEqual([]);
    await folding.take(batch(2, 'a+'));
    expect(folding.changes()).toMatchObject([{ key: 'tally-a', state: 2 }]);
  });

  it('asks for the states that it does not have, each once and only for facts that matter', async () => {
    const { folding, asked } = foldingFrom(40n, { 'tally-a': 7 });
    await folding.take(batch(41, 'a+ a+ b+ c.'));
    await folding.take(batch(45, 'a+ b+'));
    expect(asked).toEqual([['tally-a', 'tally-b']]);
    expect(folding.changes()).toMatchObject([
      { key: 'tally-a', state: 10 },
      { key: 'tally-b', state: 2 },
    ]);
  });

  it('asks for nothing as long as it has seen everything from the beginning', async () => {
    const { folding, asked } = foldingFrom(0n);
    await folding.take(batch(1, 'a+ b+'));
    folding.written();
    await folding.take(batch(3, 'c+'));
    expect(asked).toEqual([]);
  });

  it('lets go of the states used longest ago, and asks for them when they come back', async () => {
    const { folding, asked } = foldingFrom(0n, { 'tally-b': 1 }, 2);
    await folding.take(batch(1, 'a+ b+ c+ a+'));
    folding.written();
    await folding.take(batch(5, 'a+ c+ b+'));
    expect(asked).toEqual([['tally-b']]);
    expect(folding.changes()).toMatchObject([
      { key: 'tally-a', state: 3 },
      { key: 'tally-c', state: 2 },
      { key: 'tally-b', state: 2 },
    ]);
  });

  it('keeps a change in memory until it is written, however full memory is', async () => {
    const { folding } = foldingFrom(0n, {}, 1);
    await folding.take(batch(1, 'a+ b+ c+'));
    await folding.take(batch(4, 'a+'));
    expect(folding.changes()).toHaveLength(3);
  });

  it('has folded everything before an event that cannot be read, and nothing of it or after it', async () => {
    const { folding } = foldingFrom(0n);
    await expect(folding.take(batch(1, 'a+ b+ a? b+'))).rejects.toThrow('cannot read 3');
    expect(folding.position).toBe(2n);
    expect(folding.changes()).toMatchObject([
      { key: 'tally-a', state: 1 },
      { key: 'tally-b', state: 1 },
    ]);
  });
});
