import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { municipality } from '../reference/municipality';
import type { ObligationId } from './identity';
import type { ObligationEvent } from './obligation.events';
import { obligation } from './obligation.law';
import { standingOf } from './obligation.standing';

const { after } = specify(obligation);
const examples = obligationExamples;
const { assessed, imposed, person, registered, proved, obliged, notified, inPath, defaulted, sanctioned } = examples;

const standing = (...history: readonly ObligationEvent[]) => standingOf(after(...history));
const followed: ObligationEvent = {
  type: 'FollowedVoluntarily',
  person,
  municipality: municipality('21001'),
  language: 'fr',
  office: 'via',
  path: 'fr',
  on: day('2024-02-01'),
};
const exempt = { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] } as const;

describe('how a file stands', () => {
  it('is told flat, for the figures', () =>
    expect(standing(...notified)).toEqual({
      assessed: true,
      obliged: true,
      registered: false,
      inDefault: false,
      sanctionProcedure: false,
      phase: 'notified',
      municipality: '21009',
      language: 'unknown',
      ageBand: '31-45',
      regime: 'A',
    }));
  it('is not told of a file that holds nobody', () => {
    expect(standing()).toBeUndefined();
    expect(standing(assessed)).toBeUndefined();
  });
  it('counts as obliged who has to do something or has done it', () => {
    for (const history of [obliged, notified, inPath, defaulted, sanctioned, [...inPath, proved]])
      expect(standing(...history)).toMatchObject({ assessed: true, obliged: true, regime: 'A' });
    for (const outcome of ['exempt', 'outOfScope'] as const) {
      expect(standing({ ...assessed, outcome })).toMatchObject({ assessed: true, obliged: false, registered: false });
      expect(standing({ ...assessed, outcome })).not.toHaveProperty('regime');
    }
  });
  it('counts as obliged no more who was released, nor as registered', () => {
    const released: ObligationEvent = {
      type: 'ExemptionGranted',
      ground: 'belgian-diploma',
      proof: 'diploma',
      on: day('2023-01-10'),
    };
    const died: ObligationEvent = {
      type: 'LifeEventRecorded',
      event: 'died',
      effect: 'ends',
      rule: 'lifeEvent.died@A.1',
      on: day('2023-01-10'),
    };
    for (const end of [released, died]) {
      expect(standing(...inPath, end)).toMatchObject({
        assessed: true,
        obliged: false,
        registered: false,
        regime: 'A',
      });
      expect(standing(...inPath, end)).not.toHaveProperty('path');
    }
  });
  it('tells the path, the default and the procedure', () => {
    expect(standing(...inPath)).toMatchObject({ registered: true, path: 'nl', inDefault: false });
    expect(standing(...defaulted)).toMatchObject({ registered: false, inDefault: true, sanctionProcedure: false });
    expect(standing(...sanctioned)).toMatchObject({ inDefault: true, sanctionProcedure: true });
    expect(standing(...sanctioned, registered, proved)).toMatchObject({
      registered: true,
      inDefault: false,
      sanctionProcedure: false,
    });
  });
  it('tells that a duty stands still only while it does', () => {
    const suspended: ObligationEvent = {
      type: 'ObligationSuspended',
      reason: 'birth',
      proof: 'register',
      via: 'register',
      until: day('2022-09-30'),
      on: day('2022-07-01'),
    };
    const ended: ObligationEvent = { type: 'SuspensionEnded', days: 92, resumed: [], on: day('2022-10-01') };
    expect(standing(...notified, suspended)).toMatchObject({ suspended: true, phase: 'notified' });
    expect(standing(...notified, suspended, ended)).not.toHaveProperty('suspended');
  });
  it('keeps among those who were looked at who then follows of free will, and counts nobody else of these', () => {
    expect(standing(followed)).toBeUndefined();
    const moved: ObligationEvent = {
      type: 'ResponsibleMunicipalityChanged',
      municipality: municipality('21004'),
      on: day('2024-03-01'),
    };
    expect(standing(exempt, followed, moved)).toEqual({
      assessed: true,
      obliged: false,
      registered: false,
      inDefault: false,
      sanctionProcedure: false,
      phase: 'voluntary',
      municipality: '21004',
      language: 'unknown',
      ageBand: '31-45',
    });
    const late = { ...exempt, on: day('2024-05-02') };
    expect(standing(followed, late)).toMatchObject({ phase: 'voluntary', assessed: true, municipality: '21001' });
  });
  it('counts nobody in a file that was opened for the wrong person', () => {
    const file = '4b3c2a10-0000-4000-8000-00000000000b' as ObligationId;
    const passed: ObligationEvent = { type: 'IdentityCorrected', person, file, facts: [], on: day('2022-07-01') };
    expect(standing(...notified, passed)).toBeUndefined();
    expect(standing(...notified, passed, assessed, imposed)).toMatchObject({ phase: 'imposed', obliged: true });
  });
});
