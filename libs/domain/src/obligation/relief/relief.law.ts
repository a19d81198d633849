import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import * as exemption from './exemption.rules';
import type { ReliefCommand } from './relief.events';
import * as suspension from './suspension.rules';

const notAssessed = refuse('not-assessed');
const voluntary = refuse('voluntary-participant');
const closed = refuse('closed');

/** What lightens a duty: exemption on evidence, and suspension. Either may be asked and given as long as the duty is open. */
export const reliefLaw: ChapterLaw<ReliefCommand> = {
  RequestExemption: {
    unknown: notAssessed,
    voluntary,
    imposed: exemption.requestExemption,
    notified: exemption.requestExemption,
    registered: exemption.requestExemption,
    defaulted: exemption.requestExemption,
    sanctioned: exemption.requestExemption,
    closed,
  },
  // The one decision of a municipality that ends the duty; no request is needed for it.
  GrantExemption: {
    unknown: notAssessed,
    voluntary,
    imposed: exemption.grantExemption,
    notified: exemption.grantExemption,
    registered: exemption.grantExemption,
    defaulted: exemption.grantExemption,
    sanctioned: exemption.grantExemption,
    closed: exemption.grantExemptionAgain,
  },
  RefuseExemption: {
    unknown: notAssessed,
    voluntary,
    imposed: exemption.refuseExemption,
    notified: exemption.refuseExemption,
    registered: exemption.refuseExemption,
    defaulted: exemption.refuseExemption,
    sanctioned: exemption.refuseExemption,
    closed,
  },
  GrantSuspension: {
    unknown: notAssessed,
    voluntary,
    imposed: suspension.grantSuspension,
    notified: suspension.grantSuspension,
    registered: suspension.grantSuspension,
    defaulted: suspension.grantSuspension,
    sanctioned: suspension.grantSuspension,
    closed,
  },
  ExtendSuspension: {
    unknown: notAssessed,
    voluntary,
    imposed: suspension.extendSuspension,
    notified: suspension.extendSuspension,
    registered: suspension.extendSuspension,
    defaulted: suspension.extendSuspension,
    sanctioned: suspension.extendSuspension,
    closed,
  },
  EndSuspension: {
    unknown: notAssessed,
    voluntary,
    imposed: suspension.endEarly,
    notified: suspension.endEarly,
    registered: suspension.endEarly,
    defaulted: suspension.endEarly,
    sanctioned: suspension.endEarly,
    closed,
  },
};
