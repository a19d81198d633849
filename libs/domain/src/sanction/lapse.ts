import { plusDays } from '@termijn/kernel';
import type { CountedEnd } from '../obligation/term-end';
import type { SanctionTerm } from './sanction.codes';

/** A term lapses the day after its last day, however late somebody looks. */
export const lapseOf = (term: SanctionTerm, { lastDay }: Pick<CountedEnd, 'lastDay'>) =>
  ({ type: 'ProcedureTermLapsed', term, lastDay, on: plusDays(lastDay, 1) }) as const;
