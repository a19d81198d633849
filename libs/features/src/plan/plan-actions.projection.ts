import { actionsOf, contentOf, type PlanAction } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { followingPlan } from './following-plan.projection';
import { countOrNull } from './plans.projection';

/** One action of a plan: the worklist of the outreach staff. Its owner is a code, so it names nobody. */
export type PlanActionRow = {
  readonly plan: string;
  readonly action: number;
  /** The NIS code of the municipality, or `region`. */
  readonly territory: string;
  readonly phase: string;
  readonly kind: string;
  readonly aims: readonly string[];
  readonly partner: string;
  readonly target_groups: readonly string[];
  readonly languages: readonly string[];
  readonly owner: string;
  readonly stage: string;
  readonly period_from: Day;
  readonly period_until: Day;
  /** The last planned day of an action that is still to be done in a plan that was agreed and does not rest; else empty. */
  readonly due_on: Day | null;
  /** Whether its owner was reminded of this last day, and whether it was noted that the day went by. */
  readonly reminded: boolean;
  readonly overdue: boolean;
  readonly times_postponed: number;
  readonly participants: number | null;
  readonly carried_out_on: Day | null;
  readonly people_reached: number | null;
  /** Why it was dropped, or put off last. */
  readonly reason: string | null;
  readonly result: string | null;
  readonly follow_up: string | null;
  readonly position: string;
};

type OfStage = Pick<
  PlanActionRow,
  'reminded' | 'overdue' | 'carried_out_on' | 'people_reached' | 'reason' | 'result' | 'follow_up'
>;

const nothingYet: OfStage = {
  reminded: false,
  overdue: false,
  carried_out_on: null,
  people_reached: null,
  reason: null,
  result: null,
  follow_up: null,
};

const ofStage = (one: PlanAction): OfStage => {
  const reason = one.postponements.at(-1)?.reason ?? null;
  switch (one.stage) {
    case 'planned':
      return { ...nothingYet, reason, reminded: one.reminded, overdue: one.overdue };
    case 'dropped':
      return { ...nothingYet, reason: one.dropped.reason };
    case 'carriedOut':
    case 'evaluated': {
      const { on, reached } = one.carriedOut;
      const tookPlace = { ...nothingYet, reason, carried_out_on: on, people_reached: countOrNull(reached) };
      return one.stage === 'carriedOut'
        ? tookPlace
        : { ...tookPlace, result: one.evaluation.result, follow_up: one.evaluation.followUp };
    }
  }
};

/** Every action of every plan, with its days and who sees to it. */
export const planActions = followingPlan<PlanActionRow>({
  name: 'plan_actions',
  version: 1,
  table: {
    columns: {
      plan: 'text',
      action: 'integer',
      territory: 'text',
      phase: 'text',
      kind: 'text',
      aims: 'json',
      partner: 'text',
      target_groups: 'json',
      languages: 'json',
      owner: 'text',
      stage: 'text',
      period_from: 'day',
      period_until: 'day',
      due_on: 'day',
      reminded: 'boolean',
      overdue: 'boolean',
      times_postponed: 'integer',
      participants: 'integer',
      carried_out_on: 'day',
      people_reached: 'integer',
      reason: 'text',
      result: 'text',
      follow_up: 'text',
      position: 'position',
    },
    primaryKey: ['plan', 'action'],
    indexes: [
      ['due_on', 'plan', 'action'],
      ['owner', 'due_on', 'plan', 'action'],
      ['territory', 'due_on', 'plan', 'action'],
    ],
  },
  rows({ standing, position }, id) {
    const content = contentOf(standing);
    if (content === undefined) return [];
    const isAlive = standing.phase === 'agreed' || standing.phase === 'running';
    return actionsOf(standing).map((one) => ({
      plan: id,
      action: one.action,
      territory: content.territory,
      phase: standing.phase,
      kind: one.kind,
      aims: one.aims,
      partner: one.partner,
      target_groups: one.targetGroups,
      languages: one.languages,
      owner: one.owner,
      stage: one.stage,
      period_from: one.period.from,
      period_until: one.period.until,
      due_on: isAlive && one.stage === 'planned' ? one.period.until : null,
      times_postponed: one.postponements.length,
      participants: countOrNull(one.participants),
      ...ofStage(one),
      position,
    }));
  },
});
