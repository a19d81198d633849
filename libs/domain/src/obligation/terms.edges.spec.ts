import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples } from '@termijn/testkit';
import type { CountingPolicy } from '../calendar/counting';
import { register as rulebook } from '../rulebook/register';
import type { Rule } from '../rulebook/rule';
import { assess } from './assessment';
import { appliedRules, endByRules } from './count-by-rules';
import { accountOf } from './term-account';
import { isOver, type CountedEnd } from './term-end';
import { deliveryBy, movingPolicyOf, termStartedBy } from './terms';

const { facts, received, registered } = obligationExamples;
const rules = { period: 'registration.period', counting: 'registration.counting' } as const;
const start = day('2022-06-01');
const end: CountedEnd = {
  lastDay: day('2022-12-01'),
  rule: 'registration.period@A.1',
  counting: 'registration.counting@A.1',
};

afterEach(() => jest.restoreAllMocks());

describe('the rules behind a term', () => {
  it('give no end before the law, without a length, or without a way of counting', () => {
    expect(endByRules(rules, start, start, 'handed')).toEqual(end);
    expect(endByRules(rules, day('2022-05-31'), start, 'handed')).toBe('unknown');
    jest.replaceProperty(rulebook, 'registration.counting', []);
    expect(endByRules(rules, start, start, 'handed')).toBe('unknown');
    jest.restoreAllMocks();
    jest.replaceProperty(rulebook, 'registration.period', []);
    expect(endByRules(rules, start, start, 'handed')).toBe('unknown');
  });

  it.each(['registration.period', 'registration.counting'] as const)('give no end while %s is unset', (key) => {
    const known: readonly Rule[] = rulebook[key];
    const unset = known.map((rule) => ({ ...rule, value: 'unset' }));
    jest.replaceProperty(rulebook, key, unset as (typeof rulebook)[typeof key]);
    expect(endByRules(rules, start, start, 'handed')).toBe('unknown');
    expect(appliedRules(rules, end, 'handed')).toBeUndefined();
  });

  it('are those that the end names, or none', () => {
    expect(appliedRules(rules, end, 'handed')?.period).toBe('P6M');
    expect(appliedRules(rules, { ...end, rule: 'registration.period@Z.9' }, 'handed')).toBeUndefined();
    expect(appliedRules(rules, { ...end, counting: 'registration.counting@Z.9' }, 'handed')).toBeUndefined();
    expect(appliedRules(rules, 'unknown', 'handed')).toBeUndefined();
  });

  it('move a last day as the counting says, and not at all when nobody knows it', () => {
    const { value } = rulebook['cure.counting'][0]!;
    expect(movingPolicyOf('compliance', { ...end, counting: 'cure.counting@A.1' })).toEqual(value as CountingPolicy);
    expect(movingPolicyOf('compliance', { ...end, counting: 'cure.counting@Z.9' })).toEqual({
      rollOver: 'none',
      irisDay: 'working-day',
    });
  });

  it('do not include the clock of a suspension that came too late to move the term', () => {
    const later = { from: day('2023-03-01'), resumedOn: day('2023-04-01') };
    expect(accountOf(termStartedBy(received)!, [later]).rules.map(({ version }) => version)).toEqual([
      'registration.period@A.1',
      'registration.counting@A.1',
    ]);
  });
});

describe('a term', () => {
  it('is handed over at the counter, where it is told, and on a transfer', () => {
    expect([deliveryBy('counter'), deliveryBy('letter')]).toEqual(['handed', 'posted']);
    const transferred = { ...pathExamples.transferred('2023-03-01'), completeBy: end };
    expect([received, registered, transferred].map((event) => termStartedBy(event)?.delivery)).toEqual([
      'handed',
      'handed',
      'handed',
    ]);
  });

  it('is over after its last day, and never when that is unknown', () => {
    expect([isOver(end, day('2022-12-01')), isOver(end, day('2022-12-02'))]).toEqual([false, true]);
    expect(isOver('unknown', day('9999-12-31'))).toBe(false);
  });
});

describe('three years of legal stay', () => {
  it.each([
    ['2023-06-03', 'obliged'],
    ['2023-06-04', 'outOfScope'],
  ])('are full on the day after the last of them, a Saturday or not: %s', (registeredOn, outcome) => {
    const newcomer = { ...facts, legalStaySince: day('2020-06-04'), registeredOn: day(registeredOn) };
    expect(assess(newcomer).outcome).toBe(outcome);
  });
});
