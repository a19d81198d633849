import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { completenessOf } from '../control/completeness';
import type { ObligationId } from '../identity';
import type { ObligationCommand, ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import type { Flaw } from './correction.events';

const { given, after } = specify(obligation);
const examples = obligationExamples;
const { complete, correct, giveNotice, handOver, takeBack, withdraw } = examples;
const { assessed, imposed, received, registered, registrationTold, completed, proved, noticed } = examples;
const { inPath, notified, obliged, defaulted, sanctioned, complianceLapsed, registrationLapsed } = examples;

/** The facts of a file after a command that the law grants. */
const then = (history: readonly ObligationEvent[], command: ObligationCommand): readonly ObligationEvent[] => {
  const decision = obligation.decide(after(...history), command);
  expect(decision).toMatchObject({ granted: true });
  return decision.granted ? [...history, ...decision.events] : history;
};
const flawsOf = (history: readonly ObligationEvent[]): readonly Flaw[] => {
  const state = after(...history);
  return 'flaws' in state ? state.flaws : [];
};

const inDutch = [
  { ...assessed, language: 'nl' },
  imposed,
  received,
  registrationLapsed,
  { ...noticed, language: 'nl' },
] as const;

const noGround: Flaw = { fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice' };
const certificateOn = (on: string) => correct(2, { on: day(on) });

describe('a step that lost its ground', () => {
  it('is a notice of a term that was still running', () =>
    expect(flawsOf(then(defaulted, certificateOn('2022-06-15')))).toEqual([noGround]));
  it('is a second notice of before the day on which the first was withdrawn', () => {
    const twice = then(then(defaulted, withdraw('2022-12-20')), giveNotice('2022-12-22'));
    const withdrawal = twice.findIndex(({ type }) => type === 'NoticeWithdrawn');
    expect(flawsOf(then(twice, correct(withdrawal, { on: day('2022-12-23') })))).toEqual([
      { fact: withdrawal + 1, refusal: 'before-earlier-step', remedy: 'withdraw-notice' },
    ]);
  });
  it('is none that had no ground when it was taken, whatever was granted before', () => {
    const twice = then(then(defaulted, withdraw('2022-12-20')), giveNotice('2022-12-22'));
    const unlawful = twice.map((fact) => (fact.type === 'NoticeWithdrawn' ? { ...fact, on: day('2022-12-23') } : fact));
    expect(flawsOf(then(unlawful, correct(2, { means: 'registered-letter' })))).toEqual([]);
  });
  it('is a notice that the person could not read', () =>
    expect(flawsOf(then(inDutch, correct(0, { language: 'fr' })))).toEqual([
      { fact: 4, refusal: 'language-not-respected', remedy: 'withdraw-notice' },
    ]));
  it('is a notice to somebody who had registered in time', () => {
    const late: ObligationEvent = { ...registrationTold, late: true, on: day('2022-12-02') };
    expect(
      flawsOf(then([...notified, late, registrationLapsed, noticed], correct(3, { on: day('2022-12-01') }))),
    ).toEqual([{ fact: 5, refusal: 'proof-awaited', remedy: 'withdraw-notice' }]);
  });
  it('is a hand-over behind such a notice', () =>
    expect(flawsOf(then(sanctioned, certificateOn('2022-06-15')))).toEqual([
      noGround,
      { fact: 6, refusal: 'step-without-ground', remedy: 'take-back-file' },
    ]));
  it('is a hand-over whose notice reached the person later', () => {
    const receipt: ObligationEvent = {
      type: 'NoticeReceiptRecorded',
      evidence: 'signed',
      complyBy: { lastDay: day('2023-02-06'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
      on: day('2022-12-05'),
    };
    const lapsed = { ...complianceLapsed, lastDay: day('2023-02-06'), on: day('2023-02-07') };
    const history = [...defaulted, receipt, lapsed, sanctioned.at(-1)!];
    expect(flawsOf(then(history, correct(5, { on: day('2022-12-20') })))).toEqual([
      { fact: 7, refusal: 'term-still-running', remedy: 'take-back-file' },
    ]);
  });
  it('is any step that cannot have come before the one it rests on', () => {
    expect(flawsOf(then(inPath, certificateOn('2022-11-19')))).toEqual([
      { fact: 3, refusal: 'before-earlier-step', remedy: 'correct-step' },
    ]);
    expect(flawsOf(then([...inPath, completed, proved], correct(4, { on: day('2024-03-16') })))).toEqual([
      { fact: 5, refusal: 'before-earlier-step', remedy: 'correct-step' },
    ]);
  });
  it('is not a step that the law allows all the same', () => {
    expect(flawsOf(then(defaulted, correct(2, { means: 'ebox' })))).toEqual([]);
    expect(flawsOf(then(sanctioned, correct(0, { language: 'fr' })))).toEqual([]);
  });
  it('is not a notice that was answered or withdrawn since', () => {
    for (const answer of [registered, { type: 'NoticeWithdrawn', reason: 'no-ground', on: day('2022-12-20') } as const])
      expect(flawsOf(then([...defaulted, answer], correct(2, { on: day('2022-06-15') })))).toEqual([]);
  });
  it('is not a burden on a duty that is over', () => {
    const history = then([...sanctioned, registered, proved], certificateOn('2022-06-15'));
    expect(history.at(-1)).toMatchObject({ flaws: [] });
  });
  it('is not a notice that was withdrawn, when a later one is put right', () => {
    const wrong = then(defaulted, certificateOn('2022-06-15'));
    const again = then(then(wrong, withdraw('2023-05-02', 'corrected')), giveNotice('2023-05-03'));
    expect(flawsOf(then(again, correct(again.length - 1, { channel: 'counter' })))).toEqual([]);
  });
  it('was never one that an earlier law allowed', () => {
    const early = { ...noticed, on: day('2022-11-30') };
    expect(flawsOf(then([...notified, early], correct(2, { means: 'ebox' })))).toEqual([]);
    const told: ObligationEvent = { ...registrationTold, late: true, on: day('2022-12-02') };
    const flawed = then([...notified, early, told], certificateOn('2022-12-03'));
    expect(flawsOf(flawed)).toEqual([{ fact: 4, refusal: 'before-earlier-step', remedy: 'correct-step' }]);
    expect(flawsOf(then(flawed, correct(2, { means: 'ebox' })))).toEqual(flawsOf(flawed));
  });
});

describe('the remedy', () => {
  const flawed = then(sanctioned, certificateOn('2022-06-15'));

  it('is the file back, then the notice withdrawn, and the flaws are gone', () => {
    const back = then(flawed, takeBack('2023-05-01', 'corrected'));
    expect(flawsOf(back)).toEqual([noGround]);
    const without = then(back, withdraw('2023-05-02', 'corrected'));
    expect(flawsOf(without)).toEqual([]);
    expect(after(...without).phase).toBe('notified');
    given(...without)
      .when(giveNotice('2023-05-02'))
      .then(
        { ...registrationLapsed, lastDay: day('2022-12-15'), on: day('2022-12-16') },
        expect.objectContaining({ type: 'NoticeOfDefaultIssued' }) as ObligationEvent,
      );
  });
  it('is a registration that answers the notice', () =>
    expect(flawsOf([...then(defaulted, certificateOn('2022-06-15')), registered])).toEqual([]));
  it('is another correction', () => {
    expect(flawsOf(then(flawed, certificateOn('2022-06-01')))).toEqual([]);
    const early = then(inPath, certificateOn('2022-11-19'));
    const right = then(early, correct(3, { on: day('2022-11-19') }));
    expect(flawsOf(right)).toEqual([]);
    expect(after(...right)).toMatchObject({
      registration: { on: '2022-11-19', completeBy: { lastDay: '2024-05-21' } },
    });
  });
  it('is still due while another fact is put right', () => {
    const both = then(flawed, correct(2, { means: 'ebox' }));
    expect(flawsOf(both)).toEqual(flawsOf(flawed));
    const back = then(then(flawed, takeBack('2023-05-01', 'corrected')), correct(2, { means: 'ebox' }));
    expect(flawsOf(back)).toEqual([noGround]);
    expect(flawsOf(then(early(), correct(4, { office: 'via' })))).toEqual([
      { fact: 3, refusal: 'before-earlier-step', remedy: 'correct-step' },
    ]);
  });
  it('comes before any further burden', () => {
    const wrong = then(defaulted, certificateOn('2022-06-15'));
    given(...wrong)
      .when(handOver('2023-03-01'))
      .thenRefused('step-without-ground');
    expect(completenessOf(after(...wrong)).find(({ item }) => item === 'no-step-without-ground')).toMatchObject({
      present: false,
    });
    given(...early())
      .when(giveNotice('2025-01-10'))
      .thenRefused('step-without-ground');
  });

  const early = () => then(then([...inPath], complete('2024-03-01')), certificateOn('2022-11-19'));
});

describe('a correction of what came before a flaw', () => {
  it('keeps what is known of the steps before it', () => {
    const told = [assessed, imposed, received, registered, completed];
    const early = then(told, certificateOn('2022-11-19'));
    expect(flawsOf(then(early, correct(4, { on: day('2024-03-02') })))).toEqual([
      { fact: 3, refusal: 'before-earlier-step', remedy: 'correct-step' },
    ]);
  });
  it('keeps what is known of a path that is followed of free will', () => {
    const followed: ObligationEvent = {
      type: 'FollowedVoluntarily',
      person: examples.person,
      municipality: assessed.municipality,
      language: 'nl',
      office: 'bon',
      path: 'nl',
      on: day('2024-02-01'),
    };
    const step = { type: 'PathStepRecorded', literacy: 'not-told', level: 'none' } as const;
    const told: readonly ObligationEvent[] = [
      followed,
      { ...step, step: 'social-balance', on: day('2024-02-10') },
      { ...step, step: 'citizenship', on: day('2024-05-10') },
    ];
    const early = then(told, correct(0, { on: day('2024-02-15') }));
    const flaw = { fact: 1, refusal: 'before-earlier-step', remedy: 'correct-step' };
    expect(early.at(-1)).toMatchObject({ flaws: [flaw] });
    expect(then(early, correct(2, { on: day('2024-05-11') })).at(-1)).toMatchObject({ flaws: [flaw] });
    expect(then(early, correct(0, { language: 'fr' })).at(-1)).toMatchObject({ flaws: [flaw] });
    expect(then(early, correct(0, { on: day('2024-02-02') })).at(-1)).toMatchObject({ flaws: [] });
  });
  it('leaves the flaws of another person behind with the facts of that person', () => {
    const early: ObligationEvent = { type: 'ExemptionRequested', ground: 'schooling', on: day('2022-06-10') };
    const refused: ObligationEvent = { type: 'ExemptionRefused', reason: 'proof-missing', on: day('2022-06-10') };
    const flawed = then([...obliged, early, refused], correct(2, { on: day('2022-06-11') }));
    const flaw = { fact: 3, refusal: 'before-earlier-step', remedy: 'correct-step' };
    expect(flawed.at(-1)).toMatchObject({ flaws: [flaw] });
    const exempt: ObligationEvent = { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] };
    const adopted: ObligationEvent = { type: 'FileAdopted', from: 'another-file' as ObligationId, on: assessed.on };
    const history = [...flawed, adopted, exempt];
    expect(then(history, correct(history.length - 1, { language: 'nl' })).at(-1)).toMatchObject({ flaws: [] });
  });
  it('takes no flaw from the assessment of a duty that stands', () =>
    expect(flawsOf(then(obliged, correct(0, { on: day('2022-06-07') })))).toEqual([]));
});
