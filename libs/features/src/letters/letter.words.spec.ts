import { municipality, namesOf } from '@termijn/domain';
import { day } from '@termijn/kernel';
import { writeLetter } from './letter.words';

const facts = {
  addressee: 'Ada Voorbeeld',
  municipality: namesOf(municipality('21009')),
  lastDay: day('2023-12-01'),
};

describe.each(['registration-reminder', 'completion-reminder'] as const)('a %s', (template) => {
  it('is written in Dutch for whoever is written to in Dutch', () => {
    const { subject, text } = writeLetter(template, 'nl', facts);
    expect(subject).toContain('1 december 2023');
    expect(text).toContain('Elsene');
    expect(text).not.toContain('Ixelles');
  });

  it('is written in French for whoever is written to in French', () => {
    const { subject, text } = writeLetter(template, 'fr', facts);
    expect(subject).toContain('1er décembre 2023');
    expect(text).toContain('Ixelles');
    expect(text).not.toContain('Elsene');
  });

  it('is written in both when the language is not known', () => {
    const { subject, text } = writeLetter(template, 'unknown', facts);
    for (const part of ['1 december 2023', '1er décembre 2023']) expect(subject).toContain(part);
    for (const part of ['Elsene', 'Ixelles', 'Ada Voorbeeld']) expect(text).toContain(part);
  });

  it('says that its text is a sample', () => {
    expect(writeLetter(template, 'nl', facts).text).toContain('Voorbeeldtekst');
    expect(writeLetter(template, 'fr', facts).text).toContain('Texte-type');
  });
});
