import { openDeadlines, type ObligationMatter } from '@termijn/domain';
import type { AgendaPart } from '@termijn/engine';
import { obligationKind } from './obligation.kind';

/** What obligations contribute to the agenda. */
export const obligationAgenda: AgendaPart<ObligationMatter> = {
  kind: obligationKind,
  openDeadlines: (standing) => openDeadlines(standing).map(({ key, dueOn }) => ({ term: key, dueOn })),
  keepCalendar: (on) => ({ type: 'KeepCalendar', on }),
};
