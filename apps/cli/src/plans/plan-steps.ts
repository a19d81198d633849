import {
  actionKinds,
  declineReasons,
  dropReasons,
  followUps,
  partnerKinds,
  pauseReasons,
  planAims,
  planAspects,
  planResults,
  postponementReasons,
  targetGroups,
  type PlanCommand,
} from '@termijn/domain';
import type { Day, OfType } from '@termijn/kernel';
import { Option } from 'commander';
import { dayArgument } from '../arguments';
import {
  actionArgument,
  codesArgument,
  countedArgument,
  findingArgument,
  languagesArgument,
  staffArgument,
  targetArgument,
} from './plan-arguments';

/** What was told of a step: its day and whatever its options hold, each proved by its option. */
type Told = Readonly<Record<string, unknown>> & { readonly on: Day };

/** A step of a plan that can be called by name. */
export interface CliPlanStep {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly commandOf: (told: Told) => PlanCommand;
}

type CommandType = Exclude<PlanCommand['type'], 'ProposePlan'>;
type Fields<T extends CommandType> = Omit<OfType<PlanCommand, T>, 'type' | 'on'>;

/** A step with an option, or the two ends of a period, for every field; a field that has none does not compile. */
const step = <T extends CommandType>(
  name: string,
  description: string,
  type: T,
  fields: { readonly [F in keyof Fields<T>]-?: F extends 'period' ? readonly [Option, Option] : Option },
): CliPlanStep => ({
  name,
  description,
  options: Object.values<Option | readonly Option[]>(fields).flat(),
  commandOf({ from, until, ...told }) {
    const period = 'period' in fields ? { period: { from, until } } : {};
    // Every field has an option that proved it; the compiler does not know what the options hold.
    return { ...told, ...period, type } as unknown as PlanCommand;
  },
});

const must = <V>(flags: string, description: string, read: (text: string, earlier?: V) => V): Option =>
  new Option(flags, description).argParser(read).makeOptionMandatory();

const choice = (flag: string, choices: readonly string[], description: string): Option =>
  new Option(`--${flag} <code>`, description).choices(choices).makeOptionMandatory();

const period = [
  must('--from <day>', 'its first day, YYYY-MM-DD', dayArgument),
  must('--until <day>', 'its last day, YYYY-MM-DD', dayArgument),
] as const;
const action = must('--action <number>', 'the number of the action in the plan', actionArgument);
const result = choice('result', planResults, 'what came of it');
const followUp = choice('follow-up', followUps, 'what follows');

/** Every step of a plan after its proposal. */
export const planSteps: readonly CliPlanStep[] = [
  step('start-conversation', 'the partners come to the table', 'StartConversation', {}),
  step('map-aspect', 'one of the five aspects is mapped', 'MapAspect', {
    aspect: choice('aspect', planAspects, 'which aspect'),
    findings: must(
      '--findings <finding...>',
      'what was found, as turkish-speakers=40 or schools:hosts',
      findingArgument,
    ),
  }),
  step('agree', 'the partners agree on target and period', 'AgreePlan', {
    target: must('--target <target>', 'what is to be reached, as dutch-share:30', targetArgument),
    period,
  }),
  step('start', 'the work begins', 'StartPlan', {}),
  step('evaluate', 'the plan as a whole is judged', 'EvaluatePlan', {
    result,
    achieved: must('--achieved <number>', 'what was reached, or unknown', countedArgument),
    followUp,
  }),
  step('close', 'the plan is closed', 'ClosePlan', {}),
  step('decline', 'the municipality takes no part in this round', 'DeclinePlan', {
    reason: choice('reason', declineReasons, 'why'),
  }),
  step('pause', 'the plan rests', 'PausePlan', { reason: choice('reason', pauseReasons, 'why') }),
  step('resume', 'the plan goes on where it stood', 'ResumePlan', {}),
  step('keep-calendar', 'note what the calendar owes the plan; alarms do it by themselves', 'KeepCalendar', {}),
  step('add-action', 'an action is planned', 'AddAction', {
    action,
    kind: choice('kind', actionKinds, 'what is done'),
    aims: must('--aims <codes>', 'the aims it serves, with commas between them', codesArgument(planAims)),
    partner: choice('partner', partnerKinds, 'with whom'),
    targetGroups: must('--target-groups <codes>', 'for whom, with commas between them', codesArgument(targetGroups)),
    languages: must('--languages <codes>', 'in which languages, with commas between them', languagesArgument),
    owner: must('--owner <code>', 'who sees to it: a role of the staff with a number, never a name', staffArgument),
    participants: must('--participants <number>', 'how many it is meant to reach, or unknown', countedArgument),
    period,
  }),
  step('postpone-action', 'an action is put off to a later last day', 'PostponeAction', {
    action,
    period,
    reason: choice('reason', postponementReasons, 'why'),
  }),
  step('carry-out-action', 'an action took place', 'CarryOutAction', {
    action,
    reached: must('--reached <number>', 'how many people it reached, or unknown', countedArgument),
  }),
  step('drop-action', 'an action is given up', 'DropAction', { action, reason: choice('reason', dropReasons, 'why') }),
  step('evaluate-action', 'an action is judged', 'EvaluateAction', { action, result, followUp }),
];
