import type { ObligationCommand, ObligationEvent } from '@termijn/domain';
import { day, type Day, type OfType } from '@termijn/kernel';

type Command<T extends ObligationCommand['type']> = OfType<ObligationCommand, T>;
type Event<T extends ObligationEvent['type']> = OfType<ObligationEvent, T>;

const dayOrOpen = (text: string): Day | 'open' => (text === 'open' ? text : day(text));

/** The municipality suspends the duty for illness, unless told otherwise, up to and including a day. */
export const suspend = (
  from: string,
  until: string,
  change: Partial<Command<'GrantSuspension'>> = {},
): Command<'GrantSuspension'> => ({
  type: 'GrantSuspension',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: dayOrOpen(until),
  on: day(from),
  ...change,
});

/** The fact that follows from `suspend`. */
export const suspended = (
  from: string,
  until: string,
  change: Partial<Event<'ObligationSuspended'>> = {},
): Event<'ObligationSuspended'> => ({
  type: 'ObligationSuspended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: dayOrOpen(until),
  on: day(from),
  ...change,
});

/** The municipality extends the suspension on a new certificate, up to and including a day. */
export const extend = (
  on: string,
  until: string,
  change: Partial<Command<'ExtendSuspension'>> = {},
): Command<'ExtendSuspension'> => ({
  type: 'ExtendSuspension',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: dayOrOpen(until),
  on: day(on),
  ...change,
});

/** The fact that follows from `extend`. */
export const extended = (
  on: string,
  until: string,
  change: Partial<Event<'SuspensionExtended'>> = {},
): Event<'SuspensionExtended'> => ({
  type: 'SuspensionExtended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: dayOrOpen(until),
  on: day(on),
  ...change,
});

/** The person asks to go on: terms run again from this day. */
export const endSuspension = (on: string): Command<'EndSuspension'> => ({ type: 'EndSuspension', on: day(on) });

/** A term that a suspension moved, by the rule of regime A. */
export const resumed = (
  term: Event<'TermLapsed'>['term'],
  lastDay: string,
  suspendedDays: number,
): Event<'SuspensionEnded'>['resumed'][number] => ({
  term,
  lastDay: day(lastDay),
  suspendedDays,
  rule: `suspension.clock.${term}@A.1`,
});

/** A suspension that lasted some days came to its end. */
export const ended = (
  on: string,
  days: number,
  ...terms: Event<'SuspensionEnded'>['resumed']
): Event<'SuspensionEnded'> => ({ type: 'SuspensionEnded', days, resumed: terms, on: day(on) });

/** The person asks to be exempted for a diploma, unless told otherwise. */
export const askExemption = (
  on: string,
  ground: Command<'RequestExemption'>['ground'] = 'belgian-diploma',
): Command<'RequestExemption'> => ({ type: 'RequestExemption', ground, on: day(on) });

/** The fact that follows from `askExemption`. */
export const exemptionAsked = (
  on: string,
  ground: Command<'RequestExemption'>['ground'] = 'belgian-diploma',
): Event<'ExemptionRequested'> => ({ type: 'ExemptionRequested', ground, on: day(on) });

/** The municipality exempts on a diploma handed in at the counter. */
export const grantExemption = (
  on: string,
  change: Partial<Command<'GrantExemption'>> = {},
): Command<'GrantExemption'> => ({
  type: 'GrantExemption',
  ground: 'belgian-diploma',
  proof: 'diploma',
  via: 'counter',
  on: day(on),
  ...change,
});

/** The fact that follows from `grantExemption`. */
export const exempted = (on: string, change: Partial<Event<'ExemptionGranted'>> = {}): Event<'ExemptionGranted'> => ({
  type: 'ExemptionGranted',
  ground: 'belgian-diploma',
  proof: 'diploma',
  on: day(on),
  ...change,
});

/** The municipality refuses what was asked: the proof is insufficient. */
export const refuseExemption = (on: string): Command<'RefuseExemption'> => ({
  type: 'RefuseExemption',
  reason: 'proof-insufficient',
  on: day(on),
});

/** The fact that follows from `refuseExemption`. */
export const exemptionRefused = (on: string): Event<'ExemptionRefused'> => ({
  type: 'ExemptionRefused',
  reason: 'proof-insufficient',
  on: day(on),
});
