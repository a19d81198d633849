import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleDossierText, sampleKeys } from '@termijn/testkit';
import { call } from './support/program';

const { notary, witness, stranger } = sampleKeys;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termijn-dossier-'));
  file = join(folder, 'dossier.json');
  await writeFile(file, sampleDossierText());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const levelsOf = (out: string): unknown => (JSON.parse(out) as { levels: unknown }).levels;
const verify = (...args: readonly string[]) => call('verify', 'dossier', ...args);

describe('verify dossier, without a database', () => {
  it('says how far a file can be believed, level by level', async () => {
    const alone = await verify(file, '--json');
    expect([alone.code, levelsOf(alone.out)]).toEqual([0, { intact: true, attributed: false, independent: false }]);
    const known = await verify(file, '--key', notary.vkey, '--json');
    expect([known.code, levelsOf(known.out)]).toEqual([0, { intact: true, attributed: true, independent: false }]);
    const both = await verify(file, '--key', notary.vkey, '--key', witness.vkey, '--json');
    expect([both.code, levelsOf(both.out)]).toEqual([0, { intact: true, attributed: true, independent: true }]);
  });

  it('ends with 3 when what was asked for does not hold', async () => {
    expect(await verify(file, '--key', stranger.vkey)).toMatchObject({ code: 3 });
    expect(await verify(file, '--key', stranger.vkey, '--key', witness.vkey)).toMatchObject({ code: 3 });
    const changed = join(folder, 'changed.json');
    await writeFile(changed, sampleDossierText().replace('2026-11-20', '2026-11-19'));
    const { code, out } = await verify(changed, '--lang', 'fr');
    expect(code).toBe(3);
    expect(out).toContain('Ne vous y fiez pas');
    expect(out).toContain('la signature ne correspond pas au contenu');
  });

  it('reads keys from a file, old ones among them', async () => {
    const trust = join(folder, 'keys.txt');
    await writeFile(trust, `old ${notary.vkey}\n${witness.vkey}\n`);
    const { code, out } = await verify(file, '--trust', trust);
    expect(code).toBe(0);
    expect(out).toContain('a key of before, no longer in use');
  });

  it('says what was wrong with the call', async () => {
    expect(await verify(join(folder, 'nothing'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
    expect(await verify(file, '--key', 'nonsense')).toMatchObject({ code: 1, err: expect.stringContaining('no key') });
    expect(await verify(file, '--trust', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
  });
});
