import { day } from '@termijn/kernel';
import { startEventStoreDbServer, type EventStoreDbServer } from '@termijn/testkit';
import { Client, header, newcomer } from './support/client';
import { eventually, openHouse, type House } from './support/house';

describe('a house whose log lies in EventStoreDB', () => {
  let server: EventStoreDbServer;
  let house: House;
  let client: Client;

  beforeAll(async () => {
    server = await startEventStoreDbServer();
    house = await openHouse(day('2023-06-01'), {
      TERMIJN_EVENT_STORE: 'eventstoredb',
      EVENTSTORE_URL: server.connectionString,
    });
    client = new Client(house.url);
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
  });

  let caseUrl: string;

  it('takes a newcomer in, and shows it at once to whoever names the place in the log', async () => {
    const opened = await client.post('/v1/cases', newcomer());
    expect(opened).toMatchObject({ status: 201, body: { outcome: 'obliged', revision: 1 } });
    caseUrl = header(opened, 'Location');
    expect((await client.post('/v1/cases', newcomer())).body).toMatchObject({ recorded: [], revision: 1 });
    const answer = await client.post(`${caseUrl}/certificateReceipts`, { on: '2023-06-01', means: 'counter' });
    const sequence = header(answer, 'Case-Sequence');
    const worklist = await client.get(`/v1/worklist?expectedSequence=${sequence}`);
    expect(worklist.items).toMatchObject([{ href: caseUrl, step: 'await-registration', legalDay: '2023-12-01' }]);
    expect((await client.get('/v1/worklist?daysLeft=182')).items).toEqual([]);
    expect((await client.get('/v1/worklist?daysLeft=183')).items).toHaveLength(1);
  });

  it('refuses an act that was decided on an older look', async () => {
    const registration = { on: '2023-06-01', office: 'bon', path: 'nl', attest: 'shown' };
    const late = await client.post(`${caseUrl}/registrations`, registration, { 'If-Match': 'W/"1"' });
    expect(late).toMatchObject({ status: 412, body: { actualRevision: 2 } });
  });

  it('reminds, and lets the term lapse', async () => {
    const [reminder] = (await client.get(`${caseUrl}/deadlines`)).body['open'] as readonly { readonly dueOn: string }[];
    await house.turnTo(reminder?.dueOn ?? '');
    const letter = await eventually(async () => (await client.get('/v1/letters?state=done')).items[0]);
    expect(letter).toMatchObject({ template: 'registration-reminder', case: caseUrl });
    await house.turnTo('2023-12-02');
    const entry = await eventually(async () =>
      (await client.get('/v1/worklist')).items.find(({ step }) => step === 'issue-notice'),
    );
    expect(entry).toMatchObject({ href: caseUrl, daysLeft: -1 });
  });

  it('goes on where it stood when the server of the log was away', async () => {
    await server.restart();
    const registration = { on: '2023-12-02', office: 'bon', path: 'nl', attest: 'shown' };
    const answer = await eventually(async () => {
      const attempt = await client.post(`${caseUrl}/registrations`, registration);
      return attempt.status === 503 ? undefined : attempt;
    });
    expect(answer).toMatchObject({ status: 202, body: { recorded: ['RegisteredWithOffice'], revision: 5 } });
    const sequence = header(answer, 'Case-Sequence');
    expect((await client.get(`/v1/figures?on=2023-12-02&expectedSequence=${sequence}`)).body).toMatchObject({
      assessed: 1,
      obliged: 1,
      registered: { total: 1, nl: 1, fr: 0 },
    });
    expect((await client.get(`/v1/figures?on=2023-11-30&expectedSequence=${sequence}`)).body).toMatchObject({
      registered: { total: 0 },
    });
  });
});
