import { day } from '@termijn/kernel';
import { Client, header, newcomer, type Answer, type Body } from './support/client';
import { eventually, openHouse, type House } from './support/house';

const municipality = { 'X-Termijn-Role': 'municipality', 'X-Termijn-Organisation': '21009' };
const official = (who: string, role = 'ggc-official') => ({
  'X-Termijn-Role': role,
  'X-Termijn-Organisation': 'ggc',
  'X-Termijn-Actor': who,
});

/** The steps that are those of the second official. */
const seconded = ['approvals', 'objections'];
const roleFor = (path: string): string => (seconded.includes(path) ? 'ggc-second-official' : 'ggc-official');

describe('the story of a sanction over HTTP', () => {
  let house: House;
  let client: Client;
  let file: string;
  let procedure: string;

  beforeAll(async () => {
    house = await openHouse(day('2026-02-02'));
    client = new Client(house.url);
  });
  afterAll(() => house.close());

  const post = async (
    path: string,
    body: object,
    headers: Record<string, string> = official('official-1', roleFor(path)),
  ) => {
    await house.comeTo(body);
    return client.post(`${procedure}/${path}`, body, headers);
  };
  const recorded = async (path: string, body: object, who = 'official-1'): Promise<unknown> => {
    const answer = await post(path, body, official(who, roleFor(path)));
    expect([path, answer.status, answer.text.slice(0, 300)]).toEqual([path, 202, expect.any(String)]);
    return answer.body['recorded'];
  };
  const refusalOf = ({ status, body }: Answer): unknown => [
    status,
    String(body['type']).replace('urn:problem-type:termijn:', ''),
  ];
  const issuesOf = (answer: Answer): unknown => {
    expect(refusalOf(answer)).toEqual([400, 'invalid-input']);
    const issues = answer.body['issues'] as readonly Body[];
    return issues.map(({ field, rule }) => `${String(field)} ${String(rule)}`).sort();
  };
  /** The only procedure in the list, once its row shows what is waited for. */
  const listed = (holds: (row: Body) => boolean): Promise<Body> =>
    eventually(async () => {
      const { items } = await client.get('/v1/sanctions');
      return items.length === 1 && holds(items[0]!) ? items[0] : undefined;
    });
  const act = async (path: string, body: object): Promise<void> => {
    await house.comeTo(body);
    const answer = await client.post(`${file}/${path}`, body, municipality);
    expect([path, answer.status, answer.text.slice(0, 300)]).toEqual([path, 202, expect.any(String)]);
  };

  it('begins when a municipality hands over a file', async () => {
    const registered = { registeredOn: '2025-01-15', on: '2025-02-03' };
    file = header(await client.post('/v1/cases', newcomer(registered), municipality), 'Location');
    await act('certificateReceipts', { means: 'counter', on: '2025-02-03' });
    await act('formalNotices', { channel: 'registered-letter', language: 'fr', on: '2025-09-01' });
    await act('handOvers', { capacity: 'waiting-list', waiting: 210, on: '2026-02-02' });

    const row = await listed(({ step }) => step === 'notify-intent');
    expect(row).toMatchObject({
      case: file.split('/').at(-1),
      municipality: '21009',
      ground: 'registration',
      language: 'fr',
      capacity: 'waiting-list',
      waitingFor: 'ggc',
      openedOn: '2026-02-02',
      flagged: false,
    });
    procedure = String(row['href']);
  });

  it('is no matter of the municipality, and says so in three languages', async () => {
    const body = { channel: 'registered-letter', language: 'fr', on: '2026-02-09' };
    const answer = await post('intents', body, { ...municipality, 'Accept-Language': 'fr' });
    expect(refusalOf(answer)).toEqual([403, 'not-for-this-role']);
    expect(answer.body).toMatchObject({ row: 'procedure', detail: 'Personne dans ce rôle ne le peut.' });
    expect(Object.keys(answer.body['translations'] as Body)).toEqual(['nl', 'fr', 'en']);
  });

  it('names every field that is wrong, and the rule it breaks', async () => {
    expect(issuesOf(await post('intents', { channel: 'e-mail', language: 'en', on: '2026-02-30' }))).toEqual([
      'channel isIn',
      'language isIn',
      'on isDay',
    ]);
    expect(issuesOf(await post('defences', { document: 'letter of Amina', on: '2026-02-10' }))).toEqual([
      'document isDocumentRef',
    ]);
    expect(
      issuesOf(
        await post('proposals', { amount: 1.5, motivations: ['rude'], capacityConsidered: 1, on: '2026-03-02' }),
      ),
    ).toEqual(['amount isEuros', 'capacityConsidered isBoolean', 'motivations isIn']);
    expect(issuesOf(await post('payments', { payment: '85073003328', cents: 0, on: '2026-03-02' }))).toEqual([
      'cents isCents',
      'payment isPaymentRef',
    ]);
    expect(issuesOf(await post('approvals', { on: '2026-03-02', official: 'official-2' }))).toEqual([
      expect.stringMatching(/^official /),
    ]);
    expect((await client.get('/v1/sanctions/nothing')).status).toBe(404);
    expect((await client.get('/v1/sanctions/7f1d2c3b-0000-5000-8000-000000000001')).status).toBe(404);
    expect((await client.get('/v1/sanctions?after=x')).status).toBe(400);
  });

  it('tells the person first, in his or her language, and hears what there is to say', async () => {
    const intent = { channel: 'registered-letter', language: 'fr', on: '2026-02-09' };
    expect(refusalOf(await post('intents', { ...intent, language: 'nl' }))).toEqual([422, 'language-not-respected']);
    expect(await recorded('intents', intent)).toEqual(['IntentNotified']);
    expect(await post('intents', intent)).toMatchObject({ status: 200, body: { recorded: [] } });
    const fine = { amount: 150, motivations: ['never-registered'], capacityConsidered: true, on: '2026-03-02' };
    expect(refusalOf(await post('proposals', fine))).toEqual([409, 'not-heard']);
    const document = '7f1d2c3b-0000-4000-8000-00000000000d';
    expect(await recorded('defences', { document, on: '2026-02-16' })).toEqual(['DefenceReceived']);
    expect(await recorded('hearings', { outcome: 'held', on: '2026-02-23' })).toEqual(['HearingRecorded']);
  });

  it('weighs the waiting list, keeps to the range, and stops while the duty is suspended', async () => {
    const fine = { amount: 150, motivations: ['never-registered'], capacityConsidered: true, on: '2026-03-02' };
    expect(refusalOf(await post('proposals', { ...fine, capacityConsidered: false }))).toEqual([
      422,
      'capacity-not-considered',
    ]);
    expect(refusalOf(await post('proposals', { ...fine, amount: 2501 }))).toEqual([422, 'fine-out-of-range']);

    const suspension = { reason: 'illness', proof: 'medical-certificate', via: 'counter', until: '2026-04-30' };
    await act('suspensions', { ...suspension, on: '2026-02-25' });
    expect(refusalOf(await post('proposals', fine))).toEqual([409, 'file-suspended']);
    expect(await listed(({ held }) => held === 'suspended')).toMatchObject({ step: 'decide', flagged: false });
    await act('suspensionEnds', { on: '2026-03-30' });
    await listed(({ held }) => held === null);
  });

  it('takes two officials, none of whom signs for the other', async () => {
    const fine = { amount: 150, motivations: ['never-registered'], capacityConsidered: true, on: '2026-04-01' };
    expect(await recorded('proposals', fine)).toEqual(['FineProposed']);
    expect(refusalOf(await post('approvals', { on: '2026-04-02' }))).toEqual([403, 'same-official']);
    expect(await recorded('objections', { reason: 'amount', on: '2026-04-02' }, 'official-2')).toEqual([
      'ProposalSentBack',
    ]);
    expect(await recorded('proposals', { ...fine, amount: 100, on: '2026-04-03' })).toEqual(['FineProposed']);
    expect(await recorded('approvals', { on: '2026-04-07' }, 'official-2')).toEqual(['FineImposed']);
    const letter = { channel: 'registered-letter', language: 'fr', on: '2026-04-08' };
    expect(await recorded('notifications', letter, 'official-2')).toEqual(['FineNotified']);
  });

  it('is paid in parts, and nothing is counted twice or collected without a known term', async () => {
    const part = { payment: '7f1d2c3b-0000-4000-8000-0000000000e1', cents: 3333, on: '2026-04-20' };
    expect(await recorded('payments', part)).toEqual(['PaymentReceived']);
    expect((await post('payments', part)).status).toBe(200);
    expect(refusalOf(await post('payments', { ...part, cents: 1 }))).toEqual([409, 'payment-recorded-otherwise']);
    const rest = { payment: '7f1d2c3b-0000-4000-8000-0000000000e2', on: '2026-05-04' };
    expect(refusalOf(await post('payments', { ...rest, cents: 6668 }))).toEqual([422, 'overpayment']);
    expect(refusalOf(await post('collections', { on: '2026-05-04' }))).toEqual([409, 'term-unknown']);
    expect(refusalOf(await post('continuations', { on: '2026-05-04' }))).toEqual([422, 'unknown-in-law']);
    expect(await listed(({ outstandingCents }) => outstandingCents === 6667)).toMatchObject({
      step: 'await-payment',
      fine: 100,
      notifiedOn: '2026-04-08',
    });
    expect(await recorded('payments', { ...rest, cents: 6667 })).toEqual(['PaymentReceived']);
  });

  it('goes to court and is withdrawn', async () => {
    expect(await recorded('appeals', { appeal: 'annulment', on: '2026-05-11' })).toEqual(['AppealLodged']);
    expect(refusalOf(await post('closures', { on: '2026-05-12' }))).toEqual([409, 'appeal-pending']);
    const upheld = { appeal: 'annulment', outcome: 'upheld', on: '2026-09-07' };
    expect(refusalOf(await post('judgments', { ...upheld, outcome: 'suspended' }))).toEqual([
      422,
      'outcome-does-not-fit',
    ]);
    expect(await recorded('judgments', upheld)).toEqual(['AppealDecided']);
    expect(await recorded('withdrawals', { reason: 'disproportionate', on: '2026-09-14' })).toEqual([
      'DecisionWithdrawn',
    ]);
    await listed(({ step }) => step === 'give-back-payment');
    expect(await recorded('closures', { on: '2026-09-21' })).toEqual(['ProcedureClosed']);
    expect(refusalOf(await post('drops', { reason: 'exempt', on: '2026-09-22' }))).toEqual([409, 'closed']);
    expect((await post('calendarChecks', { on: '2026-09-22' })).status).toBe(200);
    for (const [path, body] of [
      ['confirmations', { reason: 'ground-unchanged', on: '2026-09-22' }],
      ['returns', { reason: 'exempt', on: '2026-09-22' }],
      ['discharges', { reason: 'circumstances', on: '2026-09-22' }],
    ] as const)
      expect(refusalOf(await post(path, body))).toEqual([409, 'closed']);
    const closed = await eventually(async () => {
      const { items } = await client.get('/v1/sanctions?phase=closed');
      return items[0];
    });
    expect(closed).toMatchObject({ closedBecause: 'withdrawn', closedOn: '2026-09-21', step: null });
    expect((await client.get('/v1/sanctions?closedToo=true&municipality=21009')).items).toHaveLength(1);
    expect((await client.get('/v1/sanctions')).items).toEqual([]);
  });

  it('can be read from its first step, on either clock, each with article, both dates and whoever took it', async () => {
    const { items, body } = await client.get(`${procedure}/timeline`);
    expect(items.map(({ type }) => type)).toEqual([
      ...['ProcedureOpened', 'IntentNotified', 'DefenceReceived', 'HearingRecorded', 'FileChangeNoted'],
      ...['FileChangeNoted', 'FineProposed', 'ProposalSentBack', 'FineProposed', 'FineImposed', 'FineNotified'],
      ...['PaymentReceived', 'PaymentReceived', 'AppealLodged', 'AppealDecided', 'DecisionWithdrawn'],
      'ProcedureClosed',
    ]);
    for (const { on, recordedAt, legalBasis, sentence } of items) {
      expect([on, recordedAt]).toEqual([expect.stringMatching(/^2026-/), expect.stringMatching(/^2026-/)]);
      expect(legalBasis).toMatch(/^(decree of 18 January 2024, arts\. 37-44|coordinated laws on the Council of State)/);
      expect(Object.keys(sentence as Body)).toEqual(['nl', 'fr', 'en']);
    }
    expect(items[9]).toMatchObject({ actor: { who: 'official-2', role: 'ggc' }, ruleVersion: 'decision.fourEyes@S.1' });
    expect(body['terms']).toMatchObject([
      { term: 'decision', end: 'unknown' },
      { term: 'hearing', end: 'unknown' },
      { term: 'payment', end: 'unknown' },
      { term: 'appeal', end: { lastDay: '2026-06-12', rule: 'appeal.within@B.1' } },
      { term: 'limitation', end: 'unknown' },
    ]);
    const before = await client.get(`${procedure}?asOf=2026-04-01`);
    expect(before.body).toMatchObject({ phase: 'proposed', phaseName: { fr: expect.any(String) } });
    expect((await client.get(procedure)).body).toMatchObject({
      phase: 'closed',
      standing: { closure: { because: 'withdrawn' } },
      deadlines: [],
    });
    expect((await client.get(`${procedure}?asOf=2026-01-01`)).status).toBe(404);
  });
});
