import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { municipality } from '../../reference/municipality';
import type { ObligationId, PersonRef } from '../identity';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { given, after } = specify(obligation);
const { person, assess, giveNotice, handOver, register, complete, prove, assessed, proved } = obligationExamples;
const { obliged, notified, inPath, defaulted, sanctioned, knock } = obligationExamples;
const { follow, followed } = pathExamples;

const other = '4b3c2a10-0000-4000-8000-000000000002' as PersonRef;
const file = '4b3c2a10-0000-4000-8000-00000000000f' as ObligationId;
const exempt = { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] } as const;
const outOfScope = { ...assessed, outcome: 'outOfScope', grounds: ['under-18'] } as const;
const misfiled = { type: 'IdentityCorrected', person: other, file, facts: [], on: day('2022-08-01') } as const;
const exempted = {
  type: 'ExemptionGranted',
  ground: 'belgian-diploma',
  proof: 'diploma',
  on: day('2022-09-01'),
} as const;
const ended = {
  type: 'LifeEventRecorded',
  event: 'died',
  effect: 'ends',
  rule: 'lifeEvent.died@A.1',
  on: day('2022-09-01'),
} as const;

describe('following of free will', () => {
  it('belongs to the second regime, from its first day', () => {
    given().when(follow('2024-02-01')).then(followed);
    given()
      .when(follow('2024-01-01'))
      .then({ ...followed, on: day('2024-01-01') });
    given().when(follow('2023-12-31')).thenRefused('voluntary-in-second-regime-only');
  });
  it.each<readonly [string, readonly ObligationEvent[]]>([
    ['outside the target group', [outOfScope]],
    ['exempt', [exempt]],
    ['in whose file were the facts of another', [...notified, misfiled]],
  ])('is open to whoever is %s', (_, history) => {
    given(...history)
      .when(follow('2024-02-01'))
      .then(followed);
    expect(after(...history, followed)).toMatchObject({ phase: 'voluntary', registration: { office: 'via' } });
    given(...history)
      .when(follow('2024-02-01', { person: other }))
      .thenRefused('file-of-another-person');
    given(...history)
      .when(follow('2023-12-31'))
      .thenRefused('voluntary-in-second-regime-only');
  });
  it('keeps what an earlier look found, and the municipality of today', () => {
    const moved = { ...followed, municipality: municipality('21015') };
    expect(after(exempt, moved)).toMatchObject({ municipality: '21015', assessment: { municipality: '21009' } });
    expect(after(followed)).toMatchObject({ assessment: undefined, registration: { provedOn: 'awaited' } });
    expect(after(...notified, misfiled, followed)).toMatchObject({ phase: 'voluntary', assessment: undefined });
  });
  it.each([
    ['imposed', obliged],
    ['notified', notified],
    ['registered', inPath],
    ['defaulted', defaulted],
    ['sanctioned', sanctioned],
  ] as const)('is not for whoever is obliged: %s', (phase, history) => {
    expect(after(...history).phase).toBe(phase);
    given(...history)
      .when(follow('2024-02-01'))
      .thenRefused('obliged-already');
  });
  it.each<readonly [string, readonly ObligationEvent[]]>([
    ['fulfilled', [...inPath, proved]],
    ['exempted', [...notified, exempted]],
    ['ended', [...notified, ended]],
  ])('leaves the file of a duty that is over as it is: %s', (because, history) => {
    expect(after(...history)).toMatchObject({ phase: 'closed', because });
    given(...history)
      .when(follow('2024-02-01'))
      .thenRefused('closed');
  });
  it('begins once', () => {
    given(followed).when(follow('2024-02-01')).thenNothing();
    for (const change of [{ office: 'convivial' }, { path: 'nl' }, { municipality: municipality('21010') }] as const)
      given(followed).when(follow('2024-02-01', change)).thenRefused('registered-otherwise');
    given(followed).when(follow('2024-02-02')).thenRefused('registered-otherwise');
    given(followed)
      .when(follow('2024-02-01', { person: other }))
      .thenRefused('file-of-another-person');
  });
});

describe('a voluntary participant', () => {
  it('never has a deadline, and no alarm finds anything', () => {
    expect(openDeadlines(after(followed))).toEqual([]);
    given(followed).when(knock('2034-01-01')).thenNothing();
  });
  it('receives no notice, is handed over to nobody and fulfils no duty', () => {
    for (const command of [
      giveNotice('2026-01-01'),
      handOver('2026-01-01'),
      register('2024-02-01'),
      prove('2024-12-01'),
    ])
      given(followed).when(command).thenRefused('voluntary-participant');
  });
  it('may come to the end of the path, in time at whatever day', () => {
    const command = { ...complete('2030-01-01'), office: 'via' } as const;
    given(followed)
      .when(command)
      .then({ type: 'PathCompleted', office: 'via', late: false, on: day('2030-01-01') });
    expect(after(followed, { type: 'PathCompleted', office: 'via', late: false, on: day('2030-01-01') })).toMatchObject(
      {
        phase: 'voluntary',
        registration: { completion: { office: 'via', on: '2030-01-01' } },
      },
    );
  });
  it('who becomes obliged begins the path of the duty anew', () => {
    const on = day('2024-03-01');
    given(followed)
      .when(assess({ on }))
      .then({ ...assessed, on }, { type: 'ObligationImposed', regime: 'B', on });
    expect(after(followed)).toMatchObject({ person });
  });
});
