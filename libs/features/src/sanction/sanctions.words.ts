import type { Words } from '@termijn/domain';
import type { SanctionHold, SanctionStep, SanctionWaitingFor } from './sanctions.projection';

/** What an open procedure waits for. */
export const sanctionStepWords: Readonly<Record<SanctionStep, Words>> = {
  'look-at-file': { nl: 'gewijzigd dossier inzien', fr: 'examiner le dossier modifié', en: 'look at the changed file' },
  'notify-intent': {
    nl: 'voornemen ter kennis brengen',
    fr: "notifier l'intention",
    en: 'notify the intent',
  },
  'await-defence': { nl: 'wacht op verweer', fr: 'attend la défense', en: 'awaits a defence' },
  decide: { nl: 'beslissen', fr: 'décider', en: 'decide' },
  'second-official': { nl: 'tweede ambtenaar', fr: 'second fonctionnaire', en: 'second official' },
  'notify-decision': {
    nl: 'beslissing ter kennis brengen',
    fr: 'notifier la décision',
    en: 'notify the decision',
  },
  'await-payment': { nl: 'wacht op betaling', fr: 'attend le paiement', en: 'awaits payment' },
  collect: { nl: 'invorderen', fr: 'recouvrer', en: 'collect' },
  'await-collection': { nl: 'invordering loopt', fr: 'recouvrement en cours', en: 'collection under way' },
  'await-court': { nl: 'wacht op de rechter', fr: 'attend le juge', en: 'awaits the court' },
  'give-back-payment': { nl: 'betaling teruggeven', fr: 'rembourser le paiement', en: 'give the payment back' },
  close: { nl: 'afsluiten', fr: 'clôturer', en: 'close' },
};

/** Who has to move. */
export const sanctionWaitingForWords: Readonly<Record<SanctionWaitingFor, Words>> = {
  ggc: { nl: 'GGC', fr: 'COCOM', en: 'GGC' },
  newcomer: { nl: 'nieuwkomer', fr: 'primo-arrivant', en: 'newcomer' },
  court: { nl: 'Raad van State', fr: "Conseil d'État", en: 'Council of State' },
};

/** What holds a procedure up from outside. */
export const sanctionHoldWords: Readonly<Record<SanctionHold, Words>> = {
  suspended: { nl: 'opgeschort', fr: 'suspendue', en: 'suspended' },
  'exemption-pending': { nl: 'vrijstelling gevraagd', fr: 'exemption demandée', en: 'exemption pending' },
};
