import { day, type Day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import { explainStep } from '../calendar/counting.words';
import type { SanctionTerm } from './sanction.codes';
import { openSanctionDeadlines } from './sanction.deadlines';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';
import { sanctionNoteOf } from './sanction.note';
import { recountSanctionTerm, sanctionTermsStartedBy, stretchEnd } from './sanction.terms';

const { given, after } = specify(sanction);
const x = sanctionExamples;

const { ending } = x;
const knock = (on: string) => ({ type: 'KeepCalendar', on: day(on) }) as const;
const lapse = (term: SanctionTerm, lastDay: string, on: string): SanctionEvent => ({
  type: 'ProcedureTermLapsed',
  term,
  lastDay: day(lastDay),
  on: day(on),
});
const dueIn = (...history: readonly SanctionEvent[]): readonly (readonly [SanctionTerm, Day])[] =>
  openSanctionDeadlines(after(...history)).map(({ key, dueOn }) => [key, dueOn] as const);

const opened: SanctionEvent = { ...x.opened, decideBy: ending('2023-04-30') };
const announced: SanctionEvent = { ...x.announced, requestHearingBy: ending('2023-03-05') };
const notified: SanctionEvent = {
  ...x.notified,
  payBy: ending('2023-04-20'),
  collectBy: ending('2028-03-20'),
};
const payable = [...x.decided, notified] as const;

describe('what the calendar owes a procedure', () => {
  it('is nothing where the law sets no known term', () => {
    for (const history of [[], [x.opened], x.underWay, x.awaitingSecond, x.decided])
      expect(dueIn(...history)).toEqual([]);
    expect(dueIn(...x.fined)).toEqual([['appeal', '2023-05-23']]);
  });
  it('is the end of the term to decide until there is a decision', () => {
    expect(dueIn(opened)).toEqual([['decision', '2023-05-01']]);
    expect(dueIn(opened, announced)).toEqual([
      ['hearing', '2023-03-06'],
      ['decision', '2023-05-01'],
    ]);
    expect(dueIn(opened, announced, x.heard)).toEqual([['decision', '2023-05-01']]);
    expect(dueIn(opened, announced, x.heard, x.proposed)).toEqual([['decision', '2023-05-01']]);
    expect(dueIn(opened, announced, x.heard, x.proposed, x.imposed)).toEqual([]);
  });
  it('is the end of the terms to pay, to appeal and to collect', () => {
    expect(dueIn(...payable)).toEqual([
      ['payment', '2023-04-21'],
      ['appeal', '2023-05-23'],
      ['limitation', '2028-03-21'],
    ]);
    expect(dueIn(...payable, x.paid)).toEqual([['appeal', '2023-05-23']]);
  });
  it('is no term to appeal for who appealed, and nothing at all for a fine that was undone', () => {
    const lodged: SanctionEvent = { type: 'AppealLodged', appeal: 'annulment', late: false, on: day('2023-04-01') };
    expect(dueIn(...payable, lodged).map(([key]) => key)).toEqual(['payment', 'limitation']);
    expect(dueIn(...payable, { ...lodged, appeal: 'suspension' }).map(([key]) => key)).toContain('appeal');
    expect(dueIn(...payable, { type: 'DecisionWithdrawn', reason: 'exempt', on: day('2023-04-01') })).toEqual([]);
  });
  it('is no term to pay while the court suspends the fine', () => {
    const suspended: readonly SanctionEvent[] = [
      { type: 'AppealLodged', appeal: 'suspension', late: false, on: day('2023-04-01') },
      { type: 'AppealDecided', appeal: 'suspension', outcome: 'suspended', on: day('2023-04-05') },
    ];
    expect(dueIn(...payable, ...suspended)).toEqual([['appeal', '2023-05-23']]);
  });
  it('is nothing for a procedure that is closed', () =>
    expect(dueIn(opened, { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-03-01') })).toEqual([]));
});

describe('an alarm', () => {
  it('has every lapse noted that is due, on the day after the last day, and never before', () => {
    given(opened, announced).when(knock('2023-03-05')).thenNothing();
    given(opened, announced)
      .when(knock('2023-03-06'))
      .then(lapse('hearing', '2023-03-05', '2023-03-06'));
    given(opened, announced)
      .when(knock('2023-12-01'))
      .then(lapse('hearing', '2023-03-05', '2023-03-06'), lapse('decision', '2023-04-30', '2023-05-01'));
    given(...payable)
      .when(knock('2023-05-23'))
      .then(lapse('payment', '2023-04-20', '2023-04-21'), lapse('appeal', '2023-05-22', '2023-05-23'));
  });
  it('that rings twice finds nothing left to note', () =>
    given(opened, announced, lapse('hearing', '2023-03-05', '2023-03-06'))
      .when(knock('2023-03-06'))
      .thenNothing());
  it('decides nothing', () => {
    const phase = after(...payable).phase;
    expect(after(...payable, lapse('payment', '2023-04-20', '2023-04-21'))).toMatchObject({ phase });
  });
});

describe('the terms of a procedure', () => {
  it('are started by the facts that name them, the unknown ones too', () => {
    expect(sanctionTermsStartedBy(x.opened)).toEqual([
      { term: 'decision', end: 'unknown', from: '2023-02-08', delivery: 'handed' },
    ]);
    expect(sanctionTermsStartedBy({ ...x.announced, channel: 'ebox' })).toEqual([
      { term: 'hearing', end: 'unknown', from: '2023-02-15', delivery: 'handed' },
    ]);
    expect(sanctionTermsStartedBy(x.notified).map(({ term, delivery }) => [term, delivery])).toEqual([
      ['payment', 'posted'],
      ['appeal', 'posted'],
      ['limitation', 'posted'],
    ]);
    expect(sanctionTermsStartedBy(x.heard)).toEqual([]);
  });
  it('can be counted again by the rules that their facts name', () => {
    const [payment, appeal] = sanctionTermsStartedBy(x.notified);
    expect(recountSanctionTerm(payment!)).toBeUndefined();
    const steps = recountSanctionTerm(appeal!)!.steps.map((step) => explainStep(step).en);
    expect(recountSanctionTerm(appeal!)!.lastDay).toBe('2023-05-22');
    expect(steps.join(' ')).toContain('23 March 2023');
  });
  it('set a further fine under the first regime only, counted by the day of asking', () => {
    expect(stretchEnd(day('2023-03-20'), 'posted', day('2023-06-01'))).toMatchObject({ lastDay: '2023-05-23' });
    expect(stretchEnd(day('2023-03-20'), 'handed', day('2023-06-01'))).toMatchObject({ lastDay: '2023-05-22' });
    expect(stretchEnd(day('2023-12-20'), 'posted', day('2024-03-01'))).toBe('unknown');
    expect(stretchEnd(day('2021-12-20'), 'posted', day('2021-12-31'))).toBe('unknown');
  });
});

describe('the note beside a fact', () => {
  const decree = { A: 'decree of 19 July 2018', B: 'decree of 18 January 2024, arts. 37-44' };
  it('names the articles on control and sanction of the regime of that day', () => {
    expect(sanctionNoteOf(x.opened)).toStrictEqual({ legalDay: '2023-02-08', legalBasis: decree.A });
    expect(sanctionNoteOf({ ...x.opened, on: day('2024-02-08') })).toEqual({
      legalDay: '2024-02-08',
      legalBasis: decree.B,
    });
    expect(sanctionNoteOf({ ...x.opened, on: day('2022-05-31') })).toStrictEqual({ legalDay: '2022-05-31' });
  });
  it('of an appeal names the law on the court', () => {
    const lodged: SanctionEvent = { type: 'AppealLodged', appeal: 'annulment', late: false, on: day('2023-04-01') };
    const answered: SanctionEvent = {
      type: 'AppealDecided',
      appeal: 'annulment',
      outcome: 'upheld',
      on: day('2023-04-01'),
    };
    for (const event of [lodged, answered]) expect(sanctionNoteOf(event).legalBasis).toMatch(/Council of State/);
  });
  it('names the rule that gave a date, bounds an amount or asks for a second official', () => {
    expect(sanctionNoteOf(x.notified).ruleVersion).toBe('appeal.within@A.1');
    expect(sanctionNoteOf(x.proposed).ruleVersion).toBe('fine.max@A.1');
    expect(sanctionNoteOf(x.imposed).ruleVersion).toBe('decision.fourEyes@S.1');
    expect(sanctionNoteOf({ ...x.opened, decideBy: ending('2023-04-30') }).ruleVersion).toBe('test');
    expect(
      sanctionNoteOf({
        type: 'ContinuedDefaultNoted',
        ...x.referral,
        amount: 100,
        stretch: 'unknown',
        rule: 'fine.repeat@A.1',
        file: 6,
        on: day('2023-06-01'),
      }).ruleVersion,
    ).toBe('fine.repeat@A.1');
    expect(sanctionNoteOf(x.heard).ruleVersion).toBeUndefined();
  });
  it('names the one rule that sets a further fine', () => {
    const further: SanctionEvent = { ...x.proposed, range: { min: 100, max: 100, rules: ['fine.repeat@A.1'] } };
    expect(sanctionNoteOf(further).ruleVersion).toBe('fine.repeat@A.1');
  });
  it('names no rule for a second official before the duty existed', () => {
    expect(sanctionNoteOf({ ...x.imposed, on: day('2022-05-31') })).toStrictEqual({ legalDay: '2022-05-31' });
  });
});
