import type { Words } from '../reference/words';
import type { DeadlineKey } from './obligation.deadlines';
import type { CertificateMeans, DefaultGround, NoticeChannel, ObligationRefusal, TermName } from './obligation.events';
import type { Obligation, ObligationPhase } from './obligation.state';

/** Every refusal of the law, as it is said at the counter. */
export const refusalWords: Readonly<Record<ObligationRefusal, Words>> = {
  'not-assessed': {
    nl: 'Voor dit dossier is nog geen onderzoek gedaan.',
    fr: "Ce dossier n'a pas encore fait l'objet d'un contrôle.",
    en: 'No assessment has been made for this file yet.',
  },
  'already-assessed': {
    nl: 'Voor dit dossier is al een ander onderzoek vastgelegd.',
    fr: 'Un autre contrôle est déjà enregistré pour ce dossier.',
    en: 'Another assessment is already on this file.',
  },
  'before-the-law': {
    nl: 'De verplichting bestaat pas sinds 1 juni 2022.',
    fr: "L'obligation n'existe que depuis le 1er juin 2022.",
    en: 'The duty has existed only since 1 June 2022.',
  },
  'before-earlier-step': {
    nl: 'Deze dag ligt vóór de stap die eerst komt.',
    fr: "Cette date précède l'étape qui doit venir d'abord.",
    en: 'This day lies before the step that comes first.',
  },
  'certificate-not-received': {
    nl: 'De ontvangst van het attest tot verplichting is nog niet vastgelegd.',
    fr: "La réception de l'attestation d'obligation n'est pas encore enregistrée.",
    en: 'Receipt of the certificate of obligation has not been recorded yet.',
  },
  'certificate-already-received': {
    nl: 'De ontvangst van het attest is al op een andere dag of wijze vastgelegd.',
    fr: "La réception de l'attestation est déjà enregistrée à une autre date ou par une autre voie.",
    en: 'Receipt of the certificate is already recorded on another day or by other means.',
  },
  'not-registered': {
    nl: 'Er is geen aanmelding bij een erkende inrichter.',
    fr: "Il n'y a pas d'enregistrement auprès d'un organisateur agréé.",
    en: 'There is no registration with an approved organiser.',
  },
  'registered-otherwise': {
    nl: 'Er is al een aanmelding met een ander bureau, een ander traject of een andere dag.',
    fr: 'Il existe déjà un enregistrement avec un autre bureau, un autre parcours ou une autre date.',
    en: 'There is already a registration with another office, path or day.',
  },
  'already-completed': {
    nl: 'De beëindiging van het traject is al vastgelegd.',
    fr: 'La fin du parcours est déjà enregistrée.',
    en: 'Completion of the path is already recorded.',
  },
  'term-still-running': {
    nl: 'De termijn loopt nog.',
    fr: 'Le délai court encore.',
    en: 'The term is still running.',
  },
  'term-unknown': {
    nl: 'De wet bepaalt geen bekende termijn; er kan dus niets verstreken zijn.',
    fr: "La loi ne fixe pas de délai connu ; rien n'a donc pu expirer.",
    en: 'The law sets no known term, so none can have lapsed.',
  },
  'language-not-respected': {
    nl: 'De ingebrekestelling moet in de taal van de betrokkene, of in beide talen als die niet bekend is.',
    fr: "La mise en demeure doit être dans la langue de l'intéressé, ou dans les deux si elle n'est pas connue.",
    en: 'The notice must be in the language of the person, or in both when it is not known.',
  },
  'no-notice-of-default': {
    nl: 'Er loopt geen ingebrekestelling.',
    fr: "Il n'y a pas de mise en demeure en cours.",
    en: 'There is no notice of default in force.',
  },
  'notice-already-issued': {
    nl: 'Er is al een ingebrekestelling met een andere dag.',
    fr: 'Une mise en demeure a déjà été envoyée à une autre date.',
    en: 'A notice of default of another day is already in force.',
  },
  'procedure-already-open': {
    nl: 'De sanctieprocedure is al op een andere dag geopend.',
    fr: 'La procédure de sanction a déjà été ouverte à une autre date.',
    en: 'The sanction procedure was already opened on another day.',
  },
  closed: {
    nl: 'Dit dossier is afgesloten.',
    fr: 'Ce dossier est clos.',
    en: 'This file is closed.',
  },
};

/** Where a file can stand. */
export const phaseWords: Readonly<Record<ObligationPhase, Words>> = {
  unknown: { nl: 'onbekend', fr: 'inconnu', en: 'unknown' },
  imposed: {
    nl: 'verplicht, attest nog niet ontvangen',
    fr: 'obligé, attestation non reçue',
    en: 'obliged, certificate not received',
  },
  notified: { nl: 'attest ontvangen', fr: 'attestation reçue', en: 'certificate received' },
  registered: { nl: 'aangemeld', fr: 'enregistré', en: 'registered' },
  defaulted: { nl: 'in gebreke gesteld', fr: 'mis en demeure', en: 'in default' },
  sanctioned: { nl: 'in sanctieprocedure', fr: 'en procédure de sanction', en: 'in sanction procedure' },
  closed: { nl: 'afgesloten', fr: 'clos', en: 'closed' },
};

/** Why a file is closed. */
export const closureWords: Readonly<Record<Extract<Obligation, { readonly phase: 'closed' }>['because'], Words>> = {
  outOfScope: { nl: 'geen verplichte nieuwkomer', fr: 'pas un primo-arrivant obligé', en: 'not an obliged newcomer' },
  exempt: { nl: 'vrijgesteld', fr: 'exempté', en: 'exempt' },
  fulfilled: { nl: 'voldaan', fr: 'accompli', en: 'fulfilled' },
};

/** The terms that can run. */
export const termWords: Readonly<Record<TermName, Words>> = {
  registration: { nl: 'termijn voor de aanmelding', fr: "délai d'enregistrement", en: 'term to register' },
  completion: {
    nl: 'termijn voor de beëindiging van het traject',
    fr: 'délai pour terminer le parcours',
    en: 'term to complete the path',
  },
  compliance: {
    nl: 'termijn van de ingebrekestelling',
    fr: 'délai de la mise en demeure',
    en: 'term of the notice of default',
  },
};

/** What the calendar can owe. */
export const deadlineWords: Readonly<Record<DeadlineKey, Words>> = {
  ...termWords,
  'registration-reminder': {
    nl: 'herinnering aan de aanmelding',
    fr: "rappel de l'enregistrement",
    en: 'reminder to register',
  },
  'completion-reminder': {
    nl: 'herinnering aan de beëindiging',
    fr: 'rappel de la fin du parcours',
    en: 'reminder to complete',
  },
};

/** What somebody can be in default of. */
export const defaultGroundWords: Readonly<Record<DefaultGround, Words>> = {
  registration: { nl: 'geen aanmelding', fr: "défaut d'enregistrement", en: 'failure to register' },
  completion: {
    nl: 'geen beëindiging van het traject',
    fr: 'parcours non terminé',
    en: 'failure to complete the path',
  },
};

/** How papers travel. */
export const channelWords: Readonly<Record<NoticeChannel | CertificateMeans, Words>> = {
  counter: { nl: 'aan het loket', fr: 'au guichet', en: 'at the counter' },
  letter: { nl: 'per brief', fr: 'par lettre', en: 'by letter' },
  'registered-letter': { nl: 'per aangetekende brief', fr: 'par lettre recommandée', en: 'by registered letter' },
  ebox: { nl: 'via de eBox', fr: 'par eBox', en: 'by eBox' },
};
