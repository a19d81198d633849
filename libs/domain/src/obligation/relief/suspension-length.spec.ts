import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples, specify } from '@termijn/testkit';
import type { ObligationCommand } from '../obligation.events';
import { obligation } from '../obligation.law';
import { objectionToLength } from './suspension-length';

const { given } = specify(obligation);
const { notified } = obligationExamples;
const { extend, extended, suspend, suspended } = reliefExamples;

const timetable = { reason: 'timetable', proof: 'timetable' } as const;
const care = { reason: 'care' } as const;
const birth = { reason: 'birth', proof: 'register', via: 'register' } as const;
const breastfeeding = { reason: 'breastfeeding' } as const;
const abroad = { reason: 'medical-stay-abroad' } as const;
const left = { reason: 'interruption-of-stay', proof: 'register', via: 'register' } as const;
const lost = { reason: 'interruption-of-residence-right', proof: 'register', via: 'register' } as const;

type Paper = Partial<
  Pick<Extract<ObligationCommand, { readonly type: 'GrantSuspension' }>, 'reason' | 'proof' | 'via'>
>;

const allowed = (change: Paper, until: string): void => {
  given(...notified)
    .when(suspend('2022-09-15', until, change))
    .then(suspended('2022-09-15', until, change));
};

describe('the length of a suspension', () => {
  it.each<[string, Paper, last: string, tooLate: string]>([
    ['three months for a timetable', timetable, '2022-12-15', '2022-12-16'],
    ['six months for care', care, '2023-03-15', '2023-03-16'],
    ['three months after a birth', birth, '2022-12-15', '2022-12-16'],
    ['nine months for breastfeeding', breastfeeding, '2023-06-15', '2023-06-16'],
  ])('is at most %s', (_, change, last, tooLate) => {
    allowed(change, last);
    for (const until of [tooLate, 'open'])
      given(...notified)
        .when(suspend('2022-09-15', until, change))
        .thenRefused('suspension-too-long');
  });
  it('is at least a month for illness, and for the rest what the certificate says', () => {
    allowed({}, '2022-10-14');
    given(...notified)
      .when(suspend('2022-09-15', '2022-10-13'))
      .thenRefused('suspension-too-short');
    allowed({}, '2025-01-01');
    allowed({}, 'open');
  });
  it.each([abroad, left, lost])('has no known limit: $reason', (change) => {
    allowed(change, '2022-09-15');
    allowed(change, '2030-12-31');
    allowed(change, 'open');
  });
  it.each([timetable, care, birth, breastfeeding, abroad, left, lost])('is at least a day: $reason', (change) => {
    allowed(change, '2022-09-15');
    given(...notified)
      .when(suspend('2022-09-15', '2022-09-14', change))
      .thenRefused('suspension-too-short');
  });
});

describe('the length of a suspension before there was a law', () => {
  const eve = day('2022-05-31');

  it('has no known limit, neither the longest nor the shortest, but that of a day', () => {
    expect(objectionToLength('timetable', eve, 'open')).toBeUndefined();
    expect(objectionToLength('illness', eve, eve)).toBeUndefined();
    expect(objectionToLength('illness', eve, day('2022-05-30'))).toBe('suspension-too-short');
  });
});

describe('the length of an extension', () => {
  it('ends later than the suspension that it extends', () => {
    for (const until of ['2022-10-31', '2022-10-30'])
      given(...notified, suspended('2022-09-15', '2022-10-31'))
        .when(extend('2022-10-20', until))
        .thenRefused('suspension-too-short');
    given(...notified, suspended('2022-09-15', '2022-10-31'))
      .when(extend('2022-10-20', '2022-11-01'))
      .then(extended('2022-10-20', '2022-11-01'));
  });
  it('is again as long as a suspension for the same reason may be', () => {
    const granted = [...notified, suspended('2022-09-15', '2022-12-14', timetable)];
    given(...granted)
      .when(extend('2022-12-01', '2023-03-15', timetable))
      .then(extended('2022-12-01', '2023-03-15', timetable));
    given(...granted)
      .when(extend('2022-12-01', '2023-03-16', timetable))
      .thenRefused('suspension-too-long');
  });
  it('of a birth is no longer than the birth allows, whatever was granted first', () => {
    const granted = [...notified, suspended('2022-09-15', '2022-10-31', birth)];
    given(...granted)
      .when(extend('2022-10-20', '2022-12-15', birth))
      .then(extended('2022-10-20', '2022-12-15', birth));
    given(...granted)
      .when(extend('2022-10-20', '2022-12-16', birth))
      .thenRefused('suspension-too-long');
  });
  it('for breastfeeding follows a birth by nine months, in one step or in several', () => {
    const born = [...notified, suspended('2022-09-15', '2022-12-14', birth)];
    const fed = [...born, extended('2022-12-01', '2023-03-31', breastfeeding)];
    for (const history of [born, fed]) {
      given(...history)
        .when(extend('2023-01-10', '2023-09-15', breastfeeding))
        .then(extended('2023-01-10', '2023-09-15', breastfeeding));
      given(...history)
        .when(extend('2023-01-10', '2023-09-16', breastfeeding))
        .thenRefused('suspension-too-long');
    }
  });
  it('for breastfeeding follows nothing but a birth, and a birth does not follow it', () => {
    given(...notified, suspended('2022-09-15', '2022-12-14'))
      .when(extend('2022-12-01', '2023-03-31', breastfeeding))
      .thenRefused('already-suspended');
    given(...notified, suspended('2022-09-15', '2022-12-14', breastfeeding))
      .when(extend('2022-12-01', '2022-12-15', birth))
      .thenRefused('already-suspended');
  });
  it('for breastfeeding that stands alone lasts nine months in all', () => {
    const fed = [...notified, suspended('2022-09-15', '2022-12-14', breastfeeding)];
    given(...fed)
      .when(extend('2022-12-01', '2023-06-15', breastfeeding))
      .then(extended('2022-12-01', '2023-06-15', breastfeeding));
    given(...fed)
      .when(extend('2022-12-01', '2023-06-16', breastfeeding))
      .thenRefused('suspension-too-long');
  });
  it('gives an end to a suspension that was left open, though not before its first day', () => {
    const away = [...notified, suspended('2022-09-15', 'open', abroad)];
    given(...away)
      .when(extend('2022-10-01', '2022-09-15', abroad))
      .then(extended('2022-10-01', '2022-09-15', abroad));
    given(...away)
      .when(extend('2022-10-01', '2022-09-14', abroad))
      .thenRefused('suspension-too-short');
  });
  it('may leave the end open where no limit is known', () => {
    given(...notified, suspended('2022-09-15', '2022-10-31'))
      .when(extend('2022-10-20', 'open'))
      .then(extended('2022-10-20', 'open'));
    given(...notified, suspended('2022-09-15', '2022-10-31', care))
      .when(extend('2022-10-20', 'open', care))
      .thenRefused('suspension-too-long');
  });
});
