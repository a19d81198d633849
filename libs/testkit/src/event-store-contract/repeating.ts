import { type EventStore, type Expected } from '@termijn/engine';
import { counted, countedFrom, freshId, freshStreams, idsOf, underKey } from './material';

/** Sending an append again, and sending part of it in other company. */
export const repeatingContract = (store: () => EventStore, idsUniqueInLog: boolean): void => {
  const cases: readonly [string, number, Expected][] = [
    ['to a new stream', 0, 'none'],
    ['at an exact revision', 3, 2],
    ['anywhere', 3, 'any'],
    ['anywhere in a new stream', 0, 'any'],
  ];

  it.each(cases)('answers a repeated append %s as the first time', async (_, before, expected) => {
    const { stream } = freshStreams();
    if (before > 0) await store().append(stream('a'), 'none', countedFrom(0, before));
    const events = underKey(freshId(), 2);
    const first = await store().append(stream('a'), expected, events);
    expect(await store().append(stream('a'), expected, events)).toEqual({ ...first, repeated: true });

    await store().append(stream('a'), first.revision, countedFrom(9, 2));
    expect(await store().append(stream('a'), expected, events)).toEqual({ ...first, repeated: true });
    expect((await store().read(stream('a'))).revision).toBe(before + 3);
  });

  it.each(cases)('records an append %s once when it arrives several times at once', async (_, before, expected) => {
    const { stream } = freshStreams();
    if (before > 0) await store().append(stream('a'), 'none', countedFrom(0, before));
    const events = underKey(freshId(), 2);
    const answers = await Promise.all([1, 2, 3].map(() => store().append(stream('a'), expected, events)));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(answers.map(({ repeated }) => repeated).toSorted()).toEqual([false, true, true]);
    expect(idsOf((await store().read(stream('a'), before)).events)).toEqual(idsOf(events));
  });

  it.each<[string, Expected]>([
    ['to a new stream', 'none'],
    ['anywhere', 'any'],
  ])('refuses an event id in other company than the first time, %s', async (_, expected) => {
    const { stream } = freshStreams();
    const [first, second] = underKey(freshId(), 2) as [ReturnType<typeof counted>, ReturnType<typeof counted>];
    await store().append(stream('a'), expected, [first, second]);
    for (const company of [
      [first, counted(7)],
      [counted(7), second],
      [first, second, counted(7)],
    ])
      await expect(store().append(stream('a'), expected, company)).rejects.toMatchObject({ code: 'event-id-reused' });
    expect((await store().read(stream('a'))).revision).toBe(1);
  });

  if (idsUniqueInLog) {
    it('refuses an event id that another place of the log holds', async () => {
      const { stream } = freshStreams();
      const event = counted(1);
      await store().append(stream('a'), 'none', [event]);
      for (const append of [
        store().append(stream('b'), 'none', [event]),
        store().append(stream('b'), 'any', [counted(2), event]),
        store().append(stream('a'), 0, [event]),
      ])
        await expect(append).rejects.toMatchObject({ code: 'event-id-reused' });
      expect((await store().read(stream('b'))).revision).toBe('none');
    });
  }
};
