import { dayWords } from '../calendar/day.words';
import type { Words } from '../reference/words';
import type { TermEnd, TermName } from './term-end';

/** What has to be done within each term. */
const tasks: Readonly<Record<TermName, Words>> = {
  registration: { nl: 'om zich aan te melden', fr: "pour s'enregistrer", en: 'to register' },
  completion: {
    nl: 'om het traject te beëindigen',
    fr: 'pour terminer le parcours',
    en: 'to complete the path',
  },
  compliance: { nl: 'om alsnog in orde te komen', fr: 'pour se mettre en règle', en: 'to comply' },
};

const unknownTerm: Words = {
  nl: 'De wet bepaalt geen bekende termijn.',
  fr: 'La loi ne fixe pas de délai connu.',
  en: 'The law sets no known term.',
};

/** The last day of a term as a sentence of its own, or that no term is known. */
export const lastDayWords = (term: TermName, end: TermEnd): Words => {
  if (end === 'unknown') return unknownTerm;
  const [task, last] = [tasks[term], dayWords(end.lastDay)];
  return {
    nl: `Laatste dag ${task.nl}: ${last.nl}.`,
    fr: `Dernier jour ${task.fr} : le ${last.fr}.`,
    en: `Last day ${task.en}: ${last.en}.`,
  };
};

const afterTerm: Words = { nl: ', na de termijn', fr: ', hors délai', en: ', after the term' };
const inTime: Words = { nl: '', fr: '', en: '' };

/** What is added to a sentence about something that was done after its term; nothing when it was in time. */
export const latenessWords = (late: boolean): Words => (late ? afterTerm : inTime);
