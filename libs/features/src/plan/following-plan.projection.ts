import { isPlanId, plan, type Plan, type PlanEvent, type PlanId } from '@termijn/domain';
import { idOf, onEvery, type Fact, type Projection, type Row, type Table } from '@termijn/engine';
import { planCodec } from './plan.codec';

/** Where a plan stands after its latest fact, and which fact that was. */
export interface FollowedPlan {
  readonly standing: Plan;
  readonly revision: number;
  readonly position: string;
}

const follow = (
  before: FollowedPlan | undefined,
  event: PlanEvent,
  { revision, position }: Fact<PlanEvent>,
): FollowedPlan => ({
  standing: plan.evolve(before?.standing ?? plan.initial, event),
  revision,
  position: String(position),
});

/** A read model that shows something of where each plan stands. The law itself says where that is. */
export const followingPlan = <R extends Row>(read: {
  readonly name: string;
  readonly version: number;
  readonly table: Table<R>;
  rows(followed: FollowedPlan, plan: PlanId): readonly R[];
}): Projection<PlanEvent, FollowedPlan, R> => ({
  ...read,
  key: (fact) => idOf(fact.stream),
  on: onEvery(planCodec.types, follow),
  rows: (followed, id) => (isPlanId(id) ? read.rows(followed, id) : []),
});
