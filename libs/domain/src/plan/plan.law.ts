import { alreadySo, decider, refuse, type InPhase, type Law } from '@termijn/kernel';
import * as actions from './action.rules';
import { planChronicle } from './plan.chronicle';
import type { PlanCommand } from './plan.events';
import * as rules from './plan.rules';
import type { Plan, PlanMatter } from './plan.state';

const { onlyAgain } = rules;
const notProposed = refuse('not-proposed');
const notInConversation = refuse('not-in-conversation');
const notAgreed = refuse('not-agreed');
const alreadyAgreed = refuse('already-agreed');
const notRunning = refuse('not-running');
const notEvaluated = refuse('not-evaluated');
const closed = refuse('closed');

/** A plan that rests or was declined takes nothing new, but still knows what was asked of it before. */
const asBefore = ({ before }: InPhase<Plan, 'declined' | 'paused'>, command: PlanCommand) =>
  plan.decide(before, command);
const whenDeclined = onlyAgain(asBefore, 'declined');
const whenPaused = onlyAgain(asBefore, 'paused');

/** Read a row from left to right: where the plan stands, and what the command leads to there. */
export const planLaw: Law<PlanMatter> = {
  // Once in a round.
  ProposePlan: {
    unknown: rules.propose,
    approached: rules.proposeAgain,
    inConversation: rules.proposeAgain,
    agreed: rules.proposeAgain,
    running: rules.proposeAgain,
    evaluated: rules.proposeAgain,
    closed: rules.proposeAgain,
    declined: whenDeclined,
    paused: whenPaused,
  },
  StartConversation: {
    unknown: notProposed,
    approached: rules.startConversation,
    inConversation: rules.startConversationAgain,
    agreed: rules.startConversationAgain,
    running: rules.startConversationAgain,
    evaluated: rules.startConversationAgain,
    closed: rules.startConversationAgain,
    declined: whenDeclined,
    paused: whenPaused,
  },
  // The five aspects are mapped in the talks, and looked at again for as long as the plan lives.
  MapAspect: {
    unknown: notProposed,
    approached: notInConversation,
    inConversation: rules.mapAspect,
    agreed: rules.mapAspect,
    running: rules.mapAspect,
    evaluated: onlyAgain(rules.mapAspect, 'already-evaluated'),
    closed: onlyAgain(rules.mapAspect, 'closed'),
    declined: whenDeclined,
    paused: whenPaused,
  },
  AgreePlan: {
    unknown: notProposed,
    approached: notInConversation,
    inConversation: rules.agree,
    agreed: rules.agreeAgain,
    running: rules.agreeAgain,
    evaluated: rules.agreeAgain,
    closed: rules.agreeAgain,
    declined: whenDeclined,
    paused: whenPaused,
  },
  StartPlan: {
    unknown: notProposed,
    approached: notAgreed,
    inConversation: notAgreed,
    agreed: rules.start,
    running: rules.startAgain,
    evaluated: rules.startAgain,
    closed: rules.startAgain,
    declined: whenDeclined,
    paused: whenPaused,
  },
  EvaluatePlan: {
    unknown: notProposed,
    approached: notRunning,
    inConversation: notRunning,
    agreed: notRunning,
    running: rules.evaluate,
    evaluated: rules.evaluateAgain,
    closed: rules.evaluateAgain,
    declined: whenDeclined,
    paused: whenPaused,
  },
  ClosePlan: {
    unknown: notProposed,
    approached: notEvaluated,
    inConversation: notEvaluated,
    agreed: notEvaluated,
    running: notEvaluated,
    evaluated: rules.close,
    closed: rules.closeAgain,
    declined: whenDeclined,
    paused: whenPaused,
  },
  // Who has agreed does not decline any more: actions are dropped for a reason, and the plan is evaluated.
  DeclinePlan: {
    unknown: notProposed,
    approached: rules.decline,
    inConversation: rules.decline,
    agreed: alreadyAgreed,
    running: alreadyAgreed,
    evaluated: alreadyAgreed,
    closed: closed,
    declined: rules.declineAgain,
    paused: whenPaused,
  },
  PausePlan: {
    unknown: notProposed,
    approached: rules.pause,
    inConversation: rules.pause,
    agreed: rules.pause,
    running: rules.pause,
    evaluated: onlyAgain(rules.pause, 'already-evaluated'),
    closed: onlyAgain(rules.pause, 'closed'),
    declined: whenDeclined,
    paused: rules.pauseAgain,
  },
  ResumePlan: {
    unknown: notProposed,
    approached: rules.resumeAgain,
    inConversation: rules.resumeAgain,
    agreed: rules.resumeAgain,
    running: rules.resumeAgain,
    evaluated: rules.resumeAgain,
    closed: rules.resumeAgain,
    declined: whenDeclined,
    paused: rules.resume,
  },
  // Actions are planned from the talks on.
  AddAction: {
    unknown: notProposed,
    approached: notInConversation,
    inConversation: actions.addAction,
    agreed: actions.addAction,
    running: actions.addAction,
    evaluated: onlyAgain(actions.addAction, 'already-evaluated'),
    closed: onlyAgain(actions.addAction, 'closed'),
    declined: whenDeclined,
    paused: whenPaused,
  },
  PostponeAction: {
    unknown: notProposed,
    approached: notInConversation,
    inConversation: actions.postponeAction,
    agreed: actions.postponeAction,
    running: actions.postponeAction,
    evaluated: onlyAgain(actions.postponeAction, 'already-evaluated'),
    closed: onlyAgain(actions.postponeAction, 'closed'),
    declined: whenDeclined,
    paused: whenPaused,
  },
  DropAction: {
    unknown: notProposed,
    approached: notInConversation,
    inConversation: actions.dropAction,
    agreed: actions.dropAction,
    running: actions.dropAction,
    evaluated: onlyAgain(actions.dropAction, 'already-evaluated'),
    closed: onlyAgain(actions.dropAction, 'closed'),
    declined: whenDeclined,
    paused: whenPaused,
  },
  // What was only agreed is not carried out yet: the plan is started first.
  CarryOutAction: {
    unknown: notProposed,
    approached: notRunning,
    inConversation: notRunning,
    agreed: notRunning,
    running: actions.carryOutAction,
    evaluated: onlyAgain(actions.carryOutAction, 'already-evaluated'),
    closed: onlyAgain(actions.carryOutAction, 'closed'),
    declined: whenDeclined,
    paused: whenPaused,
  },
  // An action can still be judged after the plan as a whole was.
  EvaluateAction: {
    unknown: notProposed,
    approached: notRunning,
    inConversation: notRunning,
    agreed: notRunning,
    running: actions.evaluateAction,
    evaluated: actions.evaluateAction,
    closed: onlyAgain(actions.evaluateAction, 'closed'),
    declined: whenDeclined,
    paused: whenPaused,
  },
  // All that happens by itself when an alarm knocks: a word to whoever has to act. It moves no plan.
  KeepCalendar: {
    unknown: alreadySo,
    approached: alreadySo,
    inConversation: alreadySo,
    agreed: rules.keepCalendar,
    running: rules.keepCalendar,
    evaluated: alreadySo,
    closed: alreadySo,
    declined: alreadySo,
    paused: alreadySo,
  },
};

/** The recruitment plan, ready to be run. */
export const plan = decider<PlanMatter>({ phase: 'unknown' }, planLaw, planChronicle);
