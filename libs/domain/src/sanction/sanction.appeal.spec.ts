import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { AppealKind, AppealOutcome } from './sanction.codes';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given } = specify(sanction);
const x = sanctionExamples;

const lodge = (appeal: AppealKind, on: string) => ({ type: 'LodgeAppeal', appeal, on: day(on) }) as const;
const record = (appeal: AppealKind, outcome: AppealOutcome, on: string) =>
  ({ type: 'RecordAppealOutcome', appeal, outcome, on: day(on) }) as const;
const lodged = (appeal: AppealKind, on: string, late = false): SanctionEvent => ({
  type: 'AppealLodged',
  appeal,
  late,
  on: day(on),
});
const answered = (appeal: AppealKind, outcome: AppealOutcome, on: string): SanctionEvent => ({
  type: 'AppealDecided',
  appeal,
  outcome,
  on: day(on),
});
const withdraw = (on: string, reason: 'exempt' | 'procedural-error' = 'exempt') =>
  ({ type: 'WithdrawDecision', reason, on: day(on) }) as const;
const withdrawn: SanctionEvent = { type: 'DecisionWithdrawn', reason: 'exempt', on: day('2023-04-10') };

describe.each([lodge('annulment', '2023-05-22'), record('annulment', 'upheld', '2023-05-22'), withdraw('2023-05-22')])(
  '$type',
  (command) => {
    it('needs a fine of which the person was told', () => {
      for (const history of [[x.opened], x.underWay, x.awaitingSecond])
        given(...history)
          .when(command)
          .thenRefused('not-decided');
      given(...x.decided)
        .when(command)
        .thenRefused('decision-not-notified');
    });
  },
);

describe('an appeal', () => {
  it('is recorded however late it comes, and says so', () => {
    given(...x.fined)
      .when(lodge('annulment', '2023-05-22'))
      .then(lodged('annulment', '2023-05-22'));
    given(...x.fined)
      .when(lodge('suspension', '2023-05-23'))
      .then(lodged('suspension', '2023-05-23', true));
    given(...x.fined)
      .when(lodge('annulment', '2023-03-20'))
      .then(lodged('annulment', '2023-03-20'));
    given(...x.fined)
      .when(lodge('annulment', '2023-03-19'))
      .thenRefused('before-earlier-step');
  });
  it('of each kind is lodged once', () => {
    const history = [...x.fined, lodged('annulment', '2023-04-01')];
    given(...history)
      .when(lodge('annulment', '2023-04-01'))
      .thenNothing();
    given(...history)
      .when(lodge('annulment', '2023-04-02'))
      .thenRefused('appeal-already-lodged');
    given(...history)
      .when(lodge('suspension', '2023-04-02'))
      .then(lodged('suspension', '2023-04-02'));
  });
  it('has no object once the fine was undone', () =>
    given(...x.fined, withdrawn)
      .when(lodge('annulment', '2023-04-11'))
      .thenRefused('fine-undone'));
});

describe('the answer of the court', () => {
  const both = [...x.fined, lodged('annulment', '2023-04-01'), lodged('suspension', '2023-04-01')];
  it('answers an appeal that was lodged', () => {
    given(...x.fined)
      .when(record('annulment', 'upheld', '2023-05-01'))
      .thenRefused('no-appeal');
    for (const [appeal, outcome] of [
      ['annulment', 'annulled'],
      ['annulment', 'upheld'],
      ['suspension', 'suspended'],
      ['suspension', 'upheld'],
    ] as const)
      given(...both)
        .when(record(appeal, outcome, '2023-05-01'))
        .then(answered(appeal, outcome, '2023-05-01'));
  });
  it('fits what was asked', () => {
    given(...both)
      .when(record('annulment', 'suspended', '2023-05-01'))
      .thenRefused('outcome-does-not-fit');
    given(...both)
      .when(record('suspension', 'annulled', '2023-05-01'))
      .thenRefused('outcome-does-not-fit');
  });
  it('does not come before the question', () => {
    given(...both)
      .when(record('annulment', 'upheld', '2023-03-31'))
      .thenRefused('before-earlier-step');
    given(...both)
      .when(record('annulment', 'upheld', '2023-04-01'))
      .then(answered('annulment', 'upheld', '2023-04-01'));
  });
  it('is given once', () => {
    const history = [...both, answered('annulment', 'upheld', '2023-05-01')];
    given(...history)
      .when(record('annulment', 'upheld', '2023-05-01'))
      .thenNothing();
    for (const other of [record('annulment', 'annulled', '2023-05-01'), record('annulment', 'upheld', '2023-05-02')])
      given(...history)
        .when(other)
        .thenRefused('outcome-already-recorded');
  });
});

describe('a decision that the GGC withdraws', () => {
  it('is undone at any time after its notification', () => {
    given(...x.fined)
      .when(withdraw('2023-04-10'))
      .then(withdrawn);
    given(...x.fined)
      .when(withdraw('2023-03-20'))
      .then({ ...withdrawn, on: day('2023-03-20') });
    given(...x.fined)
      .when(withdraw('2023-03-19'))
      .thenRefused('before-earlier-step');
    given(...x.fined, x.paid)
      .when(withdraw('2023-04-10'))
      .then(withdrawn);
  });
  it('is undone once, by one or the other', () => {
    given(...x.fined, withdrawn)
      .when(withdraw('2023-04-10'))
      .thenNothing();
    for (const other of [withdraw('2023-04-11'), withdraw('2023-04-10', 'procedural-error')])
      given(...x.fined, withdrawn)
        .when(other)
        .thenRefused('fine-undone');
    given(...x.fined, lodged('annulment', '2023-04-01'), answered('annulment', 'annulled', '2023-04-10'))
      .when(withdraw('2023-04-10'))
      .thenRefused('fine-undone');
  });
});
