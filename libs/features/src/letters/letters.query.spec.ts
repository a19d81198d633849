import { memoryOutbox } from '@termijn/adapters';
import type { Effect, Instant, ReadModels, RowQuery, Uuid } from '@termijn/engine';
import { letterEffect } from './letter.reaction';
import { FindLetters, FindLettersHandler } from './letters.query';

const letterId = (number: number): Uuid => `4b3c2a10-0000-4000-8000-${String(number).padStart(12, '0')}` as Uuid;
const fileOf = (number: number): string => `file${String(number % 3)}`;

/** Letters in three files by turns; only `file1` is one of 21009. */
const handler = async (count: number): Promise<FindLettersHandler> => {
  const outbox = memoryOutbox();
  const letters = Array.from({ length: count }, (_, number): Effect => ({
    id: letterId(number),
    kind: letterEffect,
    payload: { template: 'registration-reminder', stream: `obligation-${fileOf(number)}` },
  }));
  await outbox.write('letters', 0n, 1n, letters, '2026-03-02T09:00:00.000Z' as Instant);
  const readModels = {
    select: (_: string, { where }: RowQuery) => {
      expect(where?.[0]).toEqual(['municipality', '=', '21009']);
      const asked = where?.[1]?.[2] as readonly string[];
      return Promise.resolve(asked.filter((file) => file === 'file1').map((obligation) => ({ obligation })));
    },
  } as unknown as ReadModels;
  return new FindLettersHandler(outbox, readModels);
};

describe('letters', () => {
  it('are listed in the files of the reader, however many of others lie between', async () => {
    const find = await handler(1_203);
    const own = await find.execute(
      new FindLetters({ rows: 'of', column: 'municipality', is: '21009' }, { state: 'waiting' }, 1_000),
    );
    expect(own).toHaveLength(401);
    expect(new Set(own.map(({ payload }) => (payload as { readonly stream: string }).stream))).toEqual(
      new Set(['obligation-file1']),
    );
  });

  it('are all for whoever sees every file, up to the limit, and none for whoever sees no file', async () => {
    const find = await handler(7);
    expect(await find.execute(new FindLetters({ rows: 'all' }, {}, 5))).toHaveLength(5);
    expect(await find.execute(new FindLetters({ rows: 'all' }, { ids: [letterId(3)] }, 5))).toMatchObject([
      { id: letterId(3) },
    ]);
    expect(await find.execute(new FindLetters({ rows: 'none' }, {}, 5))).toEqual([]);
  });
});
