import {
  accountOf,
  alternativeWords,
  citationWords,
  confidenceWords,
  eventWords,
  explainStep,
  ruleWords,
  sourceWords,
  standstillsBehind,
  termStartedBy,
  termWords,
  valueWords,
  type Alternative,
  type Confidence,
  type CountingStep,
  type ObligationEvent,
  type Rule,
  type RuleVersion,
  type TermEnd,
  type TermName,
  type Words,
} from '@termijn/domain';
import type { Fact } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import type { CaseView } from './case.query';

/** The fact that a term began with, as it now reads. */
export interface StartingFact {
  readonly type: ObligationEvent['type'];
  readonly sentence: Words;
  /** The day on which it counts in law. */
  readonly on: Day;
  readonly revision: number;
  /** The place in the log, as decimal text. */
  readonly position: string;
}

/** A rule that a last day rests on, as a reader can check it. */
export interface RuleBehind {
  readonly version: RuleVersion;
  readonly name: Words;
  readonly value: Words;
  readonly article: Words;
  readonly source: Words;
  readonly confidence: Confidence;
  readonly confidenceName: Words;
}

/** One step of the count of a last day, as data and as a sentence. */
export interface ExplainedStep {
  readonly step: CountingStep;
  readonly sentence: Words;
}

/** A switch of counting that would have led to another last day, as data and as a sentence. */
export interface ExplainedAlternative {
  readonly alternative: Alternative;
  readonly sentence: Words;
}

/** A term that a fact started, and how its last day was found. */
export interface TermOfCase {
  readonly term: TermName;
  readonly name: Words;
  /** The day that the count sets out from. */
  readonly from: Day;
  /** As it stands, with what suspensions that are over have added; `unknown` when the law sets no length. */
  readonly end: TermEnd;
  readonly startedBy: StartingFact;
  readonly rules: readonly RuleBehind[];
  /** Empty when the law sets no length, or when this build does not know the rule versions any more. */
  readonly explanation: readonly ExplainedStep[];
  readonly alternatives: readonly ExplainedAlternative[];
}

/** Every term that the facts of a case started, in order, each with the derivation of its last day. */
export const termsOf = ({ effective }: Pick<CaseView, 'effective'>): readonly TermOfCase[] => {
  const facts = effective.map(({ event }) => event);
  return effective.flatMap((fact, index) => {
    const started = termStartedBy(fact.event);
    if (started === undefined) return [];
    const { end, rules, steps, alternatives } = accountOf(started, standstillsBehind(facts, index));
    return [
      {
        term: started.term,
        name: termWords[started.term],
        from: started.from,
        end,
        startedBy: startOf(fact),
        rules: rules.map(ruleBehind),
        explanation: steps.map((step) => ({ step, sentence: explainStep(step) })),
        alternatives: alternatives.map((alternative) => ({ alternative, sentence: alternativeWords(alternative) })),
      },
    ];
  });
};

const startOf = ({ event, revision, position }: Fact<ObligationEvent>): StartingFact => ({
  type: event.type,
  sentence: eventWords(event),
  on: event.on,
  revision,
  position: String(position),
});

const ruleBehind = (rule: Rule): RuleBehind => ({
  version: rule.version,
  name: ruleWords[rule.key].name,
  value: valueWords(rule),
  article: citationWords(rule.article),
  source: sourceWords[rule.source],
  confidence: rule.confidence,
  confidenceName: confidenceWords[rule.confidence],
});
