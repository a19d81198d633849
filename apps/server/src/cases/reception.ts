import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CorrespondenceLanguage, Municipality, ObligationEvent, ObligationId, PersonRef } from '@termijn/domain';
import { CorrectIdentity, obligationIdOf, PeopleRegister, ShowCase, type Identity } from '@termijn/features';
import type { Day, OfType } from '@termijn/kernel';
import type { Caller } from '../http/caller';
import { problem, refused } from '../http/problem';
import { personRefusals } from '../people/person-refusals';
import { Acts } from './acts/acts';
import type { ActRequest } from './acts/act-request';
import type { Recorded } from './acts/recorded';
import type { AssessNewcomerDto, FollowVoluntarilyDto, PersonDto } from './case.dto';

/** What came of an assessment. */
export interface Assessed extends Pick<OfType<ObligationEvent, 'NewcomerAssessed'>, 'outcome' | 'grounds'> {
  readonly recorded: Recorded;
}

/** Who a case is about, and how that person is written to. */
export interface OnFile {
  readonly person: PersonRef;
  readonly municipality: Municipality;
  readonly language: CorrespondenceLanguage;
}

/** Receives newcomers: the law assesses them, and the register of people keeps the names of those who are obliged. */
@Injectable()
export class Reception {
  constructor(
    private readonly acts: Acts,
    private readonly people: PeopleRegister,
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  /**
   * Assesses one newcomer. The fact is written first and the name last, so that no name is kept of somebody who turns
   * out not to be obliged; a request that died between the two completes its work when it is made again.
   */
  async assess(newcomer: AssessNewcomerDto, caller: Caller): Promise<Assessed> {
    const { municipality, language, on } = newcomer;
    const person = this.people.refOf(identityOf(newcomer));
    if ((await this.people.erased([person])).has(person)) throw refused(personRefusals, 'erased');
    const id = obligationIdOf(person);
    const facts = factsOf(newcomer);
    const command = { type: 'AssessNewcomer', person, municipality, language, facts, on } as const;
    const recorded = await this.acts.perform(id, command, caller);
    const assessed = recorded.events.find(isAssessment) ?? (await this.assessmentOf(id));
    if (assessed.outcome === 'obliged') await this.keepName(newcomer);
    return { recorded, outcome: assessed.outcome, grounds: assessed.grounds };
  }

  /** Notes that somebody follows the path without having to. The register of people keeps nothing of it. */
  follow(participant: FollowVoluntarilyDto, caller: Caller): Promise<Recorded> {
    const { municipality, language, office, path, on } = participant;
    const person = this.people.refOf(identityOf(participant));
    const command = { type: 'FollowVoluntarily', person, municipality, language, office, path, on } as const;
    return this.acts.perform(obligationIdOf(person), command, caller);
  }

  /** Who a case on file is about. Throws a `Problem` when nobody is known to be behind it. */
  async onFile(id: ObligationId): Promise<OnFile> {
    const standing = (await this.queries.execute(new ShowCase(id)))?.standing;
    if (standing === undefined || !('municipality' in standing)) throw problem('resource-not-found');
    const { person, municipality, language } = standing;
    return { person, municipality, language };
  }

  /** Moves a case to the file of the person it belongs to. Throws what `Acts.record` throws. */
  correctIdentity(
    { id, caller, expected }: Pick<ActRequest, 'id' | 'caller' | 'expected'>,
    { ...person }: PersonDto,
    on: Day,
  ): Promise<Recorded> {
    return this.acts.record(id, caller, (intent) =>
      this.commands.execute(new CorrectIdentity(id, person, on, intent, expected)),
    );
  }

  /** The assessment that was on file already. */
  private async assessmentOf(id: Recorded['id']): Promise<OfType<ObligationEvent, 'NewcomerAssessed'>> {
    const view = await this.queries.execute(new ShowCase(id));
    const assessed = view?.facts.map(({ event }) => event).find(isAssessment);
    if (assessed === undefined) throw problem('resource-not-found');
    return assessed;
  }

  private async keepName(newcomer: AssessNewcomerDto): Promise<void> {
    const { familyName, givenName, birthDate, email } = newcomer.person;
    const { language } = newcomer;
    const identity = identityOf(newcomer);
    const ref = this.people.refOf(identity);
    const known = (await this.people.known([ref])).get(ref);
    const person = { familyName, givenName, birthDate, language, ...(email !== undefined && { email }) };
    if (JSON.stringify(known?.person) === JSON.stringify(person)) return;
    await this.people.keep([{ identity, record: { ...known, person } }]);
  }
}

const isAssessment = (event: ObligationEvent): event is OfType<ObligationEvent, 'NewcomerAssessed'> =>
  event.type === 'NewcomerAssessed';

const identityOf = ({ person }: { readonly person: PersonDto }): Identity => {
  const { nationalNumber, familyName, givenName, birthDate } = person;
  return { familyName, givenName, birthDate, ...(nationalNumber !== undefined && { nationalNumber }) };
};

const factsOf = (newcomer: AssessNewcomerDto) => {
  const { nationality, registeredOn, register, titleOverThreeMonths, legalStaySince, statuses = [] } = newcomer;
  return {
    birthDate: newcomer.person.birthDate,
    nationality,
    registeredOn,
    register,
    titleOverThreeMonths,
    ...(legalStaySince !== undefined && { legalStaySince }),
    statuses,
  };
};
