import type { SanctionEvent } from '@termijn/domain';
import { instant, project, streamName, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { sanctionExamples as x } from '@termijn/testkit';
import { sanctions, type SanctionRow } from './sanctions.projection';

const id = '7f1d2c3b-0000-5000-8000-0000000000cc';

/** The row that is left after these facts. */
const rowAfter = (...facts: readonly SanctionEvent[]): SanctionRow | undefined => {
  type Followed = Parameters<typeof sanctions.rows>[0];
  const last = facts.reduce<Followed | undefined>(
    (state, event, revision) =>
      project(sanctions, state, {
        stream: streamName(`sanction-${id}`),
        revision,
        position: BigInt(revision + 100),
        id: id as Uuid,
        event,
        metadata: {
          actor: { who: 'test', role: 'test', organisation: 'test' },
          recordedAt: instant('2023-01-01T00:00:00Z'),
          causation: 'test',
          correlation: 'test',
          schemaVersion: 1,
        },
      }),
    undefined,
  );
  return last === undefined ? undefined : sanctions.rows(last, id)[0];
};
const ending = (lastDay: string) => ({ lastDay: day(lastDay), rule: 'test', counting: 'test' });
const noted = (change: 'registered' | 'suspended' | 'suspension-ended' | 'exemption-asked', revision: number) =>
  ({ type: 'FileChangeNoted', change, revision, on: day('2023-03-01') }) as const;

describe('the worklist of the GGC', () => {
  it.each<readonly [string, string, readonly SanctionEvent[]]>([
    ['notify-intent', 'ggc', [x.opened]],
    ['await-defence', 'newcomer', x.underWay],
    ['decide', 'ggc', x.afterHearing],
    ['decide', 'ggc', [...x.underWay, { type: 'DefenceReceived', document: x.document, on: day('2023-03-01') }]],
    [
      'decide',
      'ggc',
      [
        ...x.underWay,
        { type: 'ProcedureTermLapsed', term: 'hearing', lastDay: day('2023-03-01'), on: day('2023-03-02') },
      ],
    ],
    ['second-official', 'ggc', x.awaitingSecond],
    ['notify-decision', 'ggc', x.decided],
    ['await-payment', 'newcomer', x.fined],
    [
      'collect',
      'ggc',
      [...x.fined, { type: 'ProcedureTermLapsed', term: 'payment', lastDay: day('2023-05-01'), on: day('2023-05-02') }],
    ],
    ['await-collection', 'newcomer', [...x.fined, { type: 'CollectionStarted', file: 6, on: day('2023-05-02') }]],
    [
      'await-court',
      'court',
      [...x.fined, { type: 'AppealLodged', appeal: 'annulment', late: false, on: day('2023-05-02') }],
    ],
    ['close', 'ggc', [...x.fined, x.paid]],
    ['close', 'ggc', [...x.fined, { type: 'DecisionWithdrawn', reason: 'exempt', on: day('2023-05-02') }]],
    [
      'give-back-payment',
      'ggc',
      [...x.fined, x.paid, { type: 'DecisionWithdrawn', reason: 'exempt', on: day('2023-05-02') }],
    ],
    ['look-at-file', 'ggc', [...x.awaitingSecond, noted('registered', 7)]],
  ])('says %s, and that it waits for %s', (step, waiting_for, facts) => {
    expect(rowAfter(...facts)).toMatchObject({ step, waiting_for, flagged: step === 'look-at-file', held: null });
  });

  it('says what holds a procedure up, until it does no more', () => {
    expect(rowAfter(x.opened, noted('suspended', 7))).toMatchObject({ held: 'suspended', flagged: false });
    expect(rowAfter(x.opened, noted('suspended', 7), noted('suspension-ended', 8))).toMatchObject({ held: null });
    expect(rowAfter(x.opened, noted('exemption-asked', 7))).toMatchObject({ held: 'exemption-pending' });
  });

  it('shows the soonest last day, and none where the law sets none', () => {
    expect(rowAfter(x.opened)).toMatchObject({ legal_day: null });
    expect(rowAfter({ ...x.opened, decideBy: ending('2023-06-30') })).toMatchObject({ legal_day: '2023-06-30' });
    expect(rowAfter(...x.decided, { ...x.notified, payBy: ending('2023-04-20') })).toMatchObject({
      legal_day: '2023-04-20',
    });
  });

  it('shows the amount from its proposal on, and what is left of it', () => {
    expect(rowAfter(...x.afterHearing)).toMatchObject({ fine: null, outstanding_cents: null, notified_on: null });
    expect(rowAfter(...x.awaitingSecond)).toMatchObject({ fine: 250, intent_on: '2023-02-15' });
    expect(rowAfter(...x.decided)).toMatchObject({ fine: 250 });
    expect(rowAfter(...x.underWay, x.excused)).toMatchObject({ fine: null, step: 'notify-decision' });
    expect(rowAfter(...x.fined, { ...x.paid, cents: 8333, outstandingCents: 16_667 })).toMatchObject({
      fine: 250,
      outstanding_cents: 16_667,
      notified_on: '2023-03-20',
    });
  });

  it('keeps what is closed, which waits for nobody', () => {
    const closed: SanctionEvent = { type: 'ProcedureClosed', because: 'paid', on: day('2023-05-23') };
    expect(rowAfter(...x.fined, x.paid, closed)).toEqual({
      sanction: id,
      obligation: x.referral.obligation,
      municipality: '21009',
      regime: 'A',
      ground: 'registration',
      language: 'nl',
      capacity: 'places-free',
      further: false,
      phase: 'closed',
      step: null,
      waiting_for: null,
      legal_day: null,
      flagged: false,
      held: null,
      opened_on: '2023-02-08',
      intent_on: '2023-02-15',
      fine: 250,
      notified_on: '2023-03-20',
      outstanding_cents: 0,
      closed_because: 'paid',
      closed_on: '2023-05-23',
      revision: 7,
      position: '107',
    });
    expect(
      rowAfter(x.opened, noted('registered', 7), { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-03-02') }),
    ).toMatchObject({ flagged: false, held: null, outstanding_cents: null });
  });

  it('tells a further procedure', () => {
    const further = { procedure: x.earlier, amount: 100, rule: 'fine.repeat@A.1' };
    expect(rowAfter({ ...x.opened, further })).toMatchObject({ further: true });
  });

  it('shows nothing of a procedure that was never opened', () => expect(rowAfter(x.heard)).toBeUndefined());
});
