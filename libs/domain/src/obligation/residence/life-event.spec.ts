import { day, type OfType } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import type { LifeEvent, QuestionAnswer } from './residence.events';

const { given, after } = specify(obligation);
const { obliged, notified, inPath, defaulted, sanctioned, giveNotice, proved, knock } = obligationExamples;
const { followed } = pathExamples;

type Recorded = OfType<ObligationEvent, 'LifeEventRecorded'>;

const happens = (event: LifeEvent, on: string) => ({ type: 'RecordLifeEvent', event, on: day(on) }) as const;
const recorded = (event: LifeEvent, effect: Recorded['effect'], rule: string, on: string): Recorded => ({
  type: 'LifeEventRecorded',
  event,
  effect,
  rule: `lifeEvent.${rule}@${on < '2024' ? 'A' : 'B'}.1`,
  on: day(on),
});
const died = (on: string) => recorded('died', 'ends', 'died', on);
const naturalised = (on: string) => recorded('became-belgian', 'unknown', 'becameBelgian', on);
const turned65 = (on: string) => recorded('turned-65', 'none', 'turned65', on);
const settle = (answer: QuestionAnswer, on: string, event: LifeEvent = 'became-belgian') =>
  ({ type: 'SettleQuestion', event, answer, on: day(on) }) as const;
const settled = (answer: QuestionAnswer, on: string) =>
  ({ type: 'QuestionSettled', event: 'became-belgian', answer, on: day(on) }) as const;

const openPhases: readonly (readonly [string, readonly ObligationEvent[]])[] = [
  ['imposed', obliged],
  ['notified', notified],
  ['registered', inPath],
  ['defaulted', defaulted],
  ['sanctioned', sanctioned],
];

describe('a death', () => {
  it.each(openPhases)('ends the duty, wherever it stands: %s', (_, history) => {
    given(...history)
      .when(happens('died', '2023-06-01'))
      .then(died('2023-06-01'));
    const over = after(...history, died('2023-06-01'));
    expect(over).toMatchObject({ phase: 'closed', because: 'ended', event: 'died', endedOn: '2023-06-01' });
    expect(openDeadlines(over)).toEqual([]);
    given(...history, died('2023-06-01'))
      .when(happens('died', '2023-06-01'))
      .thenNothing();
    given(...history, died('2023-06-01'))
      .when(happens('died', '2023-06-02'))
      .thenRefused('closed');
  });
  it('leaves nothing that lay over the duty', () => {
    const burdened = after(
      ...notified,
      {
        type: 'ObligationSuspended',
        reason: 'illness',
        proof: 'medical-certificate',
        via: 'counter',
        until: 'open',
        on: day('2022-09-01'),
      },
      { type: 'ExemptionRequested', ground: 'belgian-diploma', on: day('2022-09-02') },
      naturalised('2022-09-03'),
    );
    expect(burdened).toMatchObject({ suspension: {}, exemptionRequest: {}, questions: ['became-belgian'] });
    expect(obligation.evolve(burdened, died('2023-06-01'))).toMatchObject({
      suspension: undefined,
      exemptionRequest: undefined,
      questions: [],
    });
  });
  it('before the duty was imposed ends it all the same, but not before there was a law', () => {
    const late = obliged.map((fact) => ({ ...fact, on: day('2022-07-01') }));
    given(...late)
      .when(happens('died', '2022-06-30'))
      .then(died('2022-06-30'));
    given(...late)
      .when(happens('died', '2022-06-01'))
      .then(died('2022-06-01'));
    given(...late)
      .when(happens('died', '2022-05-31'))
      .thenRefused('before-the-law');
  });
});

describe('a sixty-fifth birthday', () => {
  it.each(openPhases)('is recorded, and has no effect by rule: %s', (_, history) => {
    given(...history)
      .when(happens('turned-65', '2023-06-01'))
      .then(turned65('2023-06-01'));
    const { facts: before, ...was } = after(...history);
    const { facts: now, ...is } = after(...history, turned65('2023-06-01'));
    expect(is).toEqual(was);
    expect(now).toHaveLength(before.length + 1);
  });
  it('comes once, and not before the duty', () => {
    given(...notified, turned65('2023-06-01'))
      .when(happens('turned-65', '2023-06-01'))
      .thenNothing();
    given(...notified, turned65('2023-06-01'))
      .when(happens('turned-65', '2023-06-02'))
      .thenRefused('event-already-recorded');
    given(...notified)
      .when(happens('turned-65', '2022-06-01'))
      .then(turned65('2022-06-01'));
    given(...obliged.map((fact) => ({ ...fact, on: day('2022-07-01') })))
      .when(happens('turned-65', '2022-06-30'))
      .thenRefused('before-earlier-step');
  });
});

describe('an event of which the law does not say what it does', () => {
  it.each(openPhases)('opens a question and starts no timer: %s', (phase, history) => {
    given(...history)
      .when(happens('became-belgian', '2024-06-01'))
      .then(naturalised('2024-06-01'));
    const asked = after(...history, naturalised('2024-06-01'));
    expect(asked).toMatchObject({ phase, questions: ['became-belgian'] });
    expect(openDeadlines(asked)).toEqual(openDeadlines(after(...history)));
  });
  it('takes the rule of its own day', () =>
    given(...notified)
      .when(happens('became-belgian', '2023-12-31'))
      .then(naturalised('2023-12-31')));
  it('withholds burdens until an official has answered', () => {
    const asked = [...notified, naturalised('2022-09-01')] as const;
    given(...asked)
      .when(giveNotice('2022-12-02'))
      .thenRefused('question-open');
    const decision = obligation.decide(after(...asked, settled('none', '2022-12-02')), giveNotice('2022-12-02'));
    expect(decision).toMatchObject({ granted: true });
  });
  it('is recorded once', () => {
    given(...notified, naturalised('2022-09-01'))
      .when(happens('became-belgian', '2022-09-01'))
      .thenNothing();
    given(...notified, naturalised('2022-09-01'))
      .when(happens('became-belgian', '2022-09-02'))
      .thenRefused('event-already-recorded');
  });
});

describe('the answer of an official', () => {
  it.each(openPhases)('ends the duty or lets it go on: %s', (phase, history) => {
    const asked = [...history, naturalised('2024-06-01')];
    given(...asked)
      .when(settle('ends', '2024-06-10'))
      .then(settled('ends', '2024-06-10'));
    expect(after(...asked, settled('ends', '2024-06-10'))).toMatchObject({
      phase: 'closed',
      because: 'ended',
      event: 'became-belgian',
      endedOn: '2024-06-10',
      questions: [],
    });
    given(...asked)
      .when(settle('none', '2024-06-10'))
      .then(settled('none', '2024-06-10'));
    expect(after(...asked, settled('none', '2024-06-10'))).toMatchObject({ phase, questions: [] });
  });
  it('is given once', () => {
    const asked = [...notified, naturalised('2024-06-01')];
    given(...asked, settled('none', '2024-06-10'))
      .when(settle('none', '2024-06-10'))
      .thenNothing();
    for (const another of [settle('none', '2024-06-11'), settle('ends', '2024-06-10')])
      given(...asked, settled('none', '2024-06-10'))
        .when(another)
        .thenRefused('no-such-question');
    given(...asked, settled('ends', '2024-06-10'))
      .when(settle('ends', '2024-06-10'))
      .thenNothing();
    for (const another of [settle('ends', '2024-06-11'), settle('none', '2024-06-10')])
      given(...asked, settled('ends', '2024-06-10'))
        .when(another)
        .thenRefused('closed');
  });
  it('answers one question and leaves the others open', () => {
    const away = { ...naturalised('2024-05-01'), event: 'left-territory' } as const;
    expect(after(...notified, away, naturalised('2024-06-01'), settled('none', '2024-06-10'))).toMatchObject({
      questions: ['left-territory'],
    });
    given(...notified, away, naturalised('2024-06-01'))
      .when(settle('none', '2024-05-20', 'left-territory'))
      .then({ ...settled('none', '2024-05-20'), event: 'left-territory' });
  });
  it('comes after every event that it answers, also of somebody who left twice', () => {
    const left = (on: string) => ({ ...naturalised(on), event: 'left-territory' }) as const;
    const back = { ...naturalised('2024-05-20'), event: 'returned', effect: 'none' } as const;
    const twice = [...notified, left('2024-05-01'), back, left('2024-06-01')];
    given(...twice)
      .when(settle('none', '2024-05-31', 'left-territory'))
      .thenRefused('before-earlier-step');
    given(...twice)
      .when(settle('none', '2024-06-01', 'left-territory'))
      .then({ ...settled('none', '2024-06-01'), event: 'left-territory' });
  });
  it('supposes a question, and may come on its day but not before it', () => {
    given(...notified)
      .when(settle('none', '2024-06-10'))
      .thenRefused('no-such-question');
    given(...notified, turned65('2024-06-01'))
      .when(settle('none', '2024-06-10', 'turned-65'))
      .thenRefused('no-such-question');
    given(...notified, naturalised('2024-06-01'))
      .when(settle('none', '2024-06-01'))
      .then(settled('none', '2024-06-01'));
    given(...notified, naturalised('2024-06-01'))
      .when(settle('none', '2024-05-31'))
      .thenRefused('before-earlier-step');
  });
});

describe('a life without a duty', () => {
  it('is no matter of this law', () => {
    given(followed).when(happens('died', '2024-06-01')).thenRefused('voluntary-participant');
    given(followed).when(settle('ends', '2024-06-01')).thenRefused('voluntary-participant');
    given(...inPath, proved)
      .when(happens('died', '2025-01-01'))
      .thenRefused('closed');
    given(...inPath, proved)
      .when(settle('ends', '2025-01-01'))
      .thenRefused('closed');
    given(...inPath, proved)
      .when(knock('2026-01-01'))
      .thenNothing();
  });
});
