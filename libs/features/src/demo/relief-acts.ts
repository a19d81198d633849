import type { ObligationCommand, Proof, ProofChannel, SuspensionReason } from '@termijn/domain';
import { plusDays, type Day, type OfType } from '@termijn/kernel';
import { between, pickWeighted, type Chance, type Weighted } from './chance';
import type { Act } from './demo-act';
import { workingDayFrom } from './demo-days';

/** A ground on which a duty stands still, with the paper for it and between how many days it lasts. */
interface Ground {
  readonly reason: SuspensionReason;
  readonly proof: Proof;
  readonly via: ProofChannel;
  readonly days: readonly [number, number];
}

const grounds: Weighted<Ground> = [
  [{ reason: 'timetable', proof: 'employer-certificate', via: 'office', days: [60, 88] }, 40],
  [{ reason: 'illness', proof: 'medical-certificate', via: 'counter', days: [35, 150] }, 20],
  [{ reason: 'care', proof: 'medical-certificate', via: 'e-mail', days: [60, 170] }, 12],
  [{ reason: 'birth', proof: 'register', via: 'register', days: [80, 88] }, 20],
  [{ reason: 'medical-stay-abroad', proof: 'medical-certificate', via: 'counter', days: [40, 120] }, 8],
];

type Grant = OfType<ObligationCommand, 'GrantSuspension'>;

/**
 * A suspension that begins on a day. Some are granted weeks after that day, some are extended, and some end early; the
 * calendar ends the others.
 */
export const suspensionActs = (chance: Chance, on: Day): readonly Act[] => {
  const { days, ...ground } = pickWeighted(chance, grounds);
  const until = plusDays(on, between(chance, ...days));
  const grant: Grant = { type: 'GrantSuspension', ...ground, until, on };
  const decidedOn = chance() < 0.35 ? workingDayFrom(plusDays(on, between(chance, 8, 30))) : on;
  return [{ on: decidedOn, ifAllowed: true, command: grant }, ...sequelOf(chance, grant, until)];
};

const sequelOf = (chance: Chance, { reason, proof, via }: Grant, until: Day): readonly Act[] => {
  const lot = chance();
  if (lot < 0.2) {
    const on = workingDayFrom(plusDays(until, -between(chance, 12, 25)));
    return [{ on, ifAllowed: true, command: { type: 'EndSuspension', on } }];
  }
  if (lot > 0.45) return [];
  const on = plusDays(until, -between(chance, 1, 8));
  const further =
    reason === 'birth'
      ? ({ reason: 'breastfeeding', proof: 'medical-certificate', via: 'counter' } as const)
      : { reason, proof, via };
  const later = plusDays(until, between(chance, 30, 60));
  return [{ on, ifAllowed: true, command: { type: 'ExtendSuspension', ...further, until: later, on } }];
};

/** An exemption that is asked for and refused. */
export const refusedExemptionActs = (chance: Chance, on: Day): readonly Act[] => {
  const ground = pickWeighted(chance, [
    ['belgian-diploma', 3],
    ['illness-or-disability', 2],
    ['earlier-certificate', 2],
  ] as const);
  const reason = pickWeighted(chance, [
    ['proof-insufficient', 3],
    ['ground-not-met', 2],
    ['proof-missing', 2],
  ] as const);
  const refusedOn = workingDayFrom(plusDays(on, between(chance, 10, 40)));
  return [
    { on, ifAllowed: true, command: { type: 'RequestExemption', ground, on } },
    { on: refusedOn, ifAllowed: true, command: { type: 'RefuseExemption', reason, on: refusedOn } },
  ];
};

/** An exemption that is still to be decided. */
export const pendingExemptionActs = (on: Day): readonly Act[] => [
  { on, ifAllowed: true, command: { type: 'RequestExemption', ground: 'belgian-diploma', on } },
];
