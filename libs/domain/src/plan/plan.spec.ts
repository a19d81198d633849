import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import { municipality } from '../reference/municipality';
import { planAspects } from './plan.codes';
import type { PlanEvent } from './plan.events';
import { plan } from './plan.law';
import { contentOf, type PlanPhase } from './plan.state';

const { given, after } = specify(plan);
const phases = Object.keys(the.inPhase) as readonly PlanPhase[];

/** Every phase but these, with its history. */
const inAllBut = (...left: readonly PlanPhase[]): readonly (readonly [PlanPhase, readonly PlanEvent[]])[] =>
  phases.filter((phase) => !left.includes(phase)).map((phase) => [phase, the.inPhase[phase]]);

it('every example stands in the phase it is named after', () => {
  for (const phase of phases) expect(after(...the.inPhase[phase]).phase).toBe(phase);
});

describe('proposing a plan', () => {
  it('opens it', () => given().when(the.propose()).then(the.proposed));
  it('can be done for all of Brussels', () =>
    given()
      .when(the.propose({ territory: 'region' }))
      .then({ ...the.proposed, territory: 'region' }));
  it('happens once in a round, and a repetition adds nothing wherever the plan stands', () => {
    for (const [, history] of inAllBut('unknown'))
      given(...history)
        .when(the.propose())
        .thenNothing();
  });
  it.each([{ on: day('2023-02-16') }, { round: 2 }, { territory: municipality('21009') }])(
    'is no repetition with %j',
    (change) => {
      const other = the.propose(change);
      for (const [phase, history] of inAllBut('unknown', 'declined', 'paused'))
        expect([phase, plan.decide(after(...history), other)]).toEqual([
          phase,
          { granted: false, refusal: 'already-proposed' },
        ]);
      the.refusedIn(other, { declined: 'declined', paused: 'paused' });
    },
  );
});

describe('the talks', () => {
  it('begin when the municipality comes to the table, not before it was asked', () => {
    given(the.proposed)
      .when(the.startConversation())
      .then(...the.talking.slice(1));
    given(the.proposed).when(the.startConversation('2023-02-14')).thenRefused('before-earlier-step');
    given().when(the.startConversation()).thenRefused('not-proposed');
  });
  it('begin once', () => {
    for (const [, history] of inAllBut('unknown', 'approached'))
      given(...history)
        .when(the.startConversation())
        .thenNothing();
    the.refusedIn(the.startConversation('2023-03-02'), {
      inConversation: 'already-in-conversation',
      agreed: 'already-in-conversation',
      running: 'already-in-conversation',
      evaluated: 'already-in-conversation',
      closed: 'already-in-conversation',
      declined: 'declined',
      paused: 'paused',
    });
  });
});

describe('mapping', () => {
  it.each(planAspects)('notes what was found of the %s', (aspect) => {
    given(...the.talking)
      .when(the.mapAspect(aspect))
      .then({ type: 'AspectMapped', aspect, findings: the.findings[aspect], on: day('2023-03-08') });
    given(...the.mapped)
      .when(the.mapAspect(aspect))
      .thenNothing();
  });
  it('belongs to the talks and what follows them', () => {
    the.refusedIn(the.mapAspect('stakeholders', { on: day('2024-02-01') }), {
      unknown: 'not-proposed',
      approached: 'not-in-conversation',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
    for (const phase of ['evaluated', 'closed', 'paused'] as const)
      given(...the.inPhase[phase])
        .when(the.mapAspect('stakeholders'))
        .thenNothing();
  });
  it('can be done anew as long as the plan lives, and the later look counts', () => {
    const again = the.mapAspect('learner-profile', {
      findings: [{ code: 'romanian-speakers', role: 'none', count: 12 }],
      on: day('2023-05-08'),
    });
    for (const history of [the.mapped, the.agreed, the.running])
      expect(contentOf(after(...history, { ...again, type: 'AspectMapped' }))).toMatchObject({
        map: { 'learner-profile': { on: '2023-05-08', findings: [{ code: 'romanian-speakers' }] } },
      });
    given(...the.running)
      .when(again)
      .then({ ...again, type: 'AspectMapped' });
    given(...the.running)
      .when({ ...again, on: day('2023-03-07') })
      .thenRefused('before-earlier-step');
    given(...the.talking)
      .when({ ...again, on: day('2023-02-28') })
      .thenRefused('before-earlier-step');
  });
  it('takes at least one finding', () =>
    given(...the.talking)
      .when(the.mapAspect('meeting-places', { findings: [] }))
      .thenRefused('no-finding'));
  it('keeps the aspects apart, and gives a role to stakeholders only', () => {
    const [stakeholder] = the.findings.stakeholders;
    given(...the.talking)
      .when(the.mapAspect('meeting-places', { findings: the.findings['local-events'] }))
      .thenRefused('finding-of-another-aspect');
    given(...the.talking)
      .when(the.mapAspect('stakeholders', { findings: [{ ...stakeholder!, role: 'none' }] }))
      .thenRefused('role-does-not-fit');
    given(...the.talking)
      .when(the.mapAspect('local-events', { findings: [{ code: 'job-fair', role: 'hosts', count: 1 }] }))
      .thenRefused('role-does-not-fit');
  });
});

describe('agreeing', () => {
  const ready = [...the.mapped, the.added];

  it('fixes target and period', () =>
    given(...ready)
      .when(the.agree())
      .then(the.agreed.at(-1)!));
  it('asks for all five aspects and for an action that is to be done', () => {
    for (const aspect of planAspects)
      given(...ready.filter((event) => event.type !== 'AspectMapped' || event.aspect !== aspect))
        .when(the.agree())
        .thenRefused('aspects-not-mapped');
    given(...the.mapped)
      .when(the.agree())
      .thenRefused('no-action');
    given(...ready, { type: 'ActionDropped', action: 1, reason: 'merged', on: day('2023-03-11') })
      .when(the.agree())
      .thenRefused('no-action');
  });
  it('asks for a target that can be met and a period that runs forward', () => {
    for (const target of [
      { kind: 'dutch-share', value: 101 },
      { kind: 'dutch-share', value: 0 },
      { kind: 'registrations', value: 0 },
    ] as const)
      given(...ready)
        .when(the.agree({ target }))
        .thenRefused('target-out-of-range');
    given(...ready)
      .when(the.agree({ target: { kind: 'dutch-registrations', value: 101 } }))
      .then(expect.objectContaining({ type: 'PlanAgreed' }) as PlanEvent);
    given(...ready)
      .when(the.agree({ period: the.span('2023-12-31', '2023-12-30') }))
      .thenRefused('period-reversed');
  });
  it('does not precede the talks', () =>
    given(...ready)
      .when(the.agree({ on: day('2023-02-28') }))
      .thenRefused('before-earlier-step'));
  it('happens once', () => {
    for (const phase of ['agreed', 'running', 'evaluated', 'closed', 'paused'] as const)
      given(...the.inPhase[phase])
        .when(the.agree())
        .thenNothing();
    for (const other of [
      the.agree({ on: day('2023-03-15') }),
      the.agree({ target: { kind: 'dutch-share', value: 31 } }),
      the.agree({ target: { kind: 'registrations', value: 30 } }),
      the.agree({ period: the.span('2023-03-21', '2023-12-31') }),
      the.agree({ period: the.span('2023-03-20', '2024-01-31') }),
    ])
      the.refusedIn(other, {
        unknown: 'not-proposed',
        approached: 'not-in-conversation',
        agreed: 'already-agreed',
        running: 'already-agreed',
        evaluated: 'already-agreed',
        closed: 'already-agreed',
        declined: 'declined',
        paused: 'paused',
      });
  });
});

describe('carrying the plan out', () => {
  it('begins once it is agreed, once', () => {
    given(...the.agreed)
      .when(the.start())
      .then({ type: 'PlanStarted', on: day('2023-03-20') });
    given(...the.agreed)
      .when(the.start('2023-03-13'))
      .thenRefused('before-earlier-step');
    for (const phase of ['running', 'evaluated', 'closed', 'paused'] as const)
      given(...the.inPhase[phase])
        .when(the.start())
        .thenNothing();
    the.refusedIn(the.start('2023-03-21'), {
      unknown: 'not-proposed',
      approached: 'not-agreed',
      inConversation: 'not-agreed',
      running: 'already-running',
      evaluated: 'already-running',
      closed: 'already-running',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('ends with an evaluation, when every action was carried out or dropped', () => {
    given(...the.carriedOut)
      .when(the.evaluate())
      .then(the.evaluated.at(-1)!);
    given(...the.running)
      .when(the.evaluate())
      .thenRefused('actions-open');
    given(...the.carriedOut)
      .when(the.evaluate('2023-03-19'))
      .thenRefused('before-earlier-step');
    given(...the.running, { type: 'ActionDropped', action: 1, reason: 'merged', on: day('2023-06-01') })
      .when(the.evaluate('2023-12-15', { achieved: 'unknown' }))
      .then({ ...the.evaluate(), type: 'PlanEvaluated', achieved: 'unknown' });
  });
  it('is evaluated once', () => {
    for (const history of [the.evaluated, the.closed])
      given(...history)
        .when(the.evaluate())
        .thenNothing();
    for (const other of [
      the.evaluate('2023-12-16'),
      the.evaluate('2023-12-15', { result: 'reached' }),
      the.evaluate('2023-12-15', { achieved: 25 }),
      the.evaluate('2023-12-15', { followUp: 'stop' }),
    ])
      the.refusedIn(other, {
        unknown: 'not-proposed',
        approached: 'not-running',
        inConversation: 'not-running',
        agreed: 'not-running',
        evaluated: 'already-evaluated',
        closed: 'already-evaluated',
        declined: 'declined',
        paused: 'paused',
      });
  });
  it('is closed after the evaluation, once', () => {
    given(...the.evaluated)
      .when(the.close())
      .then(the.closed.at(-1)!);
    given(...the.evaluated)
      .when(the.close('2023-12-14'))
      .thenRefused('before-earlier-step');
    given(...the.closed)
      .when(the.close())
      .thenNothing();
    the.refusedIn(the.close('2024-01-11'), {
      unknown: 'not-proposed',
      approached: 'not-evaluated',
      inConversation: 'not-evaluated',
      agreed: 'not-evaluated',
      running: 'not-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
});
