import type { Day } from '@termijn/kernel';
import { ruleOn } from '../../rulebook/rulebook';
import type { ObligationRefusal } from '../obligation.events';
import type { ExemptionGround, Proof, ProofChannel, SuspensionReason } from './relief.events';

/** A paper as an official describes it: what it is, by which way it came, and the day on which it has to count. */
export interface Evidence {
  readonly proof: Proof;
  readonly via: ProofChannel;
  readonly on: Day;
}

/** The papers that can carry each exemption. */
const proofsOfGround: Readonly<Record<ExemptionGround, readonly Proof[]>> = {
  'earlier-certificate': ['integration-certificate'],
  'belgian-diploma': ['diploma'],
  'illness-or-disability': ['medical-certificate'],
  schooling: ['school-certificate'],
  register: ['register'],
};

/** The papers that can carry each suspension. A birth in Belgium and an interruption stand in the register itself. */
export const proofsOfReason: Readonly<Record<SuspensionReason, readonly Proof[]>> = {
  timetable: ['timetable', 'employer-certificate'],
  illness: ['medical-certificate'],
  care: ['medical-certificate'],
  birth: ['register', 'birth-certificate'],
  breastfeeding: ['medical-certificate'],
  'medical-stay-abroad': ['medical-certificate'],
  'interruption-of-stay': ['register'],
  'interruption-of-residence-right': ['register'],
};

/** Why the evidence cannot carry an exemption on this ground; `undefined` when it can. */
export const objectionToExemption = (ground: ExemptionGround, evidence: Evidence): ObligationRefusal | undefined =>
  objection(proofsOfGround[ground], evidence);

/** Why the evidence cannot carry a suspension for this reason; `undefined` when it can. */
export const objectionToSuspension = (reason: SuspensionReason, evidence: Evidence): ObligationRefusal | undefined =>
  objection(proofsOfReason[reason], evidence);

/** What the register shows is looked up in the register, and a paper is handed in: never the one by the way of the other. */
const objection = (accepted: readonly Proof[], { proof, via, on }: Evidence): ObligationRefusal | undefined => {
  if (!accepted.includes(proof) || (proof === 'register') !== (via === 'register')) return 'proof-not-accepted';
  const medical = proof === 'medical-certificate' && via === 'office';
  const toMunicipality = ruleOn('suspension.medicalPapers', on)?.value === 'municipality-only';
  return medical && toMunicipality ? 'medical-papers-to-municipality-only' : undefined;
};
