import type { Words } from '../reference/words';
import type { AgeBand, AssessmentGround, AssessmentOutcome } from './assessment';

/** The outcomes of an assessment. */
export const outcomeWords: Readonly<Record<AssessmentOutcome, Words>> = {
  obliged: { nl: 'verplicht', fr: 'obligé', en: 'obliged' },
  outOfScope: { nl: 'buiten de doelgroep', fr: 'hors du public cible', en: 'outside the target group' },
  exempt: { nl: 'vrijgesteld', fr: 'exempté', en: 'exempt' },
};

/** The grounds of an assessment. */
export const groundWords: Readonly<Record<AssessmentGround, Words>> = {
  'first-registration': {
    nl: 'eerste inschrijving in het vreemdelingenregister met een titel van meer dan drie maanden',
    fr: 'première inscription au registre des étrangers avec un titre de plus de trois mois',
    en: "first entry in the foreigners' register with a title of more than three months",
  },
  'age-18-to-64': { nl: '18 tot en met 64 jaar', fr: 'de 18 à 64 ans', en: 'aged 18 to 64' },
  'stay-under-three-years': {
    nl: 'minder dan drie jaar wettig verblijf in België',
    fr: 'moins de trois ans de séjour légal en Belgique',
    en: 'less than three years of legal stay in Belgium',
  },
  belgian: { nl: 'Belg', fr: 'de nationalité belge', en: 'Belgian national' },
  'not-in-foreigners-register': {
    nl: 'niet in het vreemdelingenregister',
    fr: 'pas inscrit au registre des étrangers',
    en: "not in the foreigners' register",
  },
  'title-of-three-months-or-less': {
    nl: 'verblijfstitel van ten hoogste drie maanden',
    fr: 'titre de séjour de trois mois au plus',
    en: 'residence title of three months or less',
  },
  'registered-before-application': {
    nl: 'ingeschreven vóór 1 juni 2022',
    fr: 'inscrit avant le 1er juin 2022',
    en: 'registered before 1 June 2022',
  },
  'under-18': { nl: 'jonger dan 18', fr: 'moins de 18 ans', en: 'under 18' },
  '65-or-over': { nl: '65 of ouder', fr: '65 ans ou plus', en: '65 or over' },
  'stay-of-three-years-or-more': {
    nl: 'drie jaar of langer wettig verblijf in België',
    fr: 'trois ans ou plus de séjour légal en Belgique',
    en: 'three years or more of legal stay in Belgium',
  },
  'eu-eea-swiss-national': {
    nl: 'burger van de EU, de EER of Zwitserland',
    fr: "ressortissant de l'UE, de l'EEE ou de la Suisse",
    en: 'national of the EU, the EEA or Switzerland',
  },
  'uk-withdrawal-agreement': {
    nl: 'begunstigde van het terugtrekkingsakkoord met het Verenigd Koninkrijk',
    fr: "bénéficiaire de l'accord de retrait du Royaume-Uni",
    en: 'covered by the agreement on the withdrawal of the United Kingdom',
  },
  'family-of-free-mover': {
    nl: 'familielid van een burger met vrij verkeer',
    fr: "membre de la famille d'un citoyen bénéficiant de la libre circulation",
    en: 'family member of a citizen with free movement',
  },
  'temporary-stay': { nl: 'tijdelijk verblijf', fr: 'séjour temporaire', en: 'temporary stay' },
  'temporary-protection': { nl: 'tijdelijke bescherming', fr: 'protection temporaire', en: 'temporary protection' },
  'labour-migrant': { nl: 'arbeidsmigrant', fr: 'migrant du travail', en: 'labour migrant' },
  'long-term-resident-elsewhere': {
    nl: 'langdurig ingezetene van een andere lidstaat',
    fr: "résident de longue durée d'un autre État membre",
    en: 'long-term resident of another member state',
  },
};

/** The answer to one condition. */
export const answerWords: Readonly<Record<'met' | 'not-met', Words>> = {
  met: { nl: 'voldaan', fr: 'remplie', en: 'met' },
  'not-met': { nl: 'niet voldaan', fr: 'non remplie', en: 'not met' },
};

/** The age bands, in years at the first registration. */
export const ageBandWords: Readonly<Record<AgeBand, Words>> = {
  'under-18': { nl: 'jonger dan 18', fr: 'moins de 18 ans', en: 'under 18' },
  '18-30': { nl: '18 tot 30', fr: '18 à 30 ans', en: '18 to 30' },
  '31-45': { nl: '31 tot 45', fr: '31 à 45 ans', en: '31 to 45' },
  '46-64': { nl: '46 tot 64', fr: '46 à 64 ans', en: '46 to 64' },
  '65-plus': { nl: '65 en ouder', fr: '65 ans et plus', en: '65 and over' },
};
