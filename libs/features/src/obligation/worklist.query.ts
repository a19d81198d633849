import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RowCondition } from '@termijn/access';
import type { Condition, ReadModels } from '@termijn/engine';
import { daysFrom, plusDays, type Day } from '@termijn/kernel';
import { conditionsOfRows } from '../access/own-rows';
import { READ_MODELS } from '../tokens';
import { worklist, type Step, type WaitingFor, type WorklistRow } from './worklist.projection';

/** Whoever has a worklist of cases. */
export type Caretaker = 'municipality' | 'office' | 'ggc';

/**
 * The steps that each looks after: a municipality what only it can do and what it waits for itself, an office the paths
 * that are followed there and the papers that are missing, the GGC what was handed over to it.
 */
export const caretakers: Readonly<Record<Caretaker, readonly Step[]>> = {
  municipality: [
    'remedy-flaw',
    'settle-question',
    'decide-exemption',
    'hand-over-certificate',
    'await-registration-proof',
    'issue-notice',
    'prove-notice',
    'hand-over-file',
    'await-completion-proof',
  ],
  office: ['await-registration-proof', 'await-completion', 'await-completion-proof'],
  ggc: ['sanction-procedure'],
};

/** Which cases to list. Absent means all. */
export interface WorklistFilter {
  readonly municipality?: string;
  readonly step?: Step;
  readonly waitingFor?: WaitingFor;
  /** Only cases that somebody in this capacity looks after. */
  readonly lookedAfterBy?: Caretaker;
  readonly language?: string;
  readonly office?: string;
  readonly regime?: string;
  /** Only cases whose legal day lies before this day. */
  readonly dueBefore?: Day;
  /** Only cases with at most so many days left; those whose day has passed are among them. */
  readonly daysLeft?: number;
}

/** Where the page before ended: the legal day (empty for none) and the obligation of its last entry. */
export interface WorklistCursor {
  readonly legalDay: Day | null;
  readonly obligation: string;
}

/** An entry of the worklist as it looks on a given day. */
export interface WorklistEntry extends WorklistRow {
  /** Days left until the legal day; negative once it has passed, null when there is none. */
  readonly days_left: number | null;
}

export interface WorklistPage {
  readonly entries: readonly WorklistEntry[];
  /** Where the next page begins; absent on the last page. */
  readonly next?: WorklistCursor;
}

/** The most entries one page can hold. */
export const worklistPageMax = 200;

/** What needs somebody, soonest legal day first; cases without a day in law come last. Only of `rows`, whatever the filter asks. */
export class FindWorklist extends Query<WorklistPage> {
  constructor(
    readonly rows: RowCondition,
    readonly filter: WorklistFilter,
    readonly today: Day,
    readonly pageSize: number,
    readonly after?: WorklistCursor,
  ) {
    super();
  }
}

const conditionsOf = (filter: WorklistFilter, today: Day): readonly Condition<WorklistRow>[] => {
  const equal = [
    ['municipality', filter.municipality],
    ['step', filter.step],
    ['waiting_for', filter.waitingFor],
    ['language', filter.language],
    ['office', filter.office],
    ['regime', filter.regime],
  ] as const;
  return [
    ...equal
      .filter(([, value]) => value !== undefined)
      .map(([column, value]): Condition<WorklistRow> => [column, '=', value]),
    ...(filter.lookedAfterBy === undefined ? [] : [['step', 'in', caretakers[filter.lookedAfterBy]] as const]),
    ...(filter.dueBefore === undefined ? [] : [['legal_day', '<', filter.dueBefore] as const]),
    ...(filter.daysLeft === undefined ? [] : [['legal_day', '<=', plusDays(today, filter.daysLeft)] as const]),
  ];
};

@QueryHandler(FindWorklist)
export class FindWorklistHandler implements IQueryHandler<FindWorklist> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  async execute({ rows: own, filter, today, pageSize, after }: FindWorklist): Promise<WorklistPage> {
    const mine = conditionsOfRows<WorklistRow>(own);
    if (mine === 'none') return { entries: [] };
    const limit = Math.min(pageSize, worklistPageMax);
    const rows = await this.readModels.select<WorklistRow>(worklist.name, {
      where: [...mine, ...conditionsOf(filter, today)],
      orderBy: ['legal_day', 'obligation'],
      ...(after && { after: [after.legalDay, after.obligation] }),
      limit: limit + 1,
    });
    const entries = rows
      .slice(0, limit)
      .map((row) => ({ ...row, days_left: row.legal_day === null ? null : daysFrom(today, row.legal_day) }));
    const last = entries.at(-1);
    if (rows.length <= limit || last === undefined) return { entries };
    return { entries, next: { legalDay: last.legal_day, obligation: last.obligation } };
  }
}
