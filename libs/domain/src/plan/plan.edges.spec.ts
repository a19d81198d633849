import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import { openPlanDeadlines } from './plan.deadlines';
import type { PlanCommand, PlanEvent } from './plan.events';
import { plan } from './plan.law';

const { given, after } = specify(plan);

describe('on the very day of the step before', () => {
  it.each<[string, readonly PlanEvent[], PlanCommand]>([
    ['the talks begin', [the.proposed], the.startConversation('2023-02-15')],
    ['an aspect is mapped', the.talking, the.mapAspect('local-events', { on: day('2023-03-01') })],
    [
      'an aspect is mapped anew',
      the.mapped,
      the.mapAspect('local-events', { findings: [{ code: 'welcome-day', role: 'none', count: 9 }] }),
    ],
    ['an action is added', the.talking, the.addAction(1, { on: day('2023-03-01') })],
    ['the plan is agreed', [...the.mapped, the.added], the.agree({ on: day('2023-03-01') })],
    ['the work begins', the.agreed, the.start('2023-03-14')],
    ['an action is carried out', the.running, the.carryOut(1, '2023-03-14')],
    ['an action is dropped', the.running, the.drop(1, '2023-03-10')],
    ['an action is judged', the.carriedOut, the.evaluateAction(1, '2023-06-20')],
    ['the plan is judged', the.carriedOut, the.evaluate('2023-03-20')],
    ['the plan is closed', the.evaluated, the.close('2023-12-15')],
    ['the plan is declined', [the.proposed], the.decline('2023-02-15')],
    ['the plan goes on', the.paused, the.resume('2023-05-01')],
  ])('%s', (_, history, command) => {
    const decision = plan.decide(after(...history), command);
    expect(decision).toMatchObject({ granted: true, events: [{ on: command.on }] });
  });
});

describe('a repetition', () => {
  const stakeholders = the.findings.stakeholders;
  const [first] = stakeholders;
  const mapping = (findings: typeof stakeholders) => the.mapAspect('stakeholders', { findings });
  const mapped: readonly PlanEvent[] = [
    ...the.talking,
    { ...mapping([...stakeholders, { ...first!, code: 'schools' }]), type: 'AspectMapped' },
  ];

  it.each([
    ['a finding less', stakeholders],
    ['another code', [...stakeholders, { ...first!, code: 'libraries' as const }]],
    ['another role', [...stakeholders, { ...first!, code: 'schools' as const, role: 'hosts' as const }]],
    ['another count', [...stakeholders, { ...first!, code: 'schools' as const, count: 77 }]],
    [
      'a finding more',
      [...stakeholders, { ...first!, code: 'schools' as const }, { ...first!, code: 'libraries' as const }],
    ],
  ])('is no map with %s', (_, findings) => {
    given(...mapped)
      .when(mapping(findings))
      .then({ ...mapping(findings), type: 'AspectMapped' });
  });

  it('is a map with the same findings', () => {
    given(...mapped)
      .when(mapping([...stakeholders, { ...first!, code: 'schools' }]))
      .thenNothing();
  });

  it('is no action for other groups', () => {
    const groups = ['turkish-community', 'women'] as const;
    const added: PlanEvent = { ...the.added, targetGroups: groups };
    given(...the.talking, added)
      .when(the.addAction(1, { targetGroups: ['turkish-community', 'parents'] }))
      .thenRefused('action-number-taken');
    given(...the.talking, added)
      .when(the.addAction(1, { targetGroups: groups }))
      .thenNothing();
  });

  it('is no delay that was decided on another day, nor a rest for another reason', () => {
    given(...the.running, { ...the.postpone(1, '2023-09-30'), type: 'ActionPostponed' })
      .when(the.postpone(1, '2023-09-30', { on: day('2023-06-02') }))
      .thenRefused('not-later');
    given(...the.paused, { type: 'PlanResumed', on: day('2023-05-01') })
      .when(the.pause('2023-05-01', 'budget'))
      .then({ type: 'PlanPaused', reason: 'budget', on: day('2023-05-01') });
  });
});

describe('what is asked of a plan', () => {
  it('is that every finding fits, not just one', () => {
    const wrong = [...the.findings['local-events'], ...the.findings['meeting-places']];
    given(...the.talking)
      .when(the.mapAspect('local-events', { findings: wrong }))
      .thenRefused('finding-of-another-aspect');
    const roles = [...the.findings.stakeholders, { code: 'schools', role: 'none', count: 2 } as const];
    given(...the.talking)
      .when(the.mapAspect('stakeholders', { findings: roles }))
      .thenRefused('role-does-not-fit');
  });

  it.each([
    [{ kind: 'dutch-share', value: 1 } as const, true],
    [{ kind: 'dutch-share', value: 100 } as const, true],
    [{ kind: 'dutch-share', value: 101 } as const, false],
    [{ kind: 'dutch-registrations', value: 101 } as const, true],
    [{ kind: 'dutch-registrations', value: 0 } as const, false],
  ])('is a target like %j', (target, isMet) => {
    const { granted } = plan.decide(after(...the.mapped, the.added), the.agree({ target }));
    expect(granted).toBe(isMet);
  });

  it('may be for one day', () => {
    const period = the.span('2023-04-17', '2023-04-17');
    given(...the.talking)
      .when(the.addAction(1, { period }))
      .then({ ...the.added, period });
  });

  it('is judged only when nothing is planned any more', () => {
    given(...the.carriedOut, { ...the.added, action: 2 })
      .when(the.evaluate())
      .thenRefused('actions-open');
  });
});

describe('what the calendar owes', () => {
  const owed = (...history: readonly PlanEvent[]) => openPlanDeadlines(after(...history));

  it('names the action where there is one, and nothing else', () => {
    expect(owed(...the.running).map((each) => [each.key, Object.keys(each).includes('action')])).toEqual([
      ['action-reminder', true],
      ['action-overdue', true],
      ['evaluation-reminder', false],
      ['evaluation-overdue', false],
    ]);
  });

  it('is nothing more once it was noted', () => {
    const on = day('2024-01-01');
    const noted: readonly PlanEvent[] = [
      { type: 'ActionReminderIssued', action: 1, on },
      { type: 'ActionOverdueNoted', action: 1, lastDay: on, on },
      { type: 'EvaluationReminderIssued', on },
      { type: 'EvaluationOverdueNoted', lastDay: on, on },
    ];
    expect(owed(...the.running, ...noted.slice(0, 1)).map(({ key }) => key)).not.toContain('action-reminder');
    expect(owed(...the.running, ...noted)).toEqual([]);
  });
});
