import fc from 'fast-check';
import type { ExemptionGround, Proof, ProofChannel, SuspensionReason } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { alone, anyDelay, back, mostly, turn, type Episode, type Order } from './order';

interface Paper {
  readonly proof: Proof;
  readonly via: ProofChannel;
}

const anyPaper: fc.Arbitrary<Paper> = fc.record({
  proof: fc.constantFrom<Proof>(
    ...(['timetable', 'employer-certificate', 'medical-certificate', 'birth-certificate'] as const),
    ...(['integration-certificate', 'diploma', 'school-certificate', 'register'] as const),
  ),
  via: fc.constantFrom<ProofChannel>('counter', 'e-mail', 'office', 'register'),
});

const usualPaper: Readonly<Record<ExemptionGround | SuspensionReason, Paper>> = {
  'earlier-certificate': { proof: 'integration-certificate', via: 'e-mail' },
  'belgian-diploma': { proof: 'diploma', via: 'counter' },
  'illness-or-disability': { proof: 'medical-certificate', via: 'counter' },
  schooling: { proof: 'school-certificate', via: 'office' },
  register: { proof: 'register', via: 'register' },
  timetable: { proof: 'employer-certificate', via: 'office' },
  illness: { proof: 'medical-certificate', via: 'counter' },
  care: { proof: 'medical-certificate', via: 'e-mail' },
  birth: { proof: 'register', via: 'register' },
  breastfeeding: { proof: 'medical-certificate', via: 'counter' },
  'medical-stay-abroad': { proof: 'medical-certificate', via: 'e-mail' },
  'interruption-of-stay': { proof: 'register', via: 'register' },
  'interruption-of-residence-right': { proof: 'register', via: 'register' },
};

/** Somebody shows mostly the paper that is asked, and now and then another one, or by another way. */
const withPaper = <T extends ExemptionGround | SuspensionReason>(
  anyReason: fc.Arbitrary<T>,
): fc.Arbitrary<readonly [T, Paper]> =>
  anyReason.chain((reason) => {
    const usual = fc.constant(usualPaper[reason]);
    const byOffice: fc.Arbitrary<Paper> = fc.constant({ ...usualPaper[reason], via: 'office' });
    return mostly(usual, fc.oneof(anyPaper, byOffice)).map((paper) => [reason, paper] as const);
  });

const anyGround = fc.constantFrom<ExemptionGround>(
  ...(['earlier-certificate', 'belgian-diploma', 'illness-or-disability', 'schooling', 'register'] as const),
);

const asking: fc.Arbitrary<Order> = fc
  .tuple(anyGround, anyDelay)
  .map(([ground, delay]) => (today) => ({ type: 'RequestExemption', ground, on: back(today, delay) }));

const exempting: fc.Arbitrary<Order> = fc
  .tuple(withPaper(anyGround), anyDelay)
  .map(([[ground, paper], delay]) => (today) => ({
    type: 'GrantExemption',
    ground,
    ...paper,
    on: back(today, delay),
  }));

const refusing: fc.Arbitrary<Order> = fc
  .tuple(fc.constantFrom('proof-insufficient', 'ground-not-met', 'proof-missing'), anyDelay)
  .map(([reason, delay]) => (today) => ({ type: 'RefuseExemption', reason, on: back(today, delay) }));

/** Illness comes most often, for it may last long, end early and be extended. */
const anyReason = fc.constantFrom<SuspensionReason>(
  ...(['illness', 'illness', 'illness', 'illness', 'care', 'birth', 'birth', 'breastfeeding', 'timetable'] as const),
  ...(['medical-stay-abroad', 'interruption-of-stay', 'interruption-of-residence-right'] as const),
);

/** How many days a suspension is asked for, or that its end is not known. */
const anyLength: fc.Arbitrary<number | 'open'> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 32, max: 88 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 300 }) },
  { weight: 1, arbitrary: fc.constant('open' as const) },
);

const dayAfter = (from: Day, length: number | 'open'): Day | 'open' =>
  length === 'open' ? length : plusDays(from, length);

const suspendingAfter = (delay: fc.Arbitrary<number>): fc.Arbitrary<Order> =>
  fc.tuple(withPaper(anyReason), anyLength, delay).map(([[reason, paper], length, delay]) => (today) => {
    const on = back(today, delay);
    return { type: 'GrantSuspension', reason, ...paper, until: dayAfter(on, length), on };
  });

const extending: fc.Arbitrary<Order> = fc
  .tuple(withPaper(anyReason), anyLength)
  .map(([[reason, paper], length]) => (on) => ({
    type: 'ExtendSuspension',
    reason,
    ...paper,
    until: dayAfter(on, length),
    on,
  }));

/** Terms run again. */
export const ending: fc.Arbitrary<Order> = anyDelay.map((delay) => (today) => ({
  type: 'EndSuspension',
  on: back(today, delay),
}));

const suspending = suspendingAfter(anyDelay);

/** A suspension that is granted long after it began, when it may be over already. */
export const suspendingBackwards = suspendingAfter(fc.integer({ min: 30, max: 200 }));

/** What lightens a duty, alone and as it follows. What ends a story is kept rare, and most requests are refused soon. */
export const reliefEpisodes: readonly Episode[] = [
  alone(1, asking),
  alone(1, exempting),
  alone(1, refusing),
  alone(3, suspending),
  alone(1, extending),
  alone(1, ending),
  { weight: 3, arbitrary: fc.tuple(turn(asking), turn(refusing, 0, 40)) },
  { weight: 1, arbitrary: fc.tuple(turn(asking), turn(exempting, 0, 40)) },
  { weight: 3, arbitrary: fc.tuple(turn(suspending), turn(extending, 0, 40), turn(ending, 0, 60)) },
  { weight: 2, arbitrary: fc.tuple(turn(suspending), turn(ending, 0, 80)) },
  { weight: 1, arbitrary: fc.tuple(turn(suspendingBackwards, 0, 40), turn(ending, 0, 20)) },
];
