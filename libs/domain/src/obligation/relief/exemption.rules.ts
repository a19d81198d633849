import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import type { ObligationFile, ObligationMatter, OpenFile } from '../obligation.state';
import { isRecorded } from '../recorded';
import { objectionToExemption } from './evidence';
import type { ReliefCommand } from './relief.events';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends ReliefCommand['type']> = OfType<ReliefCommand, T>;

/** Burdens wait until a request is decided, so a file has one at a time; after a refusal it may be asked again. */
export const requestExemption = (o: OpenFile, { ground, on }: Wish<'RequestExemption'>): Verdict => {
  if (isRecorded(o, 'ExemptionRequested', { ground, on })) return alreadySo;
  if (o.exemptionRequest !== undefined) return refuse('exemption-already-asked');
  if (on < o.imposedOn) return refuse('before-earlier-step');
  return grant({ type: 'ExemptionRequested', ground, on });
};

/** Whoever meets a ground is released, also one who did not ask or who asked on another ground. */
export const grantExemption = (o: OpenFile, { ground, proof, via, on }: Wish<'GrantExemption'>): Verdict => {
  const objection = objectionToExemption(ground, { proof, via, on });
  if (objection !== undefined) return refuse(objection);
  if (on < (o.exemptionRequest?.on ?? o.imposedOn)) return refuse('before-earlier-step');
  return grant({ type: 'ExemptionGranted', ground, proof, on });
};

/** The same decision is a repetition; for anything else the file is closed. */
export const grantExemptionAgain = (
  o: InPhase<ObligationFile, 'closed'>,
  { ground, proof, on }: Wish<'GrantExemption'>,
): Verdict => (isRecorded(o, 'ExemptionGranted', { ground, proof, on }) ? alreadySo : refuse('closed'));

/** Only what was asked can be refused. */
export const refuseExemption = (o: OpenFile, { reason, on }: Wish<'RefuseExemption'>): Verdict => {
  if (o.exemptionRequest === undefined)
    return isRecorded(o, 'ExemptionRefused', { reason, on }) ? alreadySo : refuse('exemption-not-asked');
  if (on < o.exemptionRequest.on) return refuse('before-earlier-step');
  return grant({ type: 'ExemptionRefused', reason, on });
};
