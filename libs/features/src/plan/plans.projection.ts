import { actionsOf, contentOf, type Counted, type Plan, type PlanAction } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { followingPlan } from './following-plan.projection';

/** One recruitment plan, for whoever asks in SQL. */
export type PlanRow = {
  readonly plan: string;
  /** The NIS code of the municipality, or `region`. */
  readonly territory: string;
  readonly round: number;
  readonly phase: string;
  /** Why the plan rests or was declined. */
  readonly reason: string | null;
  readonly proposed_on: Day;
  readonly talking_since: Day | null;
  readonly agreed_on: Day | null;
  readonly started_on: Day | null;
  readonly evaluated_on: Day | null;
  readonly closed_on: Day | null;
  readonly target_kind: string | null;
  readonly target_value: number | null;
  readonly period_from: Day | null;
  readonly period_until: Day | null;
  /** How many of the five aspects are mapped. */
  readonly aspects_mapped: number;
  readonly actions: number;
  readonly actions_open: number;
  readonly actions_overdue: number;
  readonly actions_carried_out: number;
  /** People reached by the actions of which that was counted. */
  readonly people_reached: number;
  readonly result: string | null;
  readonly achieved: number | null;
  readonly follow_up: string | null;
  readonly revision: number;
  readonly position: string;
};

type Content = NonNullable<ReturnType<typeof contentOf>>;
type FieldOf<S, K> = S extends unknown ? (K extends keyof S ? S[K] : never) : never;
type AnyKey<S> = S extends unknown ? keyof S : never;
/** Every field that some phase has. What the phase at hand lacks is simply absent. */
type AnyPhase = { readonly [K in AnyKey<Content>]?: FieldOf<Content, K> };

/** A count as a column holds it: empty where nobody counted. */
export const countOrNull = (count: Counted): number | null => (count === 'unknown' ? null : count);

const reasonOf = (standing: Plan): string | null => {
  if (standing.phase === 'paused') return standing.pause.reason;
  return standing.phase === 'declined' ? standing.declined.reason : null;
};

const tallyOf = (actions: readonly PlanAction[]) => {
  const tookPlace = actions.flatMap((action) => ('carriedOut' in action ? [action.carriedOut] : []));
  return {
    actions: actions.length,
    actions_open: actions.filter(({ stage }) => stage === 'planned').length,
    actions_overdue: actions.filter((action) => action.stage === 'planned' && action.overdue).length,
    actions_carried_out: tookPlace.length,
    people_reached: tookPlace.reduce((sum, { reached }) => sum + (reached === 'unknown' ? 0 : reached), 0),
  };
};

/** The board of the outreach staff: every plan of every round, the declined ones included. */
export const plans = followingPlan<PlanRow>({
  name: 'plans',
  version: 1,
  table: {
    columns: {
      plan: 'text',
      territory: 'text',
      round: 'integer',
      phase: 'text',
      reason: 'text',
      proposed_on: 'day',
      talking_since: 'day',
      agreed_on: 'day',
      started_on: 'day',
      evaluated_on: 'day',
      closed_on: 'day',
      target_kind: 'text',
      target_value: 'integer',
      period_from: 'day',
      period_until: 'day',
      aspects_mapped: 'integer',
      actions: 'integer',
      actions_open: 'integer',
      actions_overdue: 'integer',
      actions_carried_out: 'integer',
      people_reached: 'integer',
      result: 'text',
      achieved: 'integer',
      follow_up: 'text',
      revision: 'integer',
      position: 'position',
    },
    primaryKey: ['plan'],
    indexes: [['territory', 'round'], ['phase']],
  },
  rows({ standing, revision, position }, id) {
    const content = contentOf(standing);
    if (content === undefined) return [];
    const { territory, round, proposedOn } = content;
    const { talkingSince, map, agreement, startedOn, evaluation, closedOn }: AnyPhase = content;
    return [
      {
        plan: id,
        territory,
        round,
        phase: standing.phase,
        reason: reasonOf(standing),
        proposed_on: proposedOn,
        talking_since: talkingSince ?? null,
        agreed_on: agreement?.on ?? null,
        started_on: startedOn ?? null,
        evaluated_on: evaluation?.on ?? null,
        closed_on: closedOn ?? null,
        target_kind: agreement?.target.kind ?? null,
        target_value: agreement?.target.value ?? null,
        period_from: agreement?.period.from ?? null,
        period_until: agreement?.period.until ?? null,
        aspects_mapped: Object.keys(map ?? {}).length,
        ...tallyOf(actionsOf(standing)),
        result: evaluation?.result ?? null,
        achieved: evaluation === undefined ? null : countOrNull(evaluation.achieved),
        follow_up: evaluation?.followUp ?? null,
        revision,
        position,
      },
    ];
  },
});
