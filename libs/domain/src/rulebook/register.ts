import type { CountingPolicy } from '../calendar/counting';
import { inBoth, numbered, service, under, unknown, type Entries } from './entry';
import type { LanguageLevels } from './rule';

/**
 * No counting rule of either decree is known. In doubt the term ends later rather than earlier, since what follows it
 * is a burden: counted from the n-th to the eve of the n-th, moved to the next working day, and for a notice from the
 * third working day after posting, Saturdays left out. The feast of the Region is no public holiday and moves nothing.
 */
const fromReceipt: CountingPolicy = {
  start: 'day-after',
  months: 'nth-to-eve',
  rollOver: 'next-working-day',
  receipt: 'none',
  irisDay: 'working-day',
};
const fromPosting: CountingPolicy = { ...fromReceipt, receipt: 'third-working-day' };

const levels: LanguageLevels = { nonLiterate: 'A2-oral', otherwiseLiterate: 'A2-oral-and-written' };

/** How sure something is under regime A and under regime B. */
const sureThenLikely = ['high', 'medium'] as const;
const likely = ['medium', 'medium'] as const;
const doubtful = ['low', 'low'] as const;

/**
 * The law as it is known, one line a parameter: the value, the part of the law it belongs to, how sure it is under
 * regime A and under regime B, and where it was read.
 */
const entries: Entries = {
  // The terms of the duty.
  'registration.period': inBoth('P6M', 'registration', sureThenLikely, 'site-path'),
  'registration.counting': inBoth(fromReceipt, 'registration', doubtful, 'judicial-code-by-analogy'),
  'registration.earlierVoluntary': unknown('registration'),
  'completion.period': inBoth('P18M', 'completion', sureThenLikely, 'site-path'),
  'completion.counting': inBoth(fromReceipt, 'completion', doubtful, 'judicial-code-by-analogy'),

  // Default and notice.
  'cure.period': inBoth('P2M', 'control', sureThenLikely, 'site-sanctions'),
  'cure.counting': inBoth(fromPosting, 'control', doubtful, 'judicial-code-by-analogy'),
  'notice.channel': inBoth('registered-letter', 'control', doubtful, 'press-2022-2023'),
  'notice.receiptByPresentation': inBoth('starts-the-term', 'control', doubtful, 'judicial-code-53bis'),
  'burden.whileProofAwaited': inBoth('withheld', 'control', doubtful, 'in-doubt-for-the-newcomer'),

  // The sanction procedure.
  'sanction.counting': inBoth(fromPosting, 'control', doubtful, 'judicial-code-by-analogy'),
  'handover.within': unknown('control'),
  'hearing.requestWithin': unknown('control'),
  'decision.within': unknown('control'),
  'payment.within': unknown('control'),
  limitation: unknown('control'),
  'fine.min': inBoth(100, 'control', sureThenLikely, 'site-sanctions'),
  'fine.max': inBoth(2500, 'control', sureThenLikely, 'site-sanctions'),
  'fine.repeat': [
    ...under('A', 100, 'control', 'low', 'press-2017'),
    ...under('B', 'unset', 'control', 'none', 'no-rule-found'),
  ],
  'fine.repeatEvery': [
    ...under('A', 'P2M', 'control', 'low', 'press-2017'),
    ...under('B', 'unset', 'control', 'none', 'no-rule-found'),
  ],
  'appeal.within': inBoth('P60D', 'appeal', doubtful, 'general-law'),
  'appeal.suspensive': inBoth('no', 'appeal', doubtful, 'general-law'),

  // Suspension.
  'suspension.timetable': inBoth('P3M', 'suspension', likely, 'site-suspensions'),
  'suspension.illness.min': inBoth('P1M', 'suspension', likely, 'site-suspensions'),
  'suspension.care': inBoth('P6M', 'suspension', doubtful, 'site-suspensions-heading-lost'),
  'suspension.birth': inBoth('P3M', 'suspension', likely, 'site-suspensions'),
  'suspension.breastfeeding': inBoth('P9M', 'suspension', likely, 'site-suspensions'),
  'suspension.medicalAbroad': unknown('suspension'),
  'suspension.interruption': unknown('suspension'),
  'suspension.clock.registration': inBoth('stops-and-adds', 'suspension', doubtful, 'in-doubt-for-the-newcomer'),
  'suspension.clock.completion': inBoth('stops-and-adds', 'suspension', doubtful, 'site-suspensions-extended'),
  'suspension.clock.compliance': inBoth('stops-and-adds', 'suspension', doubtful, 'in-doubt-for-the-newcomer'),
  'suspension.medicalPapers': inBoth('municipality-only', 'suspension', likely, 'site-suspensions'),

  // What happens in a life.
  'lifeEvent.leftTerritory': inBoth('suspends', 'suspension', likely, 'municipal-association'),
  'lifeEvent.returned': inBoth('resumes', 'suspension', doubtful, 'ground-gone'),
  'lifeEvent.residenceLost': inBoth('suspends', 'suspension', likely, 'municipal-association'),
  'lifeEvent.residenceRegained': inBoth('resumes', 'suspension', doubtful, 'ground-gone'),
  'lifeEvent.died': inBoth('ends', 'general-law', doubtful, 'general-law'),
  'lifeEvent.becameBelgian': unknown('target-group'),
  'lifeEvent.turned65': inBoth('none', 'target-group', likely, 'site-target-group'),
  'move.responsibility': inBoth('follows-address', 'imposition', likely, 'site-path'),

  // The path.
  'transfer.completionClock': inBoth('runs-on', 'transfer', doubtful, 'no-rule-found'),
  'language.level': [
    ...under('A', 'unset', 'language', 'none', 'no-rule-found'),
    ...under('B', levels, 'language', 'medium', 'integration-agency'),
  ],

  // Data.
  retention: [
    ...under('A', 'P30Y', 'retention', 'medium', 'press-2022'),
    ...under('B', 'P30Y', 'retention', 'low', 'press-2022-unconfirmed'),
  ],
  'retention.medical': unknown('retention'),
  'retention.notes': unknown('retention'),

  // What the service chose for itself.
  'reminder.registration': service('P30D'),
  'reminder.completion': service('P60D'),
  'reminder.action': service('P14D'),
  'reminder.evaluation': service('P30D'),
  'decision.fourEyes': service('two-officials'),
  'retention.from': service('last-fact'),
};

/** Every version of every parameter. A change of the law adds a version and ends another; nothing is ever overwritten. */
export const register = numbered(entries);
