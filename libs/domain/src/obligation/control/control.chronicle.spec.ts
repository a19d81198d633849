import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import type { Flaw } from '../correction/correction.events';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { after } = specify(obligation);
const examples = obligationExamples;
const { complianceLapsed, handedOver, noticed, received, registered, registrationLapsed, registrationTold } = examples;
const { obliged, notified, inPath, defaulted, sanctioned, proved } = examples;

const receipt: ObligationEvent = {
  type: 'NoticeReceiptRecorded',
  evidence: 'signed',
  complyBy: 'unknown',
  on: day('2022-12-07'),
};
const withdrawn: ObligationEvent = { type: 'NoticeWithdrawn', reason: 'no-ground', on: day('2022-12-20') };
const back: ObligationEvent = { type: 'FileTakenBack', reason: 'incomplete', on: day('2023-03-01') };

const meaning = (...history: readonly ObligationEvent[]) => ({ ...after(...history), facts: [] });

describe('a fact about a notice', () => {
  it('means nothing where there is no notice that it could be about', () => {
    for (const history of [[], obliged, notified, inPath, [...inPath, proved]])
      for (const fact of [receipt, withdrawn, handedOver, back])
        expect(meaning(...history, fact)).toEqual(meaning(...history));
    for (const history of [[], obliged, defaulted, sanctioned, [...inPath, proved]])
      expect(meaning(...history, noticed)).toEqual(meaning(...history));
    expect(meaning(...defaulted, back)).toEqual(meaning(...defaulted));
    for (const fact of [withdrawn, handedOver]) expect(meaning(...sanctioned, fact)).toEqual(meaning(...sanctioned));
  });
});

describe('a notice that was withdrawn', () => {
  it('takes the lapse of its term with it, and no other', () =>
    expect(after(...defaulted, complianceLapsed, withdrawn)).toMatchObject({
      phase: 'notified',
      lapses: { registration: '2022-12-01' },
    }));
  it('leaves no lapse of its term', () =>
    expect(after(...defaulted, complianceLapsed, withdrawn)).not.toHaveProperty('lapses.compliance'));
  it('leaves a registration that an office told of where it was', () => {
    const late = { ...registrationTold, late: true, on: day('2022-12-05') };
    expect(after(...defaulted, late, withdrawn)).toMatchObject({ phase: 'notified', registration: late.on && {} });
    expect(after(...inPath, { ...noticed, ground: 'completion' }, withdrawn)).toMatchObject({ phase: 'registered' });
  });
});

describe('what a correction found without ground', () => {
  const flaw = (fact: number, remedy: Flaw['remedy']): Flaw => ({ fact, refusal: 'term-still-running', remedy });
  const corrected: ObligationEvent = {
    type: 'FactCorrected',
    fact: 2,
    as: received,
    reason: 'typing-error',
    rederived: [],
    flaws: [flaw(2, 'correct-step'), flaw(4, 'withdraw-notice'), flaw(6, 'take-back-file')],
    on: day('2023-02-20'),
  };

  it('is settled burden by burden, and a step only by another correction', () => {
    expect(after(...sanctioned, corrected)).toMatchObject({ flaws: corrected.flaws });
    expect(after(...sanctioned, corrected, back)).toMatchObject({
      flaws: [flaw(2, 'correct-step'), flaw(4, 'withdraw-notice')],
    });
    expect(after(...sanctioned, corrected, back, withdrawn)).toMatchObject({ flaws: [flaw(2, 'correct-step')] });
    expect(after(...defaulted, corrected, registered)).toMatchObject({ flaws: [flaw(2, 'correct-step')] });
  });
  it('is not known of a file that has no duty', () => expect(after(corrected)).not.toHaveProperty('flaws'));
  it('keeps the lapse of the first term', () =>
    expect(after(...defaulted, corrected, withdrawn)).toMatchObject({
      lapses: { registration: registrationLapsed.lastDay },
    }));
});
