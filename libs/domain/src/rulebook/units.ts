import { countingSwitches } from '../calendar/counting.switches';
import type { ClockEffect, LanguageLevel, LifeEventEffect, RuleKey, RuleValues } from './rule';
import type { Choices, Unit } from './unit';

const counting = { switches: countingSwitches };

const clockEffect: { readonly choices: Choices<ClockEffect> } = {
  choices: {
    'stops-and-adds': {
      nl: 'de termijn staat stil; de verloren dagen komen erbij',
      fr: "le délai s'arrête ; les jours perdus s'ajoutent",
      en: 'the term stops and the lost days are added',
    },
    'runs-on': { nl: 'de termijn loopt door', fr: 'le délai continue de courir', en: 'the term runs on' },
  },
};

const lifeEventEffect: { readonly choices: Choices<LifeEventEffect> } = {
  choices: {
    suspends: { nl: 'schort de verplichting op', fr: "suspend l'obligation", en: 'suspends the duty' },
    resumes: { nl: 'doet de verplichting hernemen', fr: "fait reprendre l'obligation", en: 'lets the duty go on' },
    ends: { nl: 'beëindigt de verplichting', fr: "met fin à l'obligation", en: 'ends the duty' },
    none: { nl: 'heeft geen gevolg', fr: 'est sans effet', en: 'has no effect' },
  },
};

const level: Choices<LanguageLevel> = {
  'A2-oral': { nl: 'A2 mondeling', fr: 'A2 oral', en: 'A2 oral' },
  'A2-oral-and-written': {
    nl: 'A2 mondeling en schriftelijk',
    fr: 'A2 oral et écrit',
    en: 'A2 oral and written',
  },
};

/** In what each parameter is measured, with words for every answer of a closed list. */
export const units: { readonly [K in RuleKey]: Unit<RuleValues[K]> } = {
  'registration.period': 'period',
  'registration.counting': counting,
  'registration.earlierVoluntary': {
    choices: {
      counts: { nl: 'telt mee', fr: 'compte', en: 'counts' },
      'does-not-count': { nl: 'telt niet mee', fr: 'ne compte pas', en: 'does not count' },
    },
  },
  'completion.period': 'period',
  'completion.counting': counting,
  'cure.period': 'period',
  'cure.counting': counting,
  'sanction.counting': counting,
  'reminder.registration': 'period',
  'reminder.completion': 'period',
  'reminder.action': 'period',
  'reminder.evaluation': 'period',
  'notice.channel': {
    choices: {
      'registered-letter': { nl: 'aangetekende brief', fr: 'lettre recommandée', en: 'registered letter' },
    },
  },
  'notice.receiptByPresentation': {
    choices: {
      'starts-the-term': {
        nl: 'doet de termijn lopen vanaf de dag erna',
        fr: 'fait courir le délai dès le lendemain',
        en: 'starts the term on the day after',
      },
      'starts-nothing': {
        nl: 'verandert niets aan de vermoede dag van ontvangst',
        fr: 'ne change rien au jour de réception présumé',
        en: 'leaves the presumed day of receipt as it is',
      },
    },
  },
  'burden.whileProofAwaited': {
    choices: {
      withheld: { nl: 'blijft achterwege', fr: "n'a pas lieu", en: 'is withheld' },
      allowed: { nl: 'mag', fr: 'est permise', en: 'is allowed' },
    },
  },
  'handover.within': 'period',
  'hearing.requestWithin': 'period',
  'decision.within': 'period',
  'payment.within': 'period',
  limitation: 'period',
  'fine.min': 'euros',
  'fine.max': 'euros',
  'fine.repeat': 'euros',
  'fine.repeatEvery': 'period',
  'decision.fourEyes': {
    choices: {
      'two-officials': { nl: 'twee verschillende ambtenaren', fr: 'deux agents différents', en: 'two officials' },
      'one-official': { nl: 'één ambtenaar', fr: 'un seul agent', en: 'one official' },
    },
  },
  'appeal.within': 'period',
  'appeal.suspensive': {
    choices: { yes: { nl: 'ja', fr: 'oui', en: 'yes' }, no: { nl: 'neen', fr: 'non', en: 'no' } },
  },
  'suspension.timetable': 'period',
  'suspension.illness.min': 'period',
  'suspension.care': 'period',
  'suspension.birth': 'period',
  'suspension.breastfeeding': 'period',
  'suspension.medicalAbroad': 'period',
  'suspension.interruption': 'period',
  'suspension.clock.registration': clockEffect,
  'suspension.clock.completion': clockEffect,
  'suspension.clock.compliance': clockEffect,
  'suspension.medicalPapers': {
    choices: {
      'municipality-only': { nl: 'alleen bij de gemeente', fr: 'à la commune uniquement', en: 'the municipality only' },
      'any-channel': { nl: 'langs elke weg', fr: 'par toute voie', en: 'any way' },
    },
  },
  'lifeEvent.leftTerritory': lifeEventEffect,
  'lifeEvent.returned': lifeEventEffect,
  'lifeEvent.residenceLost': lifeEventEffect,
  'lifeEvent.residenceRegained': lifeEventEffect,
  'lifeEvent.died': lifeEventEffect,
  'lifeEvent.becameBelgian': lifeEventEffect,
  'lifeEvent.turned65': lifeEventEffect,
  'move.responsibility': {
    choices: {
      'follows-address': { nl: 'volgt het adres', fr: "suit l'adresse", en: 'follows the address' },
      stays: { nl: 'blijft waar zij was', fr: 'reste où elle était', en: 'stays where it was' },
    },
  },
  'transfer.completionClock': {
    choices: {
      'runs-on': { nl: 'loopt door', fr: 'continue de courir', en: 'runs on' },
      'starts-anew': { nl: 'begint opnieuw', fr: 'recommence', en: 'starts anew' },
    },
  },
  'language.level': {
    switches: {
      nonLiterate: {
        name: {
          nl: 'niet-gealfabetiseerden',
          fr: 'personnes non alphabétisées',
          en: 'people who cannot read and write in any script',
        },
        choices: level,
      },
      otherwiseLiterate: {
        name: {
          nl: 'andersgealfabetiseerden',
          fr: 'personnes alphabétisées dans une autre écriture',
          en: 'people who can read and write in another script',
        },
        choices: level,
      },
    },
  },
  retention: 'period',
  'retention.from': {
    choices: {
      'last-fact': {
        nl: 'het laatste feit in een dossier van de persoon',
        fr: "le dernier fait d'un dossier de la personne",
        en: 'the last fact in any file of the person',
      },
    },
  },
  'retention.medical': 'period',
  'retention.notes': 'period',
};
