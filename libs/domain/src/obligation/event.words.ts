import type { OfType } from '@termijn/kernel';
import { dayWords } from '../calendar/day.words';
import { noticeLanguageWords, pathLanguageWords } from '../reference/language';
import { offices } from '../reference/office';
import type { Tongue, Words } from '../reference/words';
import { groundWords, outcomeWords } from './assessment.words';
import type { AssessmentGround } from './assessment';
import type { ObligationEvent, TermEnd } from './obligation.events';
import { channelWords, defaultGroundWords, termWords } from './obligation.words';

const grounds = (codes: readonly AssessmentGround[], tongue: Tongue): string =>
  codes.map((code) => groundWords[code][tongue]).join('; ');

const unknownTerm: Words = {
  nl: 'De wet bepaalt geen bekende termijn.',
  fr: 'La loi ne fixe pas de délai connu.',
  en: 'The law sets no known term.',
};

/** "Last day to do it: ...", or that no term is known. */
const until = (end: TermEnd, todo: Words): Words => {
  if (end === 'unknown') return unknownTerm;
  const last = dayWords(end.lastDay);
  return {
    nl: `Laatste dag ${todo.nl}: ${last.nl}.`,
    fr: `Dernier jour ${todo.fr} : le ${last.fr}.`,
    en: `Last day ${todo.en}: ${last.en}.`,
  };
};

const toRegister: Words = { nl: 'om zich aan te melden', fr: "pour s'enregistrer", en: 'to register' };
const toComplete: Words = {
  nl: 'om het traject te beëindigen',
  fr: 'pour terminer le parcours',
  en: 'to complete the path',
};
const toComply: Words = { nl: 'om alsnog in orde te komen', fr: 'pour se mettre en règle', en: 'to comply' };
const afterTerm: Words = { nl: ', na de termijn', fr: ', hors délai', en: ', after the term' };
const inTime: Words = { nl: '', fr: '', en: '' };

type Sentences = { readonly [T in ObligationEvent['type']]: (event: OfType<ObligationEvent, T>) => Words };

const sentences: Sentences = {
  NewcomerAssessed: ({ outcome, grounds: codes }) => ({
    nl: `Onderzocht: ${outcomeWords[outcome].nl} (${grounds(codes, 'nl')}).`,
    fr: `Contrôle effectué : ${outcomeWords[outcome].fr} (${grounds(codes, 'fr')}).`,
    en: `Assessed: ${outcomeWords[outcome].en} (${grounds(codes, 'en')}).`,
  }),
  ObligationImposed: ({ regime }) => ({
    nl: `Verplichting opgelegd onder regeling ${regime}.`,
    fr: `Obligation imposée sous le régime ${regime}.`,
    en: `Obligation imposed under regime ${regime}.`,
  }),
  CertificateReceived: ({ means, registerBy }) => {
    const [how, end] = [channelWords[means], until(registerBy, toRegister)];
    return {
      nl: `Attest tot verplichting ontvangen, ${how.nl}. ${end.nl}`,
      fr: `Attestation d'obligation reçue, ${how.fr}. ${end.fr}`,
      en: `Certificate of obligation received, ${how.en}. ${end.en}`,
    };
  },
  RegistrationReminderIssued: () => ({
    nl: 'Herinnering aan de aanmelding verstuurd.',
    fr: "Rappel de l'enregistrement envoyé.",
    en: 'Reminder to register issued.',
  }),
  RegisteredWithOffice: ({ office, path, completeBy, late }) => {
    const { name } = offices[office];
    const [language, end, when] = [pathLanguageWords[path], until(completeBy, toComplete), late ? afterTerm : inTime];
    return {
      nl: `Aangemeld bij ${name}, traject in het ${language.nl}${when.nl}. ${end.nl}`,
      fr: `Enregistré auprès de ${name}, parcours en ${language.fr}${when.fr}. ${end.fr}`,
      en: `Registered with ${name}, path in ${language.en}${when.en}. ${end.en}`,
    };
  },
  CompletionReminderIssued: () => ({
    nl: 'Herinnering aan de beëindiging van het traject verstuurd.',
    fr: 'Rappel de la fin du parcours envoyé.',
    en: 'Reminder to complete the path issued.',
  }),
  TermLapsed: ({ term, lastDay }) => {
    const [name, last] = [termWords[term], dayWords(lastDay)];
    return {
      nl: `De ${name.nl} is verstreken; de laatste dag was ${last.nl}.`,
      fr: `Le ${name.fr} a expiré ; le dernier jour était le ${last.fr}.`,
      en: `The ${name.en} lapsed; its last day was ${last.en}.`,
    };
  },
  NoticeOfDefaultIssued: ({ ground, channel, language, complyBy }) => {
    const [why, how, spoken] = [defaultGroundWords[ground], channelWords[channel], noticeLanguageWords[language]];
    const end = until(complyBy, toComply);
    return {
      nl: `Ingebrekestelling wegens ${why.nl}, ${how.nl}, in het ${spoken.nl}. ${end.nl}`,
      fr: `Mise en demeure pour ${why.fr}, ${how.fr}, en ${spoken.fr}. ${end.fr}`,
      en: `Notice of default for ${why.en}, ${how.en}, in ${spoken.en}. ${end.en}`,
    };
  },
  SanctionProcedureOpened: () => ({
    nl: 'Dossier overgemaakt; sanctieprocedure geopend.',
    fr: 'Dossier transmis ; procédure de sanction ouverte.',
    en: 'File handed over; sanction procedure opened.',
  }),
  PathCompleted: ({ office, late }) => {
    const { name } = offices[office];
    const when = late ? afterTerm : inTime;
    return {
      nl: `Traject beëindigd bij ${name}${when.nl}.`,
      fr: `Parcours terminé auprès de ${name}${when.fr}.`,
      en: `Path completed with ${name}${when.en}.`,
    };
  },
  CompletionProofReceived: () => ({
    nl: 'Attest van beëindiging ontvangen door de gemeente; aan de verplichting is voldaan.',
    fr: "Attestation de fin de parcours reçue par la commune ; l'obligation est accomplie.",
    en: 'Certificate of completion received by the municipality; the duty is fulfilled.',
  }),
};

/** A fact as a sentence for a timeline. */
export const eventWords = (event: ObligationEvent): Words =>
  // Each type has its own sentence; the compiler cannot follow a key to its own value.
  (sentences[event.type] as (event: ObligationEvent) => Words)(event);
