import {
  isOpen,
  personData,
  retentionEnd,
  type Approval,
  type KeptFile,
  type PersonCommand,
  type PersonFile,
  type PersonMatter,
  type PersonRef,
  type RectifiableField,
  type RectificationReason,
} from '@termijn/domain';
import {
  factOf,
  foldCase,
  streamName,
  uuidOf,
  type Intent,
  type Outcome,
  type ReadModels,
  type Uuid,
} from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';
import { sanctionKind } from '../sanction/sanction.kind';
import type { SanctionRow } from '../sanction/sanctions.projection';
import { Erasures, type ErasureSide } from './erasures';
import { obligationIdOf } from './identity';
import { dayOfFact, type KeptFileRow } from './kept-files.projection';
import { ownDataOf, type OwnData } from './own-data';
import type { Paper } from './paper';
import { Papers } from './papers';
import type { PeopleRegister } from './people-register';
import type { Person } from './person';
import { personKind } from './person.kind';

/** Where everything about people lies. */
export interface PersonSide extends ErasureSide {
  readonly readModels: ReadModels;
}

/** A person whose term of retention has ended, and how far the approvals are. */
export interface EndedRetention {
  readonly person: PersonRef;
  readonly obligation: string;
  readonly municipality: string;
  readonly lastFactOn: Day;
  readonly lastDay: Day;
  readonly rule: string;
  readonly standing: Exclude<PersonFile['phase'], 'erased'>;
  readonly restricted: boolean;
}

/** What of a person is to be put right. */
export type Rectification = Partial<Pick<Person, RectifiableField>>;

type Done = Promise<Outcome<PersonMatter>>;

/** Nothing is known of the person in the register, so that there is nothing to add to or to put right. */
export const notInRegister = 'not-in-register';

const pageSize = 1_000;
const proceduresMax = 100;

/** What is done with the data of people: the term of retention, papers, and the rights of the person. */
export class PersonDesk {
  private readonly erasures: Erasures;
  readonly papers: Papers;

  constructor(
    private readonly side: PersonSide,
    private readonly people: PeopleRegister,
  ) {
    this.erasures = new Erasures(side, people);
    this.papers = new Papers(side.records);
  }

  /** Where the data of a person stand. */
  async standingOf(person: PersonRef): Promise<PersonFile> {
    const { events } = await this.side.eventStore.read(streamName(`${personKind.category}-${person}`));
    return fold(
      personData,
      events.map((recorded) => personKind.codec.decode(recorded)),
    );
  }

  /** Everybody whose term of retention has ended by that day, longest ago first. The list follows from the files alone. */
  async ended(on: Day, limit: number): Promise<readonly EndedRetention[]> {
    const found: EndedRetention[] = [];
    const orderBy = ['last_fact_on', 'obligation'] as const;
    let after: readonly unknown[] | undefined;
    for (;;) {
      const rows = await this.side.readModels.select<KeptFileRow>('kept_files', {
        where: [['last_fact_on', '<', on]],
        orderBy,
        limit: pageSize,
        ...(after && { after }),
      });
      for (const row of rows) {
        const end = retentionEnd('file', row.last_fact_on);
        const told = row.open || end === 'unknown' || end.lastDay >= on ? undefined : await this.endedOf(row, on);
        if (told !== undefined) found.push(told);
        if (found.length === limit) return found;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return found;
      after = [last.last_fact_on, last.obligation];
    }
  }

  /** Puts a person whose term has ended on record as proposed, if that was not done yet, and approves. */
  async approve(person: PersonRef, approval: Approval, on: Day, intent: Intent): Done {
    const file = await this.keptFileOf(person);
    const proposal = { ...intent, key: uuidAfter(intent.key) };
    const proposed = await this.erasures.decide(person, { type: 'ProposeErasure', file, on }, proposal);
    if (proposed.outcome === 'refused') return proposed;
    return this.erasures.decide(person, { type: 'ApproveErasure', approval, file, on }, intent);
  }

  /** Any command that needs nothing but itself. */
  decide(
    person: PersonRef,
    command: Exclude<
      PersonCommand,
      { readonly type: 'ProposeErasure' | 'ApproveErasure' | 'RectifyPerson' | 'FilePaper' }
    >,
    intent: Intent,
  ): Done {
    return this.erasures.decide(person, command, intent);
  }

  /** Keeps a paper with a person and records that there is one. */
  async filePaper(
    person: PersonRef,
    paper: Paper,
    intent: Intent,
  ): Promise<Outcome<PersonMatter> | typeof notInRegister> {
    const state = await this.standingOf(person);
    if (state.phase !== 'erased' && !(await this.papers.keep(person, intent.key, paper))) return notInRegister;
    return this.erasures.decide(person, { type: 'FilePaper', kind: paper.kind, on: paper.on }, intent);
  }

  /** Puts right what is known of a person. The old values are gone; that they were wrong is recorded, and why. */
  async rectify(
    person: PersonRef,
    changes: Rectification,
    reason: RectificationReason,
    on: Day,
    intent: Intent,
  ): Promise<Outcome<PersonMatter> | typeof notInRegister> {
    const state = await this.standingOf(person);
    if (state.phase !== 'erased' && !(await this.people.rectify(person, changes))) return notInRegister;
    const fields = Object.keys(changes) as RectifiableField[];
    return this.erasures.decide(person, { type: 'RectifyPerson', fields, reason, on }, intent);
  }

  /** All that is kept of a person, for the person; that it was handed out is recorded. */
  async handOut(person: PersonRef, on: Day, intent: Intent): Promise<OwnData | undefined> {
    const own = await ownDataOf(this.side, this.people, this.papers, person);
    if (own !== undefined) await this.erasures.decide(person, { type: 'HandOutData', on }, intent);
    return own;
  }

  private async endedOf(row: KeptFileRow, on: Day): Promise<EndedRetention | undefined> {
    const person = row.person as PersonRef;
    const file = await this.keptFileOf(person);
    const end = file.open || file.lastFactOn === 'unknown' ? 'unknown' : retentionEnd('file', file.lastFactOn);
    const standing = await this.standingOf(person);
    if (end === 'unknown' || end.lastDay >= on || standing.phase === 'erased' || file.lastFactOn === 'unknown')
      return undefined;
    return {
      person,
      obligation: row.obligation,
      municipality: row.municipality,
      lastFactOn: file.lastFactOn,
      ...end,
      standing: standing.phase,
      restricted: standing.restriction !== undefined,
    };
  }

  /** What the law of retention has to know of the files of a person, from the streams themselves. */
  private async keptFileOf(person: PersonRef): Promise<KeptFile> {
    const { eventStore, readModels } = this.side;
    const id = obligationIdOf(person);
    const where = [['obligation', '=', id]] as const;
    const rows = await readModels.select<SanctionRow>('sanctions', {
      where,
      orderBy: ['sanction'],
      limit: proceduresMax,
    });
    const { events } = await eventStore.read(streamName(`${obligationKind.category}-${id}`));
    const days = events.map((recorded) => dayOfFact(factOf(obligationKind, recorded)));
    for (const { sanction } of rows) {
      const procedure = await eventStore.read(streamName(`${sanctionKind.category}-${sanction}`));
      days.push(...procedure.events.map((recorded) => dayOfFact(factOf(sanctionKind, recorded))));
    }
    return {
      open: isOpen(foldCase(obligationKind, events)) || rows.some(({ phase }) => phase !== 'closed'),
      lastFactOn: days.toSorted().at(-1) ?? 'unknown',
    };
  }
}

/** The key of the command that goes before another one. */
const uuidAfter = (key: Uuid): Uuid => uuidOf(key, 'before');
