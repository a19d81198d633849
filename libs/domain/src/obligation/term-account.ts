import type { Day } from '@termijn/kernel';
import { alternativesTo, type Alternative } from '../calendar/alternatives';
import { countTerm, firstCountedDay, type CountingPolicy, type CountingStep } from '../calendar/counting';
import { countingSwitches, type CountingSwitch } from '../calendar/counting.switches';
import type { Rule } from '../rulebook/rule';
import { allRules } from '../rulebook/rulebook';
import type { Standstill } from './obligation.state';
import { acrossStandstills, clockRule, movedBy } from './relief/standstill';
import type { TermEnd, TermName } from './term-end';
import { rulesAppliedTo, type StartedTerm } from './terms';

/** How the last day of a term was found, and what would have given another one. */
export interface TermAccount {
  /** The end as suspensions left it. */
  readonly end: TermEnd;
  /** The rule versions it rests on: the length, the counting and, where suspensions moved it, what they do to its clock. */
  readonly rules: readonly Rule[];
  /** Every step from the fact that started the term to its last day; empty when it cannot be counted again. */
  readonly steps: readonly CountingStep[];
  /** The switches of the counting policy that would have led to another day, suspensions included. */
  readonly alternatives: readonly Alternative[];
}

const allSwitches = Object.keys(countingSwitches) as readonly CountingSwitch[];

/**
 * Gives account of a term by the rule versions that its fact names. A term of unknown length, and one that names
 * versions this build does not know, has an end and no account of it.
 */
export const accountOf = (started: StartedTerm, standstills: readonly Standstill[]): TermAccount => {
  const { term, from, delivery } = started;
  const stood = acrossStandstills(started, standstills);
  const rules = rulesBehind(started.term, stood.end, standstills);
  const applied = rulesAppliedTo(started);
  // Stryker disable next-line ConditionalExpression,StringLiteral: an unknown end names no rules, so only the compiler asks for it
  if (applied === undefined || stood.end === 'unknown') return { end: stood.end, rules, steps: [], alternatives: [] };
  const [lastStep, ...before] = countTerm(from, applied.period, applied.policy).steps.toReversed();
  const reached = stood.end.lastDay;
  const lastDayBy = (policy: CountingPolicy): Day => {
    const other = countTerm(from, applied.period, policy);
    return movedBy(standstills, term, { firstDay: firstCountedDay(other), lastDay: other.lastDay }, policy).lastDay;
  };
  return {
    end: stood.end,
    rules,
    steps: [...before.reverse(), ...stood.steps, { ...lastStep!, from: reached, to: reached }],
    alternatives: alternativesTo(
      applied.policy,
      allSwitches.filter((name) => name !== 'receipt' || delivery === 'posted'),
      lastDayBy,
    ),
  };
};

const rulesBehind = (term: TermName, end: TermEnd, standstills: readonly Standstill[]): readonly Rule[] => {
  // Stryker disable next-line ConditionalExpression,StringLiteral: an unknown end names no rules, so none is found
  if (end === 'unknown') return [];
  // Stryker disable next-line ArrayDeclaration,OptionalChaining: what names no rule is left out, and every day has a rule for its clock
  const moved = end.suspendedDays === undefined ? [] : standstills.map(({ from }) => clockRule(term, from)?.version);
  const versions = new Set([end.rule, end.counting, ...moved]);
  return [...versions].flatMap((version) => allRules.filter((rule) => rule.version === version));
};
