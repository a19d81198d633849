import { checksOf, levels, levelOf, type Finding, type Level, type Outcome, type Verdict } from './verdict';
import { checkWords, levelMeanings, levelWords, outcomeWords, reasonWords, type VerdictWords } from './verdict.words';

/** A finding in words. */
export interface ToldFinding {
  readonly outcome: Outcome;
  readonly text: string;
}

/** A level in words: whether it holds, what that means and what it rests on. */
export interface ToldLevel {
  readonly level: Level;
  readonly holds: boolean;
  readonly title: string;
  readonly meaning: string;
  readonly findings: readonly ToldFinding[];
}

/** A verdict in one language, level by level. */
export const toldVerdict = (verdict: Verdict, tongue: keyof VerdictWords): readonly ToldLevel[] =>
  levels.map((level) => {
    const holds = verdict.levels[level];
    return {
      level,
      holds,
      title: levelWords[level][tongue],
      meaning: levelMeanings[level][holds ? 'holds' : 'fails'][tongue],
      findings: verdict.findings
        .filter(({ check }) => levelOf(check) === level)
        .toSorted((one, other) => orderOf(level, one) - orderOf(level, other))
        .map((finding) => told(finding, tongue)),
    };
  });

const orderOf = (level: Level, { check }: Finding): number => (checksOf[level] as readonly string[]).indexOf(check);

const told = ({ check, outcome, reason, about, seenAt }: Finding, tongue: keyof VerdictWords): ToldFinding => {
  const why = reason === undefined ? outcomeWords[outcome][tongue] : reasonWords[reason][tongue];
  const when = seenAt === undefined ? [] : [seenAt.toISOString()];
  return {
    outcome,
    text: `${checkWords[check][tongue]}: ${[why, ...(about === undefined ? [] : [about]), ...when].join(' - ')}`,
  };
};
