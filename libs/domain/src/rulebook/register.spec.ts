import { day } from '@termijn/kernel';
import { citationWords } from './citation.words';
import { numbered, type Entries } from './entry';
import { decrees, legalBasis, ordinances } from './legal-texts';
import { confidenceWords } from './matter.words';
import { openQuestions } from './open-questions.words';
import { allRules } from './rulebook';
import { isInUnit } from './unit';
import { units } from './units';
import { valueWords } from './value.words';

describe('the texts of the law', () => {
  it('stand article by article in the decree of 2024', () => {
    const articles = Object.entries(legalBasis)
      .filter(([, { B }]) => B.startsWith(`${decrees.B}, `))
      .map(([part, { B }]) => [part, B.slice(decrees.B.length + 2)]);
    expect(Object.fromEntries(articles)).toEqual({
      'target-group': 'arts. 3-4',
      imposition: 'art. 5',
      registration: 'arts. 6-11',
      programme: 'arts. 12-22',
      language: 'arts. 21-22',
      completion: 'arts. 28-29',
      closure: 'arts. 30-32',
      suspension: 'arts. 24-27',
      exemption: 'arts. 33-36',
      control: 'arts. 37-44',
    });
  });

  it('are those of their regime, or one for both', () => {
    for (const { A, B } of Object.values(legalBasis)) {
      expect([ordinances.A, decrees.A, B].some((text) => A.startsWith(text))).toBe(true);
      expect([ordinances.B, decrees.B, A].some((text) => B.startsWith(text))).toBe(true);
    }
    expect(legalBasis.transfer.A).toBe('cooperation agreement of 26 April 2019, arts. 1 and 3');
  });

  it('are cited in Dutch and French without a word of English', () => {
    const cited = [
      ...Object.values(legalBasis).flatMap(({ A, B }) => [A, B]),
      ...allRules.map(({ article }) => article),
      'Judicial Code, art. 53, by analogy',
    ];
    for (const citation of cited) {
      const { nl, fr, en } = citationWords(citation);
      expect(en).toBe(citation);
      for (const text of [nl, fr])
        expect(text).not.toMatch(/\b(undefined|of|and|by|as|the|none|arts|decree|ordinance|law)\b/i);
    }
  });
});

describe('the register', () => {
  it('says of every version how sure it is, in words that exist', () => {
    expect(allRules.filter(({ confidence }) => !Object.hasOwn(confidenceWords, confidence))).toEqual([]);
  });

  it('measures every parameter in something', () => {
    const measured = Object.values(units).map((unit) => (typeof unit === 'string' ? unit : Object.keys(unit).join()));
    expect(new Set(measured)).toEqual(new Set(['period', 'euros', 'choices', 'switches']));
  });

  it('numbers the versions of a parameter within their regime, in the order in which they stand', () => {
    const entries = { key: [{ regime: 'A' }, { regime: 'A' }, { regime: 'B' }] } as unknown as Entries;
    const { key } = numbered(entries) as unknown as Record<string, readonly { readonly version: string }[]>;
    expect(key!.map(({ version }) => version)).toEqual(['key@A.1', 'key@A.2', 'key@B.1']);
  });

  it('asks three questions that no parameter can answer, and all others about one', () => {
    expect(openQuestions.filter(({ about }) => about.length === 0)).toHaveLength(3);
  });

  it.each([
    [999, '999', '999', '999'],
    [12345, '12.345', '12 345', '12,345'],
    [1234567, '1.234.567', '1 234 567', '1,234,567'],
  ])('writes an amount of %i as people do', (value, nl, fr, en) => {
    expect(valueWords({ key: 'fine.max', value })).toEqual({ nl: `${nl} euro`, fr: `${fr} euros`, en: `${en} euros` });
  });

  it('takes no list for the text in it, and nothing for a record', () => {
    expect(isInUnit(units['lifeEvent.died'], 'ends')).toBe(true);
    expect(isInUnit(units['lifeEvent.died'], ['ends'])).toBe(false);
    expect(isInUnit(units['cure.counting'], undefined)).toBe(false);
    expect(isInUnit(units['cure.counting'], 'day-after')).toBe(false);
  });

  it('begins with the duty', () => {
    expect(allRules.map(({ force }) => force.from).sort()[0]).toBe(day('2022-06-01'));
  });
});
