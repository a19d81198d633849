import { readPerson } from './read-person';

const sound = { familyName: 'Voorbeeld', givenName: 'Amina', birthDate: '1990-01-01' };

describe('a person in a file', () => {
  it('is read with what is known', () => {
    expect(readPerson(sound)).toEqual(sound);
    const more = { ...sound, nationalNumber: '90.01.01-100.21', email: 'amina@example.org' };
    expect(readPerson(more)).toEqual({ ...more, nationalNumber: '90010110021' });
  });

  it.each([
    ['without a name', { ...sound, familyName: ' ' }],
    ['with a day that does not exist', { ...sound, birthDate: '1990-02-30' }],
    ['with a name that is no text', { ...sound, givenName: 7 }],
    ['with a number whose check digits are wrong', { ...sound, nationalNumber: '90010110020' }],
    ['with an address that is none', { ...sound, email: 'amina' }],
    ['with a field that nobody knows', { ...sound, street: 'Louizalaan' }],
    ['without anything', {}],
  ])('is not read %s', (_, told) => {
    expect(readPerson(told)).toBeUndefined();
  });
});
