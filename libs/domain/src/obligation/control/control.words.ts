import type { OfType } from '@termijn/kernel';
import { dayWords } from '../../calendar/day.words';
import { noticeLanguageWords } from '../../reference/language';
import type { Words } from '../../reference/words';
import { channelWords } from '../obligation.words';
import { lastDayWords } from '../term.words';
import type { FileItem } from './completeness';
import type {
  Capacity,
  ControlEvent,
  DefaultGround,
  ReceiptEvidence,
  ReturnReason,
  WithdrawalReason,
} from './control.events';

/** What somebody can be in default of. */
export const defaultGroundWords: Readonly<Record<DefaultGround, Words>> = {
  registration: { nl: 'geen aanmelding', fr: "défaut d'enregistrement", en: 'failure to register' },
  completion: {
    nl: 'geen beëindiging van het traject',
    fr: 'parcours non terminé',
    en: 'failure to complete the path',
  },
};

/** What proves that a notice arrived. */
export const evidenceWords: Readonly<Record<ReceiptEvidence, Words>> = {
  presented: { nl: 'aangeboden door de postbode', fr: 'présentée par le facteur', en: 'presented by the postman' },
  signed: { nl: 'tegen handtekening', fr: 'contre signature', en: 'against signature' },
  'handed-over': { nl: 'ter hand gesteld', fr: 'remise en mains propres', en: 'handed over in person' },
  opened: { nl: 'geopend in de eBox', fr: "ouverte dans l'eBox", en: 'opened in the eBox' },
};

/** Why a notice is withdrawn. */
export const withdrawalWords: Readonly<Record<WithdrawalReason, Words>> = {
  'no-ground': { nl: 'er was geen grond', fr: "elle n'avait pas de fondement", en: 'it had no ground' },
  'complied-in-time': { nl: 'op tijd in orde', fr: 'en règle dans le délai', en: 'complied in time' },
  'wrong-language': { nl: 'verkeerde taal', fr: 'mauvaise langue', en: 'wrong language' },
  'not-delivered': { nl: 'niet aangekomen', fr: 'non parvenue', en: 'not delivered' },
  corrected: { nl: 'na rechtzetting van het dossier', fr: 'après rectification du dossier', en: 'file corrected' },
};

/** What is known of the places at the offices. */
export const capacityWords: Readonly<Record<Capacity, Words>> = {
  'places-free': {
    nl: 'er waren plaatsen vrij bij de bureaus',
    fr: 'des places étaient libres dans les bureaux',
    en: 'places were free at the offices',
  },
  'waiting-list': {
    nl: 'er was een wachtlijst bij de bureaus',
    fr: "il y avait une liste d'attente dans les bureaux",
    en: 'there was a waiting list at the offices',
  },
  'not-known': {
    nl: 'of er plaatsen vrij waren, is niet bekend',
    fr: 'on ignore si des places étaient libres',
    en: 'whether places were free is not known',
  },
};

/** Why a file came back. */
export const returnWords: Readonly<Record<ReturnReason, Words>> = {
  incomplete: { nl: 'onvolledig dossier', fr: 'dossier incomplet', en: 'file incomplete' },
  suspended: { nl: 'de verplichting is opgeschort', fr: "l'obligation est suspendue", en: 'the duty is suspended' },
  exempt: { nl: 'de betrokkene is vrijgesteld', fr: "l'intéressé est exempté", en: 'the person is exempt' },
  corrected: { nl: 'het dossier werd rechtgezet', fr: 'le dossier a été rectifié', en: 'the file was corrected' },
};

/** What a file has to show before it can be handed over. */
export const fileItemWords: Readonly<Record<FileItem, Words>> = {
  certificate: {
    nl: 'attest tot verplichting met ontvangst',
    fr: "attestation d'obligation avec réception",
    en: 'certificate of obligation with its receipt',
  },
  'no-suspension': { nl: 'geen opschorting', fr: 'pas de suspension', en: 'no suspension' },
  'no-exemption-pending': {
    nl: 'geen vrijstelling in aanvraag',
    fr: "pas d'exemption en attente",
    en: 'no exemption pending',
  },
  'no-question-open': { nl: 'geen open vraag', fr: 'pas de question ouverte', en: 'no open question' },
  'no-step-without-ground': {
    nl: 'geen stap die zijn grond verloor',
    fr: "pas d'étape sans fondement",
    en: 'no step that lost its ground',
  },
  notice: { nl: 'ingebrekestelling', fr: 'mise en demeure', en: 'notice of default' },
  'notice-language': {
    nl: 'in de taal van de betrokkene',
    fr: "dans la langue de l'intéressé",
    en: 'in the language of the person',
  },
  'notice-proof': {
    nl: 'bewijs van de ingebrekestelling',
    fr: 'preuve de la mise en demeure',
    en: 'proof of the notice',
  },
  lapse: { nl: 'verstreken termijn', fr: 'délai expiré', en: 'lapsed term' },
};

/** How many people waited for a place, where that is known. */
const waitingWords = (waiting: number | 'not-known'): Words => {
  if (waiting === 'not-known') return { nl: '', fr: '', en: '' };
  const count = String(waiting);
  return { nl: ` (wachtenden: ${count})`, fr: ` (personnes en attente : ${count})`, en: ` (people waiting: ${count})` };
};

/** What followed a missed term, told one fact a sentence. */
export const controlSentences: {
  readonly [T in ControlEvent['type']]: (event: OfType<ControlEvent, T>) => Words;
} = {
  NoticeOfDefaultIssued: ({ ground, channel, language, complyBy }) => {
    const [why, how, spoken] = [defaultGroundWords[ground], channelWords[channel], noticeLanguageWords[language]];
    const end = lastDayWords('compliance', complyBy);
    return {
      nl: `Ingebrekestelling wegens ${why.nl}, ${how.nl}, in het ${spoken.nl}. ${end.nl}`,
      fr: `Mise en demeure pour ${why.fr}, ${how.fr}, en ${spoken.fr}. ${end.fr}`,
      en: `Notice of default for ${why.en}, ${how.en}, in ${spoken.en}. ${end.en}`,
    };
  },
  NoticeReceiptRecorded: ({ evidence, complyBy, on }) => {
    const [proof, received, end] = [evidenceWords[evidence], dayWords(on), lastDayWords('compliance', complyBy)];
    return {
      nl: `Ontvangst van de ingebrekestelling bewezen op ${received.nl}: ${proof.nl}. ${end.nl}`,
      fr: `Réception de la mise en demeure prouvée le ${received.fr} : ${proof.fr}. ${end.fr}`,
      en: `Receipt of the notice of default proved on ${received.en}: ${proof.en}. ${end.en}`,
    };
  },
  NoticeWithdrawn: ({ reason }) => ({
    nl: `Ingebrekestelling ingetrokken: ${withdrawalWords[reason].nl}.`,
    fr: `Mise en demeure retirée : ${withdrawalWords[reason].fr}.`,
    en: `Notice of default withdrawn: ${withdrawalWords[reason].en}.`,
  }),
  FileHandedOver: ({ capacity, waiting }) => {
    const [places, queue] = [capacityWords[capacity], waitingWords(waiting)];
    return {
      nl: `Dossier aan de GGC overgemaakt voor een sanctieprocedure; ${places.nl}${queue.nl}.`,
      fr: `Dossier transmis à la COCOM pour une procédure de sanction ; ${places.fr}${queue.fr}.`,
      en: `File handed over to the GGC for a sanction procedure; ${places.en}${queue.en}.`,
    };
  },
  FileTakenBack: ({ reason }) => ({
    nl: `Dossier teruggekregen van de GGC: ${returnWords[reason].nl}.`,
    fr: `Dossier rendu par la COCOM : ${returnWords[reason].fr}.`,
    en: `File taken back from the GGC: ${returnWords[reason].en}.`,
  }),
};
