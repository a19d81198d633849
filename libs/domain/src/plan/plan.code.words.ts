import type { Words } from '../reference/words';
import type {
  ActionKind,
  DeclineReason,
  DropReason,
  FollowUp,
  PartnerKind,
  PauseReason,
  PlanAim,
  PlanResult,
  PostponementReason,
  TargetGroup,
  TargetKind,
} from './plan.codes';

/** The four aims. */
export const planAimWords: Readonly<Record<PlanAim, Words>> = {
  'local-position': {
    nl: 'sterkere lokale verankering',
    fr: 'ancrage local renforcé',
    en: 'stronger local position',
  },
  'local-data': {
    nl: 'lokale gegevens verzamelen en analyseren',
    fr: 'collecte et analyse de données locales',
    en: 'gathering and analysing local data',
  },
  'joint-recruitment': {
    nl: 'samen gericht communiceren en werven',
    fr: 'communication et recrutement ciblés en commun',
    en: 'joint targeted communication and recruitment',
  },
  'tailored-paths': {
    nl: 'trajecten op maat van lokale profielen',
    fr: 'parcours adaptés aux profils locaux',
    en: 'paths made to measure for local profiles',
  },
};

/** What a plan is measured by. */
export const targetKindWords: Readonly<Record<TargetKind, Words>> = {
  'dutch-share': {
    nl: 'aandeel Nederlandstalige trajecten (%)',
    fr: 'part des parcours en néerlandais (%)',
    en: 'share of Dutch paths (%)',
  },
  'dutch-registrations': {
    nl: 'Nederlandstalige aanmeldingen',
    fr: 'enregistrements en néerlandais',
    en: 'registrations in Dutch',
  },
  registrations: { nl: 'aantal aanmeldingen', fr: "nombre d'enregistrements", en: 'number of registrations' },
};

/** What can be done. */
export const actionKindWords: Readonly<Record<ActionKind, Words>> = {
  'info-session-officials': {
    nl: 'infosessie voor gemeenteambtenaren',
    fr: "séance d'information pour agents communaux",
    en: 'information session for municipal officials',
  },
  'info-session-associations': {
    nl: 'infosessie voor verenigingen',
    fr: "séance d'information pour associations",
    en: 'information session for associations',
  },
  'info-session-parents': {
    nl: 'infosessie voor ouders met een school',
    fr: "séance d'information pour parents avec une école",
    en: 'information session for parents with a school',
  },
  'orientation-course': {
    nl: 'cursus maatschappelijke oriëntatie in de gemeente',
    fr: "cours d'orientation sociale dans la commune",
    en: 'social-orientation course in the municipality',
  },
  'event-presence': {
    nl: 'aanwezigheid op een evenement',
    fr: 'présence à un événement',
    en: 'presence at an event',
  },
  'multilingual-website': { nl: 'meertalige website', fr: 'site multilingue', en: 'multilingual website' },
  brochure: { nl: 'brochure', fr: 'brochure', en: 'brochure' },
  'digital-storytelling': { nl: 'digital storytelling', fr: 'récit numérique', en: 'digital storytelling' },
  'referral-agreement': {
    nl: 'afspraken over toeleiding',
    fr: "accord sur l'orientation vers le parcours",
    en: 'agreement on referral',
  },
  'contact-point': { nl: 'contactpunt', fr: 'point de contact', en: 'contact point' },
  'online-course': { nl: 'onlinecursus', fr: 'cours en ligne', en: 'online course' },
  'chromebook-loan': { nl: 'uitlenen van Chromebooks', fr: 'prêt de Chromebooks', en: 'loan of Chromebooks' },
  other: { nl: 'andere actie', fr: 'autre action', en: 'other action' },
};

/** With whom something is done. */
export const partnerKindWords: Readonly<Record<PartnerKind, Words>> = {
  none: { nl: 'zonder partner', fr: 'sans partenaire', en: 'without a partner' },
  municipality: { nl: 'de gemeente', fr: 'la commune', en: 'the municipality' },
  'public-social-services': { nl: 'het OCMW', fr: 'le CPAS', en: 'the public social services (OCMW/CPAS)' },
  school: { nl: 'een school', fr: 'une école', en: 'a school' },
  association: { nl: 'een vereniging', fr: 'une association', en: 'an association' },
  'religious-network': { nl: 'een religieus netwerk', fr: 'un réseau religieux', en: 'a religious network' },
  library: { nl: 'een bibliotheek', fr: 'une bibliothèque', en: 'a library' },
  'employment-service': {
    nl: 'een dienst voor arbeidsbemiddeling',
    fr: "un service de l'emploi",
    en: 'an employment service',
  },
  ggc: { nl: 'de GGC', fr: 'la COCOM', en: 'the GGC' },
  brulocalis: { nl: 'Brulocalis', fr: 'Brulocalis', en: 'Brulocalis' },
  'reception-office': {
    nl: 'een ander onthaalbureau',
    fr: "un autre bureau d'accueil",
    en: 'another reception office',
  },
};

/** For whom something is done. */
export const targetGroupWords: Readonly<Record<TargetGroup, Words>> = {
  newcomers: { nl: 'nieuwkomers', fr: 'primo-arrivants', en: 'newcomers' },
  'obliged-newcomers': { nl: 'verplichte nieuwkomers', fr: 'primo-arrivants obligés', en: 'obliged newcomers' },
  'new-residents': { nl: 'nieuwe inwoners', fr: 'nouveaux habitants', en: 'new residents' },
  learners: { nl: 'cursisten', fr: 'apprenants', en: 'learners' },
  parents: { nl: 'ouders', fr: 'parents', en: 'parents' },
  women: { nl: 'vrouwen', fr: 'femmes', en: 'women' },
  'young-adults': { nl: 'jongvolwassenen', fr: 'jeunes adultes', en: 'young adults' },
  'low-literate': { nl: 'laaggeletterden', fr: 'personnes peu alphabétisées', en: 'people with low literacy' },
  'seeking-work': { nl: 'werkzoekenden', fr: "demandeurs d'emploi", en: 'people seeking work' },
  'turkish-community': { nl: 'Turkse gemeenschap', fr: 'communauté turque', en: 'Turkish community' },
  'romanian-community': { nl: 'Roemeense gemeenschap', fr: 'communauté roumaine', en: 'Romanian community' },
  'municipal-officials': { nl: 'gemeenteambtenaren', fr: 'agents communaux', en: 'municipal officials' },
  associations: { nl: 'verenigingen', fr: 'associations', en: 'associations' },
};

/** Why a municipality takes no part. */
export const declineReasonWords: Readonly<Record<DeclineReason, Words>> = {
  'no-staff': { nl: 'geen personeel', fr: 'pas de personnel', en: 'no staff' },
  'no-priority': { nl: 'geen prioriteit', fr: 'pas une priorité', en: 'no priority' },
  'language-policy': { nl: 'taalbeleid', fr: 'politique linguistique', en: 'language policy' },
  'not-now': { nl: 'niet nu', fr: 'pas maintenant', en: 'not now' },
  'not-given': { nl: 'niet opgegeven', fr: 'non communiquée', en: 'not given' },
};

/** Why a plan rests. */
export const pauseReasonWords: Readonly<Record<PauseReason, Words>> = {
  elections: { nl: 'verkiezingen', fr: 'élections', en: 'elections' },
  'staff-change': { nl: 'wissel van personeel', fr: 'changement de personnel', en: 'change of staff' },
  budget: { nl: 'begroting', fr: 'budget', en: 'budget' },
  'awaiting-partner': { nl: 'wachten op een partner', fr: "attente d'un partenaire", en: 'waiting for a partner' },
  'asked-by-municipality': {
    nl: 'op vraag van de gemeente',
    fr: 'à la demande de la commune',
    en: 'at the request of the municipality',
  },
};

/** Why an action is put off. */
export const postponementReasonWords: Readonly<Record<PostponementReason, Words>> = {
  'partner-unavailable': { nl: 'partner niet vrij', fr: 'partenaire indisponible', en: 'partner not available' },
  'too-few-enrolled': { nl: 'te weinig inschrijvingen', fr: "trop peu d'inscriptions", en: 'too few enrolled' },
  'no-room': { nl: 'geen lokaal', fr: 'pas de local', en: 'no room' },
  'staff-absent': { nl: 'personeel afwezig', fr: 'personnel absent', en: 'staff absent' },
  'other-event': {
    nl: 'valt samen met iets anders',
    fr: 'coïncide avec autre chose',
    en: 'coincides with another event',
  },
};

/** Why an action is given up. */
export const dropReasonWords: Readonly<Record<DropReason, Words>> = {
  'too-few-enrolled': postponementReasonWords['too-few-enrolled'],
  'partner-withdrew': { nl: 'partner trok zich terug', fr: "le partenaire s'est retiré", en: 'partner withdrew' },
  'no-budget': { nl: 'geen budget', fr: 'pas de budget', en: 'no budget' },
  merged: {
    nl: 'samengevoegd met een andere actie',
    fr: 'fusionnée avec une autre action',
    en: 'merged with another action',
  },
  'no-longer-needed': { nl: 'niet meer nodig', fr: "n'est plus nécessaire", en: 'no longer needed' },
};

/** What came of something. */
export const planResultWords: Readonly<Record<PlanResult, Words>> = {
  reached: { nl: 'doel bereikt', fr: 'objectif atteint', en: 'aim reached' },
  'partly-reached': { nl: 'doel ten dele bereikt', fr: 'objectif partiellement atteint', en: 'aim partly reached' },
  'not-reached': { nl: 'doel niet bereikt', fr: 'objectif non atteint', en: 'aim not reached' },
};

/** What follows from an evaluation. */
export const followUpWords: Readonly<Record<FollowUp, Words>> = {
  repeat: { nl: 'herhalen', fr: 'répéter', en: 'repeat' },
  adapt: { nl: 'bijsturen', fr: 'adapter', en: 'adapt' },
  stop: { nl: 'stopzetten', fr: 'arrêter', en: 'stop' },
};
