import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import { completenessOf, incompleteness } from './completeness';

const { given, after } = specify(obligation);
const examples = obligationExamples;
const { handOver, takeBack, assessed, imposed, received, registered, registrationLapsed, complianceLapsed } = examples;
const { noticed, noticedOnCompletion, handedOver, completed, proved, registrationTold } = examples;
const { obliged, notified, inPath, defaulted, sanctioned } = examples;

const lapsed = [...defaulted, complianceLapsed] as const;
const back = (on: string): ObligationEvent => ({ type: 'FileTakenBack', reason: 'incomplete', on: day(on) });
const suspended: ObligationEvent = {
  type: 'ObligationSuspended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: 'open',
  on: day('2023-02-08'),
};
const asked: ObligationEvent = { type: 'ExemptionRequested', ground: 'belgian-diploma', on: day('2023-02-01') };
const becameBelgian: ObligationEvent = {
  type: 'LifeEventRecorded',
  event: 'became-belgian',
  effect: 'unknown',
  rule: 'lifeEvent.becameBelgian@A.1',
  on: day('2023-02-01'),
};

describe('handing a file over', () => {
  it('waits until the notice has gone unanswered', () => {
    given(...defaulted)
      .when(handOver('2023-02-07'))
      .thenRefused('term-still-running');
    given(...defaulted)
      .when(handOver('2023-02-08'))
      .then(complianceLapsed, handedOver);
    given(...lapsed)
      .when(handOver('2023-02-08'))
      .then(handedOver);
  });
  it('tells what is known of the places at the offices', () =>
    given(...lapsed)
      .when(handOver('2023-02-08', { capacity: 'waiting-list', waiting: 812 }))
      .then({ ...handedOver, capacity: 'waiting-list', waiting: 812 }));
  it('never follows a term that is unknown in law', () =>
    given(...notified, registrationLapsed, { ...noticed, complyBy: 'unknown' })
      .when(handOver('2030-01-01'))
      .thenRefused('term-unknown'));
  it('needs a notice in force', () => {
    given().when(handOver('2025-01-01')).thenRefused('not-assessed');
    for (const history of [obliged, notified, inPath, [...defaulted, registered]])
      given(...history)
        .when(handOver('2025-01-01'))
        .thenRefused('no-notice-of-default');
    given(...inPath, proved)
      .when(handOver('2025-01-01'))
      .thenRefused('closed');
  });
  it('needs a notice that is known to have arrived', () => {
    const byLetter = [...notified, registrationLapsed, { ...noticed, channel: 'letter' }, complianceLapsed] as const;
    given(...byLetter)
      .when(handOver('2023-02-08'))
      .thenRefused('notice-unproven');
    given(...byLetter, {
      type: 'NoticeReceiptRecorded',
      evidence: 'signed',
      complyBy: noticed.complyBy,
      on: day('2022-12-07'),
    })
      .when(handOver('2023-02-08'))
      .then(handedOver);
  });
  it.each(['counter', 'ebox', 'registered-letter'] as const)('takes a notice by %s as received', (channel) =>
    given(...notified, registrationLapsed, { ...noticed, channel }, complianceLapsed)
      .when(handOver('2023-02-08'))
      .then(handedOver),
  );
  it('needs a notice with a ground, whatever the file says of it', () => {
    const without = [...notified, registrationLapsed, { ...noticed, ground: 'completion' }, complianceLapsed] as const;
    given(...without)
      .when(handOver('2023-02-08'))
      .thenRefused('step-without-ground');
  });
  it('needs a notice in the language of the person', () =>
    given({ ...assessed, language: 'fr' }, imposed, received, registrationLapsed, { ...noticed, language: 'nl' })
      .when(handOver('2023-02-08'))
      .thenRefused('language-not-respected'));
  it('cannot be dated back to a day on which the term still ran', () =>
    given(...lapsed)
      .when(handOver('2023-02-07'))
      .thenRefused('term-still-running'));
  it('waits while something lies over the duty', () => {
    expect(incompleteness(after(...lapsed, suspended))).toBe('suspended');
    given(...lapsed, suspended)
      .when(handOver('2023-02-08'))
      .thenRefused('suspended');
    given(...lapsed, suspended, { type: 'SuspensionEnded', days: 21, resumed: [], on: day('2023-03-01') })
      .when(handOver('2023-02-28'))
      .thenRefused('suspended');
    given(...lapsed, asked)
      .when(handOver('2023-02-08'))
      .thenRefused('exemption-pending');
    given(...lapsed, becameBelgian)
      .when(handOver('2023-02-08'))
      .thenRefused('question-open');
  });
  it('waits for the paper of what an office told in time', () => {
    const told = (on: string): ObligationEvent => ({ ...registrationTold, late: true, on: day(on) });
    given(...lapsed, told('2023-02-07'))
      .when(handOver('2023-02-08'))
      .thenRefused('proof-awaited');
    given(...lapsed, told('2023-02-08'))
      .when(handOver('2023-02-08'))
      .then(handedOver);
    const onCompletion = [...inPath, noticedOnCompletion] as const;
    given(...onCompletion, { ...completed, late: true, on: day('2024-07-29') })
      .when(handOver('2024-07-30'))
      .thenRefused('proof-awaited');
    given(...onCompletion)
      .when(handOver('2024-07-30'))
      .then(
        { ...complianceLapsed, lastDay: day('2024-07-29'), on: day('2024-07-30') },
        { ...handedOver, on: day('2024-07-30') },
      );
  });
  it('happens once', () => {
    given(...sanctioned)
      .when(handOver('2023-02-08'))
      .thenNothing();
    given(...sanctioned)
      .when(handOver('2023-02-09'))
      .thenRefused('already-handed-over');
    given(...sanctioned)
      .when(handOver('2023-02-08', { capacity: 'waiting-list' }))
      .thenRefused('already-handed-over');
  });
});

describe('a file that comes back', () => {
  it('has its notice again', () => {
    given(...sanctioned)
      .when(takeBack('2023-03-01'))
      .then(back('2023-03-01'));
    expect(after(...sanctioned, back('2023-03-01'))).toMatchObject({
      phase: 'defaulted',
      notice: { on: '2022-12-02' },
    });
    expect(after(...sanctioned, back('2023-03-01'))).not.toHaveProperty('handedOverOn');
  });
  it('comes back on the day of the hand-over at the earliest', () => {
    given(...sanctioned)
      .when(takeBack('2023-02-08'))
      .then(back('2023-02-08'));
    given(...sanctioned)
      .when(takeBack('2023-02-07'))
      .thenRefused('before-earlier-step');
  });
  it('can be handed over anew from that day on', () => {
    given(...sanctioned, back('2023-03-01'))
      .when(handOver('2023-03-01'))
      .then({ ...handedOver, on: day('2023-03-01') });
    given(...sanctioned, back('2023-03-01'))
      .when(handOver('2023-02-28'))
      .thenRefused('before-earlier-step');
    given(...sanctioned, back('2023-03-01'))
      .when(handOver('2023-02-08'))
      .thenNothing();
  });
  it('comes back once from every hand-over', () => {
    const returned = [...sanctioned, back('2023-03-01')] as const;
    given(...returned)
      .when(takeBack('2023-03-01'))
      .thenNothing();
    given(...returned)
      .when(takeBack('2023-03-02'))
      .thenRefused('not-handed-over');
    given(...returned, registered)
      .when(takeBack('2023-03-01'))
      .thenNothing();
    given(...returned, { ...handedOver, on: day('2023-04-01') })
      .when(takeBack('2023-03-01'))
      .thenNothing();
    given(...returned, { ...handedOver, on: day('2023-04-01') })
      .when(takeBack('2023-04-02'))
      .then(back('2023-04-02'));
  });
  it('must have been handed over', () => {
    given().when(takeBack('2025-01-01')).thenRefused('not-assessed');
    for (const history of [obliged, notified, inPath, defaulted])
      given(...history)
        .when(takeBack('2025-01-01'))
        .thenRefused('not-handed-over');
    given(...inPath, proved)
      .when(takeBack('2025-01-01'))
      .thenRefused('closed');
  });
});

describe('what a file needs to be handed over', () => {
  const lackingIn = (...history: readonly ObligationEvent[]): readonly string[] =>
    completenessOf(after(...history))
      .filter(({ present }) => !present)
      .map(({ item }) => item);

  it('is there, once its notice has lapsed', () => {
    expect(lackingIn(...lapsed)).toEqual([]);
    expect(lackingIn(...sanctioned)).toEqual([]);
  });
  it('is named item by item', () => {
    expect(completenessOf(after(...lapsed)).map(({ item }) => item)).toEqual([
      'certificate',
      'no-suspension',
      'no-exemption-pending',
      'no-question-open',
      'no-step-without-ground',
      'notice',
      'notice-language',
      'notice-proof',
      'lapse',
    ]);
    expect(lackingIn(...defaulted)).toEqual(['lapse']);
    expect(lackingIn(...lapsed, suspended)).toEqual(['no-suspension']);
    expect(lackingIn(...lapsed, asked)).toEqual(['no-exemption-pending']);
    expect(lackingIn(...lapsed, becameBelgian)).toEqual(['no-question-open']);
    expect(lackingIn(...notified)).toEqual(['notice', 'notice-language', 'notice-proof', 'lapse']);
    expect(lackingIn(...obliged)).toEqual(['certificate', 'notice', 'notice-language', 'notice-proof', 'lapse']);
    expect(lackingIn(...notified, registrationLapsed, { ...noticed, complyBy: 'unknown' })).toEqual(['lapse']);
    expect(completenessOf(after(...inPath, proved)).filter(({ present }) => present)).toEqual([]);
  });
  it('is a file of which no step lost its ground by a correction', () => {
    const file = after(...lapsed);
    const flawed = { ...file, flaws: [{ fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice' }] };
    const item = 'no-step-without-ground';
    expect(completenessOf(file)).toContainEqual({ item, present: true });
    expect(completenessOf(flawed as typeof file)).toContainEqual({ item, present: false });
  });
  it('is a notice that had its ground on the day it went out', () => {
    const stood = (from: string, resumedOn: string): readonly ObligationEvent[] => [
      { ...suspended, on: day(from) },
      { type: 'SuspensionEnded', days: 1, resumed: [], on: day(resumedOn) },
    ];
    expect(lackingIn(...lapsed, ...stood('2022-12-03', '2022-12-20'))).toEqual([]);
    expect(lackingIn(...lapsed, ...stood('2022-12-01', '2022-12-02'))).toEqual([]);
    expect(lackingIn(...lapsed, ...stood('2022-12-02', '2022-12-03'))).toEqual(['no-step-without-ground']);
    expect(lackingIn(...lapsed, ...stood('2022-12-01', '2022-12-03'))).toEqual(['no-step-without-ground']);
    const onCompletion = [...inPath, noticedOnCompletion] as const;
    expect(lackingIn(...onCompletion)).toEqual(['lapse']);
    expect(
      lackingIn(...onCompletion.slice(0, 3), registered, { ...noticedOnCompletion, on: day('2024-05-21') }),
    ).toEqual(['no-step-without-ground', 'lapse']);
  });
  it('can be lost again when the receipt is proved late', () =>
    expect(
      lackingIn(...sanctioned, {
        type: 'NoticeReceiptRecorded',
        evidence: 'signed',
        complyBy: { lastDay: day('2023-02-20'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
        on: day('2022-12-20'),
      }),
    ).toEqual(['lapse']));
});
