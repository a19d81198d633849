import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { FileView } from './file-view';
import type { SanctionCommand, SanctionRefusal } from './sanction.commands';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given, after } = specify(sanction);
const x = sanctionExamples;

describe('opening a procedure', () => {
  it('takes over what the hand-over brings along', () => given().when(x.open()).then(x.opened));
  it('happens once for one hand-over, whatever the day and wherever the procedure stands', () => {
    for (const history of [[x.opened], x.underWay, x.awaitingSecond, x.decided, x.fined])
      given(...history)
        .when(x.open({ on: day('2023-02-09') }))
        .thenNothing();
    given(x.opened, { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-02-10') })
      .when(x.open())
      .thenNothing();
  });
  it('is not for a second hand-over', () =>
    given(x.opened)
      .when(x.open({ handOver: { ...x.referral.handOver, event: '7f1d2c3b-0000-5000-8000-000000000002' } }))
      .thenRefused('already-opened'));
  it('comes before everything else', () => {
    const others: readonly SanctionCommand[] = [
      ...[x.note('suspended', 7), x.confirm(7), x.announce(), x.hear(), x.decide(), x.approve(), x.notify()],
      x.pay(100, '2023-04-01'),
      { type: 'DropProcedure', reason: 'exempt', on: day('2023-03-01') },
      { type: 'ReturnFile', reason: 'incomplete', on: day('2023-03-01') },
      { type: 'RecordDefence', document: x.document, on: day('2023-03-01') },
      { type: 'SendBackProposal', reason: 'amount', official: x.second, on: day('2023-03-01') },
      { type: 'StartCollection', file: x.file, on: day('2023-03-01') },
      { type: 'LodgeAppeal', appeal: 'annulment', on: day('2023-03-01') },
      { type: 'RecordAppealOutcome', appeal: 'annulment', outcome: 'upheld', on: day('2023-03-01') },
      { type: 'WithdrawDecision', reason: 'exempt', on: day('2023-03-01') },
      { type: 'NoteContinuedDefault', file: x.file, on: day('2023-03-01') },
      { type: 'CloseProcedure', on: day('2023-03-01') },
    ];
    for (const command of others) given().when(command).thenRefused('not-opened');
    given()
      .when({ type: 'KeepCalendar', on: day('2023-03-01') })
      .thenNothing();
  });
});

const noted = (change: 'suspended' | 'suspension-ended' | 'corrected' | 'registered', revision: number) =>
  ({ type: 'FileChangeNoted', change, revision, on: day('2023-03-01') }) as const;

describe('a change of the file', () => {
  it('is noted wherever the procedure stands, and once', () => {
    for (const history of [[x.opened], x.underWay, x.awaitingSecond, x.decided, x.fined]) {
      given(...history)
        .when(x.note('corrected', 7))
        .then(noted('corrected', 7));
      given(...history, noted('corrected', 7))
        .when(x.note('corrected', 7, '2023-03-09'))
        .thenNothing();
    }
  });
  it('is told apart by its place in the file', () =>
    given(x.opened, noted('corrected', 7)).when(x.note('corrected', 9)).then(noted('corrected', 9)));
  it('is told apart by what it is, for one fact can bring two', () =>
    given(x.opened, noted('corrected', 7)).when(x.note('suspended', 7)).then(noted('suspended', 7)));
  it('means nothing to a procedure that is closed', () =>
    given(x.opened, { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-02-10') })
      .when(x.note('corrected', 7))
      .thenNothing());
  it('counts in the order of the file, in whatever order it was told', () => {
    const told = after(x.opened, noted('suspension-ended', 9), noted('suspended', 7));
    expect(told).toMatchObject({ changes: [{ revision: 7 }, { revision: 9 }] });
  });
});

const views: readonly (readonly [SanctionRefusal, Partial<FileView>])[] = [
  ['other-file', { obligation: '4b9d7a52-0f0e-5d0a-8d2f-000000000000' as FileView['obligation'] }],
  ['file-view-outdated', { revision: 5 }],
  ['file-taken-back', { handedOver: false }],
  ['file-closed', { closed: 'fulfilled' }],
  ['file-closed', { closed: 'exempt' }],
  ['no-notice-on-record', { noticed: false }],
  ['no-notice-on-record', { lapsed: false }],
  ['file-question-open', { questionOpen: true }],
  ['file-suspended', { suspended: true }],
  ['exemption-pending', { exemptionPending: true }],
  ['file-flawed', { flawed: true }],
  ['proof-awaited', { proofAwaited: true }],
  ['file-changed', { revision: 8, correctedAt: 8 }],
];

describe.each(views)('no burden: %s', (refusal, change) => {
  const file = { ...x.file, ...change };
  it('when the intent is to be notified', () => given(x.opened).when(x.announce({ file })).thenRefused(refusal));
  it('when a fine is proposed', () =>
    given(...x.afterHearing)
      .when(x.decide(x.fineOf(), { file }))
      .thenRefused(refusal));
  it('when a fine is approved', () =>
    given(...x.awaitingSecond)
      .when(x.approve({ file }))
      .thenRefused(refusal));
  it('when a fine is notified', () =>
    given(...x.decided)
      .when(x.notify({ file }))
      .thenRefused(refusal));
});

describe('a file that says something else than it said', () => {
  it('is no hindrance when it was corrected before the hand-over', () =>
    given(x.opened)
      .when(x.announce({ file: { ...x.file, correctedAt: 6 } }))
      .then(x.announced));
  it('lets a decision in favour of the person through', () =>
    given(...x.afterHearing)
      .when(x.decide({ kind: 'none', reason: 'default-excused' }, { file: { ...x.file, suspended: true } }))
      .then(x.excused));
  it('is a hindrance as soon as the procedure was told, whatever the look at it shows', () => {
    for (const change of ['exemption-granted', 'registered', 'completed', 'fulfilled', 'corrected', 'ended'] as const)
      given(x.opened, { type: 'FileChangeNoted', change, revision: 7, on: day('2023-02-10') })
        .when(x.announce({ file: { ...x.file, revision: 7 } }))
        .thenRefused('file-changed');
  });
  it('has to be looked at again when it went on since', () =>
    given(x.opened, noted('suspended', 7)).when(x.announce()).thenRefused('file-view-outdated'));
  it('holds nothing up once a suspension that was told has ended', () =>
    given(x.opened, noted('suspended', 7), noted('suspension-ended', 8))
      .when(x.announce({ file: { ...x.file, revision: 8 } }))
      .then({ ...x.announced, file: 8 }));
});

describe('confirming a procedure after a change', () => {
  const confirmed = (file: number): SanctionEvent => ({
    type: 'FileConfirmed',
    reason: 'came-too-late',
    official: x.first,
    file,
    on: day('2023-03-02'),
  });
  it('names the revision that was looked at', () => {
    for (const history of [[x.opened], x.underWay, x.awaitingSecond, x.decided, x.fined])
      given(...history, noted('registered', 7))
        .when(x.confirm(8))
        .then(confirmed(8));
  });
  it('also answers a correction that the procedure was not told of yet', () =>
    given(x.opened)
      .when(x.confirm(8, { file: { ...x.file, revision: 8, correctedAt: 8 } }))
      .then(confirmed(8)));
  it('lets the procedure go on', () =>
    given(x.opened, noted('registered', 7), confirmed(7))
      .when(x.announce({ file: { ...x.file, revision: 7, correctedAt: 7 } }))
      .then({ ...x.announced, file: 7 }));
  it('does not answer what changes afterwards', () =>
    given(x.opened, noted('registered', 7), confirmed(7), noted('corrected', 9))
      .when(x.announce({ file: { ...x.file, revision: 9 } }))
      .thenRefused('file-changed'));
  it('is not asked for a change that was told late and lies before it', () =>
    given(x.opened, noted('registered', 7), confirmed(9), noted('corrected', 8))
      .when(x.announce({ file: { ...x.file, revision: 9 } }))
      .then({ ...x.announced, file: 9 }));
  it('is needed only when something changed that can matter', () => {
    given(x.opened).when(x.confirm(6)).thenRefused('nothing-to-confirm');
    given(x.opened, noted('suspended', 7)).when(x.confirm(7)).thenRefused('nothing-to-confirm');
  });
  it('takes a look at the right file as it is now', () => {
    given(x.opened, noted('registered', 7)).when(x.confirm(6)).thenRefused('file-view-outdated');
    given(x.opened, noted('registered', 7))
      .when(
        x.confirm(7, { file: { ...x.file, revision: 7, obligation: x.earlier as unknown as FileView['obligation'] } }),
      )
      .thenRefused('other-file');
  });
  it('twice is once, and another reason or official is another confirmation', () => {
    const history = [x.opened, noted('registered', 7), confirmed(7)];
    given(...history)
      .when(x.confirm(7, { on: day('2023-03-03') }))
      .thenNothing();
    for (const change of [{ reason: 'ground-unchanged' }, { official: x.second }] as const)
      given(...history)
        .when(x.confirm(7, change))
        .thenRefused('nothing-to-confirm');
  });
  it('is too late for a procedure that is closed', () =>
    given(x.opened, { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-02-10') })
      .when(x.confirm(7))
      .thenRefused('closed'));
});

describe('ending a procedure before its decision was notified', () => {
  const drop = (on: string, reason: 'exempt' | 'no-default' = 'exempt') =>
    ({ type: 'DropProcedure', reason, on: day(on) }) as const;
  const giveBack = (on: string, reason: 'incomplete' | 'corrected' = 'incomplete') =>
    ({ type: 'ReturnFile', reason, on: day(on) }) as const;
  const dropped: SanctionEvent = { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-04-01') };
  const returned: SanctionEvent = {
    type: 'FileReturned',
    obligation: x.referral.obligation,
    reason: 'incomplete',
    on: day('2023-04-01'),
  };

  it('drops it, or gives the file back, at any step', () => {
    for (const history of [[x.opened], x.underWay, x.awaitingSecond, x.decided]) {
      given(...history)
        .when(drop('2023-04-01'))
        .then(dropped);
      given(...history)
        .when(giveBack('2023-04-01'))
        .then(returned);
    }
  });
  it('asks for no look at the file, for it burdens nobody', () =>
    given(x.opened, noted('corrected', 7)).when(drop('2023-04-01')).then(dropped));
  it('does not happen before it began', () => {
    given(x.opened).when(drop('2023-02-07')).thenRefused('before-earlier-step');
    given(x.opened).when(giveBack('2023-02-07')).thenRefused('before-earlier-step');
    given(x.opened)
      .when(drop('2023-02-08'))
      .then({ ...dropped, on: day('2023-02-08') });
    given(x.opened)
      .when(giveBack('2023-02-08'))
      .then({ ...returned, on: day('2023-02-08') });
  });
  it('comes too late once the person was told of a fine', () => {
    given(...x.fined)
      .when(drop('2023-04-01'))
      .thenRefused('decision-notified');
    given(...x.fined)
      .when(giveBack('2023-04-01'))
      .thenRefused('decision-notified');
  });
  it('twice is once; anything else finds it closed', () => {
    given(x.opened, dropped).when(drop('2023-04-01')).thenNothing();
    given(x.opened, dropped).when(drop('2023-04-02')).thenRefused('closed');
    given(x.opened, dropped).when(drop('2023-04-01', 'no-default')).thenRefused('closed');
    given(x.opened, dropped).when(giveBack('2023-04-01')).thenRefused('closed');
    given(x.opened, returned).when(giveBack('2023-04-01')).thenNothing();
    given(x.opened, returned).when(giveBack('2023-04-02')).thenRefused('closed');
    given(x.opened, returned).when(giveBack('2023-04-01', 'corrected')).thenRefused('closed');
    given(x.opened, returned).when(drop('2023-04-01')).thenRefused('closed');
  });
  it('leaves what the procedure rested on, and no fine', () =>
    expect(after(...x.decided, returned)).toEqual({
      phase: 'closed',
      ...x.referral,
      further: 'none',
      openedOn: '2023-02-08',
      decideBy: 'unknown',
      changes: [],
      settledAt: 6,
      lapsed: [],
      closure: { because: 'returned', reason: 'incomplete', on: '2023-04-01' },
    }));
});
