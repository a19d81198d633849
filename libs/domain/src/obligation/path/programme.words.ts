import type { Words } from '../../reference/words';
import type {
  DispensableCourse,
  DispensationGround,
  Literacy,
  OfficeFileStatus,
  PathStep,
  ReachedLevel,
} from './path.events';
import type { PartStatus } from './path.progress';
import type { RequiredLevel } from './reached-level';

/** The parts of a path. */
export const pathStepWords: Readonly<Record<PathStep, Words>> = {
  'social-balance': { nl: 'sociale balans', fr: 'bilan social', en: 'social balance' },
  'language-balance': { nl: 'taalbalans', fr: 'bilan linguistique', en: 'language balance' },
  'rights-and-duties': {
    nl: 'informatie over rechten en plichten',
    fr: 'information sur les droits et devoirs',
    en: 'information on rights and duties',
  },
  citizenship: {
    nl: 'opleiding over burgerschap',
    fr: 'formation à la citoyenneté',
    en: 'citizenship course',
  },
  'social-orientation': {
    nl: 'maatschappelijke oriëntatie',
    fr: 'orientation sociale',
    en: 'social orientation',
  },
  'language-course': { nl: 'taalopleiding', fr: 'formation linguistique', en: 'language course' },
};

/** What a language balance finds about reading and writing. */
export const literacyWords: Readonly<Record<Literacy, Words>> = {
  literate: { nl: 'gealfabetiseerd', fr: 'alphabétisé', en: 'reads and writes' },
  'otherwise-literate': {
    nl: 'andersgealfabetiseerd',
    fr: 'alphabétisé dans une autre écriture',
    en: 'reads and writes in another script',
  },
  'non-literate': {
    nl: 'niet gealfabetiseerd',
    fr: 'non alphabétisé',
    en: 'does not read and write in any script',
  },
};

/** The levels of the common European framework that a course leads to. */
export const reachedLevelWords: Readonly<Record<ReachedLevel, Words>> = {
  A1: { nl: 'niveau A1', fr: 'niveau A1', en: 'level A1' },
  'A2-oral': { nl: 'niveau A2 mondeling', fr: 'niveau A2 oral', en: 'level A2, oral' },
  'A2-oral-and-written': {
    nl: 'niveau A2 mondeling en schriftelijk',
    fr: 'niveau A2 oral et écrit',
    en: 'level A2, oral and written',
  },
  B1: { nl: 'niveau B1', fr: 'niveau B1', en: 'level B1' },
};

/** The level that is asked, or why it cannot be told. */
export const requiredLevelWords: Readonly<Record<RequiredLevel, Words>> = {
  'A2-oral': reachedLevelWords['A2-oral'],
  'A2-oral-and-written': reachedLevelWords['A2-oral-and-written'],
  'literacy-not-told': {
    nl: 'hangt af van de taalbalans',
    fr: 'dépend du bilan linguistique',
    en: 'depends on the language balance',
  },
  'unknown-in-law': {
    nl: 'de wet bepaalt geen bekend niveau',
    fr: 'la loi ne fixe pas de niveau connu',
    en: 'the law sets no known level',
  },
};

/** The courses that somebody can be excused from. */
export const dispensableCourseWords: Readonly<Record<DispensableCourse, Words>> = {
  citizenship: pathStepWords.citizenship,
  language: pathStepWords['language-course'],
};

/** Why somebody is excused from a course. */
export const dispensationGroundWords: Readonly<Record<DispensationGround, Words>> = {
  'level-reached': { nl: 'het niveau is al bereikt', fr: 'le niveau est déjà atteint', en: 'the level is reached' },
  'earlier-course': {
    nl: 'eerder gevolgde opleiding',
    fr: 'formation suivie auparavant',
    en: 'course followed earlier',
  },
  medical: { nl: 'medische redenen', fr: 'raisons médicales', en: 'medical reasons' },
  'other-proof': { nl: 'ander bewijs', fr: 'autre preuve', en: 'other proof' },
};

/** What an office says of its own file. In Dutch another word than that of the legal suspension. */
export const officeFileWords: Readonly<Record<OfficeFileStatus, Words>> = {
  active: { nl: 'actief', fr: 'actif', en: 'active' },
  suspended: { nl: 'geschorst', fr: 'suspendu', en: 'suspended' },
  closed: { nl: 'afgesloten', fr: 'clôturé', en: 'closed' },
};

/** How a part of the path stands. */
export const partStatusWords: Readonly<Record<PartStatus, Words>> = {
  done: { nl: 'afgerond', fr: 'accompli', en: 'done' },
  'below-level': {
    nl: 'gevolgd, niveau niet bereikt',
    fr: 'suivi, niveau non atteint',
    en: 'followed, level not reached',
  },
  excused: { nl: 'vrijgesteld van volgen', fr: 'dispensé de suivi', en: 'excused' },
  open: { nl: 'nog te volgen', fr: 'à suivre', en: 'to be followed' },
};
