import type { Authority, Competence } from '../reference/authority';
import type { PlanCommand } from './plan.events';

const outreach: readonly Authority[] = ['outreach'];

/** Who may ask what of a plan: the outreach staff of Bon everything, the calendar only its own question. */
export const planCompetence: Competence<PlanCommand['type']> = {
  ProposePlan: outreach,
  StartConversation: outreach,
  MapAspect: outreach,
  AgreePlan: outreach,
  StartPlan: outreach,
  EvaluatePlan: outreach,
  ClosePlan: outreach,
  DeclinePlan: outreach,
  PausePlan: outreach,
  ResumePlan: outreach,
  AddAction: outreach,
  PostponeAction: outreach,
  CarryOutAction: outreach,
  DropAction: outreach,
  EvaluateAction: outreach,
  KeepCalendar: ['outreach', 'system'],
};
