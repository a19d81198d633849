import { isCompetent, plan, planCompetence, planNoteOf, type PlanMatter } from '@termijn/domain';
import { reading, type StreamKind } from '@termijn/engine';
import { planCodec } from './plan.codec';

/** The streams `plan-<id>`: what Bon and a municipality agree on to bring people to the path. */
export const planKind: StreamKind<PlanMatter> = {
  category: 'plan',
  decider: plan,
  codec: planCodec,
  note: planNoteOf,
  barred: ({ type }, { role }) => (isCompetent(planCompetence, type, role) ? undefined : 'not-competent'),
};

/** How projections read these streams. */
export const planReading = reading(planKind);
