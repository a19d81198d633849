import type { Day, Matter, Message, Phased } from '@termijn/kernel';
import type { Projection } from '../projections/projection';
import type { ReadModels } from '../projections/read-models';
import type { Fact, StreamKind } from '../streams/stream-kind';
import { categoryOf, type StreamName } from '../streams/event-store';
import { bucketOf, bucketsMax, type Agenda, type AgendaEntry, type Alarm, type Deadline } from './alarm';

/** One kind of stream and what the calendar owes a case of it, as its law sees it. */
export interface AgendaPart<M extends Matter = Matter> {
  readonly kind: StreamKind<M>;
  /** Every term of a case may be open once a day; two deadlines with the same term and day are one. */
  openDeadlines(state: M['state']): readonly Deadline[];
  /** The command that asks the law of a case what follows from the calendar on a day. Asking twice changes nothing. */
  keepCalendar(on: Day): M['command'];
}

/** An open deadline as a row of the read model `agenda`. */
export type AgendaRow = {
  readonly stream: StreamName;
  readonly term: string;
  readonly due_on: Day;
  readonly bucket: number;
};

/**
 * The read model of all open deadlines. Its state is the state of the law itself, so whatever closes or moves a
 * deadline shows here without being told. Raise `version` when a law computes its deadlines differently.
 */
export const agendaOf = (parts: readonly AgendaPart[], version = 1): Projection<Message, Phased, AgendaRow> => {
  const partOf = new Map(parts.map((part) => [part.kind.category, part]));
  const partAt = (stream: string): AgendaPart => {
    const part = partOf.get(categoryOf(stream));
    if (part === undefined) throw new RangeError(`the agenda was not told of streams like ${stream}`);
    return part;
  };
  const step = (state: Phased | undefined, event: Message, { stream }: Fact<Message>): Phased => {
    const { decider } = partAt(stream).kind;
    return decider.evolve(state ?? decider.initial, event);
  };
  return {
    name: 'agenda',
    version,
    table: {
      columns: { stream: 'text', term: 'text', due_on: 'day', bucket: 'integer' },
      primaryKey: ['stream', 'term', 'due_on'],
      indexes: [['bucket', 'due_on', 'stream', 'term']],
    },
    key: (fact) => fact.stream,
    on: Object.fromEntries(parts.flatMap(({ kind }) => kind.codec.types.map((type) => [type, step]))),
    rows(state, key) {
      const stream = key as StreamName;
      const deadlines = partAt(stream).openDeadlines(state);
      const rows = deadlines.map(({ term, dueOn }) => ({ stream, term, due_on: dueOn, bucket: bucketOf(stream) }));
      return [...new Map(rows.map((row) => [`${row.term} ${row.due_on}`, row])).values()];
    },
  };
};

/** Every bucket by name: with it, counting by day can walk the index bucket by bucket and see only what is due. */
const everyBucket = Array.from({ length: bucketsMax }, (_, bucket) => bucket);

const inDueOrder = (one: Alarm, other: Alarm): number =>
  one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.bucket - other.bucket;

/** The agenda as the live read model shows it. */
export const agendaFrom = (readModels: ReadModels): Agenda => ({
  async alarms(today, upTo) {
    const groups = await readModels.count<AgendaRow>('agenda', {
      where: [
        ['bucket', 'in', everyBucket],
        ['due_on', '<=', upTo],
      ],
      by: ['due_on', 'bucket'],
    });
    const alarms = new Map<string, Alarm>();
    for (const { by } of groups) {
      const { due_on, bucket } = by as Pick<AgendaRow, 'due_on' | 'bucket'>;
      const dueOn = due_on < today ? today : due_on;
      alarms.set(`${dueOn}.${String(bucket)}`, { dueOn, bucket });
    }
    return [...alarms.values()].sort(inDueOrder);
  },

  async due(on, bucket, after, limit) {
    const rows = await readModels.select<AgendaRow>('agenda', {
      where: [
        ['bucket', '=', bucket],
        ['due_on', '<=', on],
      ],
      orderBy: ['due_on', 'stream', 'term'],
      ...(after && { after: [after.dueOn, after.stream, after.term] }),
      limit,
    });
    return rows.map(({ stream, term, due_on, bucket }): AgendaEntry => ({ stream, term, dueOn: due_on, bucket }));
  },

  async overdue(on) {
    const groups = await readModels.count<AgendaRow>('agenda', {
      where: [
        ['bucket', 'in', everyBucket],
        ['due_on', '<=', on],
      ],
      by: ['due_on'],
    });
    return groups
      .map(({ by, count }) => ({ dueOn: (by as Pick<AgendaRow, 'due_on'>).due_on, count }))
      .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  },
});
