import {
  dayOf,
  plusMilliseconds,
  startOfDay,
  uuidOf,
  type Actor,
  type AgendaPart,
  type Instant,
  type Intent,
  type Outcome,
  type Revision,
  type Uuid,
} from '@termijn/engine';
import { plusDays, type Day, type Matter, type Message } from '@termijn/kernel';
import { eachInFlight } from '../each-in-flight';
import type { Step } from './demo-life';

/** One case of the simulation, of whatever kind: its steps, and where it stands after those that were taken. */
export interface Simulated<M extends Matter = Matter> {
  readonly part: AgendaPart<M>;
  readonly id: string;
  readonly steps: readonly Step<Message>[];
  /** Asks the law for a step of the case. */
  readonly ask: (command: Message, intent: Intent) => Promise<Outcome<M>>;
  /** Whether its steps go by what others did on the same day, so that they come after those. */
  readonly follows?: true;
  state: M['state'];
}

/** What follows in other cases from what was just recorded in one: answers the cases that it touched, new ones included. */
export type Consequences = (one: Simulated, recorded: Recorded, at: Instant) => Promise<readonly Simulated[]>;

/** What was recorded of a case at one time, and where in its stream the last of it stands. */
export interface Recorded {
  readonly revision: Revision | 'none';
  readonly events: readonly Message[];
}

const namespace = '5d1f3c3e-9f0e-5a55-8d9a-6f6f3f1f2b70' as Uuid;
const atOnceMax = 256;
const calendarActor: Actor = { who: 'calendar', role: 'system', organisation: 'termijn' };

/** The calendar is kept shortly after midnight; people work from half past eight, one thing about every quarter of a minute. */
const nightMilliseconds = 5 * 60_000;
const morningMilliseconds = 8.5 * 3_600_000;
const afternoonMilliseconds = 14 * 3_600_000;
const paceMilliseconds = 15_000;

type Work = Map<Day, Map<Simulated, number[]>>;

/**
 * Lives through days: on each, first what fell due, then what people did, then what goes by that. Every command goes
 * through the law, at the simulated moment, under a key that derives from the case and the step. Living through a day
 * again adds nothing.
 */
export class Simulation {
  private readonly agenda = new Map<Day, Set<Simulated>>();
  private readonly work: Work = new Map();
  private readonly following: Work = new Map();
  private readonly planned = new Set<Simulated>();

  constructor(
    cases: readonly Simulated[],
    private readonly consequences: Consequences,
  ) {
    cases.forEach((one) => this.plan(one));
  }

  /** Lives through one day; days come in order. Answers how many commands were given. */
  async live(on: Day): Promise<number> {
    const due = [...(this.agenda.get(on) ?? [])].filter(({ part, state }) =>
      part.openDeadlines(state).some(({ dueOn }) => dueOn <= on),
    );
    this.agenda.delete(on);
    const midnight = startOfDay(on);
    const night = plusMilliseconds(midnight, nightMilliseconds);
    await eachInFlight(due, atOnceMax, (one) =>
      this.give(one, `calendar/${on}`, one.part.keepCalendar(on), calendarActor, night),
    );
    const done = await this.takeSteps(this.work.get(on), plusMilliseconds(midnight, morningMilliseconds));
    const followed = await this.takeSteps(this.following.get(on), plusMilliseconds(midnight, afternoonMilliseconds));
    return due.length + done + followed;
  }

  private plan(one: Simulated): void {
    this.planned.add(one);
    const work = one.follows ? this.following : this.work;
    for (const [index, { recordedOn }] of one.steps.entries()) {
      const today = work.get(recordedOn) ?? new Map<Simulated, number[]>();
      work.set(recordedOn, today.set(one, [...(today.get(one) ?? []), index]));
    }
  }

  private async takeSteps(work: ReadonlyMap<Simulated, readonly number[]> = new Map(), from: Instant): Promise<number> {
    const numbered = [...work].map(([one, steps], index) => ({
      one,
      steps,
      at: plusMilliseconds(from, index * paceMilliseconds),
    }));
    await eachInFlight(numbered, atOnceMax, async ({ one, steps, at }) => {
      for (const index of steps) {
        const step = one.steps[index];
        if (step !== undefined)
          await this.give(one, String(index), step.command, step.actor, plusMilliseconds(at, index));
      }
    });
    return numbered.reduce((sum, { steps }) => sum + steps.length, 0);
  }

  private async give(one: Simulated, step: string, command: Message, actor: Actor, at: Instant): Promise<void> {
    const key = uuidOf(namespace, `${one.id}/${step}`);
    const outcome = await one.ask(command, { key, at, actor, causation: 'demo', correlation: 'demo' });
    if (outcome.outcome === 'refused')
      throw new Error(
        `the demonstration asks for what the law denies: ${command.type} in ${one.id}, ${outcome.refusal}`,
      );
    const { decider } = one.part.kind;
    one.state = outcome.events.reduce((state, event) => decider.evolve(state, event), one.state);
    this.expect(one, at);
    for (const touched of await this.consequences(one, outcome, at)) {
      if (!this.planned.has(touched)) this.plan(touched);
      this.expect(touched, at);
    }
  }

  /** Puts a case on the agenda of the nights in which something falls due. */
  private expect(one: Simulated, at: Instant): void {
    const tomorrow = plusDays(dayOf(at), 1);
    for (const { dueOn } of one.part.openDeadlines(one.state)) {
      // What is planned at short notice can be due before it was planned; it is answered in the next night.
      const night = dueOn < tomorrow ? tomorrow : dueOn;
      const cases = this.agenda.get(night) ?? new Set();
      this.agenda.set(night, cases.add(one));
    }
  }
}
