import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration } from '@termijn/adapters';
import { day } from '@termijn/kernel';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import { call, type Ended } from './support/program';

let database: TestDatabase;
let dataDir: string;

const run = (...args: readonly string[]): Promise<Ended> => call('plan', ...args);

const json = async (...args: readonly string[]) => {
  const { code, out, err } = await run(...args, '--json');
  expect([args, code, err]).toEqual([args, 0, '']);
  return JSON.parse(out);
};

/** Records a step and tells which facts followed. */
const step = async (...args: readonly string[]): Promise<readonly string[]> =>
  ((await json(...args)).recorded as readonly { readonly type: string }[]).map(({ type }) => type);

const id = '21014-1';
const action = [
  ...[
    '--action',
    '1',
    '--kind',
    'orientation-course',
    '--aims',
    'tailored-paths,local-data',
    '--partner',
    'association',
  ],
  ...['--target-groups', 'turkish-community', '--languages', 'tr,nl', '--owner', 'outreach-1', '--participants', '15'],
  ...['--from', '2023-04-17', '--until', '2023-06-09', '--on', '2023-03-10'],
];

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-plan-cli-'));
  const settings = { DATABASE_URL: database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'on' };
  Object.assign(process.env, settings);
  const platform = await openPlatform(readConfiguration(settings));
  await platform.demoClock?.set(day('2023-05-30'));
  await platform.close();
}, 120_000);

afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});

describe('recruitment plans from the command line', () => {
  it('are proposed by the name of a municipality, once', async () => {
    expect((await run('list')).out.trim()).toBe('There are no plans.');
    expect(await json('propose', 'Sint-Joost-ten-Node', '--on', '2023-02-15')).toMatchObject({ id, revision: 0 });
    expect(await step('propose', '21014', '--on', '2023-02-15')).toEqual([]);
    expect(await step('propose', 'region', '--on', '2023-02-15')).toEqual(['PlanProposed']);
  });

  it('are taken through every step', async () => {
    expect(await step('start-conversation', id, '--on', '2023-03-01')).toEqual(['ConversationStarted']);
    const maps = [
      ['learner-profile', 'turkish-speakers=40', 'low-literate'],
      ['stakeholders', 'associations:refers=3', 'schools:hosts'],
      ['meeting-places', 'community-centre'],
      ['local-events', 'welcome-day'],
      ['local-offer', 'room-available'],
    ] as const;
    for (const [aspect, ...findings] of maps)
      expect(await step('map-aspect', id, '--on', '2023-03-08', '--aspect', aspect, '--findings', ...findings)).toEqual(
        ['AspectMapped'],
      );
    expect(await step('add-action', id, ...action)).toEqual(['ActionAdded']);
    const agreement = ['--target', 'dutch-share:30', '--from', '2023-03-20', '--until', '2023-12-31'];
    expect(await step('agree', id, '--on', '2023-03-14', ...agreement)).toEqual(['PlanAgreed']);
    expect(await step('start', id, '--on', '2023-03-20')).toEqual(['PlanStarted']);
    expect(await step('pause', id, '--on', '2023-04-03', '--reason', 'elections')).toEqual(['PlanPaused']);
    expect(await step('resume', id, '--on', '2023-04-17')).toEqual(['PlanResumed']);
    expect(await step('keep-calendar', id, '--on', '2023-05-30')).toEqual(['ActionReminderIssued']);
  });

  it('are shown on the board, in sentences and on the worklist, in the language of the reader', async () => {
    expect((await run('list', '--lang', 'nl')).out).toMatch(
      /21014-1 +Sint-Joost-ten-Node +in uitvoering +aandeel Nederlandstalige trajecten \(%\): 30/,
    );
    const shown = (await run('show', 'Saint-Josse-ten-Noode', '--lang', 'fr')).out;
    expect(shown).toContain('Plan de recrutement proposé pour Saint-Josse-ten-Noode, tour 1.');
    expect(shown).toContain('langues : turc, néerlandais');
    expect((await run('actions')).out).toMatch(/21014-1 +1 +9 June 2023 +10 +outreach-1 +planned, reminded/);
    expect(await json('actions', '--owner', 'outreach-2')).toMatchObject({ today: '2023-05-30', entries: [] });
    expect(await json('show', id, '--as-of', '2023-02-20')).toMatchObject({ standing: { phase: 'approached' } });
  });

  it('say no in the words of the law, and end with 1', async () => {
    const early = await run('effect', id, '1', '--lang', 'nl');
    expect(early).toMatchObject({ code: 1, err: 'termijn: Deze actie is nog niet uitgevoerd.\n' });
    const open = await run(
      'evaluate',
      id,
      '--on',
      '2023-06-01',
      '--result',
      'reached',
      '--achieved',
      '1',
      '--follow-up',
      'stop',
    );
    expect([open.code, open.err]).toEqual([1, expect.stringContaining('neither carried out nor dropped')]);
    const { code, out } = await run('close', id, '--on', '2023-06-01', '--json');
    expect([code, JSON.parse(out).refusal]).toEqual([1, 'not-evaluated']);
  });

  it('end with what was reached, and what that does not prove', async () => {
    const later = ['--from', '2023-05-29', '--until', '2023-06-30', '--reason', 'no-room', '--on', '2023-05-30'];
    expect(await step('postpone-action', id, '--action', '1', ...later)).toEqual(['ActionPostponed']);
    const reached = ['--action', '1', '--reached', '14', '--on', '2023-05-30'];
    expect(await step('carry-out-action', id, ...reached)).toEqual(['ActionCarriedOut']);
    const verdict = ['--result', 'reached', '--follow-up', 'repeat', '--on', '2023-05-30'];
    expect(await step('evaluate-action', id, '--action', '1', ...verdict)).toEqual(['ActionEvaluated']);
    const effect = (await run('effect', id, '1', '--days', '30')).out;
    expect(effect).toContain('does not prove that the action caused it');
    expect(effect).toContain('The days after the action are not over yet');
    expect(await step('evaluate', id, '--achieved', 'unknown', ...verdict)).toEqual(['PlanEvaluated']);
    expect(await step('close', id, '--on', '2023-05-30')).toEqual(['PlanClosed']);
    expect(await step('decline', 'region-1', '--on', '2023-05-30', '--reason', 'not-now')).toEqual(['PlanDeclined']);
  });

  it.each([
    [['show', '21020-1'], 'Write territory and round, as 21014-1'],
    [['propose', 'Gent', '--on', '2023-02-15'], 'Write the NIS code of a Brussels municipality'],
    [['start', id], "required option '--on <day>' not specified"],
    [['start', id, '--on', '2023-04-31'], 'Write an existing day'],
    [['add-action', id, ...action, '--owner', 'An'], 'Write a role with a number'],
    [['add-action', id, ...action, '--aims', 'fame'], 'Choose from local-position'],
    [['add-action', id, ...action, '--languages', 'xx'], 'Write language codes of ISO 639'],
    [['map-aspect', id, '--on', '2023-03-08', '--aspect', 'local-events', '--findings', 'baker'], 'The codes are'],
    [['agree', id, '--on', '2023-03-14', '--target', 'fame:1'], 'Write what is measured and the number'],
    [['carry-out-action', id, '--action', '0'], 'Write the number of an action'],
  ] as const)('say what is wrong with %j', async (args, why) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(why);
  });
});
