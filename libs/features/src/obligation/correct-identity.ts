import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  objectionOf,
  obligation,
  type ObligationCommand,
  type ObligationFile,
  type ObligationId,
  type ObligationMatter,
  type ObligationRefusal,
} from '@termijn/domain';
import { handle, streamName, type EventStore, type Intent, type Outcome, type Revision } from '@termijn/engine';
import { fold, type Day, type OfType } from '@termijn/kernel';
import { obligationIdOf } from '../people/identity';
import { PeopleRegister } from '../people/people-register';
import type { Person } from '../people/person';
import { EVENT_STORE } from '../tokens';
import { obligationKind } from './obligation.kind';

/** The person that a case belongs to, as whoever corrects it knows the person. */
export interface RightPerson extends Omit<Person, 'language'> {
  readonly nationalNumber?: string;
}

/** Moves a case that was opened for the wrong person to the file of the right one, with the names in the register. */
export class CorrectIdentity extends Command<Outcome<ObligationMatter>> {
  constructor(
    readonly id: ObligationId,
    readonly person: RightPerson,
    readonly on: Day,
    readonly intent: Intent,
    readonly expected?: Revision | 'none',
  ) {
    super();
  }
}

type Correction = OfType<ObligationCommand, 'CorrectIdentity'>;

/**
 * One person has one file, whose id derives from the person. So the file of the right person is looked at first: what
 * it would refuse to take over stays where it is. The log of that file has the last word, when the facts arrive there.
 */
@CommandHandler(CorrectIdentity)
export class CorrectIdentityHandler implements ICommandHandler<CorrectIdentity> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly people: PeopleRegister,
  ) {}

  async execute({ id, person, on, intent, expected }: CorrectIdentity): Promise<Outcome<ObligationMatter>> {
    const ref = this.people.refOf(person);
    const command: Correction = { type: 'CorrectIdentity', person: ref, file: obligationIdOf(ref), on };
    const before = await this.fileOf(id);
    const refusal = objectionOf(command, intent.actor.role) ?? (await this.refusalThere(id, before.file, command));
    if (refusal !== undefined) return { outcome: 'refused', refusal, revision: before.revision };
    const outcome = await handle(this.store, obligationKind, id, command, intent, expected);
    if (outcome.outcome === 'recorded') await this.moveName(before.file, person);
    return outcome;
  }

  private async fileOf(
    id: ObligationId,
  ): Promise<{ readonly file: ObligationFile; readonly revision: Revision | 'none' }> {
    const { events, revision } = await this.store.read(streamName(`${obligationKind.category}-${id}`));
    const history = events.map((recorded) => obligationKind.codec.decode(recorded));
    return { file: fold(obligation, history), revision };
  }

  /** What the file of the right person would answer to the facts; nothing when none would go over. */
  private async refusalThere(
    from: ObligationId,
    file: ObligationFile,
    command: Correction,
  ): Promise<ObligationRefusal | undefined> {
    const decision = obligation.decide(file, command);
    const moved = decision.granted ? decision.events.find((event) => event.type === 'IdentityCorrected') : undefined;
    if (moved === undefined) return undefined;
    const { person, facts, on } = moved;
    const there = await this.fileOf(command.file);
    const adoption = obligation.decide(there.file, { type: 'AdoptFile', person, from, facts, on });
    return adoption.granted ? undefined : adoption.refusal;
  }

  /** The register keeps the names of those who are obliged. Whoever was taken for one by mistake is not. */
  private async moveName(before: ObligationFile, { nationalNumber, ...person }: RightPerson): Promise<void> {
    const assessed = before.facts.findLast((event) => event.type === 'NewcomerAssessed');
    if (assessed?.outcome !== 'obliged') return;
    const identity = { ...person, ...(nationalNumber !== undefined && { nationalNumber }) };
    const ref = this.people.refOf(identity);
    const known = (await this.people.known([ref])).get(ref);
    const record = { ...known, person: { ...person, language: assessed.language } };
    await this.people.keep([{ identity, record }]);
    if (assessed.person !== ref) await this.people.forgetName(assessed.person);
  }
}
