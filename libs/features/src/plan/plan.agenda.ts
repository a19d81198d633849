import { openPlanDeadlines, type PlanMatter } from '@termijn/domain';
import type { AgendaPart } from '@termijn/engine';
import { planKind } from './plan.kind';

/** What recruitment plans contribute to the agenda. Two actions may be due on one day, so each has a term of its own. */
export const planAgenda: AgendaPart<PlanMatter> = {
  kind: planKind,
  openDeadlines: (standing) =>
    openPlanDeadlines(standing).map(({ key, action, dueOn }) => ({
      term: action === undefined ? key : `${key}.${String(action)}`,
      dueOn,
    })),
  keepCalendar: (on) => ({ type: 'KeepCalendar', on }),
};
