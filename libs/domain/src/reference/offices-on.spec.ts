import { day } from '@termijn/kernel';
import { officesOn } from './offices-on';

const on = (date: string) =>
  officesOn(day(date)).map(({ office, paths, contactPoints }) => [office, paths.join(' '), contactPoints.length]);

describe('the offices on a day', () => {
  it('are none before the duty existed', () => {
    expect(on('2022-05-31')).toEqual([]);
  });
  it('offer the paths of the regime in force, at the contact points known for the day', () => {
    expect(on('2022-06-01')).toEqual([
      ['bon', 'nl', 3],
      ['bapa-bxl', 'fr', 1],
      ['via', 'fr', 2],
      ['convivial', 'fr', 1],
    ]);
    expect(on('2024-01-01')).toEqual([
      ['bon', 'nl', 4],
      ['bapa-bxl', 'nl fr', 1],
      ['via', 'nl fr', 2],
      ['convivial', 'nl fr', 1],
    ]);
    expect(officesOn(day('2024-01-01'))[0]).toMatchObject({ name: 'Bon', kind: 'bon' });
  });
});
