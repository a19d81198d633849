import { randomUUID } from 'node:crypto';
import { planAspects } from '@termijn/domain';
import { day } from '@termijn/kernel';
import { planExamples as the } from '@termijn/testkit';
import { Client, header, type Answer, type Body } from './support/client';
import { eventually, openHouse, type House } from './support/house';

const outreach = { 'X-Termijn-Role': 'outreach', 'X-Termijn-Organisation': 'bon' };

const without = (command: object, ...left: readonly string[]): object =>
  Object.fromEntries(Object.entries(command).filter(([field]) => !left.includes(field)));
/** A command as the body of its route: the path tells its type, and of some the action. */
const bodyOf = (command: object): object => without(command, 'type');
const withoutAction = (command: object): object => without(command, 'type', 'action');

describe('the story of a recruitment plan over HTTP', () => {
  let house: House;
  let client: Client;
  let plan: string;

  beforeAll(async () => {
    house = await openHouse(day('2023-05-30'));
    client = new Client(house.url);
  });
  afterAll(() => house.close());

  const post = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> => {
    await house.comeTo(body);
    return client.post(path, body, { ...outreach, ...headers });
  };
  const recorded = async (path: string, body: object): Promise<unknown> => {
    const answer = await post(`${plan}/${path}`, body);
    expect([path, answer.status, answer.text.slice(0, 300)]).toEqual([path, 202, expect.any(String)]);
    return answer.body['recorded'];
  };
  const sequenceOf = (answer: Answer): string => header(answer, 'Case-Sequence');
  const issuesOf = (answer: Answer): unknown => {
    expect([answer.status, answer.body['type']]).toEqual([400, 'urn:problem-type:termijn:invalid-input']);
    const issues = answer.body['issues'] as readonly Body[];
    return issues.map(({ field, rule }) => `${String(field)} ${String(rule)}`).sort();
  };

  it('begins with a proposal, which names the plan', async () => {
    const answer = await post('/v1/plans', bodyOf(the.propose()));
    expect(answer).toMatchObject({ status: 201, body: { id: '21014-1', recorded: ['PlanProposed'], revision: 0 } });
    plan = header(answer, 'Location');
    expect(plan).toBe('/v1/plans/21014-1');
    expect(await post('/v1/plans', bodyOf(the.propose()))).toMatchObject({ status: 200, body: { recorded: [] } });
  });

  it('is no matter of anybody but the outreach staff, and says so in three languages', async () => {
    const answer = await client.post(`${plan}/conversations`, { on: '2023-03-01' }, { 'Accept-Language': 'nl' });
    expect(answer).toMatchObject({
      status: 403,
      body: { type: 'urn:problem-type:termijn:not-for-this-role', row: 'plan', detail: 'Dit mag niemand in deze rol.' },
    });
    expect(Object.keys(answer.body['translations'] as Body)).toEqual(['nl', 'fr', 'en']);
  });

  it('goes on with talks, a map, actions and an agreement', async () => {
    expect(await recorded('conversations', bodyOf(the.startConversation()))).toEqual(['ConversationStarted']);
    expect(await post(`${plan}/agreements`, bodyOf(the.agree()))).toMatchObject({
      status: 409,
      body: { type: 'urn:problem-type:termijn:aspects-not-mapped' },
    });
    for (const aspect of planAspects) expect(await recorded('mappings', bodyOf(the.mapAspect(aspect)))).toHaveLength(1);
    expect(await recorded('actions', bodyOf(the.addAction(1)))).toEqual(['ActionAdded']);
    expect(await recorded('actions', bodyOf(the.addAction(2)))).toEqual(['ActionAdded']);
    expect(await recorded('agreements', bodyOf(the.agree()))).toEqual(['PlanAgreed']);
    expect(await recorded('starts', bodyOf(the.start()))).toEqual(['PlanStarted']);
    expect(await recorded('pauses', bodyOf(the.pause('2023-04-03')))).toEqual(['PlanPaused']);
    expect(await recorded('resumptions', bodyOf(the.resume('2023-04-17')))).toEqual(['PlanResumed']);
  });

  it('is shown as it stands, and as it stood', async () => {
    const { body, headers } = await client.get(plan);
    expect(body).toMatchObject({
      phase: 'running',
      phaseName: { nl: 'in uitvoering' },
      territoryName: { fr: 'Saint-Josse-ten-Noode' },
      actions: [{ action: 1, stage: 'planned', owner: 'outreach-1' }, { action: 2 }],
      agreement: { target: { kind: 'dutch-share', value: 30 } },
      pauses: [{ reason: 'elections', resumedOn: '2023-04-17' }],
    });
    expect(headers.get('ETag')).toBe(`W/"${String(body['revision'])}"`);
    expect((await client.get(`${plan}?asOf=2023-02-20`)).body).toMatchObject({ phase: 'approached', actions: [] });
    expect(await client.get('/v1/plans/21014-2')).toMatchObject({ status: 404 });
    expect(await client.get('/v1/plans/somewhere')).toMatchObject({ status: 404 });
    const steps = (await client.get(`${plan}/timeline`)).items;
    expect(steps[0]).toMatchObject({ type: 'PlanProposed', on: '2023-02-15', actor: { role: 'outreach' } });
  });

  it('has its owner reminded when the clock comes to the day, and the worklist shows it', async () => {
    await house.turnTo('2023-06-16');
    const reminded = await eventually(async () =>
      (await client.get('/v1/planActions?owner=outreach-1&plan=21014-1')).items.find((one) => one['reminded'] === true),
    );
    expect(reminded).toMatchObject({ dueOn: '2023-06-30', daysLeft: 14, overdue: false, stage: 'planned' });
    expect((await client.get('/v1/planActions?pageSize=1')).body).toMatchObject({ today: '2023-06-16' });
    const [first] = (await client.get('/v1/planActions?pageSize=1')).items;
    const next = String((await client.get('/v1/planActions?pageSize=1')).body['next']);
    const [second] = (await client.get(`/v1/planActions?pageSize=1&after=${next}`)).items;
    expect([first?.['action'], second?.['action']]).toEqual([1, 2]);
  });

  it('sees its actions put off, carried out, judged and dropped', async () => {
    const postponement = withoutAction(the.postpone(1, '2023-09-29', { on: day('2023-06-16') }));
    expect(await recorded('actions/1/postponements', postponement)).toEqual(['ActionPostponed']);
    expect(await client.get(`${plan}/actions/2/effect`)).toMatchObject({
      status: 409,
      body: { type: 'urn:problem-type:termijn:action-not-carried-out' },
    });
    expect(await recorded('actions/2/realisations', withoutAction(the.carryOut(2, '2023-06-16')))).toEqual([
      'ActionCarriedOut',
    ]);
    expect(await recorded('actions/2/evaluations', withoutAction(the.evaluateAction(2)))).toEqual(['ActionEvaluated']);
    const last = await post(`${plan}/actions/1/drops`, withoutAction(the.drop(1, '2023-07-03')));
    expect(last).toMatchObject({ status: 202, body: { recorded: ['ActionDropped'] } });
    const effect = await client.get(`${plan}/actions/2/effect?days=30&expectedSequence=${sequenceOf(last)}`);
    expect(effect.body).toMatchObject({
      carriedOutOn: '2023-06-16',
      before: { from: '2023-05-17', until: '2023-06-15', total: 0 },
      after: { from: '2023-06-16', until: '2023-07-15', total: 0 },
      complete: false,
    });
    expect((effect.body['cautions'] as readonly Body[])[0]?.['nl']).toContain('bewijst niet');
  });

  it('ends with an evaluation', async () => {
    expect(await recorded('evaluations', bodyOf(the.evaluate()))).toEqual(['PlanEvaluated']);
    const answer = await post(`${plan}/closures`, bodyOf(the.close()));
    const { items } = await client.get(`/v1/plans?territory=21014&expectedSequence=${sequenceOf(answer)}`);
    expect(items).toMatchObject([
      { id: '21014-1', phase: 'closed', result: 'partly-reached', achieved: 24, peopleReached: 14, actionsOpen: 0 },
    ]);
    expect((await client.get('/v1/plans?phase=running')).items).toEqual([]);
    expect(await post(`${plan}/calendarChecks`, { on: '2024-06-01' })).toMatchObject({ status: 200 });
  });

  it('can be declined, for all of Brussels as well', async () => {
    await post('/v1/plans', bodyOf(the.propose({ territory: 'region', round: 2 })));
    const answer = await post('/v1/plans/region-2/declines', bodyOf(the.decline()));
    expect(answer).toMatchObject({ status: 202, body: { id: 'region-2', recorded: ['PlanDeclined'] } });
  });

  it('names every field that is wrong and the rule that it breaks', async () => {
    expect(issuesOf(await post('/v1/plans', { territory: '1210', round: 0, on: '2023-04-31', by: 'An' }))).toEqual([
      'by whitelistValidation',
      'on isDay',
      'round isRound',
      'territory isTerritory',
    ]);
    const finding = { code: 'the baker', role: 'friend', count: -1 };
    expect(
      issuesOf(await post(`${plan}/mappings`, { aspect: 'smells', findings: [finding], on: '2023-03-08' })),
    ).toEqual(['aspect isIn', 'findings.0.code isIn', 'findings.0.count isCounted', 'findings.0.role isIn']);
    const wrong = {
      owner: 'An Peeters',
      languages: ['xx'],
      participants: 1.5,
      aims: ['fame'],
      period: { from: '2023' },
    };
    expect(issuesOf(await post(`${plan}/actions`, { ...bodyOf(the.addAction(3)), ...wrong }))).toEqual([
      'aims isIn',
      'languages areSpokenLanguages',
      'owner isStaffCode',
      'participants isCounted',
      'period.from isDay',
      'period.until isDay',
    ]);
    expect(issuesOf(await client.get('/v1/planActions?owner=An&overdue=1&pageSize=0&after=x'))).toEqual([
      'overdue isIn',
      'owner isStaffCode',
      'pageSize isWholeNumber',
    ]);
    expect(issuesOf(await client.get('/v1/planActions?after=x'))).toEqual(['after isCursor']);
    expect(await post(`${plan}/actions/0/drops`, { reason: 'merged', on: '2023-07-03' })).toMatchObject({
      status: 404,
    });
  });

  it('is changed once under a key, and not by somebody who looked at it too early', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const proposal = bodyOf(the.propose({ round: 3 }));
    expect(await post('/v1/plans', proposal, key)).toMatchObject({ status: 201 });
    expect(await post('/v1/plans', proposal, key)).toMatchObject({ status: 201, body: { recorded: ['PlanProposed'] } });
    const other = { ...proposal, on: '2023-02-16' };
    expect(await post('/v1/plans', other, key)).toMatchObject({
      status: 422,
      body: { type: 'urn:problem-type:termijn:idempotency-key-reused' },
    });
    const stale = { 'If-Match': 'W/"7"' };
    expect(await post('/v1/plans/21014-3/conversations', { on: '2023-03-01' }, stale)).toMatchObject({
      status: 412,
      body: { actualRevision: 0 },
    });
  });
});
