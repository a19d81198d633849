import type { Words } from '../reference/words';
import type { FindingCode, PlanAspect, ReferralRole } from './plan.codes';

/** The five aspects that are mapped. */
export const planAspectWords: Readonly<Record<PlanAspect, Words>> = {
  'learner-profile': { nl: 'profiel van de cursisten', fr: 'profil des apprenants', en: 'profile of the learners' },
  stakeholders: {
    nl: 'lokale partners en hun rol in de toeleiding',
    fr: "acteurs locaux et leur rôle dans l'orientation",
    en: 'local stakeholders and their role in referral',
  },
  'meeting-places': { nl: 'ontmoetingsplaatsen', fr: 'lieux de rencontre', en: 'meeting places' },
  'local-events': { nl: 'lokale evenementen', fr: 'événements locaux', en: 'local events' },
  'local-offer': {
    nl: 'mogelijkheid om het traject lokaal aan te bieden',
    fr: "possibilité d'offrir le parcours localement",
    en: 'possibility to offer the path locally',
  },
};

/** What a stakeholder does in referral. */
export const referralRoleWords: Readonly<Record<ReferralRole, Words>> = {
  informs: { nl: 'informeert', fr: 'informe', en: 'informs' },
  refers: { nl: 'verwijst door', fr: 'oriente vers le parcours', en: 'refers' },
  hosts: { nl: 'ontvangt ter plaatse', fr: 'accueille sur place', en: 'hosts' },
};

/** Everything that can be found. */
export const findingWords: Readonly<Record<FindingCode, Words>> = {
  'turkish-speakers': { nl: 'Turkstaligen', fr: 'turcophones', en: 'speakers of Turkish' },
  'romanian-speakers': { nl: 'Roemeenstaligen', fr: 'roumanophones', en: 'speakers of Romanian' },
  'arabic-speakers': { nl: 'Arabischtaligen', fr: 'arabophones', en: 'speakers of Arabic' },
  'english-speakers': { nl: 'Engelstaligen', fr: 'anglophones', en: 'speakers of English' },
  'spanish-speakers': { nl: 'Spaanstaligen', fr: 'hispanophones', en: 'speakers of Spanish' },
  'portuguese-speakers': { nl: 'Portugeestaligen', fr: 'lusophones', en: 'speakers of Portuguese' },
  'speakers-of-other-languages': {
    nl: 'anderstaligen',
    fr: "locuteurs d'autres langues",
    en: 'speakers of other languages',
  },
  'low-literate': { nl: 'laaggeletterden', fr: 'personnes peu alphabétisées', en: 'people with low literacy' },
  'higher-educated': {
    nl: 'hooggeschoolden',
    fr: 'personnes hautement qualifiées',
    en: 'people with higher education',
  },
  'parents-of-pupils': { nl: 'ouders van leerlingen', fr: "parents d'élèves", en: 'parents of pupils' },
  'in-work': { nl: 'werkenden', fr: "personnes à l'emploi", en: 'people in work' },
  'seeking-work': { nl: 'werkzoekenden', fr: "demandeurs d'emploi", en: 'people seeking work' },
  'municipal-counter': { nl: 'loket van de gemeente', fr: 'guichet communal', en: 'counter of the municipality' },
  'public-social-services': { nl: 'OCMW', fr: 'CPAS', en: 'public social services (OCMW/CPAS)' },
  'employment-services': { nl: 'arbeidsbemiddeling', fr: "services de l'emploi", en: 'employment services' },
  schools: { nl: 'scholen', fr: 'écoles', en: 'schools' },
  associations: { nl: 'verenigingen', fr: 'associations', en: 'associations' },
  'religious-networks': { nl: 'religieuze netwerken', fr: 'réseaux religieux', en: 'religious networks' },
  libraries: { nl: 'bibliotheken', fr: 'bibliothèques', en: 'libraries' },
  'health-services': { nl: 'gezondheidsdiensten', fr: 'services de santé', en: 'health services' },
  'community-centre': { nl: 'gemeenschapscentrum', fr: 'centre communautaire', en: 'community centre' },
  'library-building': { nl: 'bibliotheekgebouw', fr: 'bâtiment de la bibliothèque', en: 'library building' },
  'school-gate': { nl: 'schoolpoort', fr: "porte de l'école", en: 'school gate' },
  'place-of-worship': { nl: 'gebedshuis', fr: 'lieu de culte', en: 'place of worship' },
  market: { nl: 'markt', fr: 'marché', en: 'market' },
  park: { nl: 'park', fr: 'parc', en: 'park' },
  'association-premises': { nl: 'verenigingslokaal', fr: "local d'une association", en: 'premises of an association' },
  'municipal-hall': { nl: 'gemeentezaal', fr: 'salle communale', en: 'municipal hall' },
  'welcome-day': {
    nl: 'onthaaldag voor nieuwe inwoners',
    fr: "journée d'accueil des nouveaux habitants",
    en: 'welcome day for new residents',
  },
  'neighbourhood-feast': { nl: 'wijkfeest', fr: 'fête de quartier', en: 'neighbourhood feast' },
  'school-feast': { nl: 'schoolfeest', fr: "fête d'école", en: 'school feast' },
  'market-day': { nl: 'marktdag', fr: 'jour de marché', en: 'market day' },
  'cultural-festival': { nl: 'cultureel festival', fr: 'festival culturel', en: 'cultural festival' },
  'job-fair': { nl: 'jobbeurs', fr: "salon de l'emploi", en: 'job fair' },
  'religious-feast': { nl: 'religieus feest', fr: 'fête religieuse', en: 'religious feast' },
  'whole-path-possible': {
    nl: 'het hele traject kan in de gemeente',
    fr: 'tout le parcours est possible dans la commune',
    en: 'the whole path can be offered in the municipality',
  },
  'orientation-course-possible': {
    nl: 'maatschappelijke oriëntatie kan in de gemeente',
    fr: "l'orientation sociale est possible dans la commune",
    en: 'social orientation can be offered in the municipality',
  },
  'language-course-possible': {
    nl: 'een taalcursus kan in de gemeente',
    fr: 'un cours de langue est possible dans la commune',
    en: 'a language course can be offered in the municipality',
  },
  'info-session-possible': {
    nl: 'een infosessie kan in de gemeente',
    fr: "une séance d'information est possible dans la commune",
    en: 'an information session can be held in the municipality',
  },
  'room-available': { nl: 'er is een lokaal vrij', fr: 'un local est disponible', en: 'a room is available' },
  'no-offer-possible': {
    nl: 'er kan niets lokaal worden aangeboden',
    fr: 'aucune offre locale possible',
    en: 'nothing can be offered locally',
  },
};
