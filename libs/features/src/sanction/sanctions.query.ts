import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RowCondition } from '@termijn/access';
import type { Condition, ReadModels } from '@termijn/engine';
import { daysFrom, type Day } from '@termijn/kernel';
import { conditionsOfRows } from '../access/own-rows';
import { READ_MODELS } from '../tokens';
import { sanctions, type SanctionRow, type SanctionStep, type SanctionWaitingFor } from './sanctions.projection';

/** Which procedures to list. Absent means all that are open. */
export interface SanctionFilter {
  readonly municipality?: string;
  readonly obligation?: string;
  readonly phase?: string;
  readonly step?: SanctionStep;
  readonly waitingFor?: SanctionWaitingFor;
  readonly language?: string;
  /** Only those whose file changed so that an official has to look at it. */
  readonly flagged?: true;
  /** Those that are closed as well. */
  readonly closedToo?: true;
}

/** Where the page before ended: the legal day (empty for none), the day of opening and the id of its last entry. */
export interface SanctionCursor {
  readonly legalDay: Day | null;
  readonly openedOn: Day;
  readonly sanction: string;
}

/** A procedure as it looks on a given day. */
export interface SanctionEntry extends SanctionRow {
  /** Days left until the legal day; negative once it has passed, null when there is none. */
  readonly days_left: number | null;
}

/** One page of the list. */
export interface SanctionPage {
  readonly entries: readonly SanctionEntry[];
  /** Where the next page begins; absent on the last page. */
  readonly next?: SanctionCursor;
}

/** The most entries one page can hold. */
export const sanctionPageMax = 200;

/** The worklist of the GGC: soonest legal day first, then what has been open longest. Only of `rows`, whatever the filter asks. */
export class FindSanctions extends Query<SanctionPage> {
  constructor(
    readonly rows: RowCondition,
    readonly filter: SanctionFilter,
    readonly today: Day,
    readonly pageSize: number,
    readonly after?: SanctionCursor,
  ) {
    super();
  }
}

const conditionsOf = (filter: SanctionFilter): readonly Condition<SanctionRow>[] => {
  const equal = [
    ['municipality', filter.municipality],
    ['obligation', filter.obligation],
    ['phase', filter.phase],
    ['step', filter.step],
    ['waiting_for', filter.waitingFor],
    ['language', filter.language],
    ['flagged', filter.flagged],
  ] as const;
  // Whoever asks for the phase of the closed ones asks for them.
  const open = filter.closedToo !== true && filter.phase !== 'closed';
  return [
    ...equal
      .filter(([, value]) => value !== undefined)
      .map(([column, value]): Condition<SanctionRow> => [column, '=', value]),
    ...(open ? [['closed_on', 'is null'] as const] : []),
  ];
};

@QueryHandler(FindSanctions)
export class FindSanctionsHandler implements IQueryHandler<FindSanctions> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  async execute({ rows: own, filter, today, pageSize, after }: FindSanctions): Promise<SanctionPage> {
    const mine = conditionsOfRows<SanctionRow>(own);
    if (mine === 'none') return { entries: [] };
    const limit = Math.min(pageSize, sanctionPageMax);
    const rows = await this.readModels.select<SanctionRow>(sanctions.name, {
      where: [...mine, ...conditionsOf(filter)],
      orderBy: ['legal_day', 'opened_on', 'sanction'],
      ...(after && { after: [after.legalDay, after.openedOn, after.sanction] }),
      limit: limit + 1,
    });
    const entries = rows
      .slice(0, limit)
      .map((row) => ({ ...row, days_left: row.legal_day === null ? null : daysFrom(today, row.legal_day) }));
    const last = entries.at(-1);
    if (rows.length <= limit || last === undefined) return { entries };
    return { entries, next: { legalDay: last.legal_day, openedOn: last.opened_on, sanction: last.sanction } };
  }
}
