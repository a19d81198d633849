import type { ObligationCommand, ObligationEvent, ObligationId, ObligationMatter, PersonRef } from '@termijn/domain';
import { handle, uuidOf, type Clock, type EventStore, type Outcome, type Uuid } from '@termijn/engine';
import type { OfType } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';
import type { Person, PersonRecord } from '../people/person';
import type { Column } from './columns';
import type { NewcomerRow } from './newcomer-row';
import { differences, type Digester, type Source } from './source';
import type { TakenRow } from './taken-row';

/** Who takes a list in, and the run it belongs to. */
export interface IntakeRun {
  /** A pseudonym or the name of a program; never a person's name. */
  readonly who: string;
  /** Names the run in everything that it writes; never the name of a file. */
  readonly correlation: string;
}

/** A row with what its identity leads to. */
export interface Arrival {
  readonly row: NewcomerRow;
  readonly person: PersonRef;
  readonly obligation: ObligationId;
  readonly source: Source;
  readonly digest: Digester;
}

/** What became of an arrival, and what the register of people shall hold from now on, if anything changes there. */
export interface Settled {
  readonly taken: TakenRow;
  readonly record?: PersonRecord;
}

const namespace = '0b9d8b0e-3c1c-5f5e-8a44-57d1b1f0c2aa' as Uuid;

const certificateColumns: readonly Column[] = ['certificate_received_on', 'certificate_means'];
const contactColumns: readonly Column[] = ['family_name', 'given_name', 'email'];

/** Settles one row at a time with the law. It writes to the log, and says what is to be kept in the register of people. */
export class Desk {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly run: IntakeRun,
  ) {}

  settle(arrival: Arrival, known: PersonRecord | undefined): Promise<Settled> {
    if (known?.source === undefined) return this.takeFirst(arrival, known);
    const columns = differences(known.source, arrival.source);
    if (columns.length > 0) return this.correct(arrival, known, known.source, columns);
    return Promise.resolve({ taken: { ...placeOf(arrival), result: 'unchanged' } });
  }

  private async takeFirst(arrival: Arrival, known: PersonRecord | undefined): Promise<Settled> {
    const outcome = await this.assess(arrival);
    if (outcome.outcome === 'refused') return { taken: failed(arrival, outcome.refusal) };
    const assessed = outcome.events.find((event) => event.type === 'NewcomerAssessed');
    // The same assessment was made elsewhere before: only the source of the row is new.
    if (assessed === undefined)
      return { taken: { ...placeOf(arrival), result: 'unchanged' }, record: { ...known, source: arrival.source } };
    if (assessed.outcome !== 'obliged')
      return { taken: assessmentOf(arrival, assessed), record: { source: arrival.source } };

    const person = personOf(arrival.row);
    const receipt = await this.recordReceipt(arrival);
    if (receipt?.outcome !== 'refused')
      return { taken: assessmentOf(arrival, assessed), record: { person, source: arrival.source } };
    // The person is obliged all the same; without its certificate the row will be tried again when it comes back.
    const source = without(arrival, certificateColumns);
    return { taken: failed(arrival, receipt.refusal), record: { person, source } };
  }

  private async correct(
    arrival: Arrival,
    known: PersonRecord,
    source: Readonly<Record<string, string>>,
    columns: readonly Column[],
  ): Promise<Settled> {
    const isNewReceipt = known.person !== undefined && lackedReceipt(arrival, source, columns);
    const receipt = isNewReceipt ? await this.recordReceipt(arrival) : undefined;
    if (receipt?.outcome === 'refused') return { taken: failed(arrival, receipt.refusal) };
    const takenOver = columns.filter(
      (column) => contactColumns.includes(column) || (isNewReceipt && certificateColumns.includes(column)),
    );
    const pending = columns.filter((column) => !takenOver.includes(column));
    const taken: TakenRow = { ...placeOf(arrival), result: 'corrected', columns, pending };
    if (takenOver.length === 0) return { taken };
    const fresh = Object.fromEntries(takenOver.map((column) => [column, arrival.source[column]]));
    const record = {
      ...(known.person && { person: withContacts(known.person, arrival.row) }),
      source: { ...source, ...fresh },
    };
    return { taken, record };
  }

  private assess(arrival: Arrival): Promise<Outcome<ObligationMatter>> {
    const { row, person } = arrival;
    const told = differences({}, arrival.source).filter(
      (column) => !contactColumns.includes(column) && !certificateColumns.includes(column),
    );
    return this.decide(arrival, told, {
      type: 'AssessNewcomer',
      person,
      municipality: row.municipality,
      language: row.language,
      facts: {
        birthDate: row.birth_date,
        nationality: row.nationality,
        registeredOn: row.registered_on,
        register: row.register,
        titleOverThreeMonths: row.title_over_three_months,
        ...(row.legal_stay_since !== undefined && { legalStaySince: row.legal_stay_since }),
        statuses: row.statuses,
      },
      on: row.assessed_on,
    });
  }

  /** Nothing when the row tells of no receipt. */
  private async recordReceipt(arrival: Arrival): Promise<Outcome<ObligationMatter> | undefined> {
    const { certificate_received_on: on, certificate_means: means } = arrival.row;
    if (on === undefined || means === undefined) return undefined;
    return this.decide(arrival, certificateColumns, { type: 'RecordCertificateReceipt', means, on });
  }

  /** The key of a command derives from the person and from what the row tells, so the same row is the same wish. */
  private decide(
    { obligation, row, source }: Arrival,
    told: readonly Column[],
    command: ObligationCommand,
  ): Promise<Outcome<ObligationMatter>> {
    const name = [obligation, command.type, ...told.map((column) => source[column])].join('/');
    return handle(this.store, obligationKind, obligation, command, {
      key: uuidOf(namespace, name),
      at: this.clock.now(),
      actor: { who: this.run.who, role: 'municipality', organisation: row.municipality },
      causation: 'import',
      correlation: this.run.correlation,
    });
  }
}

/** The source of a row as if it had said nothing in these columns. */
const without = ({ digest, source }: Arrival, left: readonly Column[]): Source => {
  const empty = left.map((column) => [column, digest(column, undefined)]);
  return { ...source, ...(Object.fromEntries(empty) as Partial<Source>) };
};

/** Whether a row now tells of a receipt where it told of none. */
const lackedReceipt = (
  arrival: Arrival,
  source: Readonly<Record<string, string>>,
  columns: readonly Column[],
): boolean => {
  const empty = without(arrival, certificateColumns);
  return certificateColumns.every((column) => columns.includes(column) && source[column] === empty[column]);
};

const placeOf = ({ row, obligation }: Arrival) => ({ line: row.line, obligation });

const failed = (arrival: Arrival, refusal: ObligationMatter['refusal']): TakenRow => ({
  ...placeOf(arrival),
  result: 'failed',
  refusal,
});

const assessmentOf = (
  arrival: Arrival,
  { outcome, grounds }: OfType<ObligationEvent, 'NewcomerAssessed'>,
): TakenRow => ({
  ...placeOf(arrival),
  result: outcome === 'obliged' ? 'imposed' : outcome,
  grounds,
});

const personOf = (row: NewcomerRow): Person => ({
  familyName: row.family_name,
  givenName: row.given_name,
  birthDate: row.birth_date,
  language: row.language,
  ...(row.email !== undefined && { email: row.email }),
});

/** What an import may change of a person: how the person is called and reached. The rest are legal facts. */
const withContacts = ({ birthDate, language }: Person, row: NewcomerRow): Person => ({
  ...personOf(row),
  birthDate,
  language,
});
