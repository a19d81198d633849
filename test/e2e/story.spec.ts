import { day } from '@termijn/kernel';
import { Client, header, newcomer, type Body } from './support/client';
import { eventually, openHouse, type House } from './support/house';

describe('the story of a newcomer over HTTP', () => {
  let house: House;
  let client: Client;
  let caseUrl: string;

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
    client = new Client(house.url);
  });
  afterAll(() => house.close());

  const worklistEntry = async (): Promise<Body | undefined> =>
    (await client.get('/v1/worklist')).items.find(({ href }) => href === caseUrl);

  it('begins with an assessment', async () => {
    const answer = await client.post('/v1/cases', newcomer());
    expect(answer).toMatchObject({
      status: 201,
      body: {
        outcome: 'obliged',
        grounds: ['first-registration', 'age-18-to-64', 'stay-under-three-years'],
        recorded: ['NewcomerAssessed', 'ObligationImposed'],
        revision: 1,
      },
    });
    expect(answer.headers.get('ETag')).toBe('W/"1"');
    expect(header(answer, 'Case-Sequence')).toBe(answer.body['sequence']);
    caseUrl = header(answer, 'Location');
    expect(caseUrl).toBe(`/v1/cases/${String(answer.body['id'])}`);
  });

  it('is the same story when it is told twice', async () => {
    const answer = await client.post('/v1/cases', newcomer());
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'obliged', recorded: [], revision: 1 } });
    expect(answer.headers.get('Location')).toBe(caseUrl);
  });

  it('goes on with the certificate, from which the first term is counted and explained', async () => {
    const answer = await client.post(`${caseUrl}/certificateReceipts`, { on: '2023-06-01', means: 'counter' });
    expect(answer).toMatchObject({ status: 202, body: { recorded: ['CertificateReceived'], revision: 2 } });
    const { body, text } = await client.get(`${caseUrl}/deadlines`);
    expect(body).toMatchObject({
      terms: [
        {
          term: 'registration',
          from: '2023-06-01',
          end: { lastDay: '2023-12-01' },
          startedBy: { type: 'CertificateReceived', on: '2023-06-01', revision: 2 },
          rules: [
            { version: 'registration.period@A.1', confidence: 'high' },
            { version: 'registration.counting@A.1', confidence: 'low' },
          ],
          alternatives: [
            { switch: 'start', choice: 'day-of-event', lastDay: '2023-11-30' },
            { switch: 'months', choice: 'same-day', lastDay: '2023-12-04' },
          ],
        },
      ],
      open: [{ key: 'registration-reminder' }, { key: 'registration', dueOn: '2023-12-02' }],
    });
    expect(text).toContain('De laatste dag, zelf inbegrepen, is 1 december 2023.');
  });

  it('reminds by mail ahead of the last day, once', async () => {
    const [reminder] = (await client.get(`${caseUrl}/deadlines`)).body['open'] as readonly { readonly dueOn: string }[];
    await house.turnTo(reminder?.dueOn ?? '');
    const letter = await eventually(async () => (await client.get('/v1/letters?state=done')).items[0]);
    expect(letter).toMatchObject({ template: 'registration-reminder', case: caseUrl, attempts: 1 });
    const mailbox = (await client.get('/mailbox')).text;
    expect(mailbox).toContain('amina.voorbeeld@example.org');
    expect(mailbox.match(/href="\/mailbox\//g)).toHaveLength(1);
    const mail = (await client.get(`/mailbox/${String(letter['id'])}`)).text;
    expect(mail).toContain('Bonjour Amina Voorbeeld');
    expect(mail).toContain('1er décembre 2023');
  });

  it('shows the lapse on the worklist the day after the last one', async () => {
    await house.turnTo('2023-12-02');
    const entry = await eventually(async () => {
      const found = await worklistEntry();
      return found?.['step'] === 'issue-notice' ? found : undefined;
    });
    expect(entry).toMatchObject({ waitingFor: 'municipality', legalDay: '2023-12-01', daysLeft: -1 });
    expect((await client.get('/v1/worklist?daysLeft=0')).items).toHaveLength(1);
  });

  it('refuses an act that was decided on an older look, and says where the case stands', async () => {
    const notice = { on: '2023-12-02', channel: 'registered-letter', language: 'fr' };
    const late = await client.post(`${caseUrl}/formalNotices`, notice, { 'If-Match': 'W/"2"' });
    expect(late).toMatchObject({
      status: 412,
      body: { type: 'urn:problem-type:termijn:revision-conflict', actualRevision: 4, actualETag: 'W/"4"' },
    });
    const seen = await client.get(caseUrl);
    const answer = await client.post(`${caseUrl}/formalNotices`, notice, { 'If-Match': header(seen, 'ETag') });
    expect(answer).toMatchObject({ status: 202, body: { recorded: ['NoticeOfDefaultIssued'], revision: 5 } });
  });

  it('lets a caller read the own write', async () => {
    await house.turnTo('2023-12-12');
    const registration = { on: '2023-12-12', office: 'via', path: 'fr', attest: 'shown' };
    const answer = await client.post(`${caseUrl}/registrations`, registration);
    expect(answer.body['recorded']).toEqual(['RegisteredWithOffice']);
    const sequence = header(answer, 'Case-Sequence');
    const query = `on=2023-12-12&expectedSequence=${sequence}`;
    expect((await client.get(`/v1/figures?${query}`)).body).toMatchObject({
      assessed: 1,
      obliged: 1,
      registered: { total: 1, nl: 0, fr: 1 },
      inDefault: 0,
    });
    expect((await client.get(`/v1/worklist?expectedSequence=${sequence}`)).items).toMatchObject([
      { step: 'await-completion', office: 'via' },
    ]);
  });

  it('can be looked at as it stood, and as it was known', async () => {
    expect((await client.get(caseUrl)).body['phase']).toBe('registered');
    expect((await client.get(`${caseUrl}?asOf=2023-12-03`)).body['phase']).toBe('defaulted');
    expect((await client.get(`${caseUrl}?asOf=2023-06-15`)).body['phase']).toBe('notified');
    expect((await client.get(`${caseUrl}?asOf=2023-05-31`)).status).toBe(404);
    expect((await client.get(`${caseUrl}?knownAt=2023-12-05T00:00:00Z`)).body['phase']).toBe('defaulted');
    const { items } = await client.get(`${caseUrl}/timeline`);
    expect(items.map(({ type }) => type)).toEqual([
      'NewcomerAssessed',
      'ObligationImposed',
      'CertificateReceived',
      'RegistrationReminderIssued',
      'TermLapsed',
      'NoticeOfDefaultIssued',
      'RegisteredWithOffice',
    ]);
  });

  it('ends with the proof of completion', async () => {
    await house.turnTo('2024-09-02');
    expect((await client.post(`${caseUrl}/completions`, { on: '2024-09-01', office: 'via' })).status).toBe(202);
    expect((await client.post(`${caseUrl}/completionProofs`, { on: '2024-09-02' })).status).toBe(202);
    expect((await client.get(caseUrl)).body).toMatchObject({ phase: 'closed', because: 'fulfilled', deadlines: [] });
  });

  it('left no name in the log, in jobs or in the words of the server', async () => {
    const told: unknown[] = [...house.logged];
    for await (const batch of house.platform.eventStore.readAll({ after: 0n }))
      told.push(...batch.events.map(({ data, metadata }) => [data, metadata]));
    expect(told.length).toBeGreaterThan(8);
    expect(JSON.stringify(told)).not.toMatch(/amina|voorbeeld|1990-01-01/i);
  });
});
