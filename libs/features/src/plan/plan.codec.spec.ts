import { plan } from '@termijn/domain';
import { instant, streamName, UnreadableEvent, type RecordedEvent, type Uuid } from '@termijn/engine';
import { anyPlanLife, play } from '@termijn/testkit';
import fc from 'fast-check';
import { planCodec } from './plan.codec';

const recorded = (type: string, data: unknown, schemaVersion = 1): RecordedEvent => ({
  stream: streamName('plan-21014-1'),
  revision: 0,
  position: 1n,
  id: '00000000-0000-5000-8000-000000000000' as Uuid,
  type,
  data,
  metadata: {
    actor: { who: 'test', role: 'test', organisation: 'test' },
    recordedAt: instant('2023-01-01T00:00:00Z'),
    causation: 'test',
    correlation: 'test',
    schemaVersion,
  },
});

const action = {
  action: 1,
  kind: 'brochure',
  aims: ['local-data'],
  partner: 'none',
  targetGroups: ['newcomers'],
  languages: ['tr'],
  owner: 'outreach-1',
  participants: 'unknown',
  period: { from: '2023-04-01', until: '2023-04-30' },
  on: '2023-03-01',
};

describe('the stored form of a plan', () => {
  it('gives back every fact of every life as it was', () => {
    fc.assert(
      fc.property(anyPlanLife, (life) => {
        const facts = play(plan, life);
        const decoded = facts.map((event) => {
          const { type, data, schemaVersion } = planCodec.encode(event);
          return planCodec.decode(recorded(type, JSON.parse(JSON.stringify(data)), schemaVersion));
        });
        expect(decoded).toEqual(facts);
      }),
    );
  });

  it('takes an action as it should be', () => {
    expect(planCodec.decode(recorded('ActionAdded', action))).toEqual({ type: 'ActionAdded', ...action });
  });

  it.each([
    ['a type that nobody knows', recorded('PlanForgotten', { on: '2023-01-01' })],
    ['a version that is not written yet', recorded('PlanStarted', { on: '2023-01-01' }, 2)],
    ['a field too many', recorded('PlanStarted', { on: '2023-01-01', name: 'somebody' })],
    ['a territory outside Brussels', recorded('PlanProposed', { territory: '21020', round: 1, on: '2023-01-01' })],
    ['a finding in free text', recorded('AspectMapped', mapped({ code: 'the baker', role: 'none', count: 1 }))],
    ['a number of people below zero', recorded('ActionAdded', { ...action, participants: -1 })],
    ['an action without an aim', recorded('ActionAdded', { ...action, aims: [] })],
    ['an owner with a name', recorded('ActionAdded', { ...action, owner: 'An Peeters' })],
    ['a language that is none', recorded('ActionAdded', { ...action, languages: ['xx'] })],
    ['a period without an end', recorded('ActionAdded', { ...action, period: { from: '2023-04-01' } })],
  ])('refuses %s, and says where it stands', (_, event) => {
    expect(() => planCodec.decode(event)).toThrow(UnreadableEvent);
    expect(() => planCodec.decode(event)).toThrow(/plan-21014-1@0/);
  });
});

function mapped(finding: object) {
  return { aspect: 'local-events', findings: [finding], on: '2023-01-01' };
}
