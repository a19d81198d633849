import { allRules } from '@termijn/domain';
import { FaultyRulebook, requireSoundRulebook } from './sound-rulebook';

describe('a program that is about to start', () => {
  it('goes on with the rulebook of this build', () => {
    expect(() => {
      requireSoundRulebook();
    }).not.toThrow();
  });

  it('refuses a rulebook with faults, and names key, version and rule of each', () => {
    const faulty = allRules.map((rule) => {
      if (rule.version === 'cure.period@A.1') return { ...rule, value: 'P2W' as never };
      return rule.version === 'fine.max@B.1' ? { ...rule, article: '' } : rule;
    });
    expect(() => {
      requireSoundRulebook(faulty);
    }).toThrow(
      new FaultyRulebook([
        'cure.period@A.1: its value is no value of this parameter (cure.period, rule wrong-unit)',
        'fine.max@B.1: it names no text of the law (fine.max, rule no-article)',
      ]),
    );
  });
});
