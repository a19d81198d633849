import { languageName } from './format';

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
