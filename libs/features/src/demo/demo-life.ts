import {
  objectionOf,
  obligation,
  openDeadlines,
  type Municipality,
  type ObligationCommand,
  type ObligationFile,
  type ObligationRefusal,
  type Office,
  type PersonRef,
} from '@termijn/domain';
import type { Actor } from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import type { DemoCase } from './demo-case';

/** A command of the demonstration: who gives it, and on which day it is written down. */
export interface Step<C = ObligationCommand> {
  readonly recordedOn: Day;
  readonly actor: Actor;
  readonly command: C;
}

/** The official of a municipality, or somebody at an office. */
export const officialOf = (municipality: Municipality): Actor => ({
  who: 'demo',
  role: 'municipality',
  organisation: municipality,
});
export const officeOf = (office: Office): Actor => ({ who: 'demo', role: 'office', organisation: office });

const calendar: Actor = { who: 'calendar', role: 'system', organisation: 'termijn' };

/**
 * The life of one file as it is thought out: each step is put to the law as soon as it is thought of, on a file whose
 * calendar was kept up to its day. So later steps can go by what the law made of the earlier ones, and none is left in
 * the demonstration that the law would deny.
 */
export class Life {
  readonly steps: Step[] = [];
  file: ObligationFile = obligation.initial;

  constructor(
    readonly one: Pick<DemoCase, 'person' | 'municipality'>,
    readonly ref: PersonRef,
  ) {}

  /** Takes a step; throws when the law denies it. */
  takes(recordedOn: Day, command: ObligationCommand, actor: Actor = this.official): void {
    const refusal = this.mayTake(recordedOn, command, actor);
    if (refusal !== undefined) throw new Error(`${command.type} on ${recordedOn}: ${refusal}`);
  }

  /** Takes a step where the law allows it; answers the refusal otherwise. Steps come in the order of their days. */
  mayTake(recordedOn: Day, command: ObligationCommand, actor: Actor = this.official): ObligationRefusal | undefined {
    const refusal = objectionOf(command, actor.role) ?? this.answers(recordedOn, command);
    if (refusal === undefined) this.steps.push({ recordedOn, actor, command });
    return refusal;
  }

  /** Somebody else will ask this of the file, as a reaction does: it is part of the life and no step of it. */
  meets(recordedOn: Day, command: ObligationCommand): void {
    const refusal = objectionOf(command, calendar.role) ?? this.answers(recordedOn, command);
    if (refusal !== undefined) throw new Error(`${command.type} on ${recordedOn}: ${refusal}`);
  }

  /** The day of the last step. */
  get today(): Day | undefined {
    return this.steps.at(-1)?.recordedOn;
  }

  /** The official of the municipality that is responsible now. */
  get official(): Actor {
    return officialOf('municipality' in this.file ? this.file.municipality : this.one.municipality);
  }

  private answers(recordedOn: Day, command: ObligationCommand): ObligationRefusal | undefined {
    this.keepCalendarTo(recordedOn);
    const decision = obligation.decide(this.file, command);
    if (!decision.granted) return decision.refusal;
    this.file = fold({ ...obligation, initial: this.file }, decision.events);
    return undefined;
  }

  /** The calendar is kept in the night of each day on which something is due. */
  private keepCalendarTo(on: Day): void {
    for (;;) {
      const due = openDeadlines(this.file)
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(0);
      if (due === undefined || due > on) return;
      const night = this.today !== undefined && due < this.today ? on : due;
      const decision = obligation.decide(this.file, { type: 'KeepCalendar', on: night });
      if (!decision.granted || decision.events.length === 0) return;
      this.file = fold({ ...obligation, initial: this.file }, decision.events);
    }
  }
}
