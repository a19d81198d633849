import { isPersonRef, type PersonCommand, type PersonMatter, type PersonRef } from '@termijn/domain';
import {
  dayOf,
  factOf,
  handle,
  idOf,
  react,
  streamName,
  uuidOf,
  type Clock,
  type ErasureLedger,
  type EventStore,
  type Intent,
  type Mailer,
  type Outcome,
  type Position,
  type Records,
  type Revision,
  type StoredRecord,
  type Uuid,
} from '@termijn/engine';
import { letterReaction } from '../letters/letter.reaction';
import { obligationKind } from '../obligation/obligation.kind';
import { obligationIdOf } from './identity';
import type { PeopleRegister } from './people-register';
import { personKind, personReading } from './person.kind';

/** Where people can be found, all of which an erasure has to reach. */
export interface ErasureSide {
  readonly eventStore: EventStore;
  readonly records: Records;
  readonly ledger: ErasureLedger;
  readonly mailer: Pick<Mailer, 'discard'>;
  readonly clock: Clock;
}

/** How far the log was looked through for erasures, and how many entries the ledger had then. */
interface Seen {
  readonly position: string;
  readonly entries: number;
}

const keys = '2f7b6a10-2c8e-5b56-9a54-6b0f2d6f4c31' as Uuid;
const seenPlace = { collection: 'erasures', id: '8d1c6d2a-4f0e-5a2b-8c33-0e5b7a9d1f42' as Uuid };

/** The mark is written when it is this far behind, so that a short call writes nothing. */
const markEvery = 1_000n;

/**
 * Forgets people. The law decides and the log keeps the fact; then the ledger outside the database is told, and last
 * what is known of the person is destroyed. Whatever dies in between, `reconcile` finishes at the next start.
 */
export class Erasures {
  constructor(
    private readonly side: ErasureSide,
    private readonly people: PeopleRegister,
  ) {}

  /** Puts a command about the data of a person to the law. When it erases the person, all that was known is destroyed. */
  async decide(
    person: PersonRef,
    command: PersonCommand,
    intent: Intent,
    expected?: Revision | 'none',
  ): Promise<Outcome<PersonMatter>> {
    const outcome = await handle(this.side.eventStore, personKind, person, command, intent, expected);
    if (outcome.outcome === 'recorded' && outcome.events.some(({ type }) => type === 'PersonErased'))
      await this.destroy([person]);
    return outcome;
  }

  /**
   * Makes ledger, log and register agree on who was erased, before anybody is served: what one of them knows, all learn.
   * Answers how many people the register had to forget. Throws `LedgerBroken`.
   */
  async reconcile(): Promise<number> {
    const { ledger, records } = this.side;
    const entered = (await ledger.entries()).map(({ id }) => id as string as PersonRef);
    const logged = await this.loggedSince(entered.length);
    const all = [...new Set([...entered, ...logged.people])];
    const erased = await this.people.erased(all);
    const missing = all.filter((person) => !erased.has(person));
    const unentered = logged.people.filter((person) => !entered.includes(person));
    await this.destroy([...new Set([...missing, ...unentered])]);
    for (const person of missing) await this.repeat(person);
    if (missing.length > 0 || unentered.length > 0 || logged.position - logged.from >= markEvery) {
      const value: Seen = { position: String(logged.position), entries: (await ledger.entries()).length };
      const { collection, id } = seenPlace;
      await records.save(collection, [{ id, lookup: 'seen', value } satisfies StoredRecord<Seen>]);
    }
    return missing.length;
  }

  /** The ledger first: a person whose row is gone but of whom no ledger knows could come back out of a backup. */
  private async destroy(people: readonly PersonRef[]): Promise<void> {
    const { ledger, clock } = this.side;
    const at = clock.now();
    await ledger.enter(people.map((person) => ({ id: person as string as Uuid, at })));
    for (const person of people) {
      await this.people.erase(person);
      await this.discardLetters(person);
    }
  }

  /** Letters that lie in the house: those that the facts of the person's file called for. */
  private async discardLetters(person: PersonRef): Promise<void> {
    const { eventStore, mailer } = this.side;
    const { events } = await eventStore.read(streamName(`${obligationKind.category}-${obligationIdOf(person)}`));
    for (const recorded of events)
      for (const { id } of react(letterReaction, factOf(obligationKind, recorded))) await mailer.discard(id);
  }

  /** Who the log says was erased, beyond what was looked through before; from the start when anything is behind that. */
  private async loggedSince(
    entries: number,
  ): Promise<{ readonly people: readonly PersonRef[]; readonly from: Position; readonly position: Position }> {
    const { eventStore, records } = this.side;
    const [found] = await records.get<Seen>(seenPlace.collection, [seenPlace.id]);
    const head = await eventStore.head();
    const seen = found !== undefined && found.value.entries <= entries ? BigInt(found.value.position) : 0n;
    const from = seen <= head ? seen : 0n;
    const people: PersonRef[] = [];
    let position = from;
    for await (const batch of eventStore.readAll({ after: from, prefixes: personReading.prefixes })) {
      for (const { type, stream } of batch.events) {
        const person = idOf(stream);
        if (type === 'PersonErased' && isPersonRef(person)) people.push(person);
      }
      position = batch.position;
    }
    return { people, from, position };
  }

  /** Writes the fact again into a log that was put back from before it. */
  private async repeat(person: PersonRef): Promise<void> {
    const { eventStore, clock } = this.side;
    const at = clock.now();
    const actor = { who: 'erasure-ledger', role: 'system', organisation: 'service' };
    await handle(
      eventStore,
      personKind,
      person,
      { type: 'RepeatErasure', on: dayOf(at) },
      { key: uuidOf(keys, person), at, actor, causation: 'ledger', correlation: person },
    );
  }
}
