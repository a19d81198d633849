import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples, specify } from '@termijn/testkit';
import { completenessOf } from '../control/completeness';
import { hasLapsed, openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import { isCertified, isOpen } from '../obligation.state';
import { endSuspension as endOf, startedEnd, wasOver } from './resumption';

const { given, after } = specify(obligation);
const {
  defaulted,
  giveNotice,
  handedOver,
  handOver,
  withdraw,
  inPath,
  knock,
  lapse,
  notified,
  obliged,
  received,
  registered,
} = obligationExamples;
const { registrationLapsed, registrationTold, sanctioned } = obligationExamples;
const { endSuspension, ended, resumed, suspended } = reliefExamples;

const openDuty = (...history: readonly ObligationEvent[]) => {
  const o = after(...history);
  if (!isOpen(o)) throw new Error('this history leads to no open duty');
  return o;
};

const certified = (...history: readonly ObligationEvent[]) => {
  const o = openDuty(...history);
  if (!isCertified(o)) throw new Error('this history leads to no certificate');
  return o;
};

describe('a term after a suspension', () => {
  it('ends as many days later as the suspension lasted, on a working day', () => {
    given(...notified, suspended('2022-09-01', '2022-09-30'))
      .when(endSuspension('2022-10-01'))
      // The 31st of December is a Saturday, and the 1st of January a holiday and a Sunday.
      .then(ended('2022-10-01', 30, resumed('registration', '2023-01-02', 30)));
    expect(
      certified(
        ...notified,
        suspended('2022-09-01', '2022-09-30'),
        ended('2022-10-01', 30, resumed('registration', '2023-01-02', 30)),
      ).certificate.registerBy,
    ).toEqual({
      lastDay: '2023-01-02',
      rule: 'registration.period@A.1',
      counting: 'registration.counting@A.1',
      suspendedDays: 30,
      countedDay: '2022-12-01',
    });
  });
  it('that was over before it began is not brought back', () => {
    given(...notified, suspended('2022-12-02', '2023-01-31'))
      .when(endSuspension('2023-02-01'))
      .then(ended('2023-02-01', 61));
    given(...notified, suspended('2022-12-01', '2023-01-31'))
      .when(endSuspension('2023-02-01'))
      .then(ended('2023-02-01', 62, resumed('registration', '2023-02-01', 62)));
  });
  it('that began during it lost only its own days', () => {
    // The certificate of 1 June counts from the 2nd on: of the suspension of May and June, 29 days are lost.
    const early = [obligationExamples.assessed, { ...obligationExamples.imposed, on: day('2022-06-01') }] as const;
    given(...early, suspended('2022-06-01', '2022-06-30'), received)
      .when(endSuspension('2022-07-01'))
      .then(ended('2022-07-01', 30, resumed('registration', '2022-12-30', 29)));
  });
  it('counts a day once, however many suspensions cover it', () => {
    const first = [
      ...notified,
      suspended('2022-09-01', '2022-09-30'),
      ended('2022-10-01', 30, resumed('registration', '2023-01-02', 30)),
    ];
    // Ten days in September, which were lost already, and ten in October: as one suspension of forty days.
    given(...first, suspended('2022-09-21', '2022-10-10', { reason: 'care' }))
      .when(endSuspension('2022-10-11'))
      .then(ended('2022-10-11', 20, resumed('registration', '2023-01-10', 40)));
    given(...first, suspended('2022-09-10', '2022-09-20', { reason: 'care' }))
      .when(endSuspension('2022-09-21'))
      .then(ended('2022-09-21', 11));
  });
  it('is the same, in whatever order the suspensions were granted', () => {
    const december = [suspended('2022-12-15', '2023-01-14'), ended('2023-01-15', 31)] as const;
    // Granted later, the suspension of November shows that the term was not over yet when the one of December began.
    given(...notified, ...december, suspended('2022-11-15', '2022-12-14'))
      .when(endSuspension('2022-12-15'))
      .then(ended('2022-12-15', 30, resumed('registration', '2023-01-31', 61)));
    given(
      ...[...notified, suspended('2022-11-15', '2022-12-14')],
      ...[ended('2022-12-15', 30, resumed('registration', '2023-01-02', 30)), suspended('2022-12-15', '2023-01-14')],
    )
      .when(endSuspension('2023-01-15'))
      .then(ended('2023-01-15', 31, resumed('registration', '2023-01-31', 61)));
  });
  it('has no end that can move when the law sets none', () => {
    given(...obliged, { ...received, registerBy: 'unknown' }, suspended('2022-09-01', '2022-09-30'))
      .when(endSuspension('2022-10-01'))
      .then(ended('2022-10-01', 30));
  });
});

describe('the terms that a suspension moves', () => {
  it('are none before the certificate was received', () => {
    given(...obliged, suspended('2022-09-01', '2022-09-30'))
      .when(endSuspension('2022-10-01'))
      .then(ended('2022-10-01', 30));
  });
  it('are the one to complete on the path, once the registration is proven', () => {
    given(...inPath, suspended('2023-03-01', '2023-03-31'))
      .when(endSuspension('2023-04-01'))
      .then(ended('2023-04-01', 31, resumed('completion', '2024-06-21', 31)));
  });
  it('are both while the proof of registration is awaited', () => {
    given(...notified, registrationTold, suspended('2022-11-21', '2022-12-20'))
      .when(endSuspension('2022-12-21'))
      .then(
        ended('2022-12-21', 30, resumed('registration', '2023-01-02', 30), resumed('completion', '2024-06-20', 30)),
      );
  });
  it('are, after a notice, the one to comply and the one behind it, each by its own days', () => {
    // The notice of 2 December is taken as received on the 7th and counts from the 8th on.
    given(...defaulted, suspended('2022-12-05', '2023-01-05'))
      .when(endSuspension('2023-01-06'))
      .then(ended('2023-01-06', 32, resumed('compliance', '2023-03-08', 29)));
    given(...defaulted, suspended('2022-11-30', '2023-01-05'))
      .when(endSuspension('2023-01-06'))
      .then(
        ended('2023-01-06', 37, resumed('registration', '2023-01-09', 37), resumed('compliance', '2023-03-08', 29)),
      );
  });
  it('after a proven receipt count from that day', () => {
    const proven: ObligationEvent = {
      type: 'NoticeReceiptRecorded',
      evidence: 'signed',
      complyBy: { lastDay: day('2023-02-06'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
      on: day('2022-12-05'),
    };
    given(...defaulted, proven, suspended('2022-12-05', '2023-01-05'))
      .when(endSuspension('2023-01-06'))
      .then(ended('2023-01-06', 32, resumed('compliance', '2023-03-09', 31)));
  });
  it('are those of a file that was handed over as well, and its calendar owes no more than the end', () => {
    const o = after(...sanctioned, suspended('2023-02-01', '2023-03-15'));
    expect(openDeadlines(o)).toEqual([{ key: 'suspension', dueOn: '2023-03-16' }]);
    given(...sanctioned, suspended('2023-02-01', '2023-03-15'))
      .when(knock('2023-03-16'))
      .then(ended('2023-03-16', 43, resumed('compliance', '2023-03-22', 43)));
    expect(openDeadlines(after(...sanctioned, suspended('2023-02-01', '2023-03-15'), ended('2023-03-16', 43)))).toEqual(
      [],
    );
  });
});

describe('the end of a suspension', () => {
  it('is none where no suspension runs', () => {
    expect(endOf(after(...notified), day('2022-10-01'))).toBeUndefined();
    expect(endOf(after(), day('2022-10-01'))).toBeUndefined();
  });
  it('moves no term where no rule on clocks was in force on its first day', () => {
    // The suspension of September moved nothing when it ended, and that of May, before there was a law, moves it no more.
    given(
      ...notified,
      suspended('2022-09-01', '2022-09-30'),
      ended('2022-10-01', 30),
      suspended('2022-05-01', '2022-05-31'),
    )
      .when(endSuspension('2022-06-01'))
      .then(ended('2022-06-01', 31));
  });
});

describe('a suspension that was granted backwards', () => {
  const late = [...notified, registrationLapsed, suspended('2022-11-01', '2022-12-31')];
  const moved = ended('2023-01-01', 61, resumed('registration', '2023-01-31', 61));

  it('makes the lapse of a term void once it has moved the term', () => {
    expect(hasLapsed(after(...notified, registrationLapsed))).toBe(true);
    given(...late)
      .when(knock('2023-01-01'))
      .then(moved, { type: 'RegistrationReminderIssued', lastDay: day('2023-01-31'), on: day('2023-01-01') });
    expect(hasLapsed(after(...late, moved))).toBe(false);
    given(...late, moved)
      .when(giveNotice('2023-01-31'))
      .thenRefused('term-still-running');
    given(...late, moved)
      .when(knock('2023-02-01'))
      .then(lapse('registration', '2023-01-31', '2023-02-01'));
  });
  it('leaves a lapse alone that came before it', () => {
    const after1December = [...notified, registrationLapsed, suspended('2022-12-02', '2023-01-02')];
    given(...after1December)
      .when(knock('2023-01-03'))
      .then(ended('2023-01-03', 32));
    expect(hasLapsed(after(...after1December, ended('2023-01-03', 32)))).toBe(true);
  });
});

describe('a notice behind which a suspension was granted backwards', () => {
  // Seventeen days of November and 31 of December are lost, and of the notice, which counts from 8 December on, 24.
  const moved = ended(
    '2023-01-01',
    47,
    resumed('registration', '2023-01-17', 47),
    resumed('compliance', '2023-03-03', 24),
  );
  const groundless = [...defaulted, suspended('2022-11-15', '2022-12-31'), moved];

  it('has lost its ground, and leads to no hand-over', () => {
    given(...defaulted, suspended('2022-11-15', '2022-12-31'))
      .when(knock('2023-01-01'))
      .then(moved);
    given(...groundless)
      .when(handOver('2023-03-04'))
      .thenRefused('step-without-ground');
    expect(completenessOf(after(...groundless))).toContainEqual({ item: 'no-step-without-ground', present: false });
  });
  it('is withdrawn, and may go out again when the term is over', () => {
    const withdrawn: ObligationEvent = { type: 'NoticeWithdrawn', reason: 'no-ground', on: day('2023-01-02') };
    given(...groundless)
      .when(withdraw('2023-01-02'))
      .then(withdrawn);
    given(...groundless, withdrawn)
      .when(giveNotice('2023-01-17'))
      .thenRefused('term-still-running');
    given(...groundless, withdrawn)
      .when(knock('2023-01-18'))
      .then(lapse('registration', '2023-01-17', '2023-01-18'));
  });
  it('keeps its ground when the suspension came after it', () => {
    const later = ended('2023-01-20', 36, resumed('compliance', '2023-03-15', 36));
    given(...defaulted, suspended('2022-12-15', '2023-01-19'), later)
      .when(handOver('2023-03-16', { capacity: 'places-free' }))
      .then(lapse('compliance', '2023-03-15', '2023-03-16'), { ...handedOver, on: day('2023-03-16') });
  });
});

describe('what is told late', () => {
  const rested = [
    ...notified,
    suspended('2022-09-01', '2022-09-30'),
    ended('2022-10-01', 30, resumed('registration', '2023-01-02', 30)),
  ];

  it('lost the same days as what was told in time', () => {
    const { from, ...rest } = { from: day('2022-08-15'), imposedOn: day('2022-06-01') };
    // Eighteen months from 15 August 2022 end on 15 February 2024, and thirty days were lost in September.
    expect(startedEnd(openDuty(...rested), 'completion', rest.imposedOn, { from })).toMatchObject({
      lastDay: '2024-03-18',
      suspendedDays: 30,
      countedDay: '2024-02-15',
    });
    expect(
      startedEnd(openDuty(...rested), 'completion', rest.imposedOn, { from: day('2022-10-01') }),
    ).not.toHaveProperty('suspendedDays');
  });
  it('was in time on any day of a suspension that began in time', () => {
    const resting = certified(...notified, suspended('2022-11-15', '2023-01-15'));
    expect(wasOver(resting, 'registration', day('2022-12-01'))).toBe(false);
    expect(wasOver(resting, 'registration', day('2023-01-15'))).toBe(false);
    // Seventeen days were left, and they run from 16 January on.
    expect(wasOver(resting, 'registration', day('2023-02-01'))).toBe(false);
    expect(wasOver(resting, 'registration', day('2023-02-02'))).toBe(true);
    expect(wasOver(certified(...notified, suspended('2022-12-02', 'open')), 'registration', day('2022-12-05'))).toBe(
      true,
    );
    expect(wasOver(certified(...notified, suspended('2022-11-15', 'open')), 'registration', day('2030-01-01'))).toBe(
      false,
    );
    expect(wasOver(certified(...notified), 'registration', day('2022-12-02'))).toBe(true);
  });
  it('is not over where no term runs', () => {
    expect(wasOver(certified(...notified), 'completion', day('2030-01-01'))).toBe(false);
    expect(wasOver(certified(...notified, registered), 'registration', day('2030-01-01'))).toBe(false);
  });
});
