import { randomUUID } from 'node:crypto';
import type { Records, RecordsUpkeep, StoredRecord, Uuid } from '@termijn/engine';
import { memoryRecords } from '../memory';
import { keyRing, rekeyRecords, sealedRecords, sealingKeysIn, writtenSealingKey, type SealingKey } from './index';

const old: SealingKey = { id: 'old', key: Buffer.alloc(32, 1) };
const fresh: SealingKey = { id: 'fresh', key: Buffer.alloc(32, 2) };
const people = 'people';
const name = 'Zwanenbloem';

const someone = (lookup: string): StoredRecord<unknown> => ({
  id: randomUUID() as Uuid,
  lookup,
  value: { person: { familyName: name } },
});

let raw: Records & RecordsUpkeep;
beforeEach(() => {
  raw = memoryRecords();
});
const under = (...keys: readonly SealingKey[]): Records => sealedRecords(raw, keyRing(keys));
const kept = async (): Promise<string> => JSON.stringify(await raw.page(undefined, 100));
const rekey = (keys: readonly SealingKey[], records: RecordsUpkeep = raw, signal = new AbortController().signal) =>
  rekeyRecords(records, keyRing(keys), { signal, onProgress: () => undefined });
const counts = { rewrapped: 0, sealed: 0, upToDate: 0, changedMeanwhile: 0, broken: 0 };

describe('a sealed record', () => {
  it('is kept unreadable, differently each time, and read as it was', async () => {
    const [one, other] = [someone('a'), someone('b')];
    await under(old).save(people, [one, other]);
    const first = await kept();
    expect(first).not.toContain(name);
    expect(await under(old).get(people, [one.id])).toEqual([one]);
    await under(old).save(people, [one]);
    expect(await kept()).not.toBe(first);
  });

  it('that was kept before there were seals is read, and sealed when it is saved', async () => {
    const one = someone('a');
    await raw.save(people, [one]);
    expect(await under(old).find(people, ['a'])).toEqual([one]);
    await under(old).save(people, await under(old).get(people, [one.id]));
    expect(await kept()).not.toContain(name);
  });

  it.each([
    ['another row', (stored: StoredRecord<unknown>) => raw.save(people, [{ ...stored, id: randomUUID() as Uuid }])],
    ['another collection', (stored: StoredRecord<unknown>) => raw.save('others', [stored])],
    ['another lookup', (stored: StoredRecord<unknown>) => raw.save(people, [{ ...stored, lookup: 'b' }])],
  ])('does not open in %s, and the message names nobody', async (_, move) => {
    const one = someone('a');
    await under(old).save(people, [one]);
    const [stored] = await raw.get<unknown>(people, [one.id]);
    await raw.remove(people, [one.id]);
    await move(stored!);
    const [moved] = await raw.page(undefined, 1);
    const error: unknown = await under(old)
      .get(moved!.collection, [moved!.id])
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'seal-broken', retryable: false });
    expect(String(error)).not.toMatch(new RegExp(`${name}|${one.id}|${moved!.id}`));
  });

  it('does not open when any byte of it was changed', async () => {
    const one = someone('a');
    await under(old).save(people, [one]);
    const [stored] = await raw.get<Record<string, string>>(people, [one.id]);
    for (const part of ['key', 'box']) {
      const bytes = Buffer.from(stored!.value[part]!, 'base64');
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 1;
        await raw.save(people, [{ ...stored!, value: { ...stored!.value, [part]: changed.toString('base64') } }]);
        await expect(under(old).get(people, [one.id])).rejects.toMatchObject({ code: 'seal-broken' });
      }
    }
  });

  it('asks for the key it lies under by its id', async () => {
    const one = someone('a');
    await under(old).save(people, [one]);
    await expect(under(fresh).get(people, [one.id])).rejects.toMatchObject({
      code: 'sealing-key-missing',
      keyId: 'old',
    });
  });
});

describe('changing the sealing key', () => {
  it('puts everything under the newest key, so that the old one can go', async () => {
    const [plain, sealed, late] = [someone('a'), someone('b'), someone('c')];
    await raw.save(people, [plain]);
    await under(old).save(people, [sealed]);
    await under(old, fresh).save(people, [late]);
    expect(await rekey([old, fresh])).toEqual({ ...counts, rewrapped: 1, sealed: 1, upToDate: 1 });
    expect(await under(fresh).get(people, [plain.id, sealed.id, late.id])).toHaveLength(3);
    expect(await rekey([old, fresh])).toEqual({ ...counts, upToDate: 3 });
  });

  it('stops when it is asked to, and goes on at the next call', async () => {
    await under(old).save(people, [someone('a')]);
    expect(await rekey([old, fresh], raw, AbortSignal.abort())).toBeUndefined();
    expect(await rekey([old, fresh])).toMatchObject({ rewrapped: 1 });
  });

  it('brings back nobody who is erased, and undoes no save, while it runs', async () => {
    const [erased, saved] = [someone('a'), someone('b')];
    await under(old).save(people, [erased, saved]);
    const corrected = { ...saved, value: 'corrected' };
    const disturbed: RecordsUpkeep = {
      count: () => raw.count(),
      page: (after, limit) => raw.page(after, limit),
      async swap(swaps) {
        await raw.remove(people, [erased.id]);
        if (swaps.length > 0) await under(old).save(people, [corrected]);
        return raw.swap(swaps);
      },
    };
    expect(await rekey([old, fresh], disturbed)).toEqual({ ...counts, changedMeanwhile: 2 });
    expect(await under(old).get(people, [erased.id, saved.id])).toEqual([corrected]);
  });

  it('leaves alone what does not open, and says how much that is', async () => {
    const one = someone('a');
    await under(old).save(people, [one]);
    const [stored] = await raw.get<object>(people, [one.id]);
    await raw.save(people, [{ ...stored!, value: { ...stored!.value, key: 'AAAA' } }]);
    expect(await rekey([old, fresh])).toEqual({ ...counts, broken: 1 });
  });
});

describe('the text of sealing keys', () => {
  it('is read with commas or line ends, the newest last', () => {
    const [one, other] = [writtenSealingKey(old), writtenSealingKey(fresh)];
    expect(sealingKeysIn(`${one},${other}`)).toEqual([old, fresh]);
    expect(sealingKeysIn(`${one}\r\n${other}\n`)).toEqual([old, fresh]);
  });

  it.each(['', ',', 'old', `old:${'a'.repeat(63)}`, `${writtenSealingKey(old)},${writtenSealingKey(old)}`])(
    'is refused as %p',
    (text) => {
      expect(sealingKeysIn(text)).toBeUndefined();
    },
  );
});
