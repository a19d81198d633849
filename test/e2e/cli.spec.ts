import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration } from '@termijn/adapters';
import { day } from '@termijn/kernel';
import { bundle, testDatabase, type Bundle, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let program: Bundle;
let database: TestDatabase;
let dataDir: string;

/** Runs the program in a process of its own, on the database of this file unless the settings say otherwise. */
const run = (args: readonly string[], settings: NodeJS.ProcessEnv = {}, node: readonly string[] = []): Promise<Ended> =>
  new Promise((resolve) => {
    const own = { DATABASE_URL: database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'on', NO_COLOR: '1' };
    const env = { PATH: process.env['PATH'], ...own, ...settings };
    execFile(process.execPath, [...node, program.path, ...args], { env, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });

const json = async (...args: readonly string[]) => {
  const { code, out, err } = await run([...args, '--json']);
  return { code, err, value: JSON.parse(out) };
};

const header =
  'familienaam;voornaam;geboortedatum;nationaliteit;gemeente;register;eerste inschrijving;' +
  'titel meer dan drie maanden;taal;onderzocht op;attest ontvangen op;wijze van afgifte;e-mail';
const obliged = (name: string, receivedOn: string): string =>
  `${name};Nalia;30/07/1985;MA;21015;vreemdelingenregister;01/11/2022;ja;fr;02/11/2022;${receivedOn};loket;${name}@demo.example`;
const good = [
  header,
  obliged('Morudira', '02/12/2022'),
  obliged('Caritari', '10/04/2023'),
  'Pellawic;Tarim;02/01/1979;FR;21009;vreemdelingenregister;01/11/2022;ja;nl;02/11/2022;;;',
].join('\r\n');

const written = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(dataDir, name);
  await writeFile(path, content);
  return path;
};

beforeAll(async () => {
  [program, database] = await Promise.all([bundle('apps/cli/src/main.ts'), testDatabase()]);
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-cli-'));
  const settings = { DATABASE_URL: database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'on' };
  const platform = await openPlatform(readConfiguration(settings));
  await platform.demoClock?.set(day('2023-05-30'));
  await platform.close();
}, 120_000);

afterAll(async () => {
  await database.drop();
  await program.remove();
  await rm(dataDir, { recursive: true });
});

describe('a wrong call', () => {
  it.each([
    ['an unknown command', ['nonsense'], "unknown command 'nonsense'"],
    ['an unknown option', ['figures', '--of', 'today'], "unknown option '--of'"],
    ['a day that does not exist', ['figures', '--on', '2023-04-31'], 'Write an existing day'],
    ['a group that is none', ['figures', '--by', 'name'], 'Choose from municipality, language, regime'],
    ['something that is no case', ['case', 'show', '42'], 'The id of a case is a UUID'],
    ['a file that is not there', ['import', 'newcomers', '/nowhere.csv'], 'there is no file /nowhere.csv'],
    ['a clock without a day', ['clock', 'advance'], '--days <count> or --to <day>'],
    ['a read model that is none', ['projection', 'rebuild', 'people'], 'Allowed choices are'],
  ])('with %s ends with 1 and says why', async (_, args, why) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(why);
  });

  it('with a wrong setting names the variable', async () => {
    const { code, err } = await run(['figures'], { PORT: 'eleven' });
    expect([code, err]).toEqual([1, 'termijn: wrong-configuration: PORT must be a whole number from 0 to 65535\n']);
  });

  it('with a database that is away says where to look', async () => {
    const { code, out, err } = await run(['figures'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^termijn: the database does not answer; .* DATABASE_URL are right\n$/);
  });

  it('is avoided by reading the help', async () => {
    const { code, out } = await run(['import', 'newcomers', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--dry-run');
  });
});

describe('an operator', () => {
  it('tries a list out before taking it in', async () => {
    const { code, value } = await json('import', 'newcomers', await written('good.csv', good), '--dry-run');
    expect([code, value.dryRun, value.results.imposed, value.results.exempt]).toEqual([0, true, 2, 1]);
    expect((await json('figures')).value).toMatchObject({ assessed: 0, position: '0' });
  });

  it('is shown what is wrong with a list, and nothing of it is taken', async () => {
    const path = await written('bad.csv', Buffer.from(good.replace('10/04/2023', '31/04/2023'), 'latin1'));
    const { code, out } = await run(['import', 'newcomers', path, '--lang', 'nl']);
    expect(code).toBe(2);
    expect(out).toMatch(/3 +certificate_received_on +31\/04\/2023 +31 april 2023 bestaat niet/);
    expect((await json('figures')).value).toMatchObject({ assessed: 0 });
  });

  it('takes a list in once', async () => {
    const path = await written('good.csv', good);
    const first = await run(['import', 'newcomers', path]);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/obliged +2/);
    const { code, value } = await json('import', 'newcomers', path);
    expect([code, value.results.unchanged]).toEqual([0, 3]);
  });

  it('reads the same figures from the table and from the log', async () => {
    const asked = ['figures', '--on', '2023-05-30', '--known-at', '2023-05-30', '--by', 'municipality'];
    const table = await json(...asked);
    const log = await json(...asked, '--from-replay');
    expect(table.value).toMatchObject({
      assessed: 3,
      obliged: 2,
      registered: { total: 0, nl: 0, fr: 0 },
      inDefault: 0,
    });
    expect(table.value.by).toHaveLength(2);
    expect(log.value).toEqual(table.value);
    expect((await run([...asked, '--lang', 'fr'])).out).toContain('Schaerbeek');
  });

  it('finds a case in the worklist and asks how it came about', async () => {
    const { value } = await json('worklist', '--municipality', 'Schaarbeek', '--limit', '1');
    const [{ obligation, legal_day, days_left, step }] = value.entries;
    expect([step, legal_day, days_left, value.more]).toEqual(['await-registration', '2023-06-02', 3, true]);
    const shown = await json('case', 'show', obligation);
    expect(shown.value).toMatchObject({ standing: { phase: 'notified' }, revision: 2 });
    expect(JSON.stringify(shown.value)).not.toMatch(/Morudira|Nalia/);
    const then = await json('case', 'show', obligation, '--as-of', '2022-11-30');
    expect(then.value.standing.phase).toBe('imposed');
    const explained = await run(['deadline', 'explain', obligation, '--lang', 'nl']);
    expect(explained.out).toContain('2 juni 2023');
    expect(explained.out).toContain('6 maanden');
    expect(explained.out).toMatch(/registration\.period@A\.1: .*zekerheid hoog/);
    expect(explained.out).toContain('Met "de eerste dag die telt: de dag zelf" is de laatste dag');
    const unknown = await run(['case', 'show', '00000000-0000-4000-8000-000000000000']);
    expect([unknown.code, unknown.out]).toEqual([1, '']);
  });

  it('turns the clock, and what falls due on the way is worked off and mailed', async () => {
    const { code, value } = await json('clock', 'advance', '--days', '10');
    expect(code).toBe(0);
    expect(value).toMatchObject({ today: '2023-06-09', facts: { RegistrationReminderIssued: 1, TermLapsed: 1 } });
    const later = await json('clock', 'advance', '--to', '2023-10-15');
    expect(later.value).toMatchObject({ facts: { TermLapsed: 1, RegistrationReminderIssued: 1 }, letters: 1 });
    expect(await readdir(join(dataDir, 'mail'))).toHaveLength(2);
    expect((await json('clock', 'show')).value.today).toBe('2023-10-15');
    const back = await run(['clock', 'advance', '--to', '2023-01-01']);
    expect([back.code, back.err.trim()]).toEqual([1, expect.stringContaining('goes forward only')]);
  });

  it('rebuilds a read model, and is told when a table does not agree with the log', async () => {
    expect((await json('projection', 'rebuild', 'worklist')).value).toMatchObject({ name: 'worklist' });
    const list = await json('projection', 'list');
    expect(list.value.copies.map(({ name }: { name: string }) => name)).toContain('worklist');
    expect((await json('replay', 'worklist', '--check')).value).toMatchObject({ rows: 2, differences: 0 });
    await loseARowOf('worklist');
    const { code, value } = await json('replay', 'worklist', '--check');
    expect([code, value.differences]).toEqual([3, 1]);
  });

  it('reads the law', async () => {
    const { code, out } = await run(['law', 'print']);
    expect(code).toBe(0);
    expect(out).toContain('| RegisterWithOffice |');
    const rulebook = await run(['law', 'rulebook']);
    expect(rulebook.code).toBe(0);
    expect(rulebook.out).toContain('### Questions ouvertes');
  });
});

describe('a long list', () => {
  it('needs no more memory than a short one', async () => {
    const path = await written('long.csv', `${header}\r\n`);
    for (let block = 0; block < 15; block++)
      await appendFile(
        path,
        Array.from({ length: 1_000 }, (_, row) => `${obliged(`Family${block * 1_000 + row}`, '02/12/2022')}\r\n`).join(
          '',
        ),
      );
    // A program that kept its rows would die in a heap of this size long before the last of them.
    const { code, out } = await run(['import', 'newcomers', path, '--dry-run', '--json'], {}, [
      '--max-old-space-size=52',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: 15_000, results: { imposed: 15_000 } });
  }, 180_000);
});

describe('an installation without any server', () => {
  it('starts its private database for the call and stops it again', async () => {
    const own = { DATABASE_URL: '', TERMIJN_DATA: join(dataDir, 'private'), TERMIJN_DEMO: '' };
    for (let call = 0; call < 2; call++) {
      const { code, out } = await run(['figures', '--json'], own);
      expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ assessed: 0, position: '0' })]);
    }
  }, 120_000);
});

/** Takes a row out of the table of a read model behind the back of its projection. */
const loseARowOf = async (name: string): Promise<void> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ table: string }>(
    `select format('%I.%I', table_schema, table_name) as table from information_schema.columns
     where column_name = 'waiting_for' and table_name like $1 order by table_name desc`,
    [`%${name}%`],
  );
  for (const { table } of rows) {
    const deleted = await client
      .query(`delete from ${table} where ctid in (select ctid from ${table} limit 1)`)
      .catch(() => undefined);
    if (deleted?.rowCount === 1) break;
  }
  await client.end();
};
