import { plusDays, type Day } from '@termijn/kernel';
import { type TermEnd } from '../obligation/term-end';
import type { SanctionTerm } from './sanction.codes';
import { isSuspendedByCourt, outstandingCents, type Sanction } from './sanction.state';

/** The end of a term that the calendar has to note on a day or as soon as it can after it: the day after its last day. */
export interface SanctionDeadline {
  readonly key: SanctionTerm;
  readonly dueOn: Day;
}

/**
 * What the calendar still owes a procedure. Derived from the facts and never stored. A term of unknown length owes
 * nothing, and so does one whose lapse was noted.
 */
export const openSanctionDeadlines = (s: Sanction): readonly SanctionDeadline[] => {
  if (s.phase === 'unknown' || s.phase === 'closed') return [];
  return runningTerms(s).flatMap(([key, end]) =>
    end === 'unknown' || s.lapsed.includes(key) ? [] : [{ key, dueOn: plusDays(end.lastDay, 1) }],
  );
};

type OpenSanction = Exclude<Sanction, { readonly phase: 'unknown' | 'closed' }>;

/** Every term that runs in a procedure with its end, the unknown ones included. What ended by itself runs no more. */
const runningTerms = (s: OpenSanction): readonly (readonly [SanctionTerm, TermEnd])[] => {
  switch (s.phase) {
    case 'opened':
      return [['decision', s.decideBy]];
    case 'announced':
    case 'proposed':
      return [
        ...(s.hearing === undefined ? ([['hearing', s.intent.requestHearingBy]] as const) : []),
        ['decision', s.decideBy],
      ];
    case 'decided':
      return [];
    case 'fined': {
      const { fine } = s;
      if (fine.undone !== undefined) return [];
      const isOwed = outstandingCents(fine) > 0 && !isSuspendedByCourt(fine);
      return [
        ...(isOwed ? ([['payment', fine.payBy]] as const) : []),
        ...(fine.appeals.annulment === undefined ? ([['appeal', fine.appealBy]] as const) : []),
        ...(isOwed ? ([['limitation', fine.collectBy]] as const) : []),
      ];
    }
  }
};
