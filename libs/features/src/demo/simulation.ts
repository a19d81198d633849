import {
  dayOf,
  handle,
  plusMilliseconds,
  startOfDay,
  uuidOf,
  type Actor,
  type AgendaPart,
  type EventStore,
  type Instant,
  type Uuid,
} from '@termijn/engine';
import { plusDays, type Day, type Matter, type Message } from '@termijn/kernel';
import { eachInFlight } from '../each-in-flight';
import type { Step } from './demo-steps';

/** One case of the simulation, of whatever kind: its steps, and where it stands after those that were taken. */
export interface Simulated<M extends Matter = Matter> {
  readonly part: AgendaPart<M>;
  readonly id: string;
  readonly steps: readonly Step<M['command']>[];
  state: M['state'];
}

const namespace = '5d1f3c3e-9f0e-5a55-8d9a-6f6f3f1f2b70' as Uuid;
const atOnceMax = 256;
const calendarActor: Actor = { who: 'calendar', role: 'system', organisation: 'termijn' };

/** The calendar is kept shortly after midnight; people work from half past eight, one thing about every quarter of a minute. */
const nightMilliseconds = 5 * 60_000;
const morningMilliseconds = 8.5 * 3_600_000;
const paceMilliseconds = 15_000;

/**
 * Lives through days: on each, first what fell due, then what people did. Every command goes through the law, at the
 * simulated moment, under a key that derives from the case and the step. Living through a day again adds nothing.
 */
export class Simulation {
  private readonly agenda = new Map<Day, Set<Simulated>>();
  private readonly work = new Map<Day, Map<Simulated, number[]>>();

  constructor(
    private readonly store: EventStore,
    cases: readonly Simulated[],
  ) {
    for (const one of cases)
      for (const [index, { recordedOn }] of one.steps.entries()) {
        const today = this.work.get(recordedOn) ?? new Map<Simulated, number[]>();
        this.work.set(recordedOn, today.set(one, [...(today.get(one) ?? []), index]));
      }
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

    const work = [...(this.work.get(on) ?? [])];
    const morning = plusMilliseconds(midnight, morningMilliseconds);
    const numbered = work.map(([one, steps], index) => ({
      one,
      steps,
      at: plusMilliseconds(morning, index * paceMilliseconds),
    }));
    await eachInFlight(numbered, atOnceMax, ({ one, steps, at }) => this.takeSteps(one, steps, at));
    return due.length + work.reduce((sum, [, steps]) => sum + steps.length, 0);
  }

  private async takeSteps(one: Simulated, steps: readonly number[], at: Instant): Promise<void> {
    for (const index of steps) {
      const step = one.steps[index];
      if (step !== undefined)
        await this.give(one, String(index), step.command, step.actor, plusMilliseconds(at, index));
    }
  }

  private async give(one: Simulated, step: string, command: Message, actor: Actor, at: Instant): Promise<void> {
    const outcome = await handle(this.store, one.part.kind, one.id, command, {
      key: uuidOf(namespace, `${one.id}/${step}`),
      at,
      actor,
      causation: 'demo',
      correlation: 'demo',
    });
    if (outcome.outcome === 'refused')
      throw new Error(
        `the demonstration asks for what the law denies: ${command.type} in ${one.id}, ${outcome.refusal}`,
      );
    const { decider } = one.part.kind;
    one.state = outcome.events.reduce((state, event) => decider.evolve(state, event), one.state);
    const tomorrow = plusDays(dayOf(at), 1);
    for (const { dueOn } of one.part.openDeadlines(one.state)) {
      // What is planned at short notice can be due before it was planned; it is answered in the next night.
      const night = dueOn < tomorrow ? tomorrow : dueOn;
      const cases = this.agenda.get(night) ?? new Set();
      this.agenda.set(night, cases.add(one));
    }
  }
}
