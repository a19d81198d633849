import { alreadySo } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { KeepingCommand } from './keeping.events';
import { keepCalendar } from './keeping.rules';

/** All that happens by itself when an alarm knocks. What takes a person's decision has a row of its own elsewhere. */
export const keepingLaw: ChapterLaw<KeepingCommand> = {
  KeepCalendar: {
    unknown: alreadySo,
    voluntary: alreadySo,
    imposed: keepCalendar,
    notified: keepCalendar,
    registered: keepCalendar,
    defaulted: keepCalendar,
    sanctioned: keepCalendar,
    closed: alreadySo,
  },
};
