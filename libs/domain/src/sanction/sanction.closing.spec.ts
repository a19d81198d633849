import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import { openSanctionDeadlines } from './sanction.deadlines';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given, after } = specify(sanction);
const x = sanctionExamples;
const { beforeDecision, ending, withdrawn, appealed, answered } = x;

describe('closing a procedure', () => {
  const close = (on: string) => ({ type: 'CloseProcedure', on: day(on) }) as const;
  const closed = (because: 'paid' | 'annulled' | 'withdrawn' | 'time-barred', on: string): SanctionEvent => ({
    type: 'ProcedureClosed',
    because,
    on: day(on),
  });
  it('needs a decision that was notified', () => {
    for (const history of beforeDecision)
      given(...history)
        .when(close('2023-06-01'))
        .thenRefused('not-decided');
    given(...x.decided)
      .when(close('2023-06-01'))
      .thenRefused('decision-not-notified');
  });
  it('waits for the money, and then for the term to appeal', () => {
    given(...x.fined)
      .when(close('2023-06-01'))
      .thenRefused('still-unpaid');
    given(...x.fined, x.paid)
      .when(close('2023-05-22'))
      .thenRefused('term-still-running');
    given(...x.fined, x.paid)
      .when(close('2023-05-23'))
      .then(closed('paid', '2023-05-23'));
    given(...x.fined, x.paid)
      .when(close('2023-04-02'))
      .thenRefused('before-earlier-step');
    given(...x.decided, { ...x.notified, appealBy: 'unknown' }, x.paid)
      .when(close('2023-04-03'))
      .then(closed('paid', '2023-04-03'));
  });
  it('does not come before the last of several payments', () => {
    const other = '7f1d2c3b-0000-4000-8000-0000000000ff' as typeof x.payment;
    const parts = [
      { ...x.paid, cents: 10_000, outstandingCents: 15_000 },
      { ...x.paid, payment: other, cents: 15_000, on: day('2023-06-10') },
    ];
    given(...x.fined, ...parts)
      .when(close('2023-06-09'))
      .thenRefused('before-earlier-step');
  });
  it('waits for the court', () => {
    given(...x.fined, x.paid, appealed('annulment'))
      .when(close('2023-06-01'))
      .thenRefused('appeal-pending');
    given(...x.fined, x.paid, appealed('annulment'), answered('annulment', 'upheld'))
      .when(close('2023-05-02'))
      .then(closed('paid', '2023-05-02'));
  });
  it('says that the fine was annulled, withdrawn or became time-barred', () => {
    given(...x.fined, appealed('annulment'), answered('annulment', 'annulled'))
      .when(close('2023-05-01'))
      .then(closed('annulled', '2023-05-01'));
    given(...x.fined, withdrawn)
      .when(close('2023-04-10'))
      .then(closed('withdrawn', '2023-04-10'));
    given(...x.fined, withdrawn)
      .when(close('2023-04-09'))
      .thenRefused('before-earlier-step');
    const barred = { ...x.notified, collectBy: ending('2028-03-20') };
    given(...x.decided, barred)
      .when(close('2028-03-20'))
      .thenRefused('still-unpaid');
    given(...x.decided, barred)
      .when(close('2028-03-21'))
      .then(closed('time-barred', '2028-03-21'));
  });
  it('twice is once, and leaves the fine to be seen', () => {
    const history = [...x.fined, x.paid, closed('paid', '2023-05-23')];
    given(...history)
      .when(close('2023-05-23'))
      .thenNothing();
    given(...history)
      .when(close('2023-05-24'))
      .thenRefused('closed');
    given(x.opened, { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-05-23') })
      .when(close('2023-05-23'))
      .thenRefused('closed');
    expect(after(...history)).toMatchObject({
      phase: 'closed',
      fine: { decision: { proposal: { amount: 250, official: x.first }, official: x.second } },
    });
  });
  it('twice is once whatever closed it', () => {
    for (const because of ['paid', 'annulled', 'withdrawn', 'time-barred'] as const)
      given(...x.fined, closed(because, '2023-06-01'))
        .when(close('2023-06-01'))
        .thenNothing();
  });
  it('leaves nothing to be asked', () => {
    const history = [...x.fined, x.paid, closed('paid', '2023-05-23')];
    for (const command of [
      ...[x.announce(), x.hear(), x.decide(), x.approve(), x.notify(), x.pay(1, '2023-06-01')],
      { type: 'RecordDefence', document: x.document, on: day('2023-06-01') } as const,
      { type: 'SendBackProposal', reason: 'amount', official: x.second, on: day('2023-06-01') } as const,
      { type: 'StartCollection', file: x.file, on: day('2023-06-01') } as const,
      { type: 'LodgeAppeal', appeal: 'annulment', on: day('2023-06-01') } as const,
      { type: 'RecordAppealOutcome', appeal: 'annulment', outcome: 'upheld', on: day('2023-06-01') } as const,
      { type: 'WithdrawDecision', reason: 'exempt', on: day('2023-06-01') } as const,
      { type: 'NoteContinuedDefault', file: x.file, on: day('2023-06-01') } as const,
    ])
      given(...history)
        .when(command)
        .thenRefused('closed');
    expect(openSanctionDeadlines(after(...history))).toEqual([]);
  });
});
