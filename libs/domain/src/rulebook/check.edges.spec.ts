import { day } from '@termijn/kernel';
import { checkRulebook, explainProblem, type RulebookFault } from './check';
import type { Rule } from './rule';
import { allRules } from './rulebook';

const faults: Readonly<Record<RulebookFault, true>> = {
  'unknown-key': true,
  'no-version': true,
  'misnamed-version': true,
  'duplicate-version': true,
  'ends-before-it-begins': true,
  'outside-its-regime': true,
  overlap: true,
  gap: true,
  'wrong-unit': true,
  'unset-but-sure': true,
  'set-but-unsure': true,
  'policy-in-law': true,
  'law-in-policy': true,
  'no-article': true,
  'no-source': true,
  'least-above-most': true,
};

/** What is found when one version of the rulebook reads otherwise. */
const found = (version: string, change: object): readonly RulebookFault[] => {
  expect(allRules.some((rule) => rule.version === version)).toBe(true);
  const changed = allRules.map((rule) => (rule.version === version ? { ...rule, ...change } : rule));
  return checkRulebook(changed).map(({ fault }) => fault);
};

describe('what is wrong with a rulebook', () => {
  it('is said in a sentence, whatever it is', () => {
    const said = Object.keys(faults).map((fault) => explainProblem({ key: 'k', fault: fault as RulebookFault }));
    expect(said.filter((line) => !/^k: \w.*\w$/.test(line))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('at its edges, the rulebook', () => {
  it.each([
    ['registration.period@A.12', []],
    ['registration.period@A.01', ['misnamed-version']],
    ['registration.period@A.x1', ['misnamed-version']],
    ['registration.period@A.1x', ['misnamed-version']],
  ])('takes the name %s as %j', (name, expected) => {
    expect(found('registration.period@A.1', { version: name })).toEqual(expected);
  });

  it('may be in force for one day', () => {
    const force = { from: day('2024-01-01'), until: day('2024-01-01') };
    expect(found('registration.period@B.1', { force })).toEqual(['gap']);
  });

  it('finds a version that begins before its regime', () => {
    const force = { from: day('2023-12-31') };
    expect(found('registration.period@B.1', { force })).toEqual(['outside-its-regime', 'overlap']);
  });

  it('finds an end behind the only version of a parameter', () => {
    const force = { from: day('2022-06-01'), until: day('2024-12-31') };
    expect(found('reminder.action@S.1', { force })).toEqual(['gap']);
  });

  it('is the same in whatever order its versions are listed', () => {
    expect(checkRulebook(allRules.toReversed())).toEqual([]);
  });

  it('may have one fine and no other, and compares nothing but amounts', () => {
    expect(found('fine.min@B.1', { value: 2500 })).toEqual([]);
    expect(found('fine.min@B.1', { value: '9999' })).toEqual(['wrong-unit']);
    expect(found('fine.max@B.1', { value: '50' })).toEqual(['wrong-unit']);
    expect(checkRulebook(allRules.filter(({ key }) => key !== 'fine.max')).map(({ fault }) => fault)).toEqual([
      'no-version',
    ]);
    const [fine] = allRules.filter(({ key }) => key === 'fine.min');
    const other = { ...fine!, key: 'fine.other', version: 'fine.other@A.1', value: 9999 } as unknown as Rule;
    expect(checkRulebook([...allRules, other]).map(({ fault }) => fault)).not.toContain('least-above-most');
  });
});
