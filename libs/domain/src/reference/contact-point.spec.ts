import { day } from '@termijn/kernel';
import { contactPoints, contactPointsOn, contactPointWords } from './contact-point';

const keysOn = (on: string) => contactPointsOn(day(on), 'bon').map(({ key }) => key);

describe('the contact points', () => {
  it('of Bon are three on the list of 2022, and four in the answer of 2023, where the one in Brussels lies near the station', () => {
    expect(keysOn('2022-06-01')).toEqual(['bon-brussel', 'bon-schaarbeek', 'bon-anderlecht']);
    expect(keysOn('2023-06-05')).toEqual(['bon-brussel', 'bon-schaarbeek', 'bon-anderlecht']);
    expect(keysOn('2023-06-06')).toEqual(['bon-brussel-station', 'bon-schaarbeek', 'bon-anderlecht', 'bon-molenbeek']);
  });
  it('are not known before the duty existed', () => {
    expect(contactPointsOn(day('2022-05-31'))).toEqual([]);
  });
  it('of the other offices are known as well', () => {
    const all = contactPointsOn(day('2023-01-01')).map(({ office }) => office);
    expect(new Set(all)).toEqual(new Set(['bon', 'bapa-bxl', 'via', 'convivial']));
  });
  it('say where sources do not agree, and are no surer than that', () => {
    for (const one of contactPoints)
      if (one.conflict !== undefined) {
        expect(one.confidence).not.toBe('high');
        for (const words of Object.values(one.conflict)) expect(words).toMatch(/\.$/);
      }
    expect(contactPoints.filter(({ conflict }) => conflict !== undefined).map(({ key }) => key)).toEqual([
      'bon-brussel',
      'bon-brussel-station',
      'bon-molenbeek',
    ]);
  });
  it('have a key each and a name', () => {
    expect(new Set(contactPoints.map(({ key }) => key)).size).toBe(contactPoints.length);
    expect(contactPoints.slice(1, 3).map(contactPointWords)).toEqual([
      {
        nl: 'Bon, Brussel (nabij het station)',
        fr: 'Bon, Bruxelles (près de la gare)',
        en: 'Bon, Brussel / Bruxelles (near the station)',
      },
      { nl: 'Bon, Schaarbeek', fr: 'Bon, Schaerbeek', en: 'Bon, Schaarbeek / Schaerbeek' },
    ]);
  });
});
