import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { register as rulebook } from '../../rulebook/register';
import type { Rule, RuleKey } from '../../rulebook/rule';
import { obligation } from '../obligation.law';
import type { LifeEvent } from './residence.events';

const { given } = specify(obligation);
const { notified } = obligationExamples;

const happens = (event: LifeEvent, on: string) => ({ type: 'RecordLifeEvent', event, on: day(on) }) as const;
const left = {
  type: 'LifeEventRecorded',
  event: 'left-territory',
  rule: 'lifeEvent.leftTerritory@A.1',
  on: day('2022-09-01'),
} as const;

afterEach(() => jest.restoreAllMocks());

describe('an interruption under another rulebook', () => {
  const underOtherLaw = <K extends RuleKey>(key: K, value: Rule<K>['value']): void => {
    const rules: readonly Rule<K>[] = rulebook[key];
    jest.replaceProperty(rulebook, key, rules.map((rule) => ({ ...rule, value })) as (typeof rulebook)[K]);
  };
  it('may end the duty', () => {
    underOtherLaw('lifeEvent.leftTerritory', 'ends');
    given(...notified)
      .when(happens('left-territory', '2022-09-01'))
      .then({ ...left, effect: 'ends' });
  });
  it('may be a question', () => {
    underOtherLaw('lifeEvent.leftTerritory', 'unset');
    given(...notified)
      .when(happens('left-territory', '2022-09-01'))
      .then({ ...left, effect: 'unknown' });
  });
  it('needs something that can be interrupted', () => {
    underOtherLaw('lifeEvent.died', 'suspends');
    given(...notified)
      .when(happens('died', '2022-09-01'))
      .then({
        type: 'LifeEventRecorded',
        event: 'died',
        effect: 'suspends',
        rule: 'lifeEvent.died@A.1',
        on: day('2022-09-01'),
      });
  });
});
