import { checkRulebook, explainProblem, type Rule } from '@termijn/domain';
import { Failure } from '@termijn/engine';

/** The rulebook of this build cannot be trusted; nothing must be decided by it. */
export class FaultyRulebook extends Failure {
  readonly code = 'faulty-rulebook';
  readonly retryable = false;
  constructor(readonly problems: readonly string[]) {
    super(`the rulebook is faulty and no case may be touched: ${problems.join('; ')}`);
  }
}

/** Refuses to go on with a rulebook that has something wrong. Throws `FaultyRulebook`, which names all of it. */
export const requireSoundRulebook = (rules?: readonly Rule[]): void => {
  const problems = checkRulebook(rules);
  if (problems.length > 0) throw new FaultyRulebook(problems.map(explainProblem));
};
