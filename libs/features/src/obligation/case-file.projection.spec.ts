import { obligation, type ObligationCommand, type ObligationId, type PersonRef } from '@termijn/domain';
import { day, fold } from '@termijn/kernel';
import { obligationExamples as example, play, reliefExamples as relief } from '@termijn/testkit';
import { caseFile } from './case-file.projection';

const rowsAfter = (...commands: readonly ObligationCommand[]) => {
  const standing = fold(obligation, play(obligation, commands));
  return caseFile.rows({ standing, revision: 7, position: '42' }, 'o-1');
};

const received = [example.assess(), example.receive('2022-06-01')];

describe('the case file', () => {
  it('shows a suspension as long as it lasts, and whether its end is known', () => {
    expect(rowsAfter(...received, relief.suspend('2022-07-01', '2022-08-31'))).toMatchObject([
      { suspension: 'illness', suspended_from: '2022-07-01', suspended_until: '2022-08-31' },
    ]);
    expect(rowsAfter(...received, relief.suspend('2022-07-01', 'open'))).toMatchObject([
      { suspension: 'illness', suspended_until: null },
    ]);
    const over = [relief.suspend('2022-07-01', '2022-08-31'), relief.endSuspension('2022-08-01')];
    expect(rowsAfter(...received, ...over)).toMatchObject([{ suspension: null, register_by: '2023-01-02' }]);
  });

  it('tells a registration that was told from one that was proved', () => {
    expect(rowsAfter(...received, example.tellRegistration('2022-09-01'))).toMatchObject([
      { phase: 'notified', registered_on: '2022-09-01', registration_proved_on: null, office: 'bon' },
    ]);
    expect(rowsAfter(...received, example.register('2022-09-01'))).toMatchObject([
      { phase: 'registered', registration_proved_on: '2022-09-01' },
    ]);
  });

  it('says since when a case is closed, and why', () => {
    const { facts } = example;
    expect(rowsAfter(example.assess({ facts: { ...facts, nationality: 'NL' } }))).toMatchObject([
      { phase: 'closed', closed_because: 'exempt', closed_on: '2022-06-01', regime: null },
    ]);
    const through = [example.register('2022-09-01'), example.complete('2023-06-01'), example.prove('2023-06-02')];
    expect(rowsAfter(...received, ...through)).toMatchObject([
      { closed_because: 'fulfilled', closed_on: '2023-06-02', completed_on: '2023-06-01' },
    ]);
    const died: ObligationCommand = { type: 'RecordLifeEvent', event: 'died', on: day('2022-09-05') };
    expect(rowsAfter(...received, died)).toMatchObject([{ closed_because: 'ended', closed_on: '2022-09-05' }]);
  });

  it('shows the notice with its receipt, and the hand-over', () => {
    const missed = [
      example.giveNotice('2022-12-02'),
      example.recordReceipt('2022-12-06'),
      example.knock('2023-02-08'),
      example.handOver('2023-02-09'),
    ];
    expect(rowsAfter(...received, ...missed)).toMatchObject([
      { phase: 'sanctioned', notice_on: '2022-12-02', notice_received_on: '2022-12-06', handed_over_on: '2023-02-09' },
    ]);
  });

  it('has no row for a file that is nobody’s', () => {
    const moved: ObligationCommand = {
      type: 'CorrectIdentity',
      person: '4b3c2a10-0000-4000-8000-00000000000a' as PersonRef,
      file: '4b3c2a10-0000-4000-8000-00000000000b' as ObligationId,
      on: day('2022-07-01'),
    };
    expect(rowsAfter(...received, moved)).toEqual([]);
    expect(rowsAfter()).toEqual([]);
  });
});
