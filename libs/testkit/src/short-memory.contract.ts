import type { ShortMemory } from '@termijn/adapters';
import { pause } from '@termijn/engine';

/** What every short memory must do. */
export const shortMemoryContract = (name: string, open: () => Promise<ShortMemory>): void => {
  describe(`short memory: ${name}`, () => {
    let memory: ShortMemory;
    beforeAll(async () => {
      memory = await open();
    });
    afterAll(() => memory.close());

    it('keeps a value, replaces it and forgets it', async () => {
      expect(await memory.look('a')).toBeUndefined();
      await memory.keep('a', { some: ['thing', 1] }, 10_000);
      expect(await memory.look('a')).toEqual({ some: ['thing', 1] });
      await memory.keep('a', 'other', 10_000);
      expect(await memory.look('a')).toBe('other');
      await memory.forget('a');
      expect(await memory.look('a')).toBeUndefined();
    });

    it('gives what is taken to one of many', async () => {
      await memory.keep('once', 'value', 10_000);
      const taken = await Promise.all([1, 2, 3, 4].map(() => memory.take('once')));
      expect(taken.filter((value) => value === 'value')).toHaveLength(1);
      expect(await memory.look('once')).toBeUndefined();
    });

    it('forgets by itself when the time is over, and does not bring it back', async () => {
      await memory.keep('short', 'value', 30);
      await memory.keep('gone', 'value', 30);
      await pause(60);
      expect(await memory.look('short')).toBeUndefined();
      expect(await memory.take('gone')).toBeUndefined();
      await memory.renew('short', 'again', 10_000);
      expect(await memory.look('short')).toBeUndefined();
    });

    it('renews what is still there', async () => {
      await memory.keep('renewed', 'first', 40);
      await memory.renew('renewed', 'second', 10_000);
      await pause(60);
      expect(await memory.look('renewed')).toBe('second');
      await memory.forget('renewed');
      await memory.renew('renewed', 'third', 10_000);
      expect(await memory.look('renewed')).toBeUndefined();
    });
  });
};
