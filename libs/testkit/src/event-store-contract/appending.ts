import { type EventStore, type Expected } from '@termijn/engine';
import { counted, countedFrom, freshId, freshStreams, idsOf, metadata, underKey } from './material';

/** Appending and reading single streams: order, atomicity, expected revisions, races. */
export const appendingContract = (store: () => EventStore): void => {
  it('answers an unwritten stream as empty', async () => {
    const { stream } = freshStreams();
    expect(await store().read(stream('a'))).toEqual({ revision: 'none', events: [] });
  });

  it('reads back what was appended, in order, with its place', async () => {
    const { stream } = freshStreams();
    const events = countedFrom(1, 3);
    const first = await store().append(stream('a'), 'none', events.slice(0, 2));
    const second = await store().append(stream('a'), 1, events.slice(2));

    const slice = await store().read(stream('a'));
    expect(slice.revision).toBe(2);
    expect(slice.events).toEqual(
      events.map((event, revision) => ({ ...event, stream: stream('a'), revision, position: expect.any(BigInt) })),
    );
    const positions = slice.events.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(positions).size).toBe(3);
    expect(first).toEqual({ revision: 1, position: positions[1], repeated: false });
    expect(second).toEqual({ revision: 2, position: positions[2], repeated: false });
  });

  it('reads from a revision on and says where the stream stands', async () => {
    const { stream } = freshStreams();
    const events = countedFrom(0, 4);
    await store().append(stream('a'), 'none', events);
    const tail = await store().read(stream('a'), 2);
    expect({ revision: tail.revision, ids: idsOf(tail.events) }).toEqual({ revision: 3, ids: idsOf(events.slice(2)) });
    expect(await store().read(stream('a'), 4)).toEqual({ revision: 3, events: [] });
    expect(await store().read(stream('a'), 40)).toEqual({ revision: 3, events: [] });
  });

  it('appends anywhere when any revision will do', async () => {
    const { stream } = freshStreams();
    const events = countedFrom(0, 3);
    expect(await store().append(stream('a'), 'any', events.slice(0, 1))).toMatchObject({ revision: 0 });
    expect(await store().append(stream('a'), 'any', events.slice(1))).toMatchObject({ revision: 2 });
    expect(idsOf((await store().read(stream('a'))).events)).toEqual(idsOf(events));
  });

  it.each<[string, Expected, number | 'none']>([
    ['a stream that has begun already', 'none', 1],
    ['a revision long passed', 0, 1],
    ['a revision not yet reached', 7, 1],
  ])('rejects %s, says where the stream stands and writes nothing', async (_, expected, actual) => {
    const { stream } = freshStreams();
    await store().append(stream('a'), 'none', countedFrom(0, 2));
    await expect(store().append(stream('a'), expected, countedFrom(0, 3))).rejects.toMatchObject({
      code: 'revision-conflict',
      stream: stream('a'),
      expected,
      actual,
    });
    expect((await store().read(stream('a'))).revision).toBe(1);
  });

  it('rejects an expected revision of a stream that was never written', async () => {
    const { stream } = freshStreams();
    await expect(store().append(stream('a'), 0, [counted(1)])).rejects.toMatchObject({
      code: 'revision-conflict',
      actual: 'none',
    });
    expect((await store().read(stream('a'))).revision).toBe('none');
  });

  it('lets exactly one of two simultaneous writers through, and tells the other', async () => {
    const { stream } = freshStreams();
    const race = async (name: string, expected: Expected): Promise<readonly unknown[]> => {
      const writers = [1, 2].map((n) => store().append(stream(name), expected, [counted(n)]));
      const outcomes = await Promise.allSettled(writers);
      return outcomes.map((o) => (o.status === 'fulfilled' ? 'through' : (o.reason as unknown)));
    };
    const names = Array.from({ length: 20 }, (_, n) => `race-${String(n)}`);
    for (const [expected, actual] of [['none', 0] as const, [0, 1] as const]) {
      const races = await Promise.all(names.map((name) => race(name, expected)));
      const conflict = expect.objectContaining({ code: 'revision-conflict', actual }) as unknown;
      for (const outcomes of races) {
        expect(outcomes).toContain('through');
        expect(outcomes).toContainEqual(conflict);
      }
    }
  });

  it('lets every simultaneous writer through when any revision will do', async () => {
    const { stream } = freshStreams();
    const events = countedFrom(0, 12);
    const answers = await Promise.all(events.map((event) => store().append(stream('a'), 'any', [event])));
    expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(events.map((_, n) => n));
    expect(idsOf((await store().read(stream('a'))).events).toSorted()).toEqual(idsOf(events).toSorted());
  });

  it('keeps all that stands beside a fact', async () => {
    const { stream } = freshStreams();
    const full = {
      ...metadata,
      onBehalfOf: 'organisation-7',
      reason: 'reden – raison “x”\n',
      legalBasis: 'art. 5 § 2',
      legalDay: '2023-05-30' as never,
      ruleVersion: '2023-06',
      schemaVersion: 3,
    };
    await store().append(stream('a'), 'none', [{ ...counted(1), metadata: full }]);
    expect((await store().read(stream('a'))).events[0]?.metadata).toEqual(full);
  });

  it('stands at its last event', async () => {
    const { stream } = freshStreams();
    const { position } = await store().append(stream('a'), 'none', underKey(freshId(), 2));
    expect(await store().head()).toBeGreaterThanOrEqual(position);
  });
};
