import { instant, uuidOf, type Effect, type Outbox, type Uuid } from '@termijn/engine';

const namespace = '5f0c1a52-3f0e-4d0a-9a55-6c1d2b8f7e10' as Uuid;
const effect = (name: string, kind = 'letter'): Effect => ({
  id: uuidOf(namespace, name),
  kind,
  payload: { template: 'reminder', case: `loan-${name}`, odd: '\u0000 "quoted" \ud83d\ude00' },
});
const at = (minute: number) => instant(new Date(Date.UTC(2023, 4, 30, 8, minute)).toISOString());

/** One suite for every outbox. `open` gives an empty one. */
export const outboxContract = (name: string, open: () => Promise<Outbox>): void => {
  const write = (outbox: Outbox, from: bigint, to: bigint, ...effects: Effect[]) =>
    outbox.write('letters', from, to, effects, at(0));

  describe(`${name} keeps the checkpoint of a reaction`, () => {
    it('stands nowhere before it began, and then where it was written to', async () => {
      const outbox = await open();
      expect(await outbox.checkpoint('letters')).toBeUndefined();
      await write(outbox, 0n, 12n);
      expect(await outbox.checkpoint('letters')).toBe(12n);
      expect(await outbox.checkpoint('others')).toBeUndefined();
    });

    it('can be put beyond history that is not to be reacted to', async () => {
      const outbox = await open();
      await outbox.startAt('letters', 9_007_199_254_740_993n);
      expect(await outbox.checkpoint('letters')).toBe(9_007_199_254_740_993n);
      await outbox.startAt('letters', 3n);
      expect(await outbox.checkpoint('letters')).toBe(3n);
    });

    it('lets one of two runners through and writes nothing of the other', async () => {
      const outbox = await open();
      await write(outbox, 0n, 5n, effect('a'));
      await expect(write(outbox, 0n, 6n, effect('b'))).rejects.toMatchObject({ code: 'lease-lost' });
      const race = await Promise.allSettled([write(outbox, 5n, 7n, effect('c')), write(outbox, 5n, 8n, effect('d'))]);
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await outbox.list({ limit: 10 })).toHaveLength(2);
    });
  });

  describe(`${name} keeps effects`, () => {
    it('shows an effect as it was noted', async () => {
      const outbox = await open();
      await write(outbox, 0n, 1n, effect('a'));
      expect(await outbox.list({ limit: 10 })).toEqual([
        { ...effect('a'), reaction: 'letters', state: 'waiting', attempts: 0, dueAt: at(0) },
      ]);
    });

    it('leaves an effect as it is when it is noted again', async () => {
      const outbox = await open();
      await write(outbox, 0n, 1n, effect('a'));
      await outbox.claim('letter', at(1), at(2), 10);
      await outbox.done(effect('a').id, 'receipt');
      await outbox.startAt('letters', 0n);
      await write(outbox, 0n, 1n, effect('a'), effect('a'), effect('b'));
      expect(await outbox.list({ state: 'done', limit: 10 })).toMatchObject([{ id: effect('a').id, note: 'receipt' }]);
      expect(await outbox.list({ state: 'waiting', limit: 10 })).toMatchObject([{ id: effect('b').id }]);
    });

    it('hands out what is due of one kind, soonest first, once', async () => {
      const outbox = await open();
      await outbox.write('letters', 0n, 1n, [effect('late')], at(9));
      await outbox.write('letters', 1n, 2n, [effect('b')], at(2));
      await outbox.write('letters', 2n, 3n, [effect('a'), effect('other', 'command')], at(1));
      const claimed = await outbox.claim('letter', at(5), at(10), 10);
      expect(claimed.map(({ id, attempts }) => ({ id, attempts }))).toEqual([
        { id: effect('a').id, attempts: 1 },
        { id: effect('b').id, attempts: 1 },
      ]);
      expect(await outbox.claim('letter', at(5), at(10), 10)).toEqual([]);
    });

    it('never hands one effect to two hands at the same time', async () => {
      const outbox = await open();
      const many = Array.from({ length: 40 }, (_, index) => effect(`e${String(index)}`));
      await write(outbox, 0n, 1n, ...many);
      const hands = await Promise.all([1, 2, 3, 4].map(() => outbox.claim('letter', at(1), at(9), 15)));
      const ids = hands.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await outbox.claim('letter', at(1), at(9), 100);
      expect(ids.length + rest.length).toBe(40);
    });

    it('gives an effect to another hand when the first does not come back', async () => {
      const outbox = await open();
      await write(outbox, 0n, 1n, effect('a'));
      await outbox.claim('letter', at(1), at(2), 10);
      expect(await outbox.claim('letter', at(1), at(2), 10)).toEqual([]);
      expect(await outbox.claim('letter', at(3), at(4), 10)).toMatchObject([{ id: effect('a').id, attempts: 2 }]);
    });
  });

  describe(`${name} keeps the fate of effects`, () => {
    const { id } = effect('a');
    const claimedOnce = async (): Promise<Outbox> => {
      const outbox = await open();
      await write(outbox, 0n, 1n, effect('a'));
      await outbox.claim('letter', at(1), at(2), 10);
      return outbox;
    };
    const fate = async (outbox: Outbox) => (await outbox.list({ ids: [id], limit: 1 }))[0];

    it('tries again from the hour named', async () => {
      const outbox = await claimedOnce();
      await outbox.retry(id, at(20), 'mail-not-taken');
      expect(await fate(outbox)).toMatchObject({ state: 'waiting', dueAt: at(20), note: 'mail-not-taken' });
      expect(await outbox.claim('letter', at(19), at(30), 10)).toEqual([]);
      expect(await outbox.claim('letter', at(20), at(30), 10)).toMatchObject([{ id }]);
    });

    it('does not hand out what is parked or done', async () => {
      const outbox = await claimedOnce();
      await outbox.park(id, 'given up');
      expect(await fate(outbox)).toMatchObject({ state: 'parked', note: 'given up' });
      expect(await outbox.claim('letter', at(59), at(59), 10)).toEqual([]);
      await outbox.done(id, 'receipt');
      expect(await outbox.claim('letter', at(59), at(59), 10)).toEqual([]);
    });

    it('lets a person release what is parked, with all its attempts before it', async () => {
      const outbox = await claimedOnce();
      await outbox.release(id, at(5));
      expect(await fate(outbox)).toMatchObject({ state: 'waiting', attempts: 1, dueAt: at(2) });
      await outbox.park(id, 'given up');
      await outbox.release(id, at(5));
      expect(await outbox.claim('letter', at(5), at(9), 10)).toMatchObject([{ id, attempts: 1, note: 'given up' }]);
      await outbox.done(id, 'receipt');
      await outbox.release(id, at(5));
      expect(await fate(outbox)).toMatchObject({ state: 'done' });
    });

    it('lets done be the last word, whatever a slow hand says afterwards', async () => {
      const outbox = await claimedOnce();
      await outbox.park(id, 'given up');
      await outbox.done(id, 'receipt');
      await outbox.retry(id, at(20), 'too late');
      await outbox.park(id, 'too late');
      expect(await fate(outbox)).toMatchObject({ state: 'done', note: 'receipt' });
    });

    it('lists by kind, state and id, no more than asked for', async () => {
      const outbox = await claimedOnce();
      await write(outbox, 1n, 2n, effect('b'), effect('c', 'command'));
      await outbox.done(id, 'receipt');
      expect(await outbox.list({ kind: 'letter', limit: 10 })).toHaveLength(2);
      expect(await outbox.list({ kind: 'letter', state: 'waiting', limit: 10 })).toMatchObject([
        { id: effect('b').id },
      ]);
      expect(await outbox.list({ ids: [id, effect('c').id], limit: 10 })).toHaveLength(2);
      expect(await outbox.list({ ids: [], limit: 10 })).toEqual([]);
      expect(await outbox.list({ limit: 1 })).toHaveLength(1);
    });

    it('lists page by page, nothing twice and nothing never', async () => {
      const outbox = await claimedOnce();
      await write(outbox, 1n, 2n, effect('b'), effect('c'));
      const all = await outbox.list({ limit: 10 });
      const [first] = await outbox.list({ limit: 1 });
      expect(all).toHaveLength(3);
      expect([first, ...(await outbox.list({ limit: 10, after: first! }))]).toEqual(all);
      expect(await outbox.list({ limit: 10, after: all[2]! })).toEqual([]);
    });
  });
};
