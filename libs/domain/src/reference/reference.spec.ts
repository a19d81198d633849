import { respectsLanguage } from './language';
import { isMunicipality, municipalities, municipality, namesOf } from './municipality';
import { isOffice, offices } from './office';

describe('the municipalities', () => {
  it('are nineteen, coded in the order of their French names', () => {
    expect(municipalities).toHaveLength(19);
    const french = municipalities.map((code) => namesOf(code).fr);
    expect(french).toEqual([...french].sort((a, b) => a.localeCompare(b, 'fr')));
    expect([municipalities.at(0), municipalities.at(-1)]).toEqual(['21001', '21019']);
  });
  it('have a Dutch and a French name', () => {
    expect(namesOf(municipality('21009'))).toEqual({ nl: 'Elsene', fr: 'Ixelles' });
    expect(namesOf(municipality('21017'))).toEqual({ nl: 'Watermaal-Bosvoorde', fr: 'Watermael-Boitsfort' });
  });
  it('are nothing else', () => {
    for (const value of ['21000', '21020', '1050', 'toString', '', 21009, null])
      expect(isMunicipality(value)).toBe(false);
    expect(() => municipality('1050')).toThrow(RangeError);
  });
});

describe('the offices', () => {
  it('offer the paths of their community until 2023, and the BAPAs both from 2024', () => {
    expect(offices.bon.paths).toEqual({ A: ['nl'], B: ['nl'] });
    expect(offices.via.paths).toEqual({ A: ['fr'], B: ['nl', 'fr'] });
  });
  it('are four', () => {
    expect(Object.keys(offices).every(isOffice)).toBe(true);
    expect(isOffice('bapa')).toBe(false);
  });
});

describe('the language of a notice', () => {
  it('is that of the person, or both', () => {
    expect(respectsLanguage('nl', 'nl')).toBe(true);
    expect(respectsLanguage('nl', 'fr')).toBe(false);
    expect(respectsLanguage('fr', 'unknown')).toBe(false);
    expect(respectsLanguage('both', 'unknown')).toBe(true);
    expect(respectsLanguage('both', 'nl')).toBe(true);
  });
});
