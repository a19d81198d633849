import type { CountingPolicy } from '../calendar/counting';
import { legalBasis, type LegalPart } from './legal-texts';
import { regimes, type Regime } from './regime';
import type { Confidence, Rule, RuleKey, RuleValues } from './rule';

type Value<K extends RuleKey> = RuleValues[K] | 'unset';

const legal = <K extends RuleKey>(
  regime: Regime,
  key: K,
  part: LegalPart,
  value: Value<K>,
  confidence: Confidence,
  source: string,
): Rule<K> => ({
  key,
  version: `${key}@${regime}.1`,
  regime,
  value,
  force: regimes[regime],
  article: legalBasis[part][regime],
  source,
  confidence,
});

/** A value that is taken to hold under both regimes, though not with the same certainty. */
const both = <K extends RuleKey>(
  key: K,
  part: LegalPart,
  value: Value<K>,
  confidence: readonly [underA: Confidence, underB: Confidence],
  source: string,
): readonly Rule<K>[] => [
  legal('A', key, part, value, confidence[0], source),
  legal('B', key, part, value, confidence[1], source),
];

const unknown = <K extends RuleKey>(key: K, part: LegalPart): readonly Rule<K>[] =>
  both(key, part, 'unset', ['none', 'none'], 'not found');

const service = <K extends RuleKey>(key: K, value: RuleValues[K]): readonly Rule<K>[] => [
  {
    key,
    version: `${key}@S.1`,
    regime: 'S',
    value,
    force: { from: regimes.A.from },
    article: 'none: a choice of the service',
    source: 'service',
    confidence: 'policy',
  },
];

/**
 * No counting rule of either decree is known. In doubt the term ends later rather than earlier, since what follows it
 * is a burden: counted from the n-th to the eve of the n-th, moved to the next working day, and for a notice from the
 * third working day after posting, Saturdays left out.
 */
const fromReceipt: CountingPolicy = {
  start: 'day-after',
  months: 'nth-to-eve',
  rollOver: 'next-working-day',
  receipt: 'none',
};
const fromPosting: CountingPolicy = { ...fromReceipt, receipt: 'third-working-day' };

const guidance = 'bewelcome.brussels, course of the path';
const sanctions = 'bewelcome.brussels, sanctions';
const suspensions = 'bewelcome.brussels, suspensions';
const interruption = 'Brulocalis and bewelcome.brussels, suspensions';
const opposite = 'no rule found: the ground of the suspension is gone';
const inFavour = 'no rule found: in doubt what spares the newcomer';
const appeals = 'general law, not verified';
const analogy = 'no rule found; Judicial Code, arts. 52-54, by analogy, the later date in doubt';

/** Every version of every parameter. A change of the law adds a version and ends another; nothing is ever overwritten. */
export const register: { readonly [K in RuleKey]: readonly Rule<K>[] } = {
  'registration.period': both('registration.period', 'registration', 'P6M', ['high', 'medium'], guidance),
  'registration.counting': both('registration.counting', 'registration', fromReceipt, ['low', 'low'], analogy),
  'registration.earlierVoluntary': unknown('registration.earlierVoluntary', 'registration'),
  'completion.period': both('completion.period', 'completion', 'P18M', ['high', 'medium'], guidance),
  'completion.counting': both('completion.counting', 'completion', fromReceipt, ['low', 'low'], analogy),
  'cure.period': both('cure.period', 'control', 'P2M', ['high', 'medium'], sanctions),
  'cure.counting': both('cure.counting', 'control', fromPosting, ['low', 'low'], analogy),
  'sanction.counting': both('sanction.counting', 'control', fromPosting, ['low', 'low'], analogy),
  'reminder.registration': service('reminder.registration', 'P30D'),
  'reminder.completion': service('reminder.completion', 'P60D'),
  'reminder.action': service('reminder.action', 'P14D'),
  'reminder.evaluation': service('reminder.evaluation', 'P30D'),
  'notice.channel': both('notice.channel', 'control', 'registered-letter', ['low', 'low'], 'press, 2022-2023'),
  'notice.receiptByPresentation': both(
    'notice.receiptByPresentation',
    'control',
    'starts-the-term',
    ['low', 'low'],
    'no rule found; Judicial Code, art. 53bis, by analogy',
  ),
  'burden.whileProofAwaited': both('burden.whileProofAwaited', 'control', 'withheld', ['low', 'low'], inFavour),
  'handover.within': unknown('handover.within', 'control'),
  'hearing.requestWithin': unknown('hearing.requestWithin', 'control'),
  'decision.within': unknown('decision.within', 'control'),
  'payment.within': unknown('payment.within', 'control'),
  limitation: unknown('limitation', 'control'),
  'fine.min': both('fine.min', 'control', 100, ['high', 'medium'], sanctions),
  'fine.max': both('fine.max', 'control', 2500, ['high', 'medium'], sanctions),
  'fine.repeat': [
    legal('A', 'fine.repeat', 'control', 100, 'low', 'press, 2017'),
    legal('B', 'fine.repeat', 'control', 'unset', 'none', 'not found'),
  ],
  'fine.repeatEvery': [
    legal('A', 'fine.repeatEvery', 'control', 'P2M', 'low', 'press, 2017'),
    legal('B', 'fine.repeatEvery', 'control', 'unset', 'none', 'not found'),
  ],
  'decision.fourEyes': service('decision.fourEyes', 'two-officials'),
  'appeal.within': both('appeal.within', 'appeal', 'P60D', ['low', 'low'], appeals),
  'appeal.suspensive': both('appeal.suspensive', 'appeal', 'no', ['low', 'low'], appeals),
  'suspension.timetable': both('suspension.timetable', 'suspension', 'P3M', ['medium', 'medium'], suspensions),
  'suspension.illness.min': both('suspension.illness.min', 'suspension', 'P1M', ['medium', 'medium'], suspensions),
  'suspension.care': both(
    'suspension.care',
    'suspension',
    'P6M',
    ['low', 'low'],
    `${suspensions}, under a lost heading`,
  ),
  'suspension.birth': both('suspension.birth', 'suspension', 'P3M', ['medium', 'medium'], suspensions),
  'suspension.breastfeeding': both('suspension.breastfeeding', 'suspension', 'P9M', ['medium', 'medium'], suspensions),
  'suspension.medicalAbroad': unknown('suspension.medicalAbroad', 'suspension'),
  'suspension.interruption': unknown('suspension.interruption', 'suspension'),
  'suspension.clock.registration': both(
    'suspension.clock.registration',
    'suspension',
    'stops-and-adds',
    ['low', 'low'],
    inFavour,
  ),
  'suspension.clock.completion': both(
    'suspension.clock.completion',
    'suspension',
    'stops-and-adds',
    ['low', 'low'],
    `${suspensions}: the time of the path can be extended`,
  ),
  'suspension.clock.compliance': both(
    'suspension.clock.compliance',
    'suspension',
    'stops-and-adds',
    ['low', 'low'],
    inFavour,
  ),
  'suspension.medicalPapers': both(
    'suspension.medicalPapers',
    'suspension',
    'municipality-only',
    ['medium', 'medium'],
    suspensions,
  ),
  'lifeEvent.leftTerritory': both(
    'lifeEvent.leftTerritory',
    'suspension',
    'suspends',
    ['medium', 'medium'],
    interruption,
  ),
  'lifeEvent.returned': both('lifeEvent.returned', 'suspension', 'resumes', ['low', 'low'], opposite),
  'lifeEvent.residenceLost': both(
    'lifeEvent.residenceLost',
    'suspension',
    'suspends',
    ['medium', 'medium'],
    interruption,
  ),
  'lifeEvent.residenceRegained': both('lifeEvent.residenceRegained', 'suspension', 'resumes', ['low', 'low'], opposite),
  'lifeEvent.died': both('lifeEvent.died', 'general-law', 'ends', ['low', 'low'], 'general law, not verified'),
  'lifeEvent.becameBelgian': unknown('lifeEvent.becameBelgian', 'target-group'),
  'lifeEvent.turned65': both(
    'lifeEvent.turned65',
    'target-group',
    'none',
    ['medium', 'medium'],
    'bewelcome.brussels, target group: the age counts at the first registration',
  ),
  'move.responsibility': both('move.responsibility', 'imposition', 'follows-address', ['medium', 'medium'], guidance),
  'transfer.completionClock': both('transfer.completionClock', 'transfer', 'runs-on', ['low', 'low'], 'no rule found'),
  'language.level': [
    legal('A', 'language.level', 'language', 'unset', 'none', 'not found'),
    legal(
      'B',
      'language.level',
      'language',
      { nonLiterate: 'A2-oral', otherwiseLiterate: 'A2-oral-and-written' },
      'medium',
      'agii.be, Brussels path',
    ),
  ],
  retention: both(
    'retention',
    'retention',
    'P30Y',
    ['medium', 'low'],
    'press, 2022; not confirmed for the 2023 ordinance',
  ),
};
