import { day } from '@termijn/kernel';
import { citationWords } from './citation.words';
import { legalBasis } from './legal-texts';
import { regimeOn, regimes } from './regime';
import { allRules, ruleNamed, ruleOn } from './rulebook';

describe('the regimes', () => {
  it('follow one another without a gap from 1 June 2022', () => {
    expect(regimeOn(day('2022-05-31'))).toBeUndefined();
    expect(regimeOn(day('2022-06-01'))).toBe('A');
    expect(regimeOn(day('2023-12-31'))).toBe('A');
    expect(regimeOn(day('2024-01-01'))).toBe('B');
    expect(regimes.B.until).toBeUndefined();
  });
});

describe('a rule', () => {
  it('is found by its anchor day', () => {
    expect(ruleOn('registration.period', day('2022-05-31'))).toBeUndefined();
    expect(ruleOn('registration.period', day('2022-06-01'))).toMatchObject({
      value: 'P6M',
      version: 'registration.period@A.1',
      confidence: 'high',
    });
    expect(ruleOn('registration.period', day('2024-01-01'))).toMatchObject({ version: 'registration.period@B.1' });
    expect(ruleOn('completion.period', day('2023-01-01'))?.value).toBe('P18M');
    expect(ruleOn('cure.period', day('2023-01-01'))?.value).toBe('P2M');
    expect(ruleOn('fine.max', day('2023-01-01'))?.value).toBe(2500);
  });
  it('is found by the version that a fact names', () => {
    expect(ruleNamed('cure.period', 'cure.period@A.1')).toMatchObject({ value: 'P2M', regime: 'A' });
    expect(ruleNamed('cure.period', 'cure.period@Z.9')).toBeUndefined();
  });
  it('is unset where the law is not known, and nowhere else', () => {
    const unset = allRules.filter(({ value }) => value === 'unset');
    expect(new Set(unset.map(({ key }) => key))).toEqual(
      new Set([
        'registration.earlierVoluntary',
        'retention.medical',
        'retention.notes',
        'handover.within',
        'hearing.requestWithin',
        'decision.within',
        'payment.within',
        'limitation',
        'fine.repeat',
        'fine.repeatEvery',
        'suspension.medicalAbroad',
        'suspension.interruption',
        'lifeEvent.becameBelgian',
        'language.level',
      ]),
    );
    expect(allRules.filter(({ confidence }) => confidence === 'none')).toEqual(unset);
  });
  it('of a suspension or an event of life says how sure it is', () => {
    const on = day('2024-03-01');
    expect(ruleOn('suspension.clock.completion', on)).toMatchObject({ value: 'stops-and-adds', confidence: 'low' });
    expect(ruleOn('suspension.illness.min', on)).toMatchObject({ value: 'P1M', confidence: 'medium' });
    expect(ruleOn('lifeEvent.leftTerritory', on)).toMatchObject({ value: 'suspends', confidence: 'medium' });
    expect(ruleOn('lifeEvent.turned65', on)).toMatchObject({ value: 'none', confidence: 'medium' });
    expect(ruleOn('language.level', day('2023-12-31'))?.value).toBe('unset');
    expect(ruleOn('language.level', on)?.value).toEqual({
      nonLiterate: 'A2-oral',
      otherwiseLiterate: 'A2-oral-and-written',
    });
  });
  it('of the service is marked as its own policy', () => {
    expect(ruleOn('reminder.registration', day('2024-05-01'))).toMatchObject({ value: 'P30D', confidence: 'policy' });
    expect(ruleOn('reminder.completion', day('2022-06-01'))).toMatchObject({ value: 'P60D', regime: 'S' });
  });
});

describe('the register', () => {
  it('never holds two rules of one key in force on the same day, nor one version twice', () => {
    for (const rule of allRules) expect(ruleOn(rule.key, rule.force.from)).toBe(rule);
    expect(new Set(allRules.map(({ version }) => version)).size).toBe(allRules.length);
  });
  it('names each version after its key', () => {
    for (const { key, version, regime } of allRules) expect(version).toMatch(new RegExp(`^${key}@${regime}\\.\\d+$`));
  });
});

describe('a citation', () => {
  it('is given in the languages of the law', () => {
    expect(citationWords('Judicial Code, art. 54, by analogy')).toEqual({
      nl: 'Gerechtelijk Wetboek, art. 54, naar analogie',
      fr: 'Code judiciaire, art. 54, par analogie',
      en: 'Judicial Code, art. 54, by analogy',
    });
  });

  it('leaves no English behind, whatever text it names', () => {
    const citations = [...Object.values(legalBasis).flatMap(Object.values), ...allRules.map(({ article }) => article)];
    const english = /\b(of|the|as|arts|by|none)\b/;
    expect(
      citations.flatMap((citation) => [citationWords(citation).nl, citationWords(citation).fr]),
    ).not.toContainEqual(expect.stringMatching(english));
  });
});
