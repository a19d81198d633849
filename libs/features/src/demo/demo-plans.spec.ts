import { actionsOf, plan } from '@termijn/domain';
import { fold } from '@termijn/kernel';
import { planKind } from '../plan/plan.kind';
import { demoPlans } from './demo-plans';

/** The last day of the first year, whose figures were published. */
const firstYearEnds = '2023-05-30';

const lifeOf = (steps: (typeof demoPlans)[number]['steps'], until: string) => {
  let state = plan.initial;
  for (const { command, actor, recordedOn } of steps.filter((step) => step.recordedOn <= until)) {
    const decision = plan.decide(state, command);
    expect([command, recordedOn, planKind.barred?.(command, actor)]).toEqual([command, command.on, undefined]);
    expect([command, decision]).toEqual([command, expect.objectContaining({ granted: true })]);
    if (decision.granted) state = fold({ ...plan, initial: state }, decision.events);
  }
  return state;
};

describe('the plans of the demonstration', () => {
  it('stand at the end of its first year where they were said to stand', () => {
    expect(demoPlans.map(({ id, steps }) => [id, lifeOf(steps, firstYearEnds).phase])).toEqual([
      ['region-1', 'running'],
      ['21014-1', 'running'],
      ['21009-1', 'running'],
      ['21015-1', 'approached'],
      ['21010-1', 'approached'],
    ]);
  });

  it('can go on after it, with every step allowed and every day in its order', () => {
    const ends = demoPlans.map(({ steps }) => lifeOf(steps, '2024-12-31').phase);
    expect(ends).toEqual(['closed', 'closed', 'closed', 'approached', 'approached']);
    for (const { steps } of demoPlans) {
      const days = steps.map(({ recordedOn }) => recordedOn);
      expect(days).toEqual([...days].sort());
    }
  });

  it('hold the learners with a Chromebook and the four contact points', () => {
    const actions = actionsOf(lifeOf(demoPlans[0]!.steps, firstYearEnds));
    expect(actions.filter(({ kind }) => kind === 'contact-point')).toHaveLength(4);
    expect(actions.find(({ kind }) => kind === 'chromebook-loan')).toMatchObject({
      stage: 'evaluated',
      carriedOut: { reached: 1_717 },
    });
  });
});
