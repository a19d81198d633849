import { obligation, type LifeEvent, type ObligationCommand } from '@termijn/domain';
import { day, fold } from '@termijn/kernel';
import { obligationExamples as example, play } from '@termijn/testkit';
import { worklist } from './worklist.projection';

const rowsAfter = (...commands: readonly ObligationCommand[]) => {
  const standing = fold(obligation, play(obligation, commands));
  return worklist.rows({ standing, revision: 0, position: '1' }, 'o-1');
};

const { assess, complete, facts, giveNotice, handOver, knock, prove, receive, register, tellRegistration } = example;
const received = [assess(), receive('2022-06-01')];
const suspend = (until: string) =>
  ({
    type: 'GrantSuspension',
    reason: 'illness',
    proof: 'medical-certificate',
    via: 'counter',
    until: until === 'open' ? until : day(until),
    on: day('2022-09-01'),
  }) as const;
const askExemption = { type: 'RequestExemption', ground: 'schooling', on: day('2022-09-01') } as const;
const become = (event: LifeEvent) => ({ type: 'RecordLifeEvent', event, on: day('2022-09-02') }) as const;

describe('the worklist', () => {
  it('asks for a remedy where a notice lost its ground to a suspension that was recorded later', () => {
    const end = { type: 'EndSuspension', on: day('2022-12-20') } as const;
    const stood = [{ ...suspend('2022-12-31'), on: day('2022-11-15') }, end] as const;
    const noticed = [...received, giveNotice('2022-12-02')];
    expect(rowsAfter(...noticed, ...stood)).toMatchObject([
      { step: 'remedy-flaw', waiting_for: 'municipality', legal_day: null },
    ]);
    expect(rowsAfter(...noticed, handOver('2023-02-08'), ...stood)).toMatchObject([
      { step: 'remedy-flaw', waiting_for: 'ggc', legal_day: null },
    ]);
  });

  it('asks the municipality to hand over the certificate, on no day in law', () => {
    expect(rowsAfter(assess())).toMatchObject([
      { step: 'hand-over-certificate', waiting_for: 'municipality', legal_day: null, office: null, regime: 'A' },
    ]);
  });

  it.each([
    ['await-registration', 'newcomer', '2022-12-01', received],
    ['issue-notice', 'municipality', '2022-12-01', [...received, knock('2022-12-02')]],
    ['await-registration-proof', 'office', '2022-12-01', [...received, tellRegistration('2022-09-01')]],
    ['await-completion', 'newcomer', '2024-03-01', [...received, register('2022-09-01')]],
    ['await-completion-proof', 'office', '2024-03-01', [...received, register('2022-09-01'), complete('2023-06-01')]],
    ['await-compliance', 'newcomer', '2023-02-07', [...received, giveNotice('2022-12-02')]],
    ['hand-over-file', 'municipality', '2023-02-07', [...received, giveNotice('2022-12-02'), knock('2023-02-08')]],
    ['sanction-procedure', 'ggc', null, [...received, giveNotice('2022-12-02'), handOver('2023-02-08')]],
    [
      'prove-notice',
      'municipality',
      '2023-02-07',
      [...received, giveNotice('2022-12-02', { channel: 'letter' }), knock('2023-02-08')],
    ],
    [
      'await-registration-proof',
      'office',
      '2022-12-01',
      [...received, tellRegistration('2022-09-01'), knock('2022-12-02')],
    ],
    ['await-end-of-suspension', 'newcomer', '2022-12-31', [...received, suspend('2022-12-31')]],
    ['await-end-of-suspension', 'newcomer', null, [...received, suspend('open')]],
    ['decide-exemption', 'municipality', null, [...received, askExemption, suspend('2022-12-31')]],
    ['settle-question', 'municipality', null, [...received, askExemption, become('became-belgian')]],
  ] as const)('shows %s, waiting for the %s, with %s as its day', (step, waiting_for, legal_day, life) => {
    expect(rowsAfter(...life)).toMatchObject([{ step, waiting_for, legal_day }]);
  });

  it('says with which office somebody registered, and in which language', () => {
    expect(rowsAfter(...received, register('2022-09-01', 'via', 'fr'))).toMatchObject([{ office: 'via', path: 'fr' }]);
  });

  it('forgets whoever was never obliged, and whoever has proved to be through', () => {
    expect(rowsAfter(assess({ facts: { ...facts, nationality: 'NL' } }))).toEqual([]);
    expect(rowsAfter(...received, register('2022-09-01'), complete('2023-06-01'), prove('2023-06-02'))).toEqual([]);
  });
});
