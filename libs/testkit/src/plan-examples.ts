import {
  municipality,
  plan,
  planAspects,
  spokenLanguage,
  type ActionContent,
  type Plan,
  type PlanAspect,
  type PlanCommand,
  type PlanEvent,
  type PlanFinding,
  type PlanRefusal,
  type PlannedPeriod,
  type StaffCode,
} from '@termijn/domain';
import { day, type OfType } from '@termijn/kernel';
import { specify } from './specify';

type Command<T extends PlanCommand['type']> = OfType<PlanCommand, T>;
type Event<T extends PlanEvent['type']> = OfType<PlanEvent, T>;

/** Sint-Joost-ten-Node, whose first round these examples tell of. */
export const territory = municipality('21014');

/** From one day to another. */
export const span = (from: string, until: string): PlannedPeriod => ({ from: day(from), until: day(until) });

/** Something that is found of an aspect when only its presence matters. */
export const findings: Readonly<Record<PlanAspect, readonly PlanFinding[]>> = {
  'learner-profile': [{ code: 'turkish-speakers', role: 'none', count: 40 }],
  stakeholders: [{ code: 'associations', role: 'refers', count: 3 }],
  'meeting-places': [{ code: 'community-centre', role: 'none', count: 1 }],
  'local-events': [{ code: 'welcome-day', role: 'none', count: 'unknown' }],
  'local-offer': [{ code: 'orientation-course-possible', role: 'none', count: 'unknown' }],
};

/** A course of social orientation in the municipality. */
export const course: ActionContent = {
  kind: 'orientation-course',
  aims: ['tailored-paths'],
  partner: 'association',
  targetGroups: ['turkish-community'],
  languages: [spokenLanguage('tr')],
  owner: 'outreach-1' as StaffCode,
  participants: 15,
};

/** The plan is laid before the municipality. */
export const propose = (change: Partial<Command<'ProposePlan'>> = {}): Command<'ProposePlan'> => ({
  type: 'ProposePlan',
  territory,
  round: 1,
  on: day('2023-02-15'),
  ...change,
});

/** The talks begin. */
export const startConversation = (on = '2023-03-01') => ({ type: 'StartConversation', on: day(on) }) as const;

/** An aspect is mapped, with the findings of the examples. */
export const mapAspect = (aspect: PlanAspect, change: Partial<Command<'MapAspect'>> = {}): Command<'MapAspect'> => ({
  type: 'MapAspect',
  aspect,
  findings: findings[aspect],
  on: day('2023-03-08'),
  ...change,
});

/** An action is planned: the course, unless told otherwise. */
export const addAction = (action: number, change: Partial<Command<'AddAction'>> = {}): Command<'AddAction'> => ({
  type: 'AddAction',
  action,
  ...course,
  period: span('2023-04-17', '2023-06-30'),
  on: day('2023-03-10'),
  ...change,
});

/** The partners agree. */
export const agree = (change: Partial<Command<'AgreePlan'>> = {}): Command<'AgreePlan'> => ({
  type: 'AgreePlan',
  target: { kind: 'dutch-share', value: 30 },
  period: span('2023-03-20', '2023-12-31'),
  on: day('2023-03-14'),
  ...change,
});

/** The work begins. */
export const start = (on = '2023-03-20') => ({ type: 'StartPlan', on: day(on) }) as const;

/** An action is put off. */
export const postpone = (action: number, until: string, change: Partial<Command<'PostponeAction'>> = {}) =>
  ({
    type: 'PostponeAction',
    action,
    period: span('2023-04-17', until),
    reason: 'no-room',
    on: day('2023-06-01'),
    ...change,
  }) as const;

/** An action took place. */
export const carryOut = (action: number, on = '2023-06-20', reached: Command<'CarryOutAction'>['reached'] = 14) =>
  ({ type: 'CarryOutAction', action, reached, on: day(on) }) as const;

/** An action is given up. */
export const drop = (action: number, on = '2023-05-02', reason: Command<'DropAction'>['reason'] = 'partner-withdrew') =>
  ({ type: 'DropAction', action, reason, on: day(on) }) as const;

/** An action is judged. */
export const evaluateAction = (action: number, on = '2023-07-03', change: Partial<Command<'EvaluateAction'>> = {}) =>
  ({ type: 'EvaluateAction', action, result: 'reached', followUp: 'repeat', on: day(on), ...change }) as const;

/** The plan as a whole is judged. */
export const evaluate = (on = '2023-12-15', change: Partial<Command<'EvaluatePlan'>> = {}) =>
  ({
    type: 'EvaluatePlan',
    result: 'partly-reached',
    achieved: 24,
    followUp: 'adapt',
    on: day(on),
    ...change,
  }) as const;

/** The plan is closed. */
export const close = (on = '2024-01-10') => ({ type: 'ClosePlan', on: day(on) }) as const;

/** The municipality takes no part. */
export const decline = (on = '2023-03-02', reason: Command<'DeclinePlan'>['reason'] = 'no-staff') =>
  ({ type: 'DeclinePlan', reason, on: day(on) }) as const;

/** The plan rests. */
export const pause = (on: string, reason: Command<'PausePlan'>['reason'] = 'elections') =>
  ({ type: 'PausePlan', reason, on: day(on) }) as const;

/** The plan goes on. */
export const resume = (on: string) => ({ type: 'ResumePlan', on: day(on) }) as const;

/** An alarm asks the plan to look at the calendar. */
export const knock = (on: string) => ({ type: 'KeepCalendar', on: day(on) }) as const;

/** Laid before the municipality. */
export const proposed: Event<'PlanProposed'> = { type: 'PlanProposed', territory, round: 1, on: day('2023-02-15') };

/** The talks have begun. */
export const talking: readonly PlanEvent[] = [proposed, { type: 'ConversationStarted', on: day('2023-03-01') }];

/** All five aspects are mapped. */
export const mapped: readonly PlanEvent[] = [
  ...talking,
  ...planAspects.map((aspect): PlanEvent => ({
    type: 'AspectMapped',
    aspect,
    findings: findings[aspect],
    on: day('2023-03-08'),
  })),
];

/** The first action is planned. */
export const added: Event<'ActionAdded'> = {
  type: 'ActionAdded',
  action: 1,
  ...course,
  period: span('2023-04-17', '2023-06-30'),
  on: day('2023-03-10'),
};

/** Agreed with one action. */
export const agreed: readonly PlanEvent[] = [
  ...mapped,
  added,
  {
    type: 'PlanAgreed',
    target: { kind: 'dutch-share', value: 30 },
    period: span('2023-03-20', '2023-12-31'),
    on: day('2023-03-14'),
  },
];

/** The work goes on. */
export const running: readonly PlanEvent[] = [...agreed, { type: 'PlanStarted', on: day('2023-03-20') }];

/** The one action took place. */
export const carriedOut: readonly PlanEvent[] = [
  ...running,
  { type: 'ActionCarriedOut', action: 1, reached: 14, on: day('2023-06-20') },
];

/** The result is known. */
export const evaluated: readonly PlanEvent[] = [
  ...carriedOut,
  { type: 'PlanEvaluated', result: 'partly-reached', achieved: 24, followUp: 'adapt', on: day('2023-12-15') },
];

/** All is over. */
export const closed: readonly PlanEvent[] = [...evaluated, { type: 'PlanClosed', on: day('2024-01-10') }];

/** The municipality takes no part. */
export const declined: readonly PlanEvent[] = [
  ...talking,
  { type: 'PlanDeclined', reason: 'no-staff', on: day('2023-03-02') },
];

/** The work rests. */
export const paused: readonly PlanEvent[] = [
  ...running,
  { type: 'PlanPaused', reason: 'elections', on: day('2023-05-01') },
];

/** A history that ends in each phase. */
export const inPhase: Readonly<Record<Plan['phase'], readonly PlanEvent[]>> = {
  unknown: [],
  approached: [proposed],
  inConversation: mapped,
  agreed,
  running,
  evaluated,
  closed,
  declined,
  paused,
};

/** Reads a row of the table aloud: in each of these phases the command is refused for this reason. */
export const refusedIn = (command: PlanCommand, refusals: { readonly [P in Plan['phase']]?: PlanRefusal }): void => {
  for (const [phase, refusal] of Object.entries(refusals))
    specify(plan)
      .given(...inPhase[phase as Plan['phase']])
      .when(command)
      .thenRefused(refusal);
};
