import type { ObligationId } from '@termijn/domain';
import { ShowCase, ShowCaseHandler } from '@termijn/features';
import { day } from '@termijn/kernel';
import { Client, header, newcomer, type Answer } from './client';
import { eventually, openHouse, type House } from './house';

/** Where somebody in each role comes from. */
export const homes: Readonly<Record<string, string>> = {
  'municipal-official': '21009',
  'municipal-head': '21009',
  'municipal-integrator': '21009',
  'office-worker': 'via',
  'office-integrator': 'via',
  'ggc-official': 'ggc',
  'ggc-second-official': 'ggc',
  'outreach-worker': 'bon',
  'statistics-reader': '21009',
  'data-protection-officer': '21009',
  operator: 'service',
};

/** The headers of somebody in a role. */
export const as = (role: string, organisation = homes[role] ?? '', who = `walker-${role}`) => ({
  'X-Termijn-Role': role,
  'X-Termijn-Organisation': organisation,
  'X-Termijn-Actor': who,
});

/** The ids by which one person's file is found. */
export interface Places {
  readonly cases: string;
  readonly sanctions: string;
  readonly people: string;
  /** The reminder that was sent. */
  readonly mailbox: string;
}

interface Kind {
  readonly municipality: string;
  readonly office: string;
  readonly givenName: string;
}

const ours: Kind = { municipality: '21009', office: 'via', givenName: 'Own' };
const theirs: Kind = { municipality: '21004', office: 'bon', givenName: 'Other' };

/** A house with two files: of one every home above has to do, of the other none. Both were handed over once. */
export interface TwoFiles {
  readonly house: House;
  readonly client: Client;
  readonly own: Places;
  readonly others: Places;
}

const personOf = async ({ platform }: House, file: string): Promise<string> => {
  const view = await new ShowCaseHandler(platform.eventStore).execute(new ShowCase(file as ObligationId));
  if (view === undefined || !('person' in view.standing)) throw new Error(`nobody is known by the file ${file}`);
  return view.standing.person;
};

/** Opens such a house. */
export const openTwoFiles = async (): Promise<TwoFiles> => {
  const house = await openHouse(day('2025-02-03'), {
    TERMIJN_RATE_ADDRESS: '1000000',
    TERMIJN_RATE_ACCOUNT: '1000000',
  });
  const client = new Client(house.url);
  const done = async (path: string, body: object, headers: Record<string, string>): Promise<Answer> => {
    await house.comeTo(body);
    const answer = await client.post(path, body, headers);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const open = async ({ municipality, givenName }: Kind): Promise<string> => {
    const official = as('municipal-official', municipality);
    const person = { familyName: 'Voorbeeld', givenName, birthDate: '1990-01-01', email: 'voorbeeld@example.org' };
    const opened = { municipality, person, registeredOn: '2025-01-15', on: '2025-02-03' };
    const file = header(await done('/v1/cases', newcomer(opened), official), 'Location');
    await done(`${file}/certificateReceipts`, { means: 'counter', on: '2025-02-03' }, official);
    return file;
  };
  const reminded = (file: string, { municipality }: Kind): Promise<string> =>
    eventually(async () => {
      const { items } = await client.get('/v1/letters?state=done', as('municipal-official', municipality));
      return items.find((item) => item['case'] === file)?.['id'] as string | undefined;
    });
  const handOver = async (file: string, kind: Kind): Promise<Places> => {
    const { municipality, office } = kind;
    const official = as('municipal-official', municipality);
    const mailbox = await reminded(file, kind);
    await done(`${file}/formalNotices`, { channel: 'registered-letter', language: 'fr', on: '2025-09-01' }, official);
    await done(`${file}/handOvers`, { capacity: 'waiting-list', waiting: 210, on: '2026-02-02' }, official);
    const registration = { office, path: 'fr', attest: 'awaited', on: '2026-02-03' };
    await done(`${file}/registrations`, registration, as('office-worker', office));
    const cases = file.split('/').at(-1)!;
    const sanctions = await eventually(async () => {
      const { items } = await client.get(`/v1/sanctions?case=${cases}`, as('ggc-official'));
      return items[0] === undefined ? undefined : String(items[0]['id']);
    });
    return { cases, sanctions, people: await personOf(house, cases), mailbox };
  };
  const [ownFile, othersFile] = [await open(ours), await open(theirs)];
  const { body } = await client.get(`${ownFile}/deadlines`, as('municipal-official'));
  const [reminder] = body['open'] as readonly { readonly dueOn: string }[];
  await house.turnTo(reminder?.dueOn ?? '');
  const own = await handOver(ownFile, ours);
  const others = await handOver(othersFile, theirs);
  // What is not handed over is no file of the GGC.
  await done(`/v1/cases/${others.cases}/fileReturns`, { on: '2026-02-04', reason: 'incomplete' }, as('ggc-official'));
  return { house, client, own, others };
};
