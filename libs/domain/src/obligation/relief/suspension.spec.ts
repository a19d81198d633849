import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples, specify } from '@termijn/testkit';
import { obligation } from '../obligation.law';
import type { ObligationEvent } from '../obligation.events';
import { objectionToSuspension } from './evidence';

const { given, after } = specify(obligation);
const { assessed, obliged, notified, inPath, defaulted, sanctioned, proved } = obligationExamples;
const { endSuspension, ended, exempted, extend, extended, resumed, suspend, suspended } = reliefExamples;

const openFiles: readonly (readonly [string, readonly ObligationEvent[]])[] = [
  ['imposed', obliged],
  ['notified', notified],
  ['registered', inPath],
  ['defaulted', defaulted],
  ['sanctioned', sanctioned],
];
const october = [...notified, suspended('2022-10-01', '2022-10-31')];

describe('a suspension', () => {
  it.each(openFiles)('lies over a duty that is %s and changes no phase', (phase, history) => {
    given(...history)
      .when(suspend('2024-06-01', '2024-06-30'))
      .then(suspended('2024-06-01', '2024-06-30'));
    expect(after(...history, suspended('2024-06-01', '2024-06-30'))).toMatchObject({
      phase,
      suspension: { reason: 'illness', from: '2024-06-01', until: '2024-06-30', firstReason: 'illness' },
    });
  });
  it('granted twice is granted once, also when it is over', () => {
    given(...october)
      .when(suspend('2022-10-01', '2022-10-31'))
      .thenNothing();
    given(...october, ended('2022-11-01', 31, resumed('registration', '2023-01-02', 31)))
      .when(suspend('2022-10-01', '2022-10-31'))
      .thenNothing();
  });
  it('is one at a time', () => {
    given(...october)
      .when(suspend('2022-10-31', '2022-12-15'))
      .thenRefused('already-suspended');
    given(...october, extended('2022-10-20', 'open'))
      .when(suspend('2022-12-01', '2022-12-31'))
      .thenRefused('already-suspended');
  });
  it('ends one that ran out unnoticed first', () => {
    given(...october)
      .when(suspend('2022-11-01', '2022-12-15'))
      .then(ended('2022-11-01', 31, resumed('registration', '2023-01-02', 31)), suspended('2022-11-01', '2022-12-15'));
  });
  it('begins on the day of the duty at the earliest', () => {
    given(...notified)
      .when(suspend('2022-05-31', '2022-07-31'))
      .thenRefused('before-earlier-step');
    given(...notified)
      .when(suspend('2022-06-01', '2022-07-31'))
      .then(suspended('2022-06-01', '2022-07-31'));
  });
});

describe('the proof of a suspension', () => {
  const birth = { reason: 'birth' } as const;

  it('has to fit the reason', () => {
    given(...notified)
      .when(suspend('2022-07-01', '2022-08-01', { proof: 'timetable' }))
      .thenRefused('proof-not-accepted');
    given(...notified)
      .when(suspend('2022-07-01', '2022-08-01', { reason: 'timetable', proof: 'employer-certificate', via: 'office' }))
      .then(
        suspended('2022-07-01', '2022-08-01', { reason: 'timetable', proof: 'employer-certificate', via: 'office' }),
      );
    given(...notified)
      .when(suspend('2022-07-01', 'open', { reason: 'interruption-of-stay' }))
      .thenRefused('proof-not-accepted');
  });
  it('of a birth is the register, or a certificate of a birth abroad, each by its own way', () => {
    for (const paper of [
      { ...birth, proof: 'register', via: 'register' },
      { ...birth, proof: 'birth-certificate', via: 'office' },
    ] as const)
      given(...notified)
        .when(suspend('2022-07-01', '2022-08-01', paper))
        .then(suspended('2022-07-01', '2022-08-01', paper));
    for (const paper of [
      { ...birth, proof: 'register', via: 'office' },
      { ...birth, proof: 'birth-certificate', via: 'register' },
    ] as const)
      given(...notified)
        .when(suspend('2022-07-01', '2022-08-01', paper))
        .thenRefused('proof-not-accepted');
  });
  it('goes to the municipality itself when it is medical', () => {
    given(...notified)
      .when(suspend('2022-07-01', '2022-08-01', { via: 'office' }))
      .thenRefused('medical-papers-to-municipality-only');
    given(...notified)
      .when(suspend('2022-07-01', '2022-08-01', { via: 'e-mail' }))
      .then(suspended('2022-07-01', '2022-08-01', { via: 'e-mail' }));
    given(...october)
      .when(extend('2022-10-20', '2022-11-30', { via: 'office' }))
      .thenRefused('medical-papers-to-municipality-only');
  });
  it('could go by any way before there was a law that said otherwise', () => {
    const paper = { proof: 'medical-certificate', via: 'office' } as const;
    expect(objectionToSuspension('illness', { ...paper, on: day('2022-05-31') })).toBeUndefined();
    expect(objectionToSuspension('illness', { ...paper, on: day('2022-06-01') })).toBe(
      'medical-papers-to-municipality-only',
    );
  });
});

describe('an extension', () => {
  it('goes on where the suspension would have ended', () => {
    given(...october)
      .when(extend('2022-10-20', '2022-11-30'))
      .then(extended('2022-10-20', '2022-11-30'));
    expect(after(...october, extended('2022-10-20', '2022-11-30'))).toMatchObject({
      suspension: { reason: 'illness', from: '2022-10-01', until: '2022-11-30' },
    });
  });
  it('asked twice is granted once, also when the suspension is over', () => {
    const longer = [...october, extended('2022-10-20', '2022-11-30')];
    given(...longer)
      .when(extend('2022-10-20', '2022-11-30'))
      .thenNothing();
    given(...longer, ended('2022-12-01', 61, resumed('registration', '2023-01-31', 61)))
      .when(extend('2022-10-20', '2022-11-30'))
      .thenNothing();
  });
  it('needs a suspension, and cannot be decided before that began', () => {
    given(...notified)
      .when(extend('2022-10-20', '2022-11-30'))
      .thenRefused('not-suspended');
    given(...october)
      .when(extend('2022-09-30', '2022-11-30'))
      .thenRefused('before-earlier-step');
    given(...october)
      .when(extend('2022-10-01', '2022-11-30'))
      .then(extended('2022-10-01', '2022-11-30'));
  });
  it('has the reason of the suspension; another reason asks for another suspension', () => {
    const care = { reason: 'care' } as const;
    given(...october)
      .when(extend('2022-10-20', '2022-11-30', care))
      .thenRefused('already-suspended');
    given(...notified, suspended('2022-10-01', '2022-10-31', { reason: 'birth', proof: 'register', via: 'register' }))
      .when(extend('2022-10-20', '2022-11-30', care))
      .thenRefused('already-suspended');
  });
  it('does not bring a suspension back that is over', () => {
    given(...october, ended('2022-11-01', 31, resumed('registration', '2023-01-02', 31)))
      .when(extend('2022-11-02', '2022-11-30'))
      .thenRefused('not-suspended');
  });
});

describe('the end of a suspension', () => {
  it('may come early, on request, and asked twice it comes once', () => {
    const early = ended('2022-10-11', 10, resumed('registration', '2022-12-12', 10));
    given(...october)
      .when(endSuspension('2022-10-11'))
      .then(early);
    given(...october, early)
      .when(endSuspension('2022-10-11'))
      .thenNothing();
    given(...october, early)
      .when(endSuspension('2022-10-12'))
      .thenRefused('not-suspended');
  });
  it('on its first day undoes it, and before that day is none', () => {
    given(...october)
      .when(endSuspension('2022-10-01'))
      .then(ended('2022-10-01', 0));
    given(...october)
      .when(endSuspension('2022-09-30'))
      .thenRefused('before-earlier-step');
  });
  it('comes on the day after the last at the latest', () => {
    given(...october)
      .when(endSuspension('2022-11-01'))
      .then(ended('2022-11-01', 31, resumed('registration', '2023-01-02', 31)));
    given(...october)
      .when(endSuspension('2022-11-02'))
      .thenRefused('not-suspended');
  });
  it('comes on any day when it was left open', () => {
    given(...notified, suspended('2022-10-01', 'open'))
      .when(endSuspension('2022-12-31'))
      .then(ended('2022-12-31', 91, resumed('registration', '2023-03-02', 91)));
  });
});

describe('without an open duty', () => {
  const voluntary: ObligationEvent = {
    type: 'FollowedVoluntarily',
    person: assessed.person,
    municipality: assessed.municipality,
    language: 'fr',
    office: 'via',
    path: 'fr',
    on: day('2024-03-01'),
  };
  const commands = [
    suspend('2024-06-01', '2024-07-31'),
    extend('2024-06-01', '2024-07-31'),
    endSuspension('2024-06-01'),
  ];

  it.each(commands)('there is nothing to suspend: $type', (command) => {
    given().when(command).thenRefused('not-assessed');
    given(voluntary).when(command).thenRefused('voluntary-participant');
    for (const closed of [
      [{ ...assessed, outcome: 'exempt' } as const],
      [...inPath, proved],
      [...notified, exempted('2022-07-05')],
    ])
      given(...closed)
        .when(command)
        .thenRefused('closed');
  });
});
