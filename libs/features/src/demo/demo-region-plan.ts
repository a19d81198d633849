import {
  agreed,
  closed,
  found,
  judged,
  mapped,
  planned,
  proposed,
  talked,
  tookPlace,
  type DemoAction,
  type PlanStep,
} from './demo-plan-steps';

/** The contact points that people are sent to: in Brussels near the station, in Anderlecht, Molenbeek and Schaarbeek. */
const contactPoint: DemoAction = {
  kind: 'contact-point',
  aims: ['local-position'],
  partner: 'none',
  targetGroups: ['newcomers'],
  languages: ['nl', 'fr', 'en'],
  owner: 'reception-1',
  participants: 'unknown',
};

const forEverybody = {
  aims: ['joint-recruitment'],
  targetGroups: ['newcomers'],
  owner: 'communication-1',
  participants: 'unknown',
} as const;

const contactPointNumbers = [5, 6, 7, 8];

/**
 * What is known: bilingual sessions for municipal officials, work with the GGC and Brulocalis, multilingual sites,
 * brochures and digital storytelling, four contact points, and 1,717 learners with a Chromebook in three years. Days,
 * the other numbers and the end are invented.
 */
export const regionSteps: readonly PlanStep[] = [
  proposed('region'),
  talked('2023-02-20'),
  ...mapped('2023-02-24', {
    'learner-profile': [found('speakers-of-other-languages'), found('low-literate'), found('seeking-work')],
    stakeholders: [found('municipal-counter', 'refers'), found('public-social-services', 'informs')],
    'meeting-places': [found('library-building'), found('community-centre')],
    'local-events': [found('welcome-day'), found('job-fair')],
    'local-offer': [found('whole-path-possible')],
  }),
  planned('2023-02-27', 1, ['2023-03-06', '2023-06-30'], {
    kind: 'info-session-officials',
    aims: ['local-position', 'joint-recruitment'],
    partner: 'brulocalis',
    targetGroups: ['municipal-officials'],
    languages: ['nl', 'fr'],
    owner: 'outreach-1',
    participants: 'unknown',
  }),
  planned('2023-02-27', 2, ['2023-03-06', '2023-05-31'], {
    ...forEverybody,
    kind: 'multilingual-website',
    partner: 'ggc',
    languages: ['nl', 'fr', 'en', 'ar', 'tr', 'ro', 'es', 'pt'],
  }),
  planned('2023-02-27', 3, ['2023-03-06', '2023-04-28'], {
    ...forEverybody,
    kind: 'brochure',
    partner: 'ggc',
    languages: ['nl', 'fr', 'en', 'ar', 'tr', 'ro'],
  }),
  planned('2023-02-27', 4, ['2023-05-01', '2023-09-29'], {
    ...forEverybody,
    kind: 'digital-storytelling',
    partner: 'none',
    languages: ['nl'],
  }),
  ...contactPointNumbers.map((action) => planned('2023-02-27', action, ['2023-03-01', '2023-05-31'], contactPoint)),
  planned('2023-02-27', 9, ['2020-06-01', '2023-05-31'], {
    kind: 'chromebook-loan',
    aims: ['tailored-paths'],
    partner: 'none',
    targetGroups: ['learners'],
    languages: ['nl'],
    owner: 'reception-1',
    participants: 'unknown',
  }),
  ...agreed('2023-03-01', { kind: 'dutch-share', value: 25 }, '2023-12-31', '2023-03-06'),
  tookPlace('2023-04-24', 3, 'unknown'),
  ...contactPointNumbers.map((action) => tookPlace('2023-05-22', action, 'unknown')),
  tookPlace('2023-05-23', 2, 'unknown'),
  tookPlace('2023-05-26', 9, 1_717),
  judged('2023-05-30', 9, 'reached', 'repeat'),
  tookPlace('2023-06-27', 1, 'unknown'),
  tookPlace('2023-09-21', 4, 'unknown'),
  ...closed('2023-12-20', 'partly-reached', 'unknown', '2024-01-17'),
];
