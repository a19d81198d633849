import { appendBytesMax, appendEventsMax, type EventStore, type NewEvent, type StreamName } from '@termijn/engine';
import { counted, countedFrom, freshStreams, holding } from './material';

const nested = (depth: number): unknown => {
  let value: unknown = 'core';
  for (let level = 0; level < depth; level++) value = { in: value };
  return value;
};

const hostileNames: readonly string[] = [
  '',
  'obligation',
  'obligation-',
  '$system-1',
  '$$obligation-1',
  'Obligation-1',
  'obligation-a b',
  'obligation-../../etc',
  'obligation-é',
  'obligation-1\n',
  'obligation-1\0',
  "obligation-1'; drop table events; --",
  `obligation-${'x'.repeat(201)}`,
];

const kept: readonly [string, unknown][] = [
  ['an empty object', {}],
  ['nothing', null],
  ['an empty list', []],
  ['a bare text', 'tekst'],
  ['keys that programs stumble over', JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"":0,"toJSON":"x"}')],
  ['text of many scripts', { text: 'Ängström – 日本語 – عربى – 👩‍👩‍👧‍👦 – \u{10ffff} – \u2028\u2029\ufeff' }],
  ['text that looks like syntax', { text: `'";--$1 %s \\u0000 \\ \\\\ {"a":1} \t\r\n\u0001` }],
  ['numbers at the edges', [0, -1, 1e21, 5e-324, 1.7976931348623157e308, 9007199254740991, 0.1]],
  ['deep but reasonable nesting', nested(99)],
];

const refused: readonly [string, unknown][] = [
  ['NUL in a text', { text: 'a\0b' }],
  ['NUL in a key', { 'a\0b': 1 }],
  ['a lone high surrogate', { text: 'a\ud800' }],
  ['a lone low surrogate in a key', { '\udc00': 1 }],
  ['objects nested ten thousand deep', nested(10_000)],
  ['a number that is not one', { n: Number.NaN }],
  ['an infinite number', [Number.POSITIVE_INFINITY]],
  ['a number too large for JSON readers to keep', { n: 1n }],
  ['nothing at all', undefined],
  ['a function', { f: () => 1 }],
  ['a date, which would come back as a text', { on: new Date(0) }],
  ['a map, which would come back empty', new Map([[1, 2]])],
  ['a list with a hole', [1, undefined, 3]],
];

const circular: { self?: unknown } = {};
circular.self = circular;

/** What is kept exactly and what is never stored: hostile names and payloads, limits of size and number. */
export const refusingContract = (store: () => EventStore): void => {
  const unacceptable = async (stream: StreamName, events: readonly NewEvent[], field: string): Promise<void> => {
    await expect(store().append(stream, 'any', events)).rejects.toMatchObject({ code: 'unacceptable-append', field });
  };

  it.each(hostileNames)('refuses the stream name %j', async (name) => {
    await unacceptable(name as StreamName, [counted(1)], 'stream');
  });

  it.each(kept)('gives back %s exactly', async (_, data) => {
    const { stream } = freshStreams();
    await store().append(stream('a'), 'none', [holding(data)]);
    const [event] = (await store().read(stream('a'))).events;
    expect(event?.data).toStrictEqual(data);
    expect(JSON.stringify(event?.data)).toBe(JSON.stringify(data));
  });

  it.each([...refused, ['a circle', circular] as const])('refuses %s, and all that came with it', async (_, data) => {
    const { stream } = freshStreams();
    await unacceptable(stream('a'), [counted(1), holding(data), counted(2)], 'data');
    expect((await store().read(stream('a'))).revision).toBe('none');
  });

  it('takes an append of exactly the largest size, and not a byte more', async () => {
    const { stream } = freshStreams();
    const sized = (bytes: number): NewEvent => {
      const empty = holding('');
      const overhead = 2 * empty.type.length + Buffer.byteLength(JSON.stringify('') + JSON.stringify(empty.metadata));
      return { ...empty, data: 'x'.repeat(bytes - overhead) };
    };
    await unacceptable(stream('a'), [sized(appendBytesMax + 1)], 'events');
    await unacceptable(stream('a'), [sized(appendBytesMax / 2), sized(appendBytesMax / 2 + 1)], 'events');
    expect((await store().read(stream('a'))).revision).toBe('none');

    const largest = sized(appendBytesMax);
    await store().append(stream('a'), 'none', [largest]);
    await store().append(stream('a'), 0, [sized(appendBytesMax / 2), sized(appendBytesMax / 2)]);
    const slice = await store().read(stream('a'));
    expect(slice.revision).toBe(2);
    expect(slice.events[0]?.data).toBe(largest.data);
  });

  it('takes as many events as it may, all or none, and not one more', async () => {
    const { stream } = freshStreams();
    await unacceptable(stream('a'), countedFrom(0, appendEventsMax + 1), 'events');
    await unacceptable(stream('a'), [], 'events');
    expect((await store().read(stream('a'))).revision).toBe('none');
    await store().append(stream('a'), 'none', countedFrom(0, appendEventsMax));
    expect((await store().read(stream('a'))).events).toHaveLength(appendEventsMax);
  });

  it('refuses ids, types and expectations that mean nothing', async () => {
    const { stream } = freshStreams();
    const event = counted(1);
    await unacceptable(stream('a'), [{ ...event, id: 'not-a-uuid' as never }], 'id');
    await unacceptable(stream('a'), [{ ...event, type: '$deleted' }], 'type');
    await unacceptable(stream('a'), [event, event], 'events');
    for (const expected of [-1, 0.5, Number.NaN])
      await expect(store().append(stream('a'), expected, [event])).rejects.toMatchObject({ field: 'expected' });
    expect((await store().read(stream('a'))).revision).toBe('none');
  });
};
