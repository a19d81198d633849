import { openSanctionDeadlines, type SanctionMatter } from '@termijn/domain';
import type { AgendaPart } from '@termijn/engine';
import { sanctionKind } from './sanction.kind';

/** What procedures contribute to the agenda. */
export const sanctionAgenda: AgendaPart<SanctionMatter> = {
  kind: sanctionKind,
  openDeadlines: (standing) => openSanctionDeadlines(standing).map(({ key, dueOn }) => ({ term: key, dueOn })),
  keepCalendar: (on) => ({ type: 'KeepCalendar', on }),
};
