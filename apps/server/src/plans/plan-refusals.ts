import { planRefusalWords, type PlanRefusal } from '@termijn/domain';
import type { Refusals, RefusalStatus } from '../http/problem';

const status: Readonly<Record<PlanRefusal, RefusalStatus>> = {
  'not-competent': 403,
  'not-proposed': 404,
  'already-proposed': 409,
  'before-earlier-step': 422,
  'not-in-conversation': 409,
  'already-in-conversation': 409,
  'no-finding': 422,
  'finding-of-another-aspect': 422,
  'role-does-not-fit': 422,
  'aspects-not-mapped': 409,
  'no-action': 409,
  'target-out-of-range': 422,
  'period-reversed': 422,
  'not-agreed': 409,
  'already-agreed': 409,
  'not-running': 409,
  'already-running': 409,
  'actions-open': 409,
  'not-evaluated': 409,
  'already-evaluated': 409,
  closed: 409,
  declined: 409,
  paused: 409,
  'already-paused': 409,
  'not-paused': 409,
  'no-aim': 422,
  'unknown-action': 404,
  'action-number-taken': 409,
  'not-later': 422,
  'action-carried-out': 409,
  'action-not-carried-out': 409,
  'action-dropped': 409,
  'action-evaluated': 409,
};

/** How each "no" of the law of recruitment plans is answered. */
export const planRefusals: Refusals<PlanRefusal> = { words: planRefusalWords, status };
