import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, testDatabase, type Bundle, type TestDatabase } from '@termijn/testkit';

let program: Bundle;
let database: TestDatabase;
let dataDir: string;
let id: string;

const run = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      TERMIJN_DATA: dataDir,
      TERMIJN_DEMO: 'on',
      NO_COLOR: '1',
    };
    execFile(process.execPath, [program.path, ...args], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });

const list = [
  'familienaam;voornaam;geboortedatum;nationaliteit;gemeente;register;eerste inschrijving;' +
    'titel meer dan drie maanden;taal;onderzocht op;attest ontvangen op;wijze van afgifte;e-mail',
  'Morudira;Nalia;30/07/1985;MA;21015;vreemdelingenregister;01/11/2022;ja;fr;02/11/2022;02/12/2022;loket;',
].join('\r\n');

const municipality = ['--as', 'municipality:21015'];
const act = (name: string, ...options: readonly string[]) => run('act', name, id, ...options);

beforeAll(async () => {
  [program, database] = await Promise.all([bundle('apps/cli/src/main.ts'), testDatabase()]);
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-acts-'));
  await writeFile(join(dataDir, 'list.csv'), list);
  await run('import', 'newcomers', join(dataDir, 'list.csv'));
  const { entries } = JSON.parse((await run('worklist', '--json')).out) as {
    readonly entries: readonly { readonly obligation: string }[];
  };
  id = entries[0]?.obligation ?? '';
}, 120_000);

afterAll(async () => {
  await database.drop();
  await program.remove();
  await rm(dataDir, { recursive: true });
});

describe('acts from the command line', () => {
  it('are recorded with who acted, and told as sentences', async () => {
    const via = ['--as', 'office:via', '--on', '2023-03-01'];
    const { code, out } = await act('register', ...via, '--office', 'via', '--path', 'fr', '--attest', 'awaited');
    expect([code, out]).toEqual([0, expect.stringContaining('Registered with VIA')]);
    const again = await act(
      'register',
      ...via,
      '--office',
      'via',
      '--path',
      'fr',
      '--attest',
      'awaited',
      '--lang',
      'nl',
    );
    expect([again.code, again.out.trim()]).toEqual([0, 'Het was al zo; er is niets bijgekomen.']);
    const shown = (await run('case', 'show', id, '--lang', 'fr')).out;
    expect(shown).toContain('VIA (cli)');
    expect(shown).toContain('bilan social : à suivre');
    expect(shown).toContain('niveau de langue demandé : la loi ne fixe pas de niveau connu; atteint : aucun');
  });

  it('are refused in words, with 1', async () => {
    const suspension = ['--reason', 'illness', '--proof', 'medical-certificate', '--via', 'counter', '--until', 'open'];
    const barred = await act('suspend', '--as', 'ggc', '--on', '2023-03-02', ...suspension, '--lang', 'fr');
    expect([barred.code, barred.out]).toEqual([1, '']);
    expect(barred.err).toMatch(/^Refusé : Cette autorité n'est pas compétente/);
    const unlawful = await act('hand-over', ...municipality, '--on', '2023-03-02', '--capacity', 'not-known', '--json');
    expect([unlawful.code, JSON.parse(unlawful.out)]).toEqual([
      1,
      expect.objectContaining({ refusal: 'no-notice-of-default' }),
    ]);
  });

  it.each([
    ['without saying who acts', ['prove-registration', '--on', '2023-03-02'], '--as <whom>'],
    ['for a municipality that is none', ['prove-registration', '--as', 'municipality:1030'], 'municipality:21009'],
    ['without a field', ['suspend', ...municipality, '--on', '2023-03-02', '--reason', 'illness'], '--proof'],
    ['with a code that is none', ['life-event', ...municipality, '--event', 'married'], 'left-territory'],
    ['of a name that is none', ['fine', ...municipality], "unknown command 'fine'"],
  ])('called %s say what is wrong', async (_, [name = '', ...options], why) => {
    const { code, err } = await act(name, ...options);
    expect(code).toBe(1);
    expect(err).toContain(why);
  });

  it('are listed with what stands in the way of each', async () => {
    const { out } = await run('case', 'actions', id, '--for', 'municipality', '--lang', 'nl');
    expect(out).toMatch(/Kan vandaag:\n(?:  .+\n)+Kan niet:\n/);
    expect(out).toMatch(/Kan niet:[^]*Er loopt geen ingebrekestelling\./);
    const { actions } = JSON.parse((await run('case', 'actions', id, '--for', 'ggc', '--json')).out);
    expect(actions).toMatchObject([{ command: 'TakeBackFile', state: 'blocked', refusal: 'not-handed-over' }]);
  });

  it('correct what was wrong, and the file shows it struck beside what it now is', async () => {
    const change = ['--fact', '2', '--right-on', '2022-12-05', '--reason', 'typing-error'];
    const { code, out } = await act('correct', ...municipality, '--on', '2023-03-10', ...change);
    expect([code, out]).toEqual([0, expect.stringContaining('Fact 3 corrected (typing error).')]);
    const shown = (await run('case', 'show', id)).out;
    expect(shown).toMatch(/3\. 2 December 2022: Certificate of obligation received/);
    expect(shown).toMatch(/\[corrected by fact 5\] 5 December 2022: Certificate of obligation received/);
    const { timeline, standing } = JSON.parse((await run('case', 'show', id, '--json')).out);
    expect(timeline[2]).toMatchObject({ correctedBy: 4, nowReads: { on: '2022-12-05' } });
    expect(standing).not.toHaveProperty('facts');
  });

  it('move a misfiled case to its person, whose name comes from a file', async () => {
    const nobody = join(dataDir, 'nobody.json');
    await writeFile(nobody, JSON.stringify({ familyName: 'Caritari' }));
    const unclear = await act('correct-identity', ...municipality, '--on', '2023-03-20', '--person', nobody);
    expect([unclear.code, unclear.err]).toEqual([1, expect.stringContaining('does not name a person')]);
    expect(unclear.err).not.toContain('Caritari');
    const right = join(dataDir, 'right.json');
    await writeFile(right, JSON.stringify({ familyName: 'Caritari', givenName: 'Oru', birthDate: '1988-08-08' }));
    expect((await act('correct-identity', ...municipality, '--on', '2023-03-20', '--person', right)).code).toBe(0);
    const { standing } = JSON.parse((await run('case', 'show', id, '--json')).out);
    expect(standing).toMatchObject({ phase: 'closed', because: 'misfiled' });
    // What follows from an act is done by the call itself, where no server runs.
    expect(JSON.parse((await run('case', 'show', standing.file, '--json')).out)).toMatchObject({
      standing: { phase: 'notified', certificate: { on: '2022-12-05' } },
    });
  });
});

describe('a worklist', () => {
  it('is one for each who looks after cases', async () => {
    const entriesFor = async (whom: string) => JSON.parse((await run('worklist', '--for', whom, '--json')).out).entries;
    expect(await entriesFor('office')).toMatchObject([{ step: 'await-registration-proof', waiting_for: 'office' }]);
    expect(await entriesFor('municipality')).toHaveLength(1);
    expect(await entriesFor('ggc')).toEqual([]);
  });
});
