import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { CorrectionCommand } from './correction.events';
import * as rules from './correction.rules';
import type { DecideStep } from './step';

/**
 * What was recorded wrongly and is put right by a fact of its own. A correction asks the other chapters again what they
 * make of the right facts, which is why this one is given their answers.
 */
export const correctionLaw = (decide: DecideStep): ChapterLaw<CorrectionCommand> => {
  const correctFact = rules.correctFact(decide);
  return {
    // A wrong fact can be put right for as long as there is a file, open or closed.
    CorrectFact: {
      unknown: correctFact,
      voluntary: correctFact,
      imposed: correctFact,
      notified: correctFact,
      registered: correctFact,
      defaulted: correctFact,
      sanctioned: correctFact,
      closed: correctFact,
    },
    CorrectIdentity: {
      unknown: refuse('not-assessed'),
      voluntary: rules.correctIdentity,
      imposed: rules.correctIdentity,
      notified: rules.correctIdentity,
      registered: rules.correctIdentity,
      defaulted: rules.correctIdentity,
      sanctioned: rules.correctIdentity,
      closed: rules.correctIdentityClosed,
    },
    // The other half of it, on the file of the right person. What that file holds of a duty already stands in the way.
    AdoptFile: {
      unknown: rules.adoptFile,
      voluntary: rules.adoptFile,
      imposed: rules.adoptNothing,
      notified: rules.adoptNothing,
      registered: rules.adoptNothing,
      defaulted: rules.adoptNothing,
      sanctioned: rules.adoptNothing,
      closed: rules.adoptClosed,
    },
  };
};
