import { day } from '@termijn/kernel';
import { sanctionExamples as x, specify } from '@termijn/testkit';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';
import type { SanctionPhase } from './sanction.state';

const { after } = specify(sanction);

const dropped: SanctionEvent = { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-06-01') };
const confirmed: SanctionEvent = {
  type: 'FileConfirmed',
  reason: 'came-too-late',
  official: x.first,
  file: 7,
  on: day('2023-06-01'),
};
const sentBack: SanctionEvent = {
  type: 'ProposalSentBack',
  reason: 'amount',
  official: x.second,
  on: day('2023-06-01'),
};
const noted: SanctionEvent = { type: 'FileChangeNoted', change: 'registered', revision: 7, on: day('2023-06-01') };

const histories: Readonly<Record<SanctionPhase, readonly SanctionEvent[]>> = {
  unknown: [],
  opened: [x.opened],
  announced: x.afterHearing,
  proposed: x.awaitingSecond,
  decided: x.decided,
  fined: x.fined,
  closed: [...x.fined, { type: 'ProcedureClosed', because: 'paid', on: day('2023-05-23') }],
};
const phases = Object.keys(histories) as readonly SanctionPhase[];
const open = ['opened', 'announced', 'proposed', 'decided', 'fined'] as const;
const underWay = ['announced', 'proposed', 'decided'] as const;

/** Every fact, and the phases in which it means something. */
const meanings: readonly (readonly [SanctionEvent, readonly SanctionPhase[]])[] = [
  [{ ...x.opened, on: day('2024-01-01') }, ['unknown']],
  [noted, open],
  [confirmed, open],
  [{ ...x.announced, on: day('2024-01-01') }, ['opened']],
  [{ type: 'DefenceReceived', document: x.document, on: day('2023-06-01') }, underWay],
  [{ ...x.heard, outcome: 'waived' }, underWay],
  [x.excused, ['announced', 'proposed']],
  [{ ...x.proposed, amount: 300 }, ['announced']],
  [sentBack, ['proposed']],
  [x.imposed, ['proposed']],
  [{ type: 'NoSanctionNotified', channel: 'ebox', language: 'nl', on: day('2023-06-01') }, open],
  [x.notified, ['decided']],
  [x.paid, ['fined']],
  [{ type: 'CollectionStarted', file: 6, on: day('2023-06-01') }, ['fined']],
  [x.appealed('annulment'), ['fined']],
  [x.answered('annulment', 'annulled'), []],
  [x.withdrawn, ['fined']],
  [x.continued, ['fined']],
  [{ type: 'FileReturned', obligation: x.referral.obligation, reason: 'exempt', on: day('2023-06-01') }, open],
  [dropped, open],
  [{ type: 'ProcedureClosed', because: 'time-barred', on: day('2023-06-01') }, open],
  [{ type: 'ProcedureTermLapsed', term: 'appeal', lastDay: day('2023-05-22'), on: day('2023-05-23') }, open],
];

describe.each(meanings)('%j', (event, means) => {
  it.each(phases)('where the procedure is %s', (phase) => {
    const before = after(...histories[phase]);
    const changed = after(...histories[phase], event);
    if (means.includes(phase)) expect(changed).not.toEqual(before);
    else expect(changed).toEqual(before);
  });
});

describe('a decision that nothing follows', () => {
  it('is not made a fine by a fact that speaks of one', () => {
    const history = [...x.underWay, x.excused];
    expect(after(...history, x.notified)).toEqual(after(...history));
  });
});

describe('what is kept', () => {
  it('of a confirmation and of a proposal that was sent back, when the procedure moves on', () => {
    const history = [...x.awaitingSecond, noted, confirmed, sentBack, { ...x.proposed, on: day('2023-06-02') }];
    const kept = {
      confirmation: { reason: 'came-too-late', official: x.first, file: 7, on: '2023-06-01' },
      settledAt: 7,
      changes: [{ change: 'registered', revision: 7 }],
    };
    expect(after(...history)).toMatchObject({ phase: 'proposed', sentBack: { reason: 'amount' }, ...kept });
    const decided = [...history, { ...x.imposed, on: day('2023-06-03') }];
    expect(after(...decided)).toMatchObject({ phase: 'decided', sentBack: { reason: 'amount' }, ...kept });
    expect(after(...decided, x.notified)).toMatchObject({ phase: 'fined', ...kept });
    expect(after(...decided, x.notified, dropped)).toMatchObject({ phase: 'closed', fine: { payments: [] }, ...kept });
  });
  it('of what was looked at, when an older look is told later', () =>
    expect(after(x.opened, { ...confirmed, file: 9 }, { ...confirmed, file: 8 })).toMatchObject({ settledAt: 9 }));
  it('of a lapse, once', () => {
    const lapse: SanctionEvent = {
      type: 'ProcedureTermLapsed',
      term: 'appeal',
      lastDay: day('2023-05-22'),
      on: day('2023-05-23'),
    };
    expect(after(...x.fined, lapse, lapse)).toMatchObject({ lapsed: ['appeal'] });
  });
  it('of a change, told apart by its place and by what it is', () => {
    const other: SanctionEvent = { ...noted, change: 'suspended' };
    expect(after(x.opened, noted, noted, other, { ...noted, revision: 8 })).toMatchObject({
      changes: [
        { change: 'registered', revision: 7 },
        { change: 'suspended', revision: 7 },
        { change: 'registered', revision: 8 },
      ],
    });
  });
  it('of an appeal that the court upheld, and of one that it granted', () => {
    const appealed = [...x.fined, x.appealed('annulment')];
    const upheld = after(...appealed, x.answered('annulment', 'upheld'));
    expect(upheld).toMatchObject({ fine: { appeals: { annulment: { decided: { outcome: 'upheld' } } } } });
    expect(upheld).not.toHaveProperty('fine.undone');
    expect(after(...appealed, x.answered('annulment', 'annulled'))).toMatchObject({
      fine: { undone: { by: 'court', on: '2023-05-01' } },
    });
  });
});
