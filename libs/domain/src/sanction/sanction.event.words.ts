import { dayWords } from '../calendar/day.words';
import { capacityWords, defaultGroundWords, returnWords } from '../obligation/control/control.words';
import type { Tongue, Words } from '../reference/words';
import * as words from './sanction.code.words';
import type { Motivation } from './sanction.codes';
import type { SanctionEvent } from './sanction.events';
import { sanctionClosureWords } from './sanction.words';
import { amountWords, dispatchWords, endWords, joined, type SentencesFor } from './sentence.words';

const fileSentences: SentencesFor<
  'ProcedureOpened' | 'FileChangeNoted' | 'FileConfirmed' | 'FileReturned' | 'ProcedureDropped' | 'ProcedureTermLapsed'
> = {
  ProcedureOpened: ({ ground, capacity, further, decideBy }) => {
    const [why, places] = [defaultGroundWords[ground], capacityWords[capacity]];
    const first = {
      nl: `Sanctieprocedure geopend wegens ${why.nl}; ${places.nl}.`,
      fr: `Procédure de sanction ouverte pour ${why.fr} ; ${places.fr}.`,
      en: `Sanction procedure opened for ${why.en}; ${places.en}.`,
    };
    const again = {
      nl: `Verdere sanctieprocedure geopend omdat het verzuim aanhoudt (${why.nl}); ${places.nl}.`,
      fr: `Nouvelle procédure de sanction ouverte car le manquement persiste (${why.fr}) ; ${places.fr}.`,
      en: `Further sanction procedure opened because the default goes on (${why.en}); ${places.en}.`,
    };
    return joined(further === 'none' ? first : again, endWords('decision', decideBy));
  },
  FileChangeNoted: ({ change }) => {
    const what = words.fileChangeWords[change];
    return {
      nl: `Wijziging in het dossier van de gemeente: ${what.nl}.`,
      fr: `Modification du dossier de la commune : ${what.fr}.`,
      en: `Change in the file of the municipality: ${what.en}.`,
    };
  },
  FileConfirmed: ({ reason }) => {
    const why = words.confirmationWords[reason];
    return {
      nl: `Procedure bevestigd na inzage van het gewijzigde dossier: ${why.nl}.`,
      fr: `Procédure confirmée après examen du dossier modifié : ${why.fr}.`,
      en: `Procedure confirmed after a look at the changed file: ${why.en}.`,
    };
  },
  FileReturned: ({ reason }) => {
    const why = returnWords[reason];
    return {
      nl: `Dossier teruggestuurd naar de gemeente: ${why.nl}.`,
      fr: `Dossier renvoyé à la commune : ${why.fr}.`,
      en: `File returned to the municipality: ${why.en}.`,
    };
  },
  ProcedureDropped: ({ reason }) => {
    const why = words.dropWords[reason];
    return {
      nl: `Sanctieprocedure stopgezet: ${why.nl}.`,
      fr: `Procédure de sanction abandonnée : ${why.fr}.`,
      en: `Sanction procedure dropped: ${why.en}.`,
    };
  },
  ProcedureTermLapsed: ({ term, lastDay }) => {
    const [name, last] = [words.sanctionTermWords[term], dayWords(lastDay)];
    return {
      nl: `De ${name.nl} is verstreken; de laatste dag was ${last.nl}.`,
      fr: `Le ${name.fr} a expiré ; le dernier jour était le ${last.fr}.`,
      en: `The ${name.en} lapsed; its last day was ${last.en}.`,
    };
  },
};

const hearingSentences: SentencesFor<'IntentNotified' | 'DefenceReceived' | 'HearingRecorded'> = {
  IntentNotified: ({ channel, language, requestHearingBy }) => {
    const told = dispatchWords({ channel, language });
    return joined(
      {
        nl: `Voornemen om te sanctioneren ter kennis gebracht, ${told.nl}.`,
        fr: `Intention de sanctionner notifiée, ${told.fr}.`,
        en: `Intent to sanction notified, ${told.en}.`,
      },
      endWords('hearing', requestHearingBy),
    );
  },
  DefenceReceived: () => ({
    nl: 'Schriftelijk verweer ontvangen.',
    fr: 'Défense écrite reçue.',
    en: 'Written defence received.',
  }),
  HearingRecorded: ({ outcome }) => {
    const how = words.hearingWords[outcome];
    return {
      nl: `Hoorzitting door een aangewezen ambtenaar: ${how.nl}.`,
      fr: `Audition par un fonctionnaire désigné : ${how.fr}.`,
      en: `Hearing by a designated official: ${how.en}.`,
    };
  },
};

const motives = (codes: readonly Motivation[], tongue: Tongue): string =>
  codes.map((code) => words.motivationWords[code][tongue]).join(tongue === 'fr' ? ' ; ' : '; ');

const weighed: Words = {
  nl: 'Met de wachtlijst bij de bureaus is rekening gehouden.',
  fr: "Il a été tenu compte de la liste d'attente dans les bureaux.",
  en: 'The waiting list at the offices was weighed.',
};

const decisionSentences: SentencesFor<
  'NoSanctionDecided' | 'FineProposed' | 'ProposalSentBack' | 'FineImposed' | 'NoSanctionNotified' | 'FineNotified'
> = {
  NoSanctionDecided: ({ reason }) => {
    const why = words.noSanctionWords[reason];
    return {
      nl: `Beslissing: geen sanctie; ${why.nl}.`,
      fr: `Décision : pas de sanction ; ${why.fr}.`,
      en: `Decision: no sanction; ${why.en}.`,
    };
  },
  FineProposed: ({ amount, motivations, capacityConsidered }) => {
    const much = amountWords(amount * 100);
    const proposed = {
      nl: `Administratieve geldboete van ${much.nl} voorgesteld door een eerste ambtenaar (${motives(motivations, 'nl')}).`,
      fr: `Amende administrative de ${much.fr} proposée par un premier fonctionnaire (${motives(motivations, 'fr')}).`,
      en: `Administrative fine of ${much.en} proposed by a first official (${motives(motivations, 'en')}).`,
    };
    return capacityConsidered ? joined(proposed, weighed) : proposed;
  },
  ProposalSentBack: ({ reason }) => {
    const why = words.sendBackWords[reason];
    return {
      nl: `Voorstel teruggestuurd wegens ${why.nl}.`,
      fr: `Proposition renvoyée ; en cause : ${why.fr}.`,
      en: `Proposal sent back because of ${why.en}.`,
    };
  },
  FineImposed: ({ amount }) => {
    const much = amountWords(amount * 100);
    return {
      nl: `Administratieve geldboete van ${much.nl} opgelegd, goedgekeurd door een tweede ambtenaar.`,
      fr: `Amende administrative de ${much.fr} infligée, approuvée par un second fonctionnaire.`,
      en: `Administrative fine of ${much.en} imposed, approved by a second official.`,
    };
  },
  NoSanctionNotified: (event) => {
    const told = dispatchWords(event);
    return {
      nl: `Beslissing zonder sanctie ter kennis gebracht, ${told.nl}; de procedure is afgesloten.`,
      fr: `Décision sans sanction notifiée, ${told.fr} ; la procédure est clôturée.`,
      en: `Decision without a sanction notified, ${told.en}; the procedure is closed.`,
    };
  },
  FineNotified: ({ payBy, appealBy, collectBy, ...event }) => {
    const told = dispatchWords(event);
    return joined(
      {
        nl: `Beslissing tot geldboete ter kennis gebracht, ${told.nl}.`,
        fr: `Décision d'amende notifiée, ${told.fr}.`,
        en: `Decision to fine notified, ${told.en}.`,
      },
      endWords('payment', payBy),
      endWords('appeal', appealBy),
      endWords('limitation', collectBy),
    );
  },
};

const fineSentences: SentencesFor<
  | 'PaymentReceived'
  | 'CollectionStarted'
  | 'AppealLodged'
  | 'AppealDecided'
  | 'DecisionWithdrawn'
  | 'ContinuedDefaultNoted'
  | 'ProcedureClosed'
> = {
  PaymentReceived: ({ cents, outstandingCents }) => {
    const [paid, left] = [amountWords(cents), amountWords(outstandingCents)];
    return {
      nl: `Betaling van ${paid.nl} ontvangen; nog te betalen: ${left.nl}.`,
      fr: `Paiement de ${paid.fr} reçu ; reste à payer : ${left.fr}.`,
      en: `Payment of ${paid.en} received; still to be paid: ${left.en}.`,
    };
  },
  CollectionStarted: () => ({
    nl: 'Invordering van de geldboete begonnen.',
    fr: "Recouvrement de l'amende entamé.",
    en: 'Collection of the fine started.',
  }),
  AppealLodged: ({ appeal, late }) => {
    const what = words.appealWords[appeal];
    return {
      nl: `Bij de Raad van State ingesteld${late ? ', na de termijn' : ''}: ${what.nl}.`,
      fr: `Introduit devant le Conseil d'État${late ? ', hors délai' : ''} : ${what.fr}.`,
      en: `Lodged with the Council of State${late ? ', after the term' : ''}: ${what.en}.`,
    };
  },
  AppealDecided: ({ appeal, outcome }) => {
    const [what, answer] = [words.appealWords[appeal], words.appealOutcomeWords[outcome]];
    return {
      nl: `Uitspraak over het volgende: ${what.nl}; ${answer.nl}.`,
      fr: `Décision du juge sur ce qui suit : ${what.fr} ; ${answer.fr}.`,
      en: `Outcome of the ${what.en}: ${answer.en}.`,
    };
  },
  DecisionWithdrawn: ({ reason }) => {
    const why = words.decisionWithdrawalWords[reason];
    return {
      nl: `Beslissing ingetrokken door de GGC: ${why.nl}.`,
      fr: `Décision retirée par la COCOM : ${why.fr}.`,
      en: `Decision withdrawn by the GGC: ${why.en}.`,
    };
  },
  ContinuedDefaultNoted: ({ amount }) => {
    const much = amountWords(amount * 100);
    return {
      nl: `Vastgesteld dat het verzuim aanhoudt; een verdere geldboete van ${much.nl} vergt een nieuwe procedure.`,
      fr: `Persistance du manquement constatée ; une nouvelle amende de ${much.fr} exige une nouvelle procédure.`,
      en: `The default was noted to go on; a further fine of ${much.en} takes a procedure of its own.`,
    };
  },
  ProcedureClosed: ({ because }) => {
    const why = sanctionClosureWords[because];
    return {
      nl: `Procedure afgesloten: ${why.nl}. Dit beëindigt de verplichting niet.`,
      fr: `Procédure clôturée : ${why.fr}. Cela ne met pas fin à l'obligation.`,
      en: `Procedure closed: ${why.en}. This does not end the duty.`,
    };
  },
};

const sentences: SentencesFor<SanctionEvent['type']> = {
  ...fileSentences,
  ...hearingSentences,
  ...decisionSentences,
  ...fineSentences,
};

/** A fact as a sentence for a timeline. */
export const sanctionEventWords = (event: SanctionEvent): Words =>
  // Each type has its own sentence; the compiler cannot follow a key to its own value.
  (sentences[event.type] as (event: SanctionEvent) => Words)(event);
