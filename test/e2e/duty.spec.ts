import { day } from '@termijn/kernel';
import { Client, header, newcomer, type Answer, type Body } from './support/client';
import { eventually, openHouse, type House } from './support/house';

const office = { 'X-Termijn-Role': 'office', 'X-Termijn-Organisation': 'bon' };
const ggc = { 'X-Termijn-Role': 'ggc', 'X-Termijn-Organisation': 'ggc' };

describe('a duty that stands still, is missed, handed over, given back and put right', () => {
  let house: House;
  let client: Client;
  let caseUrl: string;

  beforeAll(async () => {
    house = await openHouse(day('2024-02-05'));
    client = new Client(house.url);
    const assessed = await client.post(
      '/v1/cases',
      newcomer({ municipality: '21009', language: 'nl', registeredOn: '2024-02-01', on: '2024-02-05' }),
    );
    caseUrl = header(assessed, 'Location');
  });
  afterAll(() => house.close());

  const act = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> => {
    await house.comeTo(body);
    return client.post(`${caseUrl}/${path}`, body, headers);
  };
  const theCase = async (): Promise<Body> => (await client.get(caseUrl)).body;
  const refusalOf = ({ status, body }: Answer): readonly unknown[] => [
    status,
    String(body['type']).replace('urn:problem-type:termijn:', ''),
  ];
  const onWorklist = (step: string): Promise<Body> =>
    eventually(async () => (await client.get('/v1/worklist')).items.find((item) => item['step'] === step));
  const lastDayOf = async (term: string): Promise<unknown> => {
    const terms = (await client.get(`${caseUrl}/deadlines`)).body['terms'] as readonly {
      readonly term: string;
      readonly end: { readonly lastDay: string };
    }[];
    return terms.findLast((one) => one.term === term)?.end.lastDay;
  };

  it('stands still on evidence, and only the municipality can say so', async () => {
    await act('certificateReceipts', { on: '2024-02-12', means: 'counter' });
    expect(await lastDayOf('registration')).toBe('2024-08-12');
    const suspension = {
      reason: 'timetable',
      proof: 'timetable',
      via: 'counter',
      until: '2024-04-30',
      on: '2024-03-01',
    };
    const barred = await act('suspensions', suspension, office);
    expect(refusalOf(barred)).toEqual([403, 'not-for-this-role']);
    expect(refusalOf(await act('suspensions', { ...suspension, until: '2024-12-31' }))).toEqual([
      422,
      'suspension-too-long',
    ]);
    expect((await act('suspensions', suspension)).body['recorded']).toEqual(['ObligationSuspended']);
    expect(await theCase()).toMatchObject({
      phase: 'notified',
      suspension: { reason: 'timetable', until: '2024-04-30' },
      deadlines: [{ key: 'suspension', dueOn: '2024-05-01' }],
    });
    expect(await onWorklist('await-end-of-suspension')).toMatchObject({
      waitingFor: 'newcomer',
      legalDay: '2024-04-30',
    });
    expect((await client.get('/v1/figures?on=2024-03-15')).body).toMatchObject({ obliged: 1, suspended: 1 });
  });

  it('goes on by itself, with the lost days added to its term', async () => {
    await house.turnTo('2024-05-01');
    await onWorklist('await-registration');
    expect(await lastDayOf('registration')).toBe('2024-10-14');
    expect((await client.get(`${caseUrl}/timeline`)).items.map(({ type }) => type)).toContain('SuspensionEnded');
  });

  it('is missed, and a notice goes out in the language of the person', async () => {
    await house.turnTo('2024-10-15');
    await onWorklist('issue-notice');
    const notice = { on: '2024-10-15', channel: 'registered-letter', language: 'fr' };
    expect(refusalOf(await act('formalNotices', notice))).toEqual([422, 'language-not-respected']);
    expect(refusalOf(await act('formalNotices', { ...notice, language: 'nl' }, ggc))).toEqual([
      403,
      'not-for-this-role',
    ]);
    expect((await act('formalNotices', { ...notice, language: 'nl' })).status).toBe(202);
    const presumed = await lastDayOf('compliance');
    expect((await act('noticeReceipts', { on: '2024-10-16', evidence: 'presented' })).status).toBe(202);
    const proven = await lastDayOf('compliance');
    expect([presumed, proven]).toEqual(['2024-12-18', '2024-12-16']);
  });

  it('says what can be done today, what cannot, why and until when', async () => {
    const { body, items } = await client.get(`${caseUrl}/actions`);
    expect(body['today']).toBe('2024-10-16');
    const handOver = items.find(({ command }) => command === 'HandOverFile');
    const words = expect.stringMatching(/\w/);
    expect(handOver).toMatchObject({
      state: 'blocked',
      refusal: 'term-still-running',
      from: '2024-12-17',
      by: ['municipality'],
      name: { nl: words, fr: words, en: words },
      why: { nl: 'De termijn loopt nog.', fr: words, en: words },
      articleName: { nl: words, fr: words, en: words },
    });
    expect(items.find(({ command }) => command === 'GrantExemption')).toMatchObject({ state: 'possible' });
    const ofOffice = (await client.get(`${caseUrl}/actions?for=office`)).items.map(({ command }) => command);
    expect(ofOffice).toContain('RegisterWithOffice');
    expect(ofOffice).not.toContain('HandOverFile');
    expect((await client.get(`${caseUrl}/actions?for=system`)).status).toBe(400);
  });

  it('is handed over when nothing came, and the GGC can give it back', async () => {
    const handOver = { on: '2024-12-17', capacity: 'waiting-list', waiting: 826 };
    expect(refusalOf(await act('handOvers', { ...handOver, on: '2024-12-16' }))).toEqual([409, 'term-still-running']);
    await house.turnTo('2024-12-17');
    await onWorklist('hand-over-file');
    expect((await act('handOvers', handOver)).body['recorded']).toEqual(['FileHandedOver']);
    expect((await client.get('/v1/worklist?for=ggc')).status).toBe(200);
    expect(await onWorklist('sanction-procedure')).toMatchObject({ waitingFor: 'ggc' });
    expect(refusalOf(await act('fileReturns', { on: '2024-12-20', reason: 'incomplete' }))).toEqual([
      403,
      'not-for-this-role',
    ]);
    expect((await act('fileReturns', { on: '2024-12-20', reason: 'incomplete' }, ggc)).status).toBe(202);
    expect((await theCase())['phase']).toBe('defaulted');
  });

  it('is put right by a fact of its own, which shows what lost its ground', async () => {
    await house.turnTo('2025-01-06');
    const correction = { fact: 2, change: { on: '2024-06-20' }, reason: 'typing-error', on: '2025-01-06' };
    expect(refusalOf(await act('corrections', { ...correction, change: { office: 'via' } }))).toEqual([
      422,
      'not-correctable',
    ]);
    expect(refusalOf(await act('corrections', { ...correction, fact: 99 }))).toEqual([422, 'no-such-fact']);
    const recorded = await act('corrections', correction);
    expect(recorded.body['recorded']).toEqual(['FactCorrected']);
    const { items } = await client.get(`${caseUrl}/timeline`);
    const revision = recorded.body['revision'];
    expect(items[2]).toMatchObject({
      type: 'CertificateReceived',
      on: '2024-02-12',
      correctedBy: revision,
      nowReads: { on: '2024-06-20' },
    });
    expect(items.at(-1)).toMatchObject({ type: 'FactCorrected', corrects: 2, revision });
    expect((await theCase())['flaws']).toMatchObject([
      { remedy: 'withdraw-notice', remedyName: { nl: 'de ingebrekestelling intrekken' } },
    ]);
    expect(await onWorklist('remedy-flaw')).toMatchObject({ waitingFor: 'municipality' });
    const handOver = await act('handOvers', { on: '2025-01-07', capacity: 'not-known' });
    expect(refusalOf(handOver)).toEqual([409, 'step-without-ground']);
    await act('noticeWithdrawals', { on: '2025-01-07', reason: 'corrected' });
    expect(await theCase()).toMatchObject({ phase: 'notified', flaws: [] });
  });

  it('counts on its right day once that is known, and on the wrong one as it was known', async () => {
    expect((await client.get(`${caseUrl}?asOf=2024-04-01`)).body['phase']).toBe('imposed');
    expect((await client.get(`${caseUrl}?asOf=2024-04-01&knownAt=2024-12-31T00:00:00Z`)).body['phase']).toBe(
      'notified',
    );
  });

  it('is answered by a registration that an office tells of, and by its certificate', async () => {
    const registration = { on: '2025-01-08', office: 'bon', path: 'nl', attest: 'awaited' };
    expect(refusalOf(await act('registrations', { ...registration, attest: 'shown' }, office))).toEqual([
      403,
      'not-competent',
    ]);
    expect((await act('registrations', registration, office)).status).toBe(202);
    expect(await onWorklist('await-registration-proof')).toMatchObject({ waitingFor: 'office', office: 'bon' });
    expect((await client.get('/v1/worklist?for=office&office=bon')).items).toHaveLength(1);
    expect((await act('registrationProofs', { on: '2025-01-10' })).status).toBe(202);
    expect((await theCase())['phase']).toBe('registered');
  });

  it('is followed step by step, and ends with the certificate of completion', async () => {
    const balance = { on: '2025-01-20', step: 'language-balance', literacy: 'literate' };
    expect((await act('pathSteps', balance, office)).body['recorded']).toEqual(['PathStepRecorded']);
    expect(
      (await act('dispensations', { on: '2025-01-21', course: 'citizenship', ground: 'earlier-course' })).status,
    ).toBe(202);
    expect((await act('moves', { on: '2025-02-01', municipality: '21010' })).status).toBe(202);
    // From now on it is a file of another municipality, and for the former one as if it were not there.
    expect((await client.get(caseUrl)).status).toBe(404);
    const there = { 'X-Termijn-Organisation': '21010' };
    const transfer = { on: '2025-03-03', office: 'via', path: 'nl' };
    expect((await act('transfers', transfer)).status).toBe(404);
    expect((await act('transfers', transfer, there)).status).toBe(202);
    const request = await act('exemptionRequests', { on: '2025-04-01', ground: 'schooling' }, there);
    expect(request.status).toBe(202);
    expect((await act('exemptionRefusals', { on: '2025-04-15', reason: 'proof-missing' }, there)).status).toBe(202);
    expect((await act('completions', { on: '2025-11-03', office: 'via' }, there)).status).toBe(202);
    expect((await client.get(caseUrl, there)).body).toMatchObject({
      phase: 'registered',
      municipality: '21010',
      registration: { office: 'via' },
    });
    expect((await act('completionProofs', { on: '2025-11-10' }, there)).status).toBe(202);
    expect((await client.get(caseUrl, there)).body).toMatchObject({
      phase: 'closed',
      because: 'fulfilled',
      deadlines: [],
    });
  });

  it('asks an official what the law leaves open, and ends when the answer says so', async () => {
    const opened = await client.post(
      '/v1/cases',
      newcomer({
        person: { familyName: 'Voorbeeld', givenName: 'Open', birthDate: '1991-02-02' },
        registeredOn: '2024-02-01',
        on: '2024-02-05',
      }),
    );
    const url = header(opened, 'Location');
    expect((await client.post(`${url}/lifeEvents`, { on: '2024-06-03', event: 'became-belgian' })).status).toBe(202);
    expect((await client.get(url)).body).toMatchObject({ questions: ['became-belgian'] });
    const answer = { on: '2024-06-10', event: 'became-belgian', answer: 'ends' };
    expect((await client.post(`${url}/settledQuestions`, answer)).status).toBe(202);
    expect((await client.get(url)).body).toMatchObject({ phase: 'closed', because: 'ended' });
  });

  it('goes over to the right person when the case was opened for somebody else', async () => {
    const wrong = { familyName: 'Voorbeeld', givenName: 'Wrong', birthDate: '1991-02-02' };
    const right = { ...wrong, givenName: 'Right' };
    const opened = await client.post(
      '/v1/cases',
      newcomer({ person: wrong, registeredOn: '2024-02-01', on: '2024-02-05' }),
    );
    const url = header(opened, 'Location');
    const corrected = await client.post(`${url}/identityCorrections`, { person: right, on: '2024-02-06' });
    expect(corrected.body['recorded']).toEqual(['IdentityCorrected']);
    const misfiled = (await client.get(url)).body;
    expect(misfiled).toMatchObject({ phase: 'closed', because: 'misfiled' });
    const adopted = await eventually(async () => {
      const { status, body } = await client.get(`/v1/cases/${String(misfiled['file'])}`);
      return status === 200 ? body : undefined;
    });
    expect(adopted).toMatchObject({ phase: 'imposed', municipality: '21009' });
    const again = await client.post(
      '/v1/cases',
      newcomer({ person: right, registeredOn: '2024-02-01', on: '2024-02-05' }),
    );
    expect(again).toMatchObject({ status: 200, body: { id: misfiled['file'], recorded: [] } });
  });

  it('is no duty for somebody who follows the path of the own will', async () => {
    const person = { familyName: 'Voorbeeld', givenName: 'Willing', birthDate: '1991-02-02' };
    const path = { person, municipality: '21009', language: 'fr', office: 'via', path: 'fr' };
    expect(refusalOf(await client.post('/v1/cases/voluntary', { ...path, on: '2023-12-31' }))).toEqual([
      422,
      'voluntary-in-second-regime-only',
    ]);
    const followed = await client.post('/v1/cases/voluntary', { ...path, on: '2024-03-01' });
    expect(followed.status).toBe(201);
    const url = header(followed, 'Location');
    expect((await client.get(url)).body).toMatchObject({ phase: 'voluntary', deadlines: [] });
    const notice = { on: '2024-10-15', channel: 'registered-letter', language: 'fr' };
    expect(refusalOf(await client.post(`${url}/formalNotices`, notice))).toEqual([409, 'voluntary-participant']);
  });
});
