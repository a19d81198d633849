import type { Day } from '@termijn/kernel';
import type { CountedTerm } from '../calendar/counting';
import { endByRules, recountByRules, type Delivery } from '../obligation/count-by-rules';
import type { TermEnd } from '../obligation/term-end';
import { deliveryBy } from '../obligation/terms';
import type { SanctionTerm } from './sanction.codes';
import type { SanctionEvent } from './sanction.events';

/** A term that a fact started: which one, how it ends, and from which day and by which way it was counted. */
export interface StartedSanctionTerm {
  readonly term: SanctionTerm;
  readonly end: TermEnd;
  readonly from: Day;
  readonly delivery: Delivery;
}

const rules = {
  hearing: { period: 'hearing.requestWithin', counting: 'sanction.counting' },
  decision: { period: 'decision.within', counting: 'sanction.counting' },
  payment: { period: 'payment.within', counting: 'sanction.counting' },
  appeal: { period: 'appeal.within', counting: 'sanction.counting' },
  limitation: { period: 'limitation', counting: 'sanction.counting' },
} as const;

const stretchRules = { period: 'fine.repeatEvery', counting: 'sanction.counting' } as const;

/**
 * The end of a term that begins on a day, by the rules in force on that day; `unknown` when the law sets no length or
 * no way of counting.
 */
export const sanctionTermEnd = (term: SanctionTerm, on: Day, delivery: Delivery): TermEnd =>
  endByRules(rules[term], on, on, delivery);

/** The end of the stretch after which the law of a day sets a further fine, counted from the notification of the one before. */
export const stretchEnd = (notifiedOn: Day, delivery: Delivery, on: Day): TermEnd =>
  endByRules(stretchRules, on, notifiedOn, delivery);

/** How a hand-over reaches the commission, from which the term to decide is counted. */
export const handOverDelivery: Delivery = 'handed';

/** The terms that a fact started, in the order in which they are told. */
export const sanctionTermsStartedBy = (event: SanctionEvent): readonly StartedSanctionTerm[] => {
  const { on: from } = event;
  if (event.type === 'ProcedureOpened')
    return [{ term: 'decision', end: event.decideBy, from, delivery: handOverDelivery }];
  if (event.type === 'IntentNotified')
    return [{ term: 'hearing', end: event.requestHearingBy, from, delivery: deliveryBy(event.channel) }];
  if (event.type !== 'FineNotified') return [];
  const { payBy, appealBy, collectBy } = event;
  const delivery = deliveryBy(event.channel);
  return [
    { term: 'payment', end: payBy, from, delivery },
    { term: 'appeal', end: appealBy, from, delivery },
    { term: 'limitation', end: collectBy, from, delivery },
  ];
};

/**
 * Counts a started term again by the very rule versions that its event names, to show how its date was found;
 * `undefined` when its length is unknown in law or this build does not know those versions.
 */
export const recountSanctionTerm = ({ term, end, from, delivery }: StartedSanctionTerm): CountedTerm | undefined =>
  recountByRules(rules[term], end, from, delivery);
