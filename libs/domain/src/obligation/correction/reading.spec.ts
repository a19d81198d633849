import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import type { ObligationId } from '../identity';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import type { CorrectionEvent } from './correction.events';
import { asCorrected, isCorrection, withoutCorrections } from './reading';

const { after } = specify(obligation);
const { completed, notified, obliged, person, received, registered } = obligationExamples;
const file = '4b3c2a10-0000-4000-8000-00000000000a' as ObligationId;

describe('reading a file as corrected', () => {
  const first: CorrectionEvent = {
    type: 'FactCorrected',
    fact: 2,
    as: { ...received, means: 'ebox' },
    reason: 'typing-error',
    rederived: [],
    flaws: [],
    on: day('2025-03-03'),
  };
  const facts: readonly ObligationEvent[] = [...notified, first, registered];

  it('gives the right facts where the wrong ones stood', () => {
    expect(asCorrected(facts)).toEqual([...obliged, first.as, first, registered]);
    expect(after(...facts).facts).toEqual(asCorrected(facts));
  });
  it('leaves out what only corrects others, and what was about another person', () => {
    expect(withoutCorrections(facts)).toEqual([...obliged, first.as, undefined, registered]);
    const passed: ObligationEvent = {
      type: 'IdentityCorrected',
      person,
      file,
      facts: [],
      on: day('2022-07-01'),
    };
    expect(withoutCorrections([...obliged, passed, ...obliged])).toEqual([undefined, undefined, undefined, ...obliged]);
  });
  it('knows a correction by its type', () => {
    expect([...facts, completed].map(isCorrection)).toEqual([false, false, false, true, false, false]);
    expect(isCorrection({ type: 'FileAdopted', from: file, on: day('2022-07-01') })).toBe(true);
    expect(
      isCorrection({
        type: 'IdentityCorrected',
        person,
        file,
        facts: [],
        on: day('2022-07-01'),
      }),
    ).toBe(true);
  });
});
