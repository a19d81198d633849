import { day, type Day } from '@termijn/kernel';
import { alternativesTo, alternativeWords } from './alternatives';
import { countTerm, type CountingPolicy } from './counting';
import { countingSwitches, type CountingSwitch } from './counting.switches';

const policy: CountingPolicy = {
  start: 'day-after',
  months: 'nth-to-eve',
  rollOver: 'next-working-day',
  receipt: 'none',
  irisDay: 'working-day',
};
const posted: CountingPolicy = { ...policy, receipt: 'third-working-day' };
const all = Object.keys(countingSwitches) as CountingSwitch[];
const handed = all.filter((name) => name !== 'receipt');

const sixMonthsFrom =
  (from: string) =>
  (by: CountingPolicy): Day =>
    countTerm(day(from), 'P6M', by).lastDay;
const twoMonthsFrom =
  (from: string) =>
  (by: CountingPolicy): Day =>
    countTerm(day(from), 'P2M', by).lastDay;

describe('the alternatives to a last day', () => {
  it('are the switches that would have moved it, each with its day', () => {
    expect(alternativesTo(policy, handed, sixMonthsFrom('2024-02-29'))).toEqual([
      { switch: 'start', choice: 'day-of-event', lastDay: '2024-08-28' },
      { switch: 'rollOver', choice: 'none', lastDay: '2024-08-31' },
    ]);
  });
  it('are none where no switch matters', () => {
    expect(alternativesTo(policy, ['rollOver', 'irisDay'], sixMonthsFrom('2022-06-01'))).toEqual([]);
  });
  it('include the receipt of what was posted, by presumption only', () => {
    const found = alternativesTo(posted, all, twoMonthsFrom('2024-03-28'));
    expect(found.filter(({ switch: name }) => name === 'receipt')).toEqual([
      { switch: 'receipt', choice: 'none', lastDay: '2024-05-28' },
    ]);
  });
  it('include both presumptions where a Saturday lies between them', () => {
    const found = alternativesTo(posted, ['receipt'], twoMonthsFrom('2024-04-03'));
    expect(found).toEqual([
      { switch: 'receipt', choice: 'none', lastDay: '2024-06-03' },
      { switch: 'receipt', choice: 'third-working-day-with-saturday', lastDay: '2024-06-06' },
    ]);
  });
  it('include the feast of the Region on the days it matters', () => {
    expect(alternativesTo(policy, ['irisDay'], sixMonthsFrom('2022-11-08'))).toEqual([
      { switch: 'irisDay', choice: 'holiday', lastDay: '2023-05-09' },
    ]);
  });
  it('are told with the name of the switch, in three languages', () => {
    const [start] = alternativesTo(policy, ['start'], sixMonthsFrom('2024-02-29'));
    expect(alternativeWords(start!)).toEqual({
      nl: 'Met "de eerste dag die telt: de dag zelf" is de laatste dag 28 augustus 2024.',
      fr: 'Avec « le premier jour compté : le jour même », le dernier jour est le 28 août 2024.',
      en: 'With "the first day that counts: the day itself" the last day is 28 August 2024.',
    });
  });
});
