import { memoryEventStore, memoryRecords } from '@termijn/adapters';
import { streamName, type EventStore, type Records } from '@termijn/engine';
import { Intake, obligationIdOf, PeopleRegister, type PersonRecord } from '@termijn/features';
import { day } from '@termijn/kernel';
import { fixedClock } from '@termijn/testkit';

/** The secret behind the pseudonyms of these tests. */
export const key = Buffer.alloc(32, 3);
export const clock = fixedClock('2023-05-30T08:00:00Z');

const head =
  'family_name,given_name,birth_date,nationality,municipality,register,registered_on,title_over_three_months,' +
  'legal_stay_since,statuses,language,assessed_on,certificate_received_on,certificate_means,email';

type Cells = Record<string, string>;

const usual: Cells = {
  family_name: 'Morudira',
  given_name: 'Nalia',
  birth_date: '1985-07-30',
  nationality: 'MA',
  municipality: '21015',
  register: 'foreigners',
  registered_on: '2023-02-01',
  title_over_three_months: 'yes',
  legal_stay_since: '',
  statuses: '',
  language: 'fr',
  assessed_on: '2023-02-06',
  certificate_received_on: '2023-02-09',
  certificate_means: 'counter',
  email: 'nalia@demo.example',
};

/** A list of people who are all alike but for the cells that are given. */
export const list = (...rows: readonly Cells[]): string =>
  [
    head,
    ...rows.map((row) =>
      head
        .split(',')
        .map((column) => ({ ...usual, ...row })[column])
        .join(','),
    ),
  ].join('\n');

export const noReceipt = { certificate_received_on: '', certificate_means: '' };
export const obliged = {};
export const exempt = { ...noReceipt, family_name: 'Caritari', nationality: 'FR' };
export const minor = { ...noReceipt, family_name: 'Pellawic', birth_date: '2010-01-02' };

/** A house with one desk, whose register of people counts how often it is written to. */
export const house = (eventStore: EventStore = memoryEventStore()) => {
  const kept = memoryRecords();
  let saves = 0;
  const records: Records = {
    get: (collection, ids) => kept.get(collection, ids),
    find: (collection, lookups) => kept.find(collection, lookups),
    remove: (collection, ids) => kept.remove(collection, ids),
    async save(collection, stored) {
      saves++;
      await kept.save(collection, stored);
    },
    bury: (collection, ids) => kept.bury(collection, ids),
    buried: (collection, ids) => kept.buried(collection, ids),
    attach: (owner, collection, record) => kept.attach(owner, collection, record),
    attached: (owner, collection) => kept.attached(owner, collection),
  };
  const people = new PeopleRegister(records, key);
  return { eventStore, people, intake: new Intake(eventStore, clock, key, people), saves: () => saves, kept };
};

export type House = ReturnType<typeof house>;

/** The pseudonym of whoever such a row tells of. */
export const refOf = (people: PeopleRegister, cells: Cells = {}) => {
  const { family_name, given_name, birth_date } = { ...usual, ...cells };
  return people.refOf({ familyName: family_name!, givenName: given_name!, birthDate: day(birth_date!) });
};

export const recordOf = async ({ people }: House, cells: Cells = {}): Promise<PersonRecord | undefined> => {
  const ref = refOf(people, cells);
  return (await people.known([ref])).get(ref);
};

export const factsOf = async ({ eventStore, people }: House, cells: Cells = {}): Promise<readonly string[]> => {
  const id = obligationIdOf(refOf(people, cells));
  return (await eventStore.read(streamName(`obligation-${id}`))).events.map(({ type }) => type);
};

/** Everything that was ever recorded, in an order that does not depend on who came first. */
export const wholeLog = async (eventStore: EventStore) => {
  const events: { id: string; type: string; data: unknown }[] = [];
  for await (const batch of eventStore.readAll({ after: 0n }))
    events.push(...batch.events.map(({ id, type, data }) => ({ id, type, data })));
  return events.toSorted((one, other) => (one.id < other.id ? -1 : 1));
};
