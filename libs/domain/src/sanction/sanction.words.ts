import type { Words } from '../reference/words';
import type { SanctionClosure, SanctionPhase } from './sanction.state';

/** Where a procedure can stand. */
export const sanctionPhaseWords: Readonly<Record<SanctionPhase, Words>> = {
  unknown: { nl: 'onbekend', fr: 'inconnue', en: 'unknown' },
  opened: {
    nl: 'geopend, voornemen nog niet ter kennis gebracht',
    fr: 'ouverte, intention non notifiée',
    en: 'opened, intent not notified',
  },
  announced: { nl: 'voornemen ter kennis gebracht', fr: 'intention notifiée', en: 'intent notified' },
  proposed: {
    nl: 'geldboete voorgesteld, tweede ambtenaar beslist',
    fr: 'amende proposée, second fonctionnaire à décider',
    en: 'fine proposed, for a second official to decide',
  },
  decided: { nl: 'beslist, nog niet ter kennis gebracht', fr: 'décidée, non notifiée', en: 'decided, not notified' },
  fined: { nl: 'geldboete ter kennis gebracht', fr: 'amende notifiée', en: 'fine notified' },
  closed: { nl: 'afgesloten', fr: 'clôturée', en: 'closed' },
};

/** How a procedure ended. */
export const sanctionClosureWords: Readonly<Record<SanctionClosure['because'], Words>> = {
  returned: { nl: 'teruggestuurd naar de gemeente', fr: 'renvoyée à la commune', en: 'returned to the municipality' },
  dropped: { nl: 'stopgezet', fr: 'abandonnée', en: 'dropped' },
  'no-sanction': { nl: 'geen sanctie', fr: 'pas de sanction', en: 'no sanction' },
  paid: { nl: 'de geldboete is betaald', fr: "l'amende est payée", en: 'the fine is paid' },
  annulled: {
    nl: 'de beslissing is vernietigd',
    fr: 'la décision est annulée',
    en: 'the decision was annulled',
  },
  withdrawn: { nl: 'de beslissing is ingetrokken', fr: 'la décision est retirée', en: 'the decision was withdrawn' },
  'time-barred': { nl: 'de geldboete is verjaard', fr: "l'amende est prescrite", en: 'the fine is time-barred' },
};
