import { setImmediate } from 'node:timers/promises';
import { obligation, plan } from '@termijn/domain';
import {
  Failure,
  handle,
  uuidOf,
  type AgendaPart,
  type EventStore,
  type Outbox,
  type Records,
  type Uuid,
} from '@termijn/engine';
import type { Day, Matter } from '@termijn/kernel';
import { letterReaction } from '../letters/letter.reaction';
import { obligationAgenda } from '../obligation/obligation.agenda';
import { obligationIdOf } from '../people/identity';
import type { Entry, PeopleRegister } from '../people/people-register';
import { planAgenda } from '../plan/plan.agenda';
import { Bystanders, reactionsInDemo } from './bystanders';
import { chanceFrom, type Chance } from './chance';
import { daysFromTo } from './demo-days';
import { demoLives } from './demo-lives';
import type { DemoLife } from './demo-story';
import { demoPlans } from './demo-plans';
import { demoPeriod } from './published';
import { Simulation, type Simulated } from './simulation';

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
 * Builds the invented world, by commands through the law only. May be killed and started again: it then goes on where it
 * was, and a complete one is left alone. Letters of its past are not sent, and what followed from its facts in other
 * files was done on the day itself. Throws `LogNotEmpty`.
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
  const lives = await thoughtOut(
    demoLives(chance, (identity) => people.refOf(identity)),
    onProgress,
  );
  await liveThroughAll(lives, world, onProgress);
  await keepNames(lives, people);
  for (const { name } of [letterReaction, ...reactionsInDemo]) await outbox.startAt(name, await store.head());
  await setDay(demoPeriod.until);
  await mark(records, 'complete');
};

const days = daysFromTo(demoPeriod.from, demoPeriod.until);

const livesAtOnceMax = 500;

/** Gathers lives, and lets others have a turn in between: a process that thinks for seconds hears nobody. */
const thoughtOut = async (
  lives: Iterable<DemoLife>,
  onProgress: (progress: DemoProgress) => void,
): Promise<readonly DemoLife[]> => {
  const gathered: DemoLife[] = [];
  for (const life of lives) {
    if (gathered.push(life) % livesAtOnceMax !== 0) continue;
    await setImmediate();
    onProgress({ day: demoPeriod.from, daysDone: 0, daysInAll: days.length, commands: 0 });
  }
  return gathered;
};

const liveThroughAll = async (
  lives: readonly DemoLife[],
  { store }: DemoWorld,
  onProgress: (progress: DemoProgress) => void,
): Promise<void> => {
  const plans = demoPlans.map(({ id, steps }): Simulated => ({
    part: planAgenda,
    id,
    steps,
    state: plan.initial,
    ask: asking(store, planAgenda, id),
  }));
  const duties = lives.map(({ ref, steps }): Simulated => {
    const id = obligationIdOf(ref);
    return { part: obligationAgenda, id, steps, state: obligation.initial, ask: asking(store, obligationAgenda, id) };
  });
  const bystanders = new Bystanders(store, duties, lives);
  const simulation = new Simulation([...duties, ...plans], bystanders.consequences);
  let commands = 0;
  for (const [index, day] of days.entries()) {
    commands += await simulation.live(day);
    onProgress({ day, daysDone: index + 1, daysInAll: days.length, commands });
  }
};

const asking =
  <M extends Matter>(store: EventStore, { kind }: AgendaPart<M>, id: string): Simulated['ask'] =>
  (command, intent) =>
    handle(store, kind, id, command, intent);

const recordsAtOnceMax = 500;

/** Keeps the names of those who are obliged, and of nobody else. */
const keepNames = async (lives: readonly DemoLife[], people: PeopleRegister): Promise<void> => {
  const entries = lives.filter(({ named }) => named).map(entryOf);
  for (let from = 0; from < entries.length; from += recordsAtOnceMax)
    await people.keep(entries.slice(from, from + recordsAtOnceMax));
};

/** The mail addresses lie in a domain that is reserved for examples, so that no letter can reach anybody. */
const entryOf = ({ person: { identity, language } }: DemoLife): Entry => {
  const { familyName, givenName, birthDate } = identity;
  const email = `${givenName}.${familyName}@demo.example`.toLowerCase();
  return { identity, record: { person: { familyName, givenName, birthDate, language, email } } };
};
