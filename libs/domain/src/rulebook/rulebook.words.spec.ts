import { confidenceWords, matterWords } from './matter.words';
import { openQuestions } from './open-questions.words';
import type { RuleKey } from './rule';
import { ruleWords } from './rule.words';
import { allRules, ruleNamed } from './rulebook';
import { sourceWords } from './source.words';
import { valueWords } from './value.words';

describe('a value in words', () => {
  it.each<[version: string, nl: string, fr: string, en: string]>([
    ['registration.period@A.1', '6 maanden', '6 mois', '6 months'],
    ['appeal.within@B.1', '60 dagen', '60 jours', '60 days'],
    ['retention@A.1', '30 jaar', '30 ans', '30 years'],
    ['fine.max@B.1', '2.500 euro', '2 500 euros', '2,500 euros'],
    ['fine.min@B.1', '100 euro', '100 euros', '100 euros'],
    ['limitation@A.1', 'niet bekend in de wet', 'inconnu en droit', 'unknown in law'],
    ['lifeEvent.died@A.1', 'beëindigt de verplichting', "met fin à l'obligation", 'ends the duty'],
    [
      'language.level@B.1',
      'niet-gealfabetiseerden: A2 mondeling; andersgealfabetiseerden: A2 mondeling en schriftelijk',
      'personnes non alphabétisées : A2 oral ; personnes alphabétisées dans une autre écriture : A2 oral et écrit',
      'people who cannot read and write in any script: A2 oral; people who can read and write in another script: A2 oral and written',
    ],
  ])('of %s', (version, nl, fr, en) => {
    const rule = ruleNamed(version.split('@')[0] as RuleKey, version)!;
    expect(valueWords(rule)).toEqual({ nl, fr, en });
  });

  it('exists for every version', () => {
    for (const rule of allRules)
      for (const words of Object.values(valueWords(rule))) expect(words).toMatch(/^[^@]*\p{L}[^@]*$/u);
  });
});

describe('the open questions', () => {
  it('name every parameter that is unset or of low confidence', () => {
    const doubtful = allRules.filter(({ confidence }) => confidence === 'none' || confidence === 'low');
    const asked = new Set(openQuestions.flatMap(({ about }) => about));
    expect(doubtful.length).toBeGreaterThan(20);
    expect(doubtful.filter(({ key }) => !asked.has(key))).toEqual([]);
  });
  it('ask about nothing that is certain', () => {
    const certain = (key: RuleKey) =>
      allRules.filter((rule) => rule.key === key).every(({ confidence }) => confidence === 'high');
    expect(openQuestions.flatMap(({ about }) => about).filter(certain)).toEqual([]);
  });
  it('ask in every language', () => {
    for (const { question } of openQuestions) {
      const { nl, fr, en } = question;
      expect(new Set([nl, fr, en]).size).toBe(3);
      for (const words of [nl, fr, en]) expect(words).toContain('?');
    }
  });
});

describe('the words of the rulebook', () => {
  it('differ from parameter to parameter in every language', () => {
    const names = Object.values(ruleWords).map(({ name }) => name);
    for (const tongue of ['nl', 'fr', 'en'] as const)
      expect(new Set(names.map((name) => name[tongue])).size).toBe(names.length);
  });
  it('need no code to be read', () => {
    const all = [
      ...Object.values(ruleWords).map(({ name }) => name),
      ...Object.values(matterWords),
      ...Object.values(confidenceWords),
      ...Object.values(sourceWords),
    ].flatMap(({ nl, fr, en }) => [nl, fr, en]);
    expect(all.filter((words) => words.trim() === '' || /[@_]|\b[a-z]+\.[a-z]+[A-Z]/.test(words))).toEqual([]);
  });
});
