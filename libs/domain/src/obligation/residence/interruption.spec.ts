import { day, type OfType } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import type { SuspensionReason } from '../relief/relief.events';
import type { LifeEvent } from './residence.events';

const { given, after } = specify(obligation);
const { obliged, notified, inPath, defaulted, sanctioned, knock } = obligationExamples;

type Extended = OfType<ObligationEvent, 'SuspensionExtended'>;

const happens = (event: LifeEvent, on: string) => ({ type: 'RecordLifeEvent', event, on: day(on) }) as const;
const rules = {
  'left-territory': ['suspends', 'leftTerritory'],
  returned: ['resumes', 'returned'],
  'residence-lost': ['suspends', 'residenceLost'],
  'residence-regained': ['resumes', 'residenceRegained'],
} as const;
const recorded = (event: keyof typeof rules, on: string) => {
  const [effect, rule] = rules[event];
  return { type: 'LifeEventRecorded', event, effect, rule: `lifeEvent.${rule}@A.1`, on: day(on) } as const;
};
const shown = { proof: 'register', via: 'register', until: 'open' } as const;
const suspended = (reason: SuspensionReason, on: string) =>
  ({ type: 'ObligationSuspended', reason, ...shown, on: day(on) }) as const;
const extended = (reason: SuspensionReason, on: string): Extended => ({
  type: 'SuspensionExtended',
  reason,
  ...shown,
  on: day(on),
});
const left = [recorded('left-territory', '2022-09-01'), suspended('interruption-of-stay', '2022-09-01')] as const;
const lost = [
  recorded('residence-lost', '2022-09-01'),
  suspended('interruption-of-residence-right', '2022-09-01'),
] as const;
const ill = (until: string) =>
  ({
    type: 'ObligationSuspended',
    reason: 'illness',
    proof: 'medical-certificate',
    via: 'counter',
    until: until === 'open' ? 'open' : day(until),
    on: day('2022-08-01'),
  }) as const;
const illAgain = (until: string, on: string): Extended => ({
  type: 'SuspensionExtended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: day(until),
  on: day(on),
});
/** The term to register, a month longer. */
const resumed = {
  type: 'SuspensionEnded',
  days: 30,
  resumed: [
    { term: 'registration', lastDay: day('2023-01-02'), suspendedDays: 30, rule: 'suspension.clock.registration@A.1' },
  ],
  on: day('2022-10-01'),
} as const;

describe('the beginning of an interruption', () => {
  it.each([
    ['imposed', obliged],
    ['notified', notified],
    ['registered', inPath],
    ['defaulted', defaulted],
    ['sanctioned', sanctioned],
  ] as const)('lets the duty stand still, wherever it stands: %s', (phase, history) => {
    given(...history)
      .when(happens('left-territory', '2022-12-05'))
      .then(recorded('left-territory', '2022-12-05'), suspended('interruption-of-stay', '2022-12-05'));
    const away = [
      ...history,
      recorded('left-territory', '2022-12-05'),
      suspended('interruption-of-stay', '2022-12-05'),
    ] as const;
    expect(after(...away)).toMatchObject({ phase, suspension: { from: '2022-12-05', until: 'open' } });
    expect(openDeadlines(after(...away))).toEqual([]);
    given(...away)
      .when(knock('2030-01-01'))
      .thenNothing();
  });
  it('is a loss of the right of residence as well', () =>
    given(...notified)
      .when(happens('residence-lost', '2022-09-01'))
      .then(...lost));
  it('is recorded once, in the order of the days', () => {
    given(...notified, ...left)
      .when(happens('left-territory', '2022-09-01'))
      .thenNothing();
    given(...notified, ...left)
      .when(happens('left-territory', '2022-09-02'))
      .thenRefused('event-already-recorded');
    given(...notified, ...left)
      .when(happens('returned', '2022-08-31'))
      .thenRefused('before-earlier-step');
    given(...notified, recorded('returned', '2022-10-01'))
      .when(happens('left-territory', '2022-09-30'))
      .thenRefused('before-earlier-step');
  });
  it('may lie before a suspension that was granted for it', () =>
    given(...notified, suspended('interruption-of-stay', '2022-09-01'))
      .when(happens('left-territory', '2022-08-15'))
      .then(recorded('left-territory', '2022-08-15')));
  it('draws out a suspension that would end while it lasts', () => {
    given(...notified, ill('2022-09-30'))
      .when(happens('left-territory', '2022-09-01'))
      .then(recorded('left-territory', '2022-09-01'), extended('interruption-of-stay', '2022-09-01'));
    given(...notified, ill('2022-09-01'))
      .when(happens('left-territory', '2022-09-01'))
      .then(recorded('left-territory', '2022-09-01'), extended('interruption-of-stay', '2022-09-01'));
  });
  it('adds nothing to a suspension without a known end', () =>
    given(...notified, ill('open'))
      .when(happens('left-territory', '2022-09-01'))
      .then(recorded('left-territory', '2022-09-01')));
  it('ends a suspension first that ran out before it', () =>
    given(...notified, ill('2022-08-31'))
      .when(happens('left-territory', '2022-09-01'))
      .then(
        recorded('left-territory', '2022-09-01'),
        {
          type: 'SuspensionEnded',
          days: 31,
          resumed: [
            {
              term: 'registration',
              lastDay: day('2023-01-02'),
              suspendedDays: 31,
              rule: 'suspension.clock.registration@A.1',
            },
          ],
          on: day('2022-09-01'),
        },
        suspended('interruption-of-stay', '2022-09-01'),
      ));
});

describe('the end of an interruption', () => {
  it('lets the terms run again, with the lost days added', () => {
    given(...notified, ...left)
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), resumed);
    given(...notified, ...lost)
      .when(happens('residence-regained', '2022-10-01'))
      .then(recorded('residence-regained', '2022-10-01'), resumed);
    const back = after(...notified, ...left, recorded('returned', '2022-10-01'), resumed);
    expect(back).toMatchObject({ suspension: undefined, certificate: { registerBy: { lastDay: '2023-01-02' } } });
  });
  it('may be followed by another one', () => {
    const back = [...notified, ...left, recorded('returned', '2022-10-01'), resumed] as const;
    given(...back)
      .when(happens('returned', '2022-10-01'))
      .thenNothing();
    given(...back)
      .when(happens('left-territory', '2022-09-01'))
      .thenNothing();
    given(...back)
      .when(happens('returned', '2022-10-02'))
      .thenRefused('event-already-recorded');
    given(...back)
      .when(happens('left-territory', '2022-11-01'))
      .then(recorded('left-territory', '2022-11-01'), suspended('interruption-of-stay', '2022-11-01'));
  });
  it('is only told when nothing stood still for it', () => {
    given(...notified)
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'));
    given(...notified, ill('open'))
      .when(happens('returned', '2022-07-01'))
      .then(recorded('returned', '2022-07-01'));
    given(...notified, ...lost)
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'));
  });
  it('cannot come before the suspension that the municipality granted for it', () => {
    const granted = suspended('interruption-of-stay', '2022-09-01');
    given(...notified, granted)
      .when(happens('returned', '2022-08-31'))
      .thenRefused('before-earlier-step');
    given(...notified, granted)
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), resumed);
  });
  it('may come on the last day of such a suspension', () =>
    given(...notified, { ...suspended('interruption-of-stay', '2022-09-01'), until: day('2022-10-01') })
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), resumed));
  it('may come on the day of its beginning, and then no day was lost', () =>
    given(...notified, ...left)
      .when(happens('returned', '2022-09-01'))
      .then(recorded('returned', '2022-09-01'), {
        type: 'SuspensionEnded',
        days: 0,
        resumed: [],
        on: day('2022-09-01'),
      }));
  it('comes after such a suspension when that ran out on its own', () =>
    given(...notified, { ...suspended('interruption-of-stay', '2022-09-01'), until: day('2022-09-30') })
      .when(happens('returned', '2022-11-15'))
      .then(recorded('returned', '2022-11-15'), resumed));
});

describe('an interruption among other grounds', () => {
  it('gives back what the municipality granted for days that have yet to come', () => {
    const away = [
      ...notified,
      ill('2022-10-31'),
      recorded('left-territory', '2022-09-01'),
      extended('interruption-of-stay', '2022-09-01'),
    ] as const;
    given(...away)
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), illAgain('2022-10-31', '2022-10-01'));
    given(...away)
      .when(happens('returned', '2022-10-31'))
      .then(recorded('returned', '2022-10-31'), illAgain('2022-10-31', '2022-10-31'));
    const [, ended] = ((decision) => (decision.granted ? decision.events : []))(
      obligation.decide(after(...away), happens('returned', '2022-11-01')),
    );
    expect(ended).toMatchObject({ type: 'SuspensionEnded', days: 92, on: '2022-11-01' });
  });
  it('gives back the latest of what was granted', () =>
    given(
      ...notified,
      ill('2022-08-31'),
      illAgain('2022-11-30', '2022-08-31'),
      recorded('left-territory', '2022-09-01'),
      extended('interruption-of-stay', '2022-09-01'),
    )
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), illAgain('2022-11-30', '2022-10-01')));
  it('gives nothing back of an earlier suspension that is over', () => {
    const over = { type: 'SuspensionEnded', days: 5, resumed: [], on: day('2022-08-06') } as const;
    const decision = obligation.decide(
      after(...notified, ill('2022-10-31'), over, ...left),
      happens('returned', '2022-10-01'),
    );
    expect(decision).toMatchObject({ granted: true, events: [{}, { type: 'SuspensionEnded', days: 30 }] });
  });
  it('gives nothing back of another interruption that is over', () => {
    const decision = obligation.decide(
      after(
        ...notified,
        ill('2022-09-10'),
        recorded('left-territory', '2022-09-01'),
        extended('interruption-of-stay', '2022-09-01'),
        recorded('residence-lost', '2022-09-15'),
        recorded('returned', '2022-10-01'),
        extended('interruption-of-residence-right', '2022-10-01'),
      ),
      happens('residence-regained', '2022-10-05'),
    );
    expect(decision).toMatchObject({ granted: true, events: [{}, { type: 'SuspensionEnded', days: 65 }] });
  });
  it('gives nothing back of what was granted for the interruption itself', () => {
    const granted = { ...suspended('interruption-of-stay', '2022-08-01'), until: day('2022-12-31') } as const;
    const decision = obligation.decide(
      after(
        ...notified,
        granted,
        recorded('left-territory', '2022-09-01'),
        extended('interruption-of-stay', '2022-09-01'),
      ),
      happens('returned', '2022-10-01'),
    );
    expect(decision).toMatchObject({ granted: true, events: [{}, { type: 'SuspensionEnded', days: 61 }] });
  });
  it('leaves the duty standing still while the other interruption lasts', () => {
    const both = [...notified, ...left, recorded('residence-lost', '2022-09-15')] as const;
    given(...notified, ...left)
      .when(happens('residence-lost', '2022-09-15'))
      .then(recorded('residence-lost', '2022-09-15'));
    given(...both)
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), extended('interruption-of-residence-right', '2022-10-01'));
    given(...both)
      .when(happens('residence-regained', '2022-10-01'))
      .then(recorded('residence-regained', '2022-10-01'));
    given(...both, recorded('residence-regained', '2022-09-20'))
      .when(happens('returned', '2022-10-01'))
      .then(recorded('returned', '2022-10-01'), resumed);
  });
});
