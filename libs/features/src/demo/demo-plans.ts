import { municipality, planIdOf, type PlanId, type Territory } from '@termijn/domain';
import {
  agreed,
  closed,
  found,
  judged,
  mapped,
  planned,
  proposed,
  putOff,
  talked,
  tookPlace,
  type PlanStep,
} from './demo-plan-steps';
import { regionSteps } from './demo-region-plan';

/** A plan of the demonstration with everything that is asked of it, in the order in which it is written down. */
export interface DemoPlan {
  readonly id: PlanId;
  readonly steps: readonly PlanStep[];
}

const [jette, elsene, sintJoost, schaarbeek] = ['21010', '21009', '21014', '21015'].map(municipality) as [
  Territory,
  Territory,
  Territory,
  Territory,
];

/**
 * What is known: the Turkish and Romanian communities are to be reached, with a course of social orientation in the
 * municipality, through Turkish associations and religious networks. Days, numbers and the end are invented.
 */
const sintJoostSteps: readonly PlanStep[] = [
  proposed(sintJoost),
  talked('2023-02-27'),
  ...mapped('2023-03-07', {
    'learner-profile': [found('turkish-speakers'), found('romanian-speakers'), found('low-literate')],
    stakeholders: [
      found('associations', 'refers'),
      found('religious-networks', 'informs'),
      found('municipal-counter', 'informs'),
    ],
    'meeting-places': [found('association-premises'), found('place-of-worship'), found('community-centre')],
    'local-events': [found('neighbourhood-feast')],
    'local-offer': [found('orientation-course-possible'), found('room-available')],
  }),
  planned('2023-03-09', 1, ['2023-04-17', '2023-06-30'], {
    kind: 'orientation-course',
    aims: ['tailored-paths', 'local-position'],
    partner: 'municipality',
    targetGroups: ['turkish-community'],
    languages: ['tr'],
    owner: 'outreach-1',
    participants: 15,
  }),
  planned('2023-03-09', 2, ['2023-03-20', '2023-04-28'], {
    kind: 'info-session-associations',
    aims: ['joint-recruitment'],
    partner: 'association',
    targetGroups: ['turkish-community', 'associations'],
    languages: ['nl', 'tr'],
    owner: 'outreach-1',
    participants: 30,
  }),
  planned('2023-03-09', 3, ['2023-04-03', '2023-05-19'], {
    kind: 'referral-agreement',
    aims: ['local-position', 'joint-recruitment'],
    partner: 'religious-network',
    targetGroups: ['newcomers'],
    languages: ['nl', 'tr'],
    owner: 'outreach-2',
    participants: 'unknown',
  }),
  planned('2023-03-09', 4, ['2023-05-08', '2023-05-31'], {
    kind: 'info-session-associations',
    aims: ['joint-recruitment', 'local-data'],
    partner: 'association',
    targetGroups: ['romanian-community'],
    languages: ['ro'],
    owner: 'outreach-2',
    participants: 25,
  }),
  ...agreed('2023-03-14', { kind: 'dutch-share', value: 25 }, '2023-12-31', '2023-03-20'),
  tookPlace('2023-04-20', 2, 34),
  judged('2023-04-27', 2, 'reached', 'repeat'),
  putOff('2023-05-22', 4, ['2023-06-05', '2023-06-30']),
  tookPlace('2023-06-13', 3, 'unknown'),
  tookPlace('2023-06-22', 4, 19),
  tookPlace('2023-06-29', 1, 14),
  judged('2023-07-04', 1, 'reached', 'repeat'),
  ...closed('2023-12-18', 'partly-reached', 'unknown', '2024-01-15'),
];

/**
 * What is known: sessions for municipal services, for associations and, with a school, for parents, and a stand at the
 * welcome day for new residents. Days, numbers and the end are invented.
 */
const elseneSteps: readonly PlanStep[] = [
  proposed(elsene),
  talked('2023-03-02'),
  ...mapped('2023-03-16', {
    'learner-profile': [found('english-speakers'), found('higher-educated'), found('parents-of-pupils')],
    stakeholders: [found('municipal-counter', 'refers'), found('schools', 'hosts'), found('associations', 'informs')],
    'meeting-places': [found('school-gate'), found('municipal-hall'), found('library-building')],
    'local-events': [found('welcome-day')],
    'local-offer': [found('info-session-possible')],
  }),
  planned('2023-03-21', 1, ['2023-04-17', '2023-04-28'], {
    kind: 'info-session-officials',
    aims: ['local-position', 'joint-recruitment'],
    partner: 'municipality',
    targetGroups: ['municipal-officials'],
    languages: ['nl', 'fr'],
    owner: 'outreach-3',
    participants: 20,
  }),
  planned('2023-03-21', 2, ['2023-05-02', '2023-05-12'], {
    kind: 'info-session-associations',
    aims: ['joint-recruitment'],
    partner: 'association',
    targetGroups: ['associations'],
    languages: ['nl', 'fr'],
    owner: 'outreach-3',
    participants: 20,
  }),
  planned('2023-03-21', 3, ['2023-06-05', '2023-06-23'], {
    kind: 'info-session-parents',
    aims: ['joint-recruitment', 'tailored-paths'],
    partner: 'school',
    targetGroups: ['parents'],
    languages: ['nl', 'en'],
    owner: 'outreach-3',
    participants: 40,
  }),
  planned('2023-03-21', 4, ['2023-05-13', '2023-05-14'], {
    kind: 'event-presence',
    aims: ['local-position', 'joint-recruitment'],
    partner: 'municipality',
    targetGroups: ['new-residents'],
    languages: ['nl', 'fr', 'en'],
    owner: 'outreach-1',
    participants: 'unknown',
  }),
  ...agreed('2023-03-28', { kind: 'dutch-registrations', value: 30 }, '2023-12-31', '2023-04-03'),
  tookPlace('2023-04-25', 1, 22),
  tookPlace('2023-05-09', 2, 17),
  tookPlace('2023-05-13', 4, 'unknown'),
  judged('2023-05-16', 1, 'reached', 'repeat'),
  tookPlace('2023-06-15', 3, 31),
  judged('2023-06-27', 3, 'partly-reached', 'adapt'),
  ...closed('2023-12-19', 'partly-reached', 'unknown', '2024-01-16'),
];

/** The plans of the demonstration: two that run, two whose talks are planned, and what is done for all of Brussels. */
export const demoPlans: readonly DemoPlan[] = [
  { id: planIdOf('region', 1), steps: regionSteps },
  { id: planIdOf(sintJoost, 1), steps: sintJoostSteps },
  { id: planIdOf(elsene, 1), steps: elseneSteps },
  { id: planIdOf(schaarbeek, 1), steps: [proposed(schaarbeek)] },
  { id: planIdOf(jette, 1), steps: [proposed(jette)] },
];
