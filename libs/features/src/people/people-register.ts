import { Inject, Injectable } from '@nestjs/common';
import type { Records, StoredRecord, Uuid } from '@termijn/engine';
import type { PersonRef } from '@termijn/domain';
import { PSEUDONYM_KEY, RECORDS } from '../tokens';
import { digestOf, personRefOf, type Identity } from './identity';
import type { Person, PersonRecord } from './person';

/** A person to be kept in the register, with the identity that the pseudonym derives from. */
export interface Entry {
  readonly identity: Identity;
  readonly record: PersonRecord;
}

const collection = 'people';

/** The only place that knows who is behind a pseudonym. */
@Injectable()
export class PeopleRegister {
  constructor(
    @Inject(RECORDS) private readonly records: Records,
    @Inject(PSEUDONYM_KEY) private readonly key: Buffer,
  ) {}

  /** The pseudonym of a person, known or not. */
  refOf(identity: Identity): PersonRef {
    return personRefOf(digestOf(this.key, identity));
  }

  /** Keeps people, replacing what was known of them. All or none, but whoever was erased is passed over. */
  async keep(entries: readonly Entry[]): Promise<void> {
    await this.records.save(
      collection,
      entries.map(({ identity, record }): StoredRecord<PersonRecord> => {
        const lookup = digestOf(this.key, identity);
        return { id: personRefOf(lookup) as string as Uuid, lookup, value: record };
      }),
    );
  }

  /** Forgets how somebody is called and reached. What tells a person again who comes back is kept. */
  async forgetName(ref: PersonRef): Promise<void> {
    const found = await this.records.get<PersonRecord>(collection, [ref as string as Uuid]);
    await this.records.save(
      collection,
      found.map(({ id, lookup, value: { source } }): StoredRecord<PersonRecord> => ({
        id,
        lookup,
        value: source === undefined ? {} : { source },
      })),
    );
  }

  /** Puts right what is known of somebody, and tells whether anything was. The old values are gone. */
  async rectify(ref: PersonRef, changes: Partial<Person>): Promise<boolean> {
    const [found] = await this.records.get<PersonRecord>(collection, [ref as string as Uuid]);
    if (found?.value.person === undefined) return false;
    const { id, lookup, value } = found;
    await this.records.save(collection, [{ id, lookup, value: { ...value, person: { ...value.person, ...changes } } }]);
    return true;
  }

  /**
   * Destroys all that is known of somebody, papers included, with the keys it is sealed under and the digest by which the
   * person is told again, and tells whether there was anything. Nothing is ever kept under this pseudonym again.
   * The streams stay as they are. Whoever calls this enters it in the ledger first: see `Erasures`.
   */
  async erase(ref: PersonRef): Promise<boolean> {
    return (await this.records.bury(collection, [ref as string as Uuid])) > 0;
  }

  /** Who of these was erased. */
  async erased(refs: readonly PersonRef[]): Promise<ReadonlySet<PersonRef>> {
    const gone = await this.records.buried(collection, refs as readonly string[] as readonly Uuid[]);
    return new Set(gone as readonly string[] as readonly PersonRef[]);
  }

  /** What is known of these people; whoever is not known is missing from the answer. */
  async known(refs: readonly PersonRef[]): Promise<ReadonlyMap<PersonRef, PersonRecord>> {
    const found = await this.records.get<PersonRecord>(collection, refs as readonly string[] as readonly Uuid[]);
    return new Map(found.map(({ id, value }) => [id as string as PersonRef, value]));
  }
}
