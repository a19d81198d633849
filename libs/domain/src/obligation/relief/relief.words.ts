import type { Day, OfType } from '@termijn/kernel';
import { dayWords } from '../../calendar/day.words';
import type { Words } from '../../reference/words';
import { termWords } from '../obligation.words';
import type {
  ExemptionGround,
  ExemptionRefusalReason,
  Proof,
  ProofChannel,
  ReliefEvent,
  ResumedTerm,
  SuspensionReason,
} from './relief.events';

/** Why a duty is lifted on evidence. */
export const exemptionGroundWords: Readonly<Record<ExemptionGround, Words>> = {
  'earlier-certificate': {
    nl: 'een eerder behaald attest van inburgering',
    fr: "une attestation d'intégration obtenue auparavant",
    en: 'an earlier integration certificate',
  },
  'belgian-diploma': {
    nl: 'een in België behaald diploma',
    fr: 'un diplôme obtenu en Belgique',
    en: 'a diploma obtained in Belgium',
  },
  'illness-or-disability': {
    nl: 'een ernstige ziekte of een handicap',
    fr: 'une maladie grave ou un handicap',
    en: 'a serious illness or a disability',
  },
  schooling: { nl: 'onderwijs in België', fr: 'une scolarité en Belgique', en: 'schooling in Belgium' },
  register: {
    nl: 'een grond die uit het Rijksregister blijkt',
    fr: 'un motif qui ressort du Registre national',
    en: 'a ground that the National Register shows',
  },
};

/** The papers behind a decision. */
export const proofWords: Readonly<Record<Proof, Words>> = {
  timetable: { nl: 'lesrooster', fr: 'horaire des cours', en: 'timetable' },
  'employer-certificate': {
    nl: 'attest van de werkgever',
    fr: "attestation de l'employeur",
    en: 'certificate of the employer',
  },
  'medical-certificate': { nl: 'medisch attest', fr: 'certificat médical', en: 'medical certificate' },
  'birth-certificate': { nl: 'geboorteakte', fr: 'acte de naissance', en: 'birth certificate' },
  'integration-certificate': {
    nl: 'attest van inburgering',
    fr: "attestation d'intégration",
    en: 'integration certificate',
  },
  diploma: { nl: 'diploma', fr: 'diplôme', en: 'diploma' },
  'school-certificate': { nl: 'schoolattest', fr: 'attestation scolaire', en: 'school certificate' },
  register: { nl: 'Rijksregister', fr: 'Registre national', en: 'National Register' },
};

/** By which way a paper came. */
export const proofChannelWords: Readonly<Record<ProofChannel, Words>> = {
  counter: { nl: 'aan het loket', fr: 'au guichet', en: 'at the counter' },
  'e-mail': { nl: 'per e-mail', fr: 'par courriel', en: 'by e-mail' },
  office: { nl: 'via het onthaalbureau', fr: "par le bureau d'accueil", en: 'through the reception office' },
  register: { nl: 'door raadpleging', fr: 'par consultation', en: 'looked up' },
};

/** Why an exemption is refused. */
export const exemptionRefusalWords: Readonly<Record<ExemptionRefusalReason, Words>> = {
  'proof-insufficient': {
    nl: 'het bewijs volstaat niet',
    fr: 'la preuve est insuffisante',
    en: 'the proof is insufficient',
  },
  'ground-not-met': {
    nl: 'de grond is niet vervuld',
    fr: "le motif n'est pas rempli",
    en: 'the ground is not met',
  },
  'proof-missing': { nl: 'het bewijs ontbreekt', fr: 'la preuve manque', en: 'the proof is missing' },
};

/** Why a duty stands still. */
export const suspensionReasonWords: Readonly<Record<SuspensionReason, Words>> = {
  timetable: {
    nl: 'werk of opleiding die niet met het lesrooster te verenigen is',
    fr: "un travail ou une formation incompatible avec l'horaire du parcours",
    en: 'work or training that clashes with the timetable of the path',
  },
  illness: { nl: 'ziekte', fr: 'maladie', en: 'illness' },
  care: {
    nl: 'zorg voor een andere persoon',
    fr: 'soins à une autre personne',
    en: 'care for another person',
  },
  birth: { nl: 'geboorte van een kind', fr: "naissance d'un enfant", en: 'birth of a child' },
  breastfeeding: { nl: 'borstvoeding', fr: 'allaitement', en: 'breastfeeding' },
  'medical-stay-abroad': {
    nl: 'tijdelijk verblijf in het buitenland om medische redenen',
    fr: "séjour temporaire à l'étranger pour raisons médicales",
    en: 'temporary stay abroad for medical reasons',
  },
  'interruption-of-stay': {
    nl: 'onderbreking van het verblijf op het tweetalige grondgebied',
    fr: 'interruption du séjour sur le territoire bilingue',
    en: 'interruption of the stay in the bilingual territory',
  },
  'interruption-of-residence-right': {
    nl: 'onderbreking van het verblijfsrecht',
    fr: 'interruption du droit de séjour',
    en: 'interruption of the right of residence',
  },
};

/** Up to and including which day, as a clause. */
const untilWords = (until: Day | 'open'): Words => {
  if (until === 'open') return { nl: 'einde nog niet bekend', fr: 'fin encore inconnue', en: 'end not yet known' };
  const last = dayWords(until);
  return { nl: `tot en met ${last.nl}`, fr: `jusqu'au ${last.fr} inclus`, en: `up to and including ${last.en}` };
};

const daysWords = (days: number): Words => {
  const number = String(days);
  return days === 1
    ? { nl: '1 dag', fr: '1 jour', en: '1 day' }
    : { nl: `${number} dagen`, fr: `${number} jours`, en: `${number} days` };
};

/** Which terms run on, and to which day; or that none does. */
const resumedWords = (resumed: readonly ResumedTerm[]): Words => {
  if (resumed.length === 0)
    return { nl: ' Geen termijn schuift op.', fr: " Aucun délai n'est prolongé.", en: ' No term moves.' };
  const sentences = resumed.map(({ term, lastDay }): Words => {
    const [name, last] = [termWords[term], dayWords(lastDay)];
    return {
      nl: ` De ${name.nl} loopt nu tot en met ${last.nl}.`,
      fr: ` Le ${name.fr} court à présent jusqu'au ${last.fr} inclus.`,
      en: ` The ${name.en} now runs up to and including ${last.en}.`,
    };
  });
  const joined = (tongue: keyof Words): string => sentences.map((sentence) => sentence[tongue]).join('');
  return { nl: joined('nl'), fr: joined('fr'), en: joined('en') };
};

/** What lightened a duty, told one fact a sentence. */
export const reliefSentences: {
  readonly [T in ReliefEvent['type']]: (event: OfType<ReliefEvent, T>) => Words;
} = {
  ExemptionRequested: ({ ground }) => ({
    nl: `Vrijstelling van de verplichting gevraagd; grond: ${exemptionGroundWords[ground].nl}.`,
    fr: `Exemption de l'obligation demandée ; motif : ${exemptionGroundWords[ground].fr}.`,
    en: `Exemption from the duty requested; ground: ${exemptionGroundWords[ground].en}.`,
  }),
  ExemptionGranted: ({ ground, proof }) => ({
    nl: `Vrijgesteld van de verplichting; grond: ${exemptionGroundWords[ground].nl} (bewijs: ${proofWords[proof].nl}).`,
    fr: `Exempté de l'obligation ; motif : ${exemptionGroundWords[ground].fr} (preuve : ${proofWords[proof].fr}).`,
    en: `Exempted from the duty; ground: ${exemptionGroundWords[ground].en} (proof: ${proofWords[proof].en}).`,
  }),
  ExemptionRefused: ({ reason }) => ({
    nl: `Vrijstelling van de verplichting geweigerd: ${exemptionRefusalWords[reason].nl}.`,
    fr: `Exemption de l'obligation refusée : ${exemptionRefusalWords[reason].fr}.`,
    en: `Exemption from the duty refused: ${exemptionRefusalWords[reason].en}.`,
  }),
  ObligationSuspended: ({ reason, proof, until, on }) => {
    const [why, paper, last, first] = [
      suspensionReasonWords[reason],
      proofWords[proof],
      untilWords(until),
      dayWords(on),
    ];
    return {
      nl: `Verplichting opgeschort vanaf ${first.nl}, ${last.nl}; reden: ${why.nl} (bewijs: ${paper.nl}).`,
      fr: `Obligation suspendue à partir du ${first.fr}, ${last.fr} ; raison : ${why.fr} (preuve : ${paper.fr}).`,
      en: `Duty suspended from ${first.en}, ${last.en}; reason: ${why.en} (proof: ${paper.en}).`,
    };
  },
  SuspensionExtended: ({ reason, proof, until }) => {
    const [why, paper, last] = [suspensionReasonWords[reason], proofWords[proof], untilWords(until)];
    return {
      nl: `Opschorting verlengd, ${last.nl}; reden: ${why.nl} (bewijs: ${paper.nl}).`,
      fr: `Suspension prolongée, ${last.fr} ; raison : ${why.fr} (preuve : ${paper.fr}).`,
      en: `Suspension extended, ${last.en}; reason: ${why.en} (proof: ${paper.en}).`,
    };
  },
  SuspensionEnded: ({ days, resumed, on }) => {
    const [length, first, terms] = [daysWords(days), dayWords(on), resumedWords(resumed)];
    return {
      nl: `Opschorting beëindigd na ${length.nl}; de termijnen lopen weer vanaf ${first.nl}.${terms.nl}`,
      fr: `Fin de la suspension après ${length.fr} ; les délais courent à nouveau à partir du ${first.fr}.${terms.fr}`,
      en: `Suspension ended after ${length.en}; terms run again from ${first.en}.${terms.en}`,
    };
  },
};
