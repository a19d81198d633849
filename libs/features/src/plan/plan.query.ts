import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { openPlanDeadlines, plan, type Plan, type PlanDeadline, type PlanEvent, type PlanId } from '@termijn/domain';
import {
  readFactsAt,
  streamName,
  type Condition,
  type Cut,
  type EventStore,
  type Fact,
  type ReadModels,
} from '@termijn/engine';
import { fold } from '@termijn/kernel';
import { EVENT_STORE, READ_MODELS } from '../tokens';
import { planKind } from './plan.kind';
import { plans, type PlanRow } from './plans.projection';

/** A plan as it stands at a cut through history on two clocks. */
export interface PlanView {
  readonly id: PlanId;
  readonly standing: Plan;
  /** What the calendar still owes the plan. */
  readonly deadlines: readonly PlanDeadline[];
  /** The facts before the cut, in the order in which they were recorded. */
  readonly facts: readonly Fact<PlanEvent>[];
  /** Where the whole stream stands, whatever the cut. */
  readonly revision: number;
}

/** Shows one plan from its stream; nothing when nothing of it counted or was known by then. */
export class ShowPlan extends Query<PlanView | undefined> {
  constructor(
    readonly id: PlanId,
    readonly cut: Cut = {},
  ) {
    super();
  }
}

@QueryHandler(ShowPlan)
export class ShowPlanHandler implements IQueryHandler<ShowPlan> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ id, cut }: ShowPlan): Promise<PlanView | undefined> {
    const { revision, events } = await this.store.read(streamName(`${planKind.category}-${id}`));
    const facts = readFactsAt(planKind, events, cut);
    if (facts.length === 0 || revision === 'none') return undefined;
    const standing = fold(
      plan,
      facts.map(({ event }) => event),
    );
    return { id, standing, deadlines: openPlanDeadlines(standing), facts, revision };
  }
}

/** Which plans to list. Absent means all. */
export interface PlanFilter {
  readonly territory?: string;
  readonly phase?: string;
}

/** There are at most so many plans: one for each of twenty territories in each of its rounds. */
const plansMax = 2_000;

/** Every plan by territory and round. */
export class ListPlans extends Query<readonly PlanRow[]> {
  constructor(readonly filter: PlanFilter) {
    super();
  }
}

@QueryHandler(ListPlans)
export class ListPlansHandler implements IQueryHandler<ListPlans> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  execute({ filter: { territory, phase } }: ListPlans): Promise<readonly PlanRow[]> {
    const where: readonly Condition<PlanRow>[] = [
      ...(territory === undefined ? [] : [['territory', '=', territory] as const]),
      ...(phase === undefined ? [] : [['phase', '=', phase] as const]),
    ];
    return this.readModels.select<PlanRow>(plans.name, {
      where,
      orderBy: ['territory', 'round', 'plan'],
      limit: plansMax,
    });
  }
}
