import { obligation, plan } from '@termijn/domain';
import { Failure, uuidOf, type EventStore, type Outbox, type Records, type Uuid } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import { letterReaction } from '../letters/letter.reaction';
import { obligationAgenda } from '../obligation/obligation.agenda';
import { obligationIdOf } from '../people/identity';
import type { Entry, PeopleRegister } from '../people/people-register';
import { planAgenda } from '../plan/plan.agenda';
import { chanceFrom, type Chance } from './chance';
import type { DemoCase } from './demo-case';
import { daysFromTo } from './demo-days';
import { demoPlans } from './demo-plans';
import { demoCases, stepsOf } from './demo-steps';
import { demoYear } from './published';
import { Simulation } from './simulation';

/** What the demonstration is built in. */
export interface DemoWorld {
  readonly store: EventStore;
  readonly people: PeopleRegister;
  readonly records: Records;
  readonly outbox: Outbox;
  /** Turns the clock of the demonstration to the day on which it begins. */
  readonly setDay: (day: Day) => Promise<void>;
}

/** How far the building has come. */
export interface DemoProgress {
  readonly day: Day;
  readonly daysDone: number;
  readonly daysInAll: number;
  /** Commands given so far. */
  readonly commands: number;
}

/** Whether there is a demonstration: none, one that was begun and not finished, or a complete one. */
export type DemoState = 'absent' | 'begun' | 'complete';

/** There are facts in the log that no demonstration wrote; invented people must not come among real ones. */
export class LogNotEmpty extends Failure {
  readonly code = 'log-not-empty';
  readonly retryable = false;
  constructor() {
    super('the log already holds facts; a demonstration is built in an empty one only');
  }
}

const collection = 'demo';
const marker = uuidOf('a1c7c7d0-52c7-5b60-8f57-0d5a5f6f7a01' as Uuid, 'state');

/** How far an earlier building came. */
export const demoState = async (records: Records): Promise<DemoState> => {
  const [found] = await records.get<{ readonly state: DemoState }>(collection, [marker]);
  return found?.value.state ?? 'absent';
};

const mark = (records: Records, state: DemoState): Promise<void> =>
  records.save(collection, [{ id: marker, lookup: 'state', value: { state } }]);

/** The seed that gives the published figures; any other gives them as well, with other people. */
export const demoSeed = 20_220_601;

/**
 * Builds the invented world of the first year, by commands through the law only. May be killed and started again: it
 * then goes on where it was, and a complete one is left alone. Letters of that year are not sent. Throws `LogNotEmpty`.
 */
export const seedDemo = async (
  world: DemoWorld,
  chance: Chance = chanceFrom(demoSeed),
  onProgress: (progress: DemoProgress) => void = () => undefined,
): Promise<void> => {
  const { store, people, records, outbox, setDay } = world;
  const state = await demoState(records);
  if (state === 'complete') return;
  if (state === 'absent') {
    if ((await store.head()) > 0n) throw new LogNotEmpty();
    await mark(records, 'begun');
  }
  const cases = demoCases(chance);
  await livesOf(cases, world, onProgress);
  await keepThe(cases, people);
  await outbox.startAt(letterReaction.name, await store.head());
  await setDay(demoYear.until);
  await mark(records, 'complete');
};

const livesOf = async (
  cases: readonly DemoCase[],
  { store, people }: DemoWorld,
  onProgress: (progress: DemoProgress) => void,
): Promise<void> => {
  const duties = cases.map((one) => {
    const ref = people.refOf(one.person.identity);
    return { part: obligationAgenda, id: obligationIdOf(ref), steps: stepsOf(one, ref), state: obligation.initial };
  });
  const plans = demoPlans.map((one) => ({ part: planAgenda, ...one, state: plan.initial }));
  const simulation = new Simulation(store, [...duties, ...plans]);
  const days = daysFromTo(demoYear.from, demoYear.until);
  let commands = 0;
  for (const [index, day] of days.entries()) {
    commands += await simulation.live(day);
    onProgress({ day, daysDone: index + 1, daysInAll: days.length, commands });
  }
};

const recordsAtOnceMax = 500;

/** Keeps the names of those who are obliged, and of nobody else. */
const keepThe = async (cases: readonly DemoCase[], people: PeopleRegister): Promise<void> => {
  const entries = cases.filter(({ obliged }) => obliged).map(entryOf);
  for (let from = 0; from < entries.length; from += recordsAtOnceMax)
    await people.keep(entries.slice(from, from + recordsAtOnceMax));
};

/** The mail addresses lie in a domain that is reserved for examples, so that no letter can reach anybody. */
const entryOf = ({ person: { identity, language } }: DemoCase): Entry => {
  const { familyName, givenName, birthDate } = identity;
  const email = `${givenName}.${familyName}@demo.example`.toLowerCase();
  return { identity, record: { person: { familyName, givenName, birthDate, language, email } } };
};
