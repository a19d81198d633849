import { day } from '@termijn/kernel';
import { checkRulebook, explainProblem, type RulebookFault, type RulebookProblem } from './check';
import type { Rule } from './rule';
import { allRules } from './rulebook';

/** The rulebook with one version changed into something else, or into several. */
const withVersion = (version: string, change: (rule: Rule) => readonly object[]): readonly Rule[] => {
  expect(allRules.some((rule) => rule.version === version)).toBe(true);
  return allRules.flatMap((rule) => (rule.version === version ? (change(rule) as readonly Rule[]) : [rule]));
};

const problems = (version: string, change: object): readonly RulebookProblem[] =>
  checkRulebook(withVersion(version, (rule) => [{ ...rule, ...change }]));

const [a, b] = ['registration.period@A.1', 'registration.period@B.1'];
const key = 'registration.period';

describe('the rulebook of this build', () => {
  it('has nothing wrong with it', () => {
    expect(checkRulebook()).toEqual([]);
  });
});

describe('a version', () => {
  it.each<[name: string, version: string, change: object, faults: readonly RulebookFault[]]>([
    ['without an article', a, { article: ' ' }, ['no-article']],
    ['without a source', a, { source: '' }, ['no-source']],
    ['read in a source that has no words', a, { source: 'hearsay' }, ['no-source']],
    ['of a period that is none', a, { value: 'P6W' }, ['wrong-unit']],
    ['of a period without length', a, { value: 'P0M' }, ['wrong-unit']],
    ['of a period that is a number', a, { value: 6 }, ['wrong-unit']],
    ['of an amount with cents', 'fine.min@A.1', { value: 99.5 }, ['wrong-unit']],
    ['of an amount as text', 'fine.min@A.1', { value: '100' }, ['wrong-unit']],
    ['of an amount below one euro', 'fine.min@A.1', { value: 0 }, ['wrong-unit']],
    ['of an effect that does not exist', 'lifeEvent.died@A.1', { value: 'pauses' }, ['wrong-unit']],
    ['of an effect with the name of an inherited member', 'lifeEvent.died@A.1', { value: 'toString' }, ['wrong-unit']],
    [
      'of a counting policy with a missing switch',
      'cure.counting@A.1',
      { value: { start: 'day-after' } },
      ['wrong-unit'],
    ],
    ['of a level that is text', 'language.level@B.1', { value: 'A2-oral' }, ['wrong-unit']],
    ['of a level that is nothing', 'language.level@B.1', { value: null }, ['wrong-unit']],
    [
      'of a level in an unknown position',
      'language.level@B.1',
      { value: { nonLiterate: 'B1', otherwiseLiterate: 'A2-oral' } },
      ['wrong-unit'],
    ],
    [
      'of a level for somebody unknown',
      'language.level@B.1',
      { value: { nonLiterate: 'A2-oral', literate: 'A2-oral' } },
      ['wrong-unit'],
    ],
    ['that is unset and yet sure', a, { value: 'unset' }, ['unset-but-sure']],
    ['that is unset and yet policy', 'reminder.action@S.1', { value: 'unset' }, ['unset-but-sure']],
    ['that has a value nobody vouches for', a, { confidence: 'none' }, ['set-but-unsure']],
    ['of the law called a policy', a, { confidence: 'policy' }, ['policy-in-law']],
    ['of the service called law', 'reminder.action@S.1', { confidence: 'high' }, ['law-in-policy']],
    ['named after another key', a, { version: 'completion.period@A.9' }, ['misnamed-version']],
    ['named after another regime', a, { version: 'registration.period@B.9' }, ['misnamed-version']],
    ['named without a number', a, { version: 'registration.period@A.' }, ['misnamed-version']],
    ['whose lowest fine is above the highest', 'fine.min@B.1', { value: 2501 }, ['least-above-most']],
    [
      'in force beyond its regime',
      a,
      { force: { from: day('2022-06-01'), until: day('2024-01-01') } },
      ['outside-its-regime', 'overlap'],
    ],
    ['in force without an end', a, { force: { from: day('2022-06-01') } }, ['outside-its-regime', 'overlap']],
    [
      'that ends before it begins',
      b,
      { force: { from: day('2024-01-01'), until: day('2023-12-31') } },
      ['ends-before-it-begins', 'gap'],
    ],
    ['that begins before the duty', 'reminder.action@S.1', { force: { from: day('2022-05-31') } }, ['overlap']],
    ['that begins later than the duty', 'reminder.action@S.1', { force: { from: day('2022-06-02') } }, ['gap']],
    ['that leaves a day between the regimes', b, { force: { from: day('2024-01-02') } }, ['gap']],
    ['that nothing follows', b, { force: { from: day('2024-01-01'), until: day('2024-12-31') } }, ['gap']],
  ])('%s is found', (_, version, change, faults) => {
    expect(problems(version, change).map(({ fault }) => fault)).toEqual(faults);
  });

  it('is named, with its key, in what is said about it', () => {
    const [problem] = problems(b, { force: { from: day('2024-01-02') } });
    expect(problem).toEqual({ key, version: b, fault: 'gap' });
    expect(explainProblem(problem!)).toBe(
      'registration.period@B.1: there are days since 1 June 2022 on which no version is in force, just before it or after it (registration.period, rule gap)',
    );
  });

  it('may follow another inside a regime, the day after', () => {
    const change = (from: string) =>
      withVersion(b, (rule) => [
        { ...rule, force: { from: day('2024-01-01'), until: day('2025-06-30') } },
        { ...rule, version: 'registration.period@B.2', value: 'P3M', force: { from: day(from) } },
      ]);
    expect(checkRulebook(change('2025-07-01'))).toEqual([]);
    expect(checkRulebook(change('2025-06-30'))).toEqual([
      { key, version: 'registration.period@B.2', fault: 'overlap' },
    ]);
    expect(checkRulebook(change('2025-07-02'))).toEqual([{ key, version: 'registration.period@B.2', fault: 'gap' }]);
  });
});

describe('a name', () => {
  it('that two versions bear is found', () => {
    const found = checkRulebook(withVersion(b, (rule) => [{ ...rule, version: a, regime: 'A' }]));
    expect(found).toContainEqual({ key, version: a, fault: 'duplicate-version' });
  });
  it('that no parameter bears is found', () => {
    const rule = { ...allRules[0]!, key: 'registration.perod', version: 'registration.perod@S.1' } as unknown as Rule;
    expect(checkRulebook([...allRules, rule])).toContainEqual({
      key: 'registration.perod',
      version: 'registration.perod@S.1',
      fault: 'unknown-key',
    });
  });
  it('of a parameter without any version is found', () => {
    const found = checkRulebook(allRules.filter((rule) => rule.key !== key));
    expect(found).toEqual([{ key, fault: 'no-version' }]);
    expect(found.map(explainProblem)).toEqual(['registration.period: a parameter without any version']);
  });
});
