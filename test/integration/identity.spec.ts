import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import {
  municipalities,
  obligation,
  type Municipality,
  type ObligationCommand,
  type ObligationId,
} from '@termijn/domain';
import { commandHand, foldCase, handle, streamName, uuidOf, type Actor, type Effect, type Uuid } from '@termijn/engine';
import {
  adoptionReaction,
  CorrectIdentity,
  CorrectIdentityHandler,
  obligationIdOf,
  obligationKind,
  PeopleRegister,
  recipientsOf,
  type RightPerson,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { obligationExamples as example, testDatabase, type TestDatabase } from '@termijn/testkit';

const namespace = '9d0c5b52-3f0e-5d0a-9a55-6c1d2b8f7e10' as Uuid;
const key = Buffer.alloc(32, 7);

let database: TestDatabase;
let dataDir: string;
/** Two houses on one database, as two municipalities would run them. */
let houses: readonly Platform[];

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-identity-'));
  const open = (name: string) =>
    openPlatform(
      readConfiguration({
        DATABASE_URL: database.url,
        TERMIJN_DATA: join(dataDir, name),
        TERMIJN_DEMO: 'on',
        TERMIJN_SEALING_KEYS: `shared:${'5a'.repeat(32)}`,
      }),
    );
  houses = [await open('one'), await open('other')];
}, 120_000);

afterAll(async () => {
  for (const house of houses) await house.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const officialOf = (municipality: Municipality): Actor => ({
  who: 'official',
  role: 'municipality',
  organisation: municipality,
});

let wishes = 0;
const ask = (house: Platform, id: ObligationId, command: ObligationCommand, actor: Actor) =>
  handle(house.eventStore, obligationKind, id, command, {
    key: uuidOf(namespace, String((wishes += 1))),
    at: house.clock.now(),
    actor,
    causation: 'test',
    correlation: 'test',
  });

const registerOf = ({ records }: Platform) => new PeopleRegister(records, key);

const someone = (givenName: string): RightPerson => ({
  familyName: 'Voorbeeld',
  givenName,
  birthDate: day('1990-03-15'),
  email: `${givenName.toLowerCase()}@example.org`,
});

const streamOf = (id: ObligationId) => streamName(`${obligationKind.category}-${id}`);
const stateOf = async (id: ObligationId) =>
  foldCase(obligationKind, (await houses[0]!.eventStore.read(streamOf(id))).events);

describe('one person', () => {
  it.each(Array.from({ length: 8 }, (_, round) => round))(
    'has one file, though nineteen municipalities assess at once (round %i)',
    async (round) => {
      const person = registerOf(houses[0]!).refOf(someone(`Round${String(round)}`));
      const id = obligationIdOf(person);
      const outcomes = await Promise.all(
        municipalities.map((municipality, index) =>
          ask(houses[index % 2]!, id, example.assess({ person, municipality }), officialOf(municipality)),
        ),
      );
      const won = outcomes.filter(({ outcome }) => outcome === 'recorded');
      const lost = outcomes.flatMap((outcome) => (outcome.outcome === 'refused' ? [outcome.refusal] : []));
      expect(won).toHaveLength(1);
      expect(lost).toEqual(Array.from({ length: municipalities.length - 1 }, () => 'already-assessed'));
      const { events } = await houses[1]!.eventStore.read(streamOf(id));
      expect(events.map(({ type }) => type)).toEqual(['NewcomerAssessed', 'ObligationImposed']);
    },
    60_000,
  );
});

describe('a file that was opened for the wrong person', () => {
  const municipality = municipalities[8]!;
  const official = officialOf(municipality);

  const open = async (who: RightPerson): Promise<ObligationId> => {
    const house = houses[0]!;
    const person = registerOf(house).refOf(who);
    const id = obligationIdOf(person);
    await ask(house, id, example.assess({ person, municipality }), official);
    await ask(house, id, example.receive('2022-06-07'), official);
    await registerOf(house).keep([{ identity: who, record: { person: { ...who, language: 'fr' } } }]);
    return id;
  };

  const correct = (id: ObligationId, person: RightPerson, actor = official) => {
    const { eventStore, clock } = houses[0]!;
    const intent = {
      key: uuidOf(namespace, String((wishes += 1))),
      at: clock.now(),
      actor,
      causation: 'test',
      correlation: 'test',
    };
    const handler = new CorrectIdentityHandler(eventStore, registerOf(houses[0]!));
    return handler.execute(new CorrectIdentity(id, person, day('2022-07-01'), intent));
  };

  /** Lets the reaction answer the last fact of a file, and performs what it orders as often as a worker might. */
  const adopt = async (id: ObligationId, times: number): Promise<readonly string[]> => {
    const { eventStore, clock } = houses[1]!;
    const { events } = await eventStore.read(streamOf(id));
    const last = events.at(-1)!;
    const fact = { ...last, event: obligationKind.codec.decode(last) };
    const step = adoptionReaction.on.IdentityCorrected;
    if (typeof step === 'symbol' || fact.event.type !== 'IdentityCorrected') throw new Error('nothing to adopt');
    const [effect] = step(fact.event, { ...fact, event: fact.event });
    const hand = commandHand(recipientsOf(eventStore), clock);
    const order = { ...(effect as Effect), reaction: adoptionReaction.name };
    const receipts: string[] = [];
    for (let time = 0; time < times; time++) receipts.push(await hand(order));
    return receipts;
  };

  const nameOf = async (who: RightPerson) => {
    const ref = registerOf(houses[0]!).refOf(who);
    return (await registerOf(houses[1]!).known([ref])).get(ref)?.person;
  };

  it('goes over to the right one with all its facts and the name, once', async () => {
    const [wrong, right] = [someone('Wrong'), someone('Right')];
    const id = await open(wrong);
    expect(await correct(id, right)).toMatchObject({ outcome: 'recorded', events: [{ type: 'IdentityCorrected' }] });
    const receipts = await adopt(id, 3);
    expect(new Set(receipts).size).toBe(1);
    const rightId = obligationIdOf(registerOf(houses[0]!).refOf(right));
    expect(await stateOf(id)).toMatchObject({ phase: 'closed', because: 'misfiled', file: rightId });
    expect(await stateOf(rightId)).toMatchObject({
      phase: 'notified',
      municipality,
      certificate: { on: '2022-06-07' },
    });
    expect((await houses[0]!.eventStore.read(streamOf(rightId))).events).toHaveLength(4);
    expect(await nameOf(wrong)).toBeUndefined();
    expect(await nameOf(right)).toEqual({ ...right, language: 'unknown' });
    expect(await correct(id, right)).toMatchObject({ outcome: 'recorded', events: [] });
  });

  it('stays where it is when the right one has a file', async () => {
    const id = await open(someone('Mistaken'));
    await open(someone('Taken'));
    expect(await correct(id, someone('Taken'))).toMatchObject({ outcome: 'refused', refusal: 'person-has-file' });
    expect((await stateOf(id)).phase).toBe('notified');
    expect(await nameOf(someone('Mistaken'))).toBeDefined();
  });

  it('is no matter of an office', async () => {
    const id = await open(someone('Kept'));
    const office: Actor = { who: 'staff', role: 'office', organisation: 'via' };
    expect(await correct(id, someone('Nobody'), office)).toMatchObject({
      outcome: 'refused',
      refusal: 'not-competent',
    });
    expect((await stateOf(id)).phase).toBe('notified');
  });

  it('is left for a person to look at when the right one got a file in the meantime', async () => {
    const [late, there] = [someone('Late'), someone('There')];
    const id = await open(late);
    await correct(id, there);
    await open(there);
    await expect(adopt(id, 1)).rejects.toMatchObject({ code: 'command-refused' });
  });

  it('leads to a file that the law would have written', async () => {
    const id = await open(someone('First'));
    await correct(id, someone('Second'));
    await adopt(id, 1);
    const rightId = obligationIdOf(registerOf(houses[0]!).refOf(someone('Second')));
    const decision = obligation.decide(await stateOf(rightId), example.register('2022-09-01'));
    expect(decision.granted).toBe(true);
  });
});
