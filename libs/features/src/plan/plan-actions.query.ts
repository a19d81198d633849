import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Condition, ReadModels } from '@termijn/engine';
import { daysFrom, type Day } from '@termijn/kernel';
import { READ_MODELS } from '../tokens';
import { planActions, type PlanActionRow } from './plan-actions.projection';

/** Which actions to list. Absent means all. */
export interface ActionFilter {
  readonly territory?: string;
  readonly plan?: string;
  readonly owner?: string;
  readonly stage?: string;
  readonly kind?: string;
  /** Only actions whose last day lies before this day. */
  readonly dueBefore?: Day;
  /** Only actions that are to be done and whose last day is over. */
  readonly overdue?: boolean;
}

/** Where the page before ended. */
export interface ActionCursor {
  readonly dueOn: Day | null;
  readonly plan: string;
  readonly action: number;
}

/** An action as it looks on a given day. */
export interface ActionEntry extends PlanActionRow {
  /** Days left until the last planned day; negative once it has passed, null when nothing is due. */
  readonly days_left: number | null;
}

export interface ActionPage {
  readonly entries: readonly ActionEntry[];
  /** Where the next page begins; absent on the last page. */
  readonly next?: ActionCursor;
}

/** The most actions one page can hold. */
export const actionPageMax = 200;

/** What the outreach staff have to do, soonest last day first; what is not due comes last. */
export class FindActions extends Query<ActionPage> {
  constructor(
    readonly filter: ActionFilter,
    readonly today: Day,
    readonly pageSize: number,
    readonly after?: ActionCursor,
  ) {
    super();
  }
}

const conditionsOf = (filter: ActionFilter, today: Day): readonly Condition<PlanActionRow>[] => {
  const equal = (['territory', 'plan', 'owner', 'stage', 'kind'] as const).flatMap((column) => {
    const value = filter[column];
    return value === undefined ? [] : [[column, '=', value] as const];
  });
  return [
    ...equal,
    ...(filter.dueBefore === undefined ? [] : [['due_on', '<', filter.dueBefore] as const]),
    ...(filter.overdue === true ? [['due_on', '<', today] as const] : []),
  ];
};

@QueryHandler(FindActions)
export class FindActionsHandler implements IQueryHandler<FindActions> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  async execute({ filter, today, pageSize, after }: FindActions): Promise<ActionPage> {
    const limit = Math.min(Math.max(1, pageSize), actionPageMax);
    const found = await this.readModels.select<PlanActionRow>(planActions.name, {
      where: conditionsOf(filter, today),
      orderBy: ['due_on', 'plan', 'action'],
      ...(after && { after: [after.dueOn, after.plan, after.action] }),
      limit: limit + 1,
    });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      entries: rows.map((row) => ({ ...row, days_left: row.due_on === null ? null : daysFrom(today, row.due_on) })),
      ...(found.length > limit && last && { next: { dueOn: last.due_on, plan: last.plan, action: last.action } }),
    };
  }
}
