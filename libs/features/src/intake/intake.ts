import { Inject, Injectable } from '@nestjs/common';
import type { PersonRef } from '@termijn/domain';
import type { Clock, EventStore } from '@termijn/engine';
import { eachInFlight } from '../each-in-flight';
import { obligationIdOf, type Identity } from '../people/identity';
import { PeopleRegister, type Entry } from '../people/people-register';
import { CLOCK, EVENT_STORE, PSEUDONYM_KEY } from '../tokens';
import { Desk, type Arrival, type IntakeRun, type Settled } from './desk';
import type { NewcomerRow } from './newcomer-row';
import { rehearsalOf } from './rehearsal';
import { digesterOf, sourceOf } from './source';
import type { TakenRow } from './taken-row';

const atOnceMax = 64;

/**
 * Takes rows in: the law assesses each person once, and the register of people keeps the names of those who are obliged.
 * The same row twice changes nothing. Facts are written first and the record last, so a run that died half-way is
 * completed by running it again: the law answers what it recorded before, and the missing record follows.
 */
@Injectable()
export class Intake {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PSEUDONYM_KEY) private readonly key: Buffer,
    private readonly people: PeopleRegister,
  ) {}

  /** Takes a batch of rows in, many at once, and answers in their order. */
  take(rows: readonly NewcomerRow[], run: IntakeRun): Promise<readonly TakenRow[]> {
    return this.settleAll(rows, new Desk(this.store, this.clock, run), async (changes) => {
      if (changes.length > 0) await this.people.keep(changes);
    });
  }

  /** Says what would become of a batch of rows, and writes nothing. Each batch is looked at by itself. */
  rehearse(rows: readonly NewcomerRow[], run: IntakeRun): Promise<readonly TakenRow[]> {
    return this.settleAll(rows, new Desk(rehearsalOf(this.store), this.clock, run), () => Promise.resolve());
  }

  private async settleAll(
    rows: readonly NewcomerRow[],
    desk: Desk,
    keep: (changes: readonly Entry[]) => Promise<void>,
  ): Promise<readonly TakenRow[]> {
    const arrivals = rows.map((row) => this.arrivalOf(row));
    const people = arrivals.map(({ person }) => person);
    const known = new Map(await this.people.known(people));
    const erased = await this.people.erased(people);
    const taken: TakenRow[] = [];
    for (const wave of wavesOf(arrivals)) {
      const settled = await eachInFlight(wave, atOnceMax, async (arrival) => ({
        arrival,
        ...(erased.has(arrival.person)
          ? refusedAsErased(arrival)
          : await desk.settle(arrival, known.get(arrival.person))),
      }));
      const changes: Entry[] = [];
      for (const { arrival, record } of settled) {
        if (record === undefined) continue;
        known.set(arrival.person, record);
        changes.push({ identity: identityOf(arrival.row), record });
      }
      await keep(changes);
      taken.push(...settled.map((each) => each.taken));
    }
    return taken;
  }

  private arrivalOf(row: NewcomerRow): Arrival {
    const person = this.people.refOf(identityOf(row));
    const digest = digesterOf(this.key, person);
    return { row, person, obligation: obligationIdOf(person), source: sourceOf(digest, row), digest };
  }
}

/** Nothing is recorded of somebody who was erased: the facts would have nobody, and the name must not come back. */
const refusedAsErased = ({ row, obligation }: Arrival): Settled => ({
  taken: { line: row.line, obligation, result: 'erased' },
});

/** A person who occurs twice in a batch is seen to twice, one time after the other. */
const wavesOf = (arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] => {
  const waves: Arrival[][] = [[]];
  let seen = new Set<PersonRef>();
  for (const arrival of arrivals) {
    if (seen.has(arrival.person)) {
      waves.push([]);
      seen = new Set();
    }
    seen.add(arrival.person);
    waves.at(-1)?.push(arrival);
  }
  return waves;
};

const identityOf = (row: NewcomerRow): Identity => ({
  ...(row.national_number !== undefined && { nationalNumber: row.national_number }),
  familyName: row.family_name,
  givenName: row.given_name,
  birthDate: row.birth_date,
});
