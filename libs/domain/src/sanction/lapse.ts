import { plusDays, type Day, type OfType } from '@termijn/kernel';
import { openSanctionDeadlines } from './sanction.deadlines';
import type { SanctionEvent } from './sanction.events';
import type { Sanction } from './sanction.state';

/**
 * The lapses that are due on a day and were not noted yet. A term lapses the day after its last day, however late
 * somebody looks.
 */
export const lapsesDueOn = (s: Sanction, on: Day): readonly OfType<SanctionEvent, 'ProcedureTermLapsed'>[] =>
  openSanctionDeadlines(s)
    .filter(({ dueOn }) => dueOn <= on)
    .map(({ key, dueOn }) => ({ type: 'ProcedureTermLapsed', term: key, lastDay: plusDays(dueOn, -1), on: dueOn }));
