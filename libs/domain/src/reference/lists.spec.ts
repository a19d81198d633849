import { contactPoints, contactPointWords } from './contact-point';
import { authorityWords } from './authority';
import { pathLanguages } from './language';
import { municipalities, municipality, namesOf } from './municipality';
import { isOffice, offices } from './office';
import { isSpokenLanguage, spokenLanguage } from './spoken-language';
import { confidenceWords } from '../rulebook/matter.words';

describe('closed lists', () => {
  it('of authorities and of languages of the path are complete', () => {
    expect(Object.keys(authorityWords)).toEqual(['municipality', 'office', 'ggc', 'outreach', 'system']);
    expect(pathLanguages).toEqual(['nl', 'fr']);
  });

  it('of offices tell their names and of which kind they are', () => {
    expect(Object.entries(offices).map(([key, { name, kind }]) => [key, name, kind])).toEqual([
      ['bon', 'Bon', 'bon'],
      ['bapa-bxl', 'BAPA BXL', 'bapa'],
      ['via', 'VIA', 'bapa'],
      ['convivial', 'Convivial', 'bapa'],
    ]);
    expect(isOffice(['bon'])).toBe(false);
  });

  it('of municipalities give each two names', () => {
    for (const code of municipalities) {
      const { nl, fr } = namesOf(code);
      expect([nl, fr].every((name) => /^\p{Lu}[\p{L}-]+$/u.test(name))).toBe(true);
    }
    expect(() => municipality('1050')).toThrow('"1050" is not a municipality of Brussels');
  });

  it('of languages that people speak go from the first code of ISO 639 to those without a short one', () => {
    const codes = ['aa', 'eo', 'es', 'ka', 'kg', 'ng', 'nl', 'su', 'sv', 'zu', 'ber', 'zgh'];
    expect(codes.filter((code) => !isSpokenLanguage(code))).toEqual([]);
    expect(['xx', 'turks', 'TR', '', undefined, ['tr']].filter(isSpokenLanguage)).toEqual([]);
    expect(spokenLanguage('tr')).toBe('tr');
    expect(() => spokenLanguage('turks')).toThrow('"turks" is not a language code of ISO 639');
  });
});

describe('every contact point', () => {
  it('has a key of its own, a source, and a confidence that can be said', () => {
    expect(contactPoints.map(({ key }) => key)).toEqual([
      'bon-brussel',
      'bon-brussel-station',
      'bon-schaarbeek',
      'bon-anderlecht',
      'bon-molenbeek',
      'bapa-bxl',
      'via-schaarbeek',
      'via-molenbeek',
      'convivial',
    ]);
    for (const { source, confidence } of contactPoints) {
      expect(source).toMatch(/^\w.*\w$/);
      expect(confidenceWords).toHaveProperty(confidence);
    }
  });

  it('has an end of force only where one is known', () => {
    expect(contactPoints.filter(({ force }) => 'until' in force).map(({ key }) => key)).toEqual(['bon-brussel']);
  });

  it('is named once in English where both names of its municipality are the same', () => {
    const anderlecht = contactPoints.find(({ key }) => key === 'bon-anderlecht')!;
    expect(contactPointWords(anderlecht).en).toBe('Bon, Anderlecht');
  });
});
