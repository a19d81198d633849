import {
  spokenLanguage,
  type ActionContent,
  type Counted,
  type FollowUp,
  type PlanAspect,
  type PlanCommand,
  type PlanFinding,
  type PlanResult,
  type PlanTarget,
  type StaffCode,
  type Territory,
} from '@termijn/domain';
import type { Actor } from '@termijn/engine';
import { day } from '@termijn/kernel';
import type { Step } from './demo-life';

/** A step of a plan in the demonstration. Steps after its last day are simply not taken. */
export type PlanStep = Step<PlanCommand>;

const outreach: Actor = { who: 'demo', role: 'outreach', organisation: 'bon' };

/** What is done and written down on one and the same day. */
const done = (on: string, command: PlanCommand): PlanStep => ({ recordedOn: day(on), actor: outreach, command });

/** The plan is laid before its partners in the meeting of mid February 2023. */
export const proposed = (territory: Territory): PlanStep => {
  const on = '2023-02-15';
  return done(on, { type: 'ProposePlan', territory, round: 1, on: day(on) });
};

/** The talks begin. */
export const talked = (on: string): PlanStep => done(on, { type: 'StartConversation', on: day(on) });

/** Something that was found but not counted. */
export const found = (code: PlanFinding['code'], role: PlanFinding['role'] = 'none'): PlanFinding => ({
  code,
  role,
  count: 'unknown',
});

/** What was found of every aspect. */
export const mapped = (on: string, map: Readonly<Record<PlanAspect, readonly PlanFinding[]>>): readonly PlanStep[] =>
  (Object.keys(map) as PlanAspect[]).map((aspect) =>
    done(on, { type: 'MapAspect', aspect, findings: map[aspect], on: day(on) }),
  );

/** What an action is, with its languages and owner as plain codes. */
export type DemoAction = Omit<ActionContent, 'languages' | 'owner'> & {
  readonly languages: readonly string[];
  readonly owner: `outreach-${1 | 2 | 3}` | 'communication-1' | 'reception-1';
};

/** An action is planned from one day to another. */
export const planned = (
  on: string,
  action: number,
  [from, until]: readonly [string, string],
  { languages, owner, ...content }: DemoAction,
): PlanStep =>
  done(on, {
    type: 'AddAction',
    action,
    ...content,
    languages: languages.map(spokenLanguage),
    owner: owner as string as StaffCode,
    period: { from: day(from), until: day(until) },
    on: day(on),
  });

/** The partners agree, and the work begins. */
export const agreed = (on: string, target: PlanTarget, until: string, startedOn: string): readonly PlanStep[] => [
  done(on, { type: 'AgreePlan', target, period: { from: day(startedOn), until: day(until) }, on: day(on) }),
  done(startedOn, { type: 'StartPlan', on: day(startedOn) }),
];

/** An action took place. */
export const tookPlace = (on: string, action: number, reached: Counted): PlanStep =>
  done(on, { type: 'CarryOutAction', action, reached, on: day(on) });

/** An action is put off. */
export const putOff = (on: string, action: number, [from, until]: readonly [string, string]): PlanStep =>
  done(on, {
    type: 'PostponeAction',
    action,
    period: { from: day(from), until: day(until) },
    reason: 'too-few-enrolled',
    on: day(on),
  });

/** An action is judged. */
export const judged = (on: string, action: number, result: PlanResult, followUp: FollowUp): PlanStep =>
  done(on, { type: 'EvaluateAction', action, result, followUp, on: day(on) });

/** The plan as a whole is judged, and closed. */
export const closed = (on: string, result: PlanResult, achieved: Counted, closedOn: string): readonly PlanStep[] => [
  done(on, { type: 'EvaluatePlan', result, achieved, followUp: 'adapt', on: day(on) }),
  done(closedOn, { type: 'ClosePlan', on: day(closedOn) }),
];
