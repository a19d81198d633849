import type { Words } from '../reference/words';
import type { DeadlineKey } from './obligation.deadlines';
import type { NoticeChannel } from './control/control.events';
import type { CertificateMeans } from './duty/duty.events';
import type { Obligation, ObligationPhase } from './obligation.state';
import type { TermName } from './term-end';

/** Where a file can stand. */
export const phaseWords: Readonly<Record<ObligationPhase, Words>> = {
  unknown: { nl: 'onbekend', fr: 'inconnu', en: 'unknown' },
  voluntary: { nl: 'vrijwillige deelnemer', fr: 'participant volontaire', en: 'voluntary participant' },
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
  exempted: { nl: 'vrijgesteld na bewijs', fr: 'exempté sur preuve', en: 'exempted on evidence' },
  ended: { nl: 'verplichting beëindigd', fr: 'obligation éteinte', en: 'duty ended' },
  misfiled: { nl: 'dossier van een andere persoon', fr: "dossier d'une autre personne", en: "another person's file" },
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
  suspension: { nl: 'einde van de opschorting', fr: 'fin de la suspension', en: 'end of the suspension' },
};

/** How papers travel. */
export const channelWords: Readonly<Record<NoticeChannel | CertificateMeans, Words>> = {
  counter: { nl: 'aan het loket', fr: 'au guichet', en: 'at the counter' },
  letter: { nl: 'per brief', fr: 'par lettre', en: 'by letter' },
  'registered-letter': { nl: 'per aangetekende brief', fr: 'par lettre recommandée', en: 'by registered letter' },
  ebox: { nl: 'via de eBox', fr: 'par eBox', en: 'by eBox' },
};
