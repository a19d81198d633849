import type { Instant } from '@termijn/engine';
import { colon, languageName, writtenMoment } from './format';

describe('a language of correspondence', () => {
  it('is named in the language of the reader', () => {
    expect(languageName('fr', 'nl')).toBe('Frans');
    expect(languageName('nl', 'fr')).toBe('néerlandais');
  });

  it('is said to be unknown in words, not by its code', () => {
    expect(languageName('unknown', 'nl')).toBe('onbekend');
    expect(languageName('unknown', 'fr')).toBe('inconnue');
    expect(languageName('unknown', 'en')).toBe('unknown');
  });
});

describe('a written moment', () => {
  it('calls the first day of a month 1er in French, as a written day does', () => {
    expect(writtenMoment('2023-09-01T08:00:00.000Z' as Instant, 'fr')).toMatch(/^1er septembre 2023 /);
    expect(writtenMoment('2023-09-11T08:00:00.000Z' as Instant, 'fr')).toMatch(/^11 septembre 2023 /);
  });
});

describe('a colon', () => {
  it('stands apart from its word in French alone', () => {
    expect([colon('nl'), colon('fr'), colon('en')]).toEqual([':', ' :', ':']);
  });
});
