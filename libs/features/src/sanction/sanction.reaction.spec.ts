import type { ObligationEvent, SanctionEvent } from '@termijn/domain';
import { instant, react, streamName, type CommandOrder, type Fact, type Uuid } from '@termijn/engine';
import { day, type Message } from '@termijn/kernel';
import { obligationExamples as o, sanctionExamples as x } from '@termijn/testkit';
import { procedureOpenedBy } from './sanction.kind';
import { handOverReaction, procedureReaction } from './sanction.reaction';

const id = x.referral.obligation;
const procedure = procedureOpenedBy('7f1d2c3b-0000-5000-8000-000000000001');

const factOf = <E extends Message>(stream: string, event: E, recorded: string, revision = 9): Fact<E> => ({
  stream: streamName(stream),
  revision,
  position: 77n,
  id: '9a1d2c3b-0000-5000-8000-000000000009' as Uuid,
  event,
  metadata: {
    actor: { who: 'test', role: 'test', organisation: 'test' },
    recordedAt: instant(`${recorded}T12:00:00Z`),
    causation: 'test',
    correlation: 'import-7',
    schemaVersion: 1,
  },
});
const orderedBy = (event: ObligationEvent, recorded: string = event.on) =>
  react(handOverReaction, factOf(`obligation-${id}`, event, recorded)).map(({ payload }) => payload as CommandOrder);
const orderedByProcedure = (event: SanctionEvent) =>
  react(procedureReaction, factOf(`sanction-${procedure}`, event, event.on)).map(
    ({ payload }) => payload as CommandOrder,
  );

describe('a file that is handed over', () => {
  it('orders one procedure, whose id follows from the fact', () => {
    const [ordered] = orderedBy(o.handedOver);
    expect(ordered).toMatchObject({
      category: 'sanction',
      id: procedureOpenedBy('9a1d2c3b-0000-5000-8000-000000000009'),
      command: {
        type: 'OpenForHandOver',
        obligation: id,
        handOver: { event: '9a1d2c3b-0000-5000-8000-000000000009', revision: 9, position: '77' },
        on: '2023-02-08',
      },
      correlation: 'import-7',
      whenRefused: 'park',
    });
    expect(react(handOverReaction, factOf(`obligation-${id}`, o.handedOver, '2023-02-08'))).toEqual(
      react(handOverReaction, factOf(`obligation-${id}`, o.handedOver, '2023-03-08')),
    );
  });
  it('has whatever becomes of it told to the procedure', () => {
    const late: ObligationEvent = { ...o.registered, late: true, on: day('2023-02-10') };
    expect(orderedBy(late)).toMatchObject([
      { id, command: { type: 'TellFileChange', change: 'registered', revision: 9, on: '2023-02-10' } },
    ]);
    expect(orderedBy({ type: 'ExemptionRefused', reason: 'proof-missing', on: day('2023-02-10') })).toHaveLength(1);
    expect(orderedBy(o.proved)).toMatchObject([{ command: { change: 'fulfilled' } }]);
  });
  it('is not looked for when somebody registers or completes in time and it is told at once', () => {
    expect(orderedBy(o.registered)).toEqual([]);
    expect(orderedBy(o.registered, '2022-12-16')).toEqual([]);
    expect(orderedBy(o.registered, '2022-12-17')).toHaveLength(1);
    expect(orderedBy(o.completed)).toEqual([]);
    expect(orderedBy({ ...o.completed, late: true })).toHaveLength(1);
  });
  it('is not told of what means nothing to it', () => {
    expect(orderedBy(o.noticed)).toEqual([]);
    expect(
      orderedBy({ type: 'LifeEventRecorded', event: 'returned', effect: 'resumes', rule: 'x', on: day('2023-02-10') }),
    ).toEqual([]);
  });
});

describe('a procedure', () => {
  it('gives the file back to the municipality', () =>
    expect(
      orderedByProcedure({ type: 'FileReturned', obligation: id, reason: 'incomplete', on: day('2023-04-01') }),
    ).toMatchObject([
      {
        category: 'obligation',
        id,
        command: { type: 'TakeBackFile', reason: 'incomplete', on: '2023-04-01' },
        whenRefused: 'note',
      },
    ]));
  it('orders a further one when the default goes on', () => {
    const [ordered] = orderedByProcedure({
      type: 'ContinuedDefaultNoted',
      ...x.referral,
      amount: 100,
      stretch: 'unknown',
      rule: 'fine.repeat@A.1',
      file: 6,
      on: day('2023-06-01'),
    });
    expect(ordered).toMatchObject({
      id: procedureOpenedBy('9a1d2c3b-0000-5000-8000-000000000009'),
      command: {
        ...x.referral,
        type: 'OpenProcedure',
        further: { procedure, amount: 100, rule: 'fine.repeat@A.1' },
        on: '2023-06-01',
      },
    });
  });
  it('orders nothing else', () => {
    for (const event of [x.opened, x.announced, x.proposed, x.imposed, x.notified, x.paid])
      expect(orderedByProcedure(event)).toEqual([]);
  });
});
