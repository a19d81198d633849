import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration } from '@termijn/adapters';
import type { ObligationCommand } from '@termijn/domain';
import { handle, startOfDay, uuidOf, type Uuid } from '@termijn/engine';
import { obligationIdOf, obligationKind } from '@termijn/features';
import { obligationExamples as o, testDatabase, type TestDatabase } from '@termijn/testkit';
import { followReactions } from '../../apps/cli/src/effects';
import { call, type Ended } from './support/program';

const namespace = '0c5e7f1a-2b3d-5e4f-8a6b-7c8d9e0f1a2b' as Uuid;
const file = obligationIdOf(o.person);
let database: TestDatabase;
let dataDir: string;
let id: string;

const run = (...args: readonly string[]): Promise<Ended> => call('sanction', ...args);

const json = async (...args: readonly string[]) => {
  const { code, out, err } = await run(...args, '--json');
  expect([args, code, err]).toEqual([args, 0, '']);
  return JSON.parse(out);
};

/** Takes a step and tells which facts followed. */
const step = async (name: string, on: string, ...more: readonly string[]): Promise<readonly string[]> => {
  const { recorded } = await json(name, id, '--as', 'official-1', '--on', on, ...more);
  return (recorded as readonly { readonly type: string }[]).map(({ type }) => type);
};

const settingsNames = ['DATABASE_URL', 'TERMIJN_DATA'] as const;
const before = Object.fromEntries(settingsNames.map((name) => [name, process.env[name]]));

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-sanction-cli-'));
  process.env['DATABASE_URL'] = database.url;
  process.env['TERMIJN_DATA'] = dataDir;
  const platform = await openPlatform(readConfiguration(process.env));
  const commands: readonly ObligationCommand[] = [
    o.assess({ language: 'fr' }),
    o.receive('2022-06-01'),
    o.giveNotice('2022-12-02', { language: 'fr' }),
    o.handOver('2023-02-08', { capacity: 'waiting-list', waiting: 210 }),
  ];
  for (const command of commands)
    await handle(platform.eventStore, obligationKind, file, command, {
      key: uuidOf(namespace, command.type),
      at: startOfDay(command.on),
      actor: { who: 'test', role: 'municipality', organisation: '21009' },
      causation: 'test',
      correlation: 'test',
    });
  await followReactions(platform);
  await platform.close();
});
afterAll(async () => {
  for (const name of settingsNames) {
    const value = before[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await database.drop();
  await rm(dataDir, { recursive: true });
});

describe('the procedures of the GGC on the command line', () => {
  it('are listed by what they wait for', async () => {
    const { entries, more } = await json('list', '--step', 'notify-intent', '--municipality', 'Elsene');
    expect([entries, more]).toEqual([[expect.objectContaining({ obligation: file, waiting_for: 'ggc' })], false]);
    id = String(entries[0].sanction);
    const { out } = await run('list', '--lang', 'nl');
    expect(out).toContain(id);
    expect(out).toContain('voornemen ter kennis brengen');
    expect((await run('list', '--flagged', '--lang', 'fr')).out).toContain("Il n'y a pas de procédure de sanction.");
    expect((await json('list', '--case', file)).entries).toHaveLength(1);
  });

  it('refuse a step with the words of the law, and a code that a script understands', async () => {
    const early = ['propose-fine', id, '--as', 'official-1', '--on', '2023-03-01'];
    const fine = ['--amount', '250', '--motives', 'never-registered'];
    const { code, err } = await run(...early, ...fine, '--lang', 'nl');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('Het voornemen om te sanctioneren is nog niet ter kennis'),
    ]);
    const told = await run(...early, ...fine, '--json');
    expect([told.code, JSON.parse(told.out).refusal]).toEqual([1, 'intent-not-notified']);
  });

  it('tell which argument is wrong', async () => {
    for (const [args, said] of [
      [['show', 'x'], /UUID/],
      [['approve', id, '--as', 'Ada Voorbeeld', '--on', '2023-03-01'], /never a name/],
      [['approve', id, '--on', '2023-03-01'], /--as/],
      [['record-payment', id, '--payment', '7', '--amount', '1'], /UUID/],
      [['record-payment', id, '--amount', '1.234'], /83\.33/],
      [['record-defence', id, '--document', 'letter'], /UUID/],
      [['propose-fine', id, '--amount', '250.5'], /whole euros/],
      [['propose-fine', id, '--amount', '250', '--motives', 'rude'], /never-registered/],
      [['announce', id, '--channel', 'e-mail'], /registered-letter/],
    ] as const) {
      const { code, err } = await run(...args);
      expect([args, code, err]).toEqual([args, 1, expect.stringMatching(said)]);
    }
  });

  it('go from intent to payment, step by step', async () => {
    const letter = ['--channel', 'registered-letter', '--language', 'fr'];
    expect(await step('announce', '2023-02-15', ...letter)).toEqual(['IntentNotified']);
    expect(await step('announce', '2023-02-15', ...letter)).toEqual([]);
    const document = '7f1d2c3b-0000-4000-8000-00000000000d';
    expect(await step('record-defence', '2023-02-20', '--document', document)).toEqual(['DefenceReceived']);
    expect(await step('record-hearing', '2023-03-01', '--outcome', 'waived')).toEqual(['HearingRecorded']);
    const fine = ['--amount', '250', '--motives', 'never-registered,defence-considered', '--capacity-considered'];
    expect(await step('propose-fine', '2023-03-10', ...fine)).toEqual(['FineProposed']);
    expect(await step('send-back', '2023-03-11', '--reason', 'amount')).toEqual(['ProposalSentBack']);
    expect(await step('propose-fine', '2023-03-12', ...fine)).toEqual(['FineProposed']);
    expect((await run('approve', id, '--as', 'official-1', '--on', '2023-03-13')).code).toBe(1);
    const approved = await json('approve', id, '--as', 'official-2', '--on', '2023-03-13');
    expect(approved.recorded).toMatchObject([{ type: 'FineImposed', amount: 250, official: 'official-2' }]);
    expect(await step('notify', '2023-03-14', ...letter)).toEqual(['FineNotified']);
    const payment = ['--payment', '7f1d2c3b-0000-4000-8000-0000000000e1', '--amount', '83,33'];
    expect(await step('record-payment', '2023-04-03', ...payment)).toEqual(['PaymentReceived']);
    expect((await run('collect', id, '--as', 'official-1', '--on', '2023-06-01', '--lang', 'fr')).err).toContain(
      'pas de délai de paiement connu',
    );
    expect(await step('keep-calendar', '2023-06-01')).toEqual(['ProcedureTermLapsed']);
    expect(await step('lodge-appeal', '2023-06-02', '--appeal', 'suspension')).toEqual(['AppealLodged']);
    const judgment = ['--appeal', 'suspension', '--outcome', 'upheld'];
    expect(await step('record-judgment', '2023-06-20', ...judgment)).toEqual(['AppealDecided']);
  });

  it('open a further one when the default goes on', async () => {
    expect(await step('note-default', '2023-06-21')).toEqual(['ContinuedDefaultNoted']);
    const { entries } = await json('list', '--step', 'notify-intent');
    expect(entries).toMatchObject([{ obligation: file, further: true, opened_on: '2023-06-21' }]);
    expect(await step('withdraw', '2023-06-22', '--reason', 'disproportionate')).toEqual(['DecisionWithdrawn']);
    expect(await step('close', '2023-06-23')).toEqual(['ProcedureClosed']);
  });

  it('are shown as numbered sentences with article, both dates and whoever or whichever rule did it', async () => {
    const { out } = await run('show', id, '--lang', 'fr');
    const lines = out.split('\n');
    expect(lines[0]).toBe(`procédure de sanction ${id}`);
    expect(lines[1]).toContain('Ixelles');
    expect(lines[2]).toBe('clôturée (la décision est retirée)');
    expect(lines[4]).toMatch(/^ 1\. 8 février 2023 : Procédure de sanction ouverte pour défaut d'enregistrement/);
    expect(lines[5]).toContain('arrêté du 19 juillet 2018; découle de la transmission du dossier; enregistré le');
    const imposed = lines.findIndex((line) => line.includes('Amende administrative de 250 euros infligée'));
    expect(lines[imposed]).toMatch(/^ 8\. 13 mars 2023 : /);
    expect(lines[imposed + 1]).toContain(
      'règle decision.fourEyes@S.1; ggc (official-2); dossier de la commune examiné',
    );
    expect(out).toContain('délai de paiement : non fixé par la loi');
    expect(out).toContain('délai de recours : 16 mai 2023');
    const asOf = await run('show', id, '--as-of', '2023-03-10', '--lang', 'nl');
    expect(asOf.out).toContain('geldboete voorgesteld, tweede ambtenaar beslist');
    const { timeline, terms } = await json('show', id);
    expect([timeline.length, terms.length]).toEqual([16, 5]);
    expect((await run('show', '7f1d2c3b-0000-5000-8000-000000000001')).err).toContain('there is no procedure');
    expect((await json('list', '--closed-too')).entries).toHaveLength(2);
  });

  it('refuse what comes after their end', async () => {
    const { entries } = await json('list', '--case', file);
    id = String(entries[0].sanction);
    expect(await step('drop', '2023-06-30', '--reason', 'no-places')).toEqual(['ProcedureDropped']);
    expect((await run('return', id, '--as', 'x', '--on', '2023-06-30', '--reason', 'exempt')).code).toBe(1);
    expect((await run('confirm', id, '--as', 'x', '--on', '2023-06-30', '--reason', 'came-too-late')).code).toBe(1);
    expect((await run('discharge', id, '--as', 'x', '--on', '2023-06-30', '--reason', 'circumstances')).code).toBe(1);
  });
});
