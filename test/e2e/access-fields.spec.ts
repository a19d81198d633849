import type { Client } from './support/client';
import type { House } from './support/house';
import { printedTable } from './support/printed-table';
import { as, openTwoFiles, type Places } from './support/two-files';

const table = printedTable();

/** The ways to look at a file. */
const looksAt = ({ cases }: Places): readonly string[] => [
  `/v1/cases/${cases}`,
  `/v1/cases/${cases}/timeline`,
  `/v1/cases/${cases}/deadlines`,
  `/v1/cases/${cases}/actions`,
  '/v1/worklist',
  '/v1/sanctions',
];

describe('what is shown of a file', () => {
  let house: House;
  let client: Client;
  let own: Places;
  beforeAll(async () => {
    ({ house, client, own } = await openTwoFiles());
    const suspension = { reason: 'illness', proof: 'medical-certificate', via: 'counter', until: '2026-04-30' };
    const act = { ...suspension, on: '2026-02-25' };
    await house.comeTo(act);
    const { status } = await client.post(`/v1/cases/${own.cases}/suspensions`, act, as('municipal-official'));
    expect(status).toBeLessThan(300);
  });
  afterAll(() => house.close());

  /** Everything of the file that somebody in a role is shown, as one text. */
  const shownTo = async (role: string): Promise<string> => {
    const answers = await Promise.all(looksAt(own).map((path) => client.get(path, as(role))));
    return answers.map(({ text }) => text).join('\n');
  };

  it.each(table.roles)('keeps from somebody in the role %s what is not theirs to know', async (role) => {
    const text = await shownTo(role);
    const tellsOfIllness = /illness|ziekte|maladie|medical|medisch|médical/i.test(text);
    expect(tellsOfIllness).toBe(table.showing('medical', role) === 'yes');
    const tellsOfHandOver = /waiting-list|\b210\b/.test(text);
    const seesCase = table.cell('case', role, true) !== '–' || table.cell('procedure', role, true) !== '–';
    if (!seesCase || table.showing('sanction', role) === 'no') expect(tellsOfHandOver).toBe(false);
    expect(text).not.toMatch(/Voorbeeld|1990-01-01/);
  });

  it('is the same for a role whoever asks, and depends on no header that a caller writes', async () => {
    const forged = { ...as('office-worker'), Role: 'municipal-head', 'X-Forwarded-User': 'municipal-head' };
    const { text } = await client.get(`/v1/cases/${own.cases}/timeline`, forged);
    expect(text).not.toMatch(/illness|ziekte|maladie/i);
  });
});
