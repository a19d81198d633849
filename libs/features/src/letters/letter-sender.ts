import { Inject, Injectable } from '@nestjs/common';
import {
  isOpen,
  namesOf,
  obligation,
  runningTerm,
  type Obligation,
  type PersonRef,
  type TermName,
} from '@termijn/domain';
import { foldCase, streamName, type Effect, type EventStore, type Mailer, type StreamName } from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import { PeopleRegister } from '../people/people-register';
import { personKind } from '../people/person.kind';
import { obligationKind } from '../obligation/obligation.kind';
import { EVENT_STORE, MAILER } from '../tokens';
import type { LetterOrder, LetterTemplate } from './letter.reaction';
import { writeLetter } from './letter.words';

/** What became of a letter that was not mailed. Codes, because this ends up in the outbox. */
export type LetterNotMailed = 'no-longer-due' | 'use-restricted' | 'person-not-known' | 'no-mail-address';

/** Sends the letters that facts call for, to whoever the register of people knows. */
@Injectable()
export class LetterSender {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(MAILER) private readonly mailer: Mailer,
    private readonly people: PeopleRegister,
  ) {}

  /** Sends one letter and answers with the receipt. Throws what the mailer throws; then it may be tried again. */
  async send({ id, payload }: Pick<Effect, 'id' | 'payload'>): Promise<string> {
    const { template, stream } = payload as LetterOrder;
    const standing = await this.standingOf(stream as StreamName);
    const lastDay = lastDayToldBy(template, standing);
    if (lastDay === undefined || !isOpen(standing)) return 'no-longer-due' satisfies LetterNotMailed;

    const { person: ref, language, municipality } = standing;
    if (await this.isRestricted(ref)) return 'use-restricted' satisfies LetterNotMailed;
    const person = (await this.people.known([ref])).get(ref)?.person;
    if (person === undefined) return 'person-not-known' satisfies LetterNotMailed;
    if (person.email === undefined) return 'no-mail-address' satisfies LetterNotMailed;
    const addressee = `${person.givenName} ${person.familyName}`;
    const letter = writeLetter(template, language, { addressee, municipality: namesOf(municipality), lastDay });
    const receipt = await this.mailer.send({ messageId: id, to: person.email, ...letter });
    // Whoever is erased while the letter is written finds it in the mailbox no more.
    if ((await this.people.erased([ref])).has(ref)) await this.mailer.discard(id);
    return receipt;
  }

  /** A reminder is a service and no duty of anybody, so it waits while the use of the data is restricted. */
  private async isRestricted(person: PersonRef): Promise<boolean> {
    const { events } = await this.store.read(streamName(`${personKind.category}-${person}`));
    const standing = foldCase(personKind, events);
    return standing.phase !== 'erased' && standing.restriction !== undefined;
  }

  private async standingOf(stream: StreamName): Promise<Obligation> {
    const { events } = await this.store.read(stream);
    return fold(
      obligation,
      events.map((recorded) => obligationKind.codec.decode(recorded)),
    );
  }
}

const termOf: Readonly<Record<LetterTemplate, TermName>> = {
  'registration-reminder': 'registration',
  'completion-reminder': 'completion',
};

/**
 * The last day that a letter speaks of, which is the one in force when it is sent; none when the case has moved on or
 * stands still, and the letter would only confuse.
 */
export const lastDayToldBy = (template: LetterTemplate, standing: Obligation): Day | undefined => {
  if (!isOpen(standing) || standing.suspension !== undefined) return undefined;
  const running = runningTerm(standing);
  if (running?.term !== termOf[template] || running.end === 'unknown') return undefined;
  return running.end.lastDay;
};
