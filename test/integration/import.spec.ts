import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { municipality } from '@termijn/domain';
import { handle, StoreUnavailable, type EventStore, type Uuid } from '@termijn/engine';
import { Intake, obligationIdOf, obligationKind } from '@termijn/features';
import { day } from '@termijn/kernel';
import { importList, type ImportOptions, type ImportReport } from '../../apps/cli/src/import/import-list';
import {
  clock,
  exempt,
  factsOf,
  house,
  key,
  list,
  minor,
  noReceipt,
  obliged,
  recordOf,
  refOf,
  wholeLog,
  type House,
} from './import-house';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termijn-import-'));
  path = join(folder, 'list.csv');
});
afterEach(() => rm(folder, { recursive: true }));

const take = async (
  { intake }: Pick<House, 'intake'>,
  content: string,
  more: Partial<ImportOptions> = {},
): Promise<ImportReport> => {
  await writeFile(path, content);
  return importList(intake, {
    path,
    today: clock.today(),
    run: { who: 'test', correlation: 'test' },
    dryRun: false,
    skipErrors: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  });
};

describe('taking a list in', () => {
  it('imposes the duty on whom the law obliges, and tells why on nobody else', async () => {
    const here = house();
    const report = await take(here, list(obliged, exempt, minor));
    expect(report).toMatchObject({
      refused: false,
      rows: 3,
      errorCount: 0,
      results: { imposed: 1, exempt: 1, outOfScope: 1, unchanged: 0, corrected: 0, failed: 0 },
      grounds: { 'eu-eea-swiss-national': 1, 'under-18': 1 },
    });
    expect(await factsOf(here)).toEqual(['NewcomerAssessed', 'ObligationImposed', 'CertificateReceived']);
    expect(await factsOf(here, exempt)).toEqual(['NewcomerAssessed']);
  });

  it('keeps the names of the obliged only, and no name in the log', async () => {
    const here = house();
    await take(here, list(obliged, exempt));
    expect((await recordOf(here))?.person).toEqual({
      familyName: 'Morudira',
      givenName: 'Nalia',
      birthDate: '1985-07-30',
      language: 'fr',
      email: 'nalia@demo.example',
    });
    const other = await recordOf(here, exempt);
    expect(other?.person).toBeUndefined();
    expect(JSON.stringify(other)).not.toMatch(/Caritari|1985|"FR"/);
    expect(JSON.stringify(await wholeLog(here.eventStore))).not.toMatch(/Morudira|Nalia|1985-07-30|demo\.example/);
  });

  it('changes nothing when the same list comes twice', async () => {
    const here = house();
    const content = list(obliged, exempt, minor);
    await take(here, content);
    const before = { head: await here.eventStore.head(), saves: here.saves() };
    const again = await take(here, content);
    expect(again.results).toMatchObject({ unchanged: 3, imposed: 0 });
    expect({ head: await here.eventStore.head(), saves: here.saves() }).toEqual(before);
  });

  it('sees a person who occurs twice in one list once', async () => {
    const here = house();
    const report = await take(here, list(obliged, obliged, { ...obliged, email: 'other@demo.example' }));
    expect(report.results).toMatchObject({ imposed: 1, unchanged: 1, corrected: 1 });
    expect(await factsOf(here)).toHaveLength(3);
  });

  it('takes contacts over and reports legal facts that differ, without rewriting them', async () => {
    const here = house();
    await take(here, list(obliged));
    const changed = list({ nationality: 'TN', email: 'new@demo.example' });
    const before = await here.eventStore.head();
    const report = await take(here, changed);
    expect(report.results).toMatchObject({ corrected: 1 });
    expect(report.attention).toMatchObject([{ columns: ['nationality', 'email'], pending: ['nationality'] }]);
    expect((await recordOf(here))?.person?.email).toBe('new@demo.example');
    const saves = here.saves();
    expect((await take(here, changed)).attention).toMatchObject([
      { columns: ['nationality'], pending: ['nationality'] },
    ]);
    expect([await here.eventStore.head(), here.saves()]).toEqual([before, saves]);
  });

  it('records a receipt that the first list did not know yet, once', async () => {
    const here = house();
    await take(here, list(noReceipt));
    expect(await factsOf(here)).toEqual(['NewcomerAssessed', 'ObligationImposed']);
    const report = await take(here, list(obliged));
    expect(report).toMatchObject({ results: { corrected: 1 }, attention: [] });
    expect(await factsOf(here)).toEqual(['NewcomerAssessed', 'ObligationImposed', 'CertificateReceived']);
    expect((await take(here, list(obliged))).results).toMatchObject({ unchanged: 1 });
  });

  it('reports what the law refuses', async () => {
    const here = house();
    const person = refOf(here.people);
    const command = {
      type: 'AssessNewcomer',
      person,
      municipality: municipality('21001'),
      language: 'nl',
      facts: {
        birthDate: day('1985-07-30'),
        nationality: 'MA',
        registeredOn: day('2023-01-10'),
        register: 'foreigners',
        titleOverThreeMonths: true,
        statuses: [],
      },
      on: day('2023-01-12'),
    } as const;
    await handle(here.eventStore, obligationKind, obligationIdOf(person), command, {
      key: '0b0f0c7e-0000-4000-8000-000000000001' as Uuid,
      at: clock.now(),
      actor: { who: 'test', role: 'municipality', organisation: '21001' },
      causation: 'test',
      correlation: 'test',
    });
    const report = await take(here, list(obliged, exempt));
    expect(report.results).toMatchObject({ failed: 1, exempt: 1 });
    expect(report.attention).toMatchObject([{ line: 2, result: 'failed', refusal: 'already-assessed' }]);
  });
});

describe('a list with errors', () => {
  const bad = list(obliged, { family_name: 'Kalekova', assessed_on: '31/04/2023' }, exempt);

  it('is refused as a whole, with the line, the column, the value and the rule', async () => {
    const here = house();
    const report = await take(here, bad);
    expect(report).toMatchObject({ refused: true, rows: 3, errorCount: 1 });
    expect(report.errors).toEqual([
      { line: 3, column: 'assessed_on', value: '31/04/2023', rule: 'no-such-day', detail: '2023-04-31' },
    ]);
    expect([await here.eventStore.head(), here.saves()]).toEqual([0n, 0]);
  });

  it('gives its good rows when that is asked for', async () => {
    const here = house();
    const report = await take(here, bad, { skipErrors: true });
    expect(report).toMatchObject({ refused: false, errorCount: 1, results: { imposed: 1, exempt: 1 } });
  });

  it.each([
    ['that breaks off in the middle', `${list(obliged, exempt)}\n"Kalekova,Yamen`, 'malformed'],
    ['with a column too few', list(obliged).replace('nationality,', ''), 'missing-column'],
    ['without a header', '', 'missing-column'],
  ])('leaves nothing half-written %s, whatever is asked for', async (_, content, rule) => {
    const here = house();
    const report = await take(here, content, { skipErrors: true });
    expect(report.refused).toBe(true);
    expect(report.errors.map((error) => error.rule)).toContain(rule);
    expect([await here.eventStore.head(), here.saves()]).toEqual([0n, 0]);
  });
});

describe('a dry run', () => {
  it('foretells the results and writes nothing', async () => {
    const here = house();
    const content = list(obliged, exempt, minor, { ...obliged, nationality: 'TN' });
    const foretold = await take(here, content, { dryRun: true });
    expect([await here.eventStore.head(), here.saves()]).toEqual([0n, 0]);
    const done = await take(here, content);
    expect({ ...foretold, dryRun: false }).toEqual(done);
    expect((await take(here, content, { dryRun: true })).results).toMatchObject({ unchanged: 3, corrected: 1 });
  });
});

describe('a report file', () => {
  it('tells the fate of every row', async () => {
    const reportPath = join(folder, 'fates.jsonl');
    await take(house(), list(obliged, exempt, minor), { reportPath });
    const lines = (await readFile(reportPath, 'utf8')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { line: number; result: string }).result)).toEqual([
      'imposed',
      'exempt',
      'outOfScope',
    ]);
  });
});

describe('a crash in the middle', () => {
  const many = list(
    ...Array.from({ length: 40 }, (_, index) => ({
      given_name: `Nalia${String.fromCharCode(97 + (index % 26))}${index}`,
    })),
  );

  /** Dies after so many appends: every second call before it has done its work, the others after. */
  const dying = (inner: EventStore, appends: number): EventStore => {
    let left = appends;
    return {
      read: (stream, from) => inner.read(stream, from),
      readAll: (query) => inner.readAll(query),
      subscribe: (query) => inner.subscribe(query),
      head: () => inner.head(),
      close: () => inner.close(),
      async append(stream, expected, events) {
        left--;
        if (left < 0 && left % 2 === 0) throw new StoreUnavailable('gone before the append');
        const appended = await inner.append(stream, expected, events);
        if (left < 0) throw new StoreUnavailable('gone after the append');
        return appended;
      },
    };
  };

  it.each([0, 1, 17, 60])('after %i appends is completed by the next run', async (appends) => {
    const undisturbed = house();
    await take(undisturbed, many);

    const here = house();
    const crashing = new Intake(dying(here.eventStore, appends), clock, key, here.people);
    await expect(take({ intake: crashing }, many)).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await take(here, many)).errorCount).toBe(0);

    expect(await wholeLog(here.eventStore)).toEqual(await wholeLog(undisturbed.eventStore));
    expect(await recordOf(here, { given_name: 'Naliad3' })).toEqual(
      await recordOf(undisturbed, { given_name: 'Naliad3' }),
    );
    expect((await take(here, many)).results).toMatchObject({ unchanged: 40 });
  });
});
