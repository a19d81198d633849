import { obligationExamples as the, reliefExamples, specify } from '@termijn/testkit';
import { obligation } from '../obligation.law';
import { flawsIn, isFlawed } from './flaws';

const { after } = specify(obligation);
const { ended, resumed, suspended } = reliefExamples;
const backwards = [
  suspended('2022-11-01', '2022-12-31'),
  ended('2023-01-01', 61, resumed('registration', '2023-01-31', 61)),
];
const at = (history: readonly { readonly type: string }[], type: string) =>
  history.findLastIndex((fact) => fact.type === type);

describe('the flaws in a file', () => {
  it('are none as long as every step has its ground', () => {
    expect(flawsIn(after(...the.defaulted))).toEqual([]);
    expect(flawsIn(after(...the.notified))).toEqual([]);
    expect(flawsIn(after())).toEqual([]);
    expect([after(...the.defaulted), after()].map(isFlawed)).toEqual([false, false]);
  });

  it('are a notice whose term proves to have been running', () => {
    expect(isFlawed(after(...the.defaulted, ...backwards))).toBe(true);
    expect(flawsIn(after(...the.defaulted, ...backwards))).toEqual([
      { fact: at(the.defaulted, 'NoticeOfDefaultIssued'), refusal: 'term-still-running', remedy: 'withdraw-notice' },
    ]);
  });

  it('are the hand-over behind such a notice as well, to be taken back first', () => {
    expect(flawsIn(after(...the.sanctioned, ...backwards))).toEqual([
      { fact: at(the.sanctioned, 'NoticeOfDefaultIssued'), refusal: 'term-still-running', remedy: 'withdraw-notice' },
      { fact: at(the.sanctioned, 'FileHandedOver'), refusal: 'step-without-ground', remedy: 'take-back-file' },
    ]);
  });

  it('are told once where a correction found the same', () => {
    const file = after(...the.defaulted, ...backwards);
    const notice = at(the.defaulted, 'NoticeOfDefaultIssued');
    const known = [
      { fact: 2, refusal: 'before-earlier-step', remedy: 'correct-step' },
      { fact: notice, refusal: 'language-not-respected', remedy: 'withdraw-notice' },
    ] as const;
    const found = flawsIn({ ...file, flaws: known } as typeof file);
    expect(found.map(({ fact, refusal }) => [fact, refusal])).toEqual([
      [2, 'before-earlier-step'],
      [notice, 'term-still-running'],
    ]);
    expect(flawsIn({ ...after(...the.defaulted), flaws: known } as typeof file)).toEqual(known);
    const handedOver = after(...the.sanctioned, ...backwards);
    const both = flawsIn({ ...handedOver, flaws: known } as typeof handedOver);
    expect(both.map(({ fact, remedy }) => [fact, remedy])).toEqual([
      [2, 'correct-step'],
      [at(the.sanctioned, 'NoticeOfDefaultIssued'), 'withdraw-notice'],
      [at(the.sanctioned, 'FileHandedOver'), 'take-back-file'],
    ]);
  });
});
