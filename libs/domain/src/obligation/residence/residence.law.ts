import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { ResidenceCommand } from './residence.events';
import * as rules from './residence.rules';

const notAssessed = refuse('not-assessed');
const voluntary = refuse('voluntary-participant');

/** What the register tells after the first registration. */
export const residenceLaw: ChapterLaw<ResidenceCommand> = {
  // Nobody is responsible for a file that is closed, so there nobody takes over.
  RecordMove: {
    unknown: notAssessed,
    voluntary: rules.move,
    imposed: rules.move,
    notified: rules.move,
    registered: rules.move,
    defaulted: rules.move,
    sanctioned: rules.move,
    closed: refuse('closed'),
  },
  // A life event matters for what it does to a duty, and a voluntary participant has none.
  RecordLifeEvent: {
    unknown: notAssessed,
    voluntary,
    imposed: rules.recordLifeEvent,
    notified: rules.recordLifeEvent,
    registered: rules.recordLifeEvent,
    defaulted: rules.recordLifeEvent,
    sanctioned: rules.recordLifeEvent,
    closed: rules.recordLifeEventAgain,
  },
  SettleQuestion: {
    unknown: notAssessed,
    voluntary,
    imposed: rules.settleQuestion,
    notified: rules.settleQuestion,
    registered: rules.settleQuestion,
    defaulted: rules.settleQuestion,
    sanctioned: rules.settleQuestion,
    closed: rules.settleQuestionAgain,
  },
};
