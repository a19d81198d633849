import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation.events';
import { acrossStandstills, standstillsBehind } from './standstill';
import { termStartedBy } from '../terms';

const { notified, received, registered, registrationTold } = obligationExamples;
const { ended, resumed, suspended } = reliefExamples;

const september = [
  suspended('2022-09-01', '2022-09-30'),
  ended('2022-10-01', 30, resumed('registration', '2023-01-02', 30)),
];
const march = [suspended('2023-03-01', '2023-03-31'), ended('2023-04-01', 31, resumed('completion', '2024-06-21', 31))];
const rested = { from: '2022-09-01', resumedOn: '2022-10-01' };
const restedAgain = { from: '2023-03-01', resumedOn: '2023-04-01' };

describe('the standstills behind the last day of a term', () => {
  const life: readonly ObligationEvent[] = [...notified, ...september, registered, ...march];
  const [certificate, registration] = [life.indexOf(received), life.indexOf(registered)];

  it('are those that moved it, and no later one, when it was answered', () => {
    expect(standstillsBehind(life, certificate)).toEqual([rested]);
  });
  it('are also those that were over when it began, though told late', () => {
    expect(standstillsBehind(life, registration)).toEqual([rested, restedAgain]);
    expect(standstillsBehind([...notified, ...september, registered], registration)).toEqual([rested]);
  });
  it('are none that ended after it was started anew', () => {
    const anew: ObligationEvent = {
      type: 'TransferredToOffice',
      office: 'via',
      path: 'fr',
      completeBy: { lastDay: day('2024-08-01'), rule: 'completion.period@A.1', counting: 'completion.counting@A.1' },
      rule: 'transfer.completionClock@A.1',
      on: day('2023-02-01'),
    };
    const transferred = [...notified, registered, anew, ...march];
    expect(standstillsBehind(transferred, transferred.indexOf(registered))).toEqual([]);
    expect(standstillsBehind(transferred, transferred.indexOf(anew))).toEqual([restedAgain]);
  });
  it('are those that moved it along with another term', () => {
    const both = [resumed('registration', '2023-01-02', 30), resumed('completion', '2024-06-20', 30)];
    const told = [
      ...notified,
      registrationTold,
      suspended('2022-11-21', '2022-12-20'),
      ended('2022-12-21', 30, ...both),
    ];
    const autumn = { from: '2022-11-21', resumedOn: '2022-12-21' };
    expect(standstillsBehind(told, told.indexOf(received))).toEqual([autumn]);
    expect(standstillsBehind(told, told.indexOf(registrationTold))).toEqual([autumn]);
  });
  it('are those of its own start, whatever started such a term before', () => {
    const again = { ...received, on: day('2022-10-10') };
    const twice = [...notified, ...september, again];
    expect(standstillsBehind(twice, twice.indexOf(again))).toEqual([rested]);
  });
  it('are none of a fact that starts no term, and of a suspension that nobody began', () => {
    expect(standstillsBehind(life, 0)).toEqual([]);
    expect(standstillsBehind(life, life.indexOf(september[1]!))).toEqual([]);
    expect(standstillsBehind([received, ...september.slice(1)], 0)).toEqual([]);
  });
});

describe('a term across standstills', () => {
  const toRegister = termStartedBy(received)!;

  it('stays as it was without any, whatever its end was before', () => {
    expect(acrossStandstills(toRegister, [])).toEqual({ end: toRegister.end, steps: [] });
    const moved = acrossStandstills(toRegister, [{ from: day('2022-09-01'), resumedOn: day('2022-10-01') }]);
    expect(acrossStandstills({ ...toRegister, end: moved.end }, [])).toEqual({ end: toRegister.end, steps: [] });
  });
  it('loses nothing to one that ended on its first day', () => {
    const nothing = { from: day('2022-09-01'), resumedOn: day('2022-09-01') };
    expect(acrossStandstills(toRegister, [nothing]).end).toEqual(toRegister.end);
  });
  it('loses nothing to one that was over when its first day came', () => {
    const eve = { from: received.on, resumedOn: day('2022-06-02') };
    expect(acrossStandstills(toRegister, [eve])).toEqual({ end: toRegister.end, steps: [] });
  });
  it('loses nothing to one that began before any rule let a clock stop', () => {
    const early = { from: day('2022-05-31'), resumedOn: day('2022-09-01') };
    expect(acrossStandstills(toRegister, [early])).toEqual({ end: toRegister.end, steps: [] });
  });
  it('gives account of each stretch and of the working day after it', () => {
    const [autumn, winter] = [
      { from: day('2022-09-01'), resumedOn: day('2022-10-01') },
      { from: day('2022-12-20'), resumedOn: day('2022-12-27') },
    ];
    expect(acrossStandstills(toRegister, [winter, autumn]).steps).toMatchObject([
      { kind: 'suspended', from: '2022-12-01', to: '2022-12-31', days: 30 },
      { kind: 'moved-on', to: '2023-01-01', because: 'saturday' },
      { kind: 'moved-on', to: '2023-01-02', because: 'sunday' },
      { kind: 'suspended', from: '2023-01-02', to: '2023-01-09', days: 7 },
    ]);
  });
  it('that has no known end has none afterwards', () => {
    const unknown = { ...toRegister, end: 'unknown' } as const;
    expect(acrossStandstills(unknown, [{ from: day('2022-09-01'), resumedOn: day('2022-10-01') }])).toEqual({
      end: 'unknown',
      steps: [],
    });
  });
});
