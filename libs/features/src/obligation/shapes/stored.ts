import type { CountedEnd, ObligationEvent, TermEnd } from '@termijn/domain';
import { eitherOf, isCount, isFilled, isRecordOf, oneOf, type FieldChecks } from '@termijn/engine';
import { isDay, type OfType } from '@termijn/kernel';

/** The stored shape of the newest version of an event: all its fields but the type, nothing less and nothing more. */
export type Stored<T extends ObligationEvent['type']> = FieldChecks<Omit<OfType<ObligationEvent, T>, 'type'>>;

const counted = { lastDay: isDay, rule: isFilled, counting: isFilled };
const isCountedEnd = isRecordOf<Omit<CountedEnd, 'suspendedDays' | 'countedDay'>>(counted);
const isProlongedEnd = isRecordOf<Required<CountedEnd>>({ ...counted, suspendedDays: isCount, countedDay: isDay });

/** The end of a term as a rule gave it, with or without days that suspensions added; or that the law sets no length. */
export const isTermEnd = eitherOf<TermEnd, TermEnd>(oneOf('unknown'), eitherOf(isCountedEnd, isProlongedEnd));

/** One of the three terms. */
export const isTermName = oneOf('registration', 'completion', 'compliance');

/** One of the ways in which papers reach a person. */
export const isChannel = oneOf('registered-letter', 'letter', 'counter', 'ebox');

/** The shape of a fact that tells nothing but its day. */
export const onlyTheDay = { on: isDay };
