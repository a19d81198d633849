import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { municipality } from '../../reference/municipality';
import { register as rulebook } from '../../rulebook/register';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { given, after } = specify(obligation);
const { obliged, notified, inPath, defaulted, sanctioned, assess, proved } = obligationExamples;
const { followed } = pathExamples;

const move = (on: string, to = '21015') =>
  ({ type: 'RecordMove', municipality: municipality(to), on: day(on) }) as const;
const moved = (on: string, to = '21015') =>
  ({ type: 'ResponsibleMunicipalityChanged', municipality: municipality(to), on: day(on) }) as const;

afterEach(() => jest.restoreAllMocks());

describe('a move inside Brussels', () => {
  it.each<readonly [string, readonly ObligationEvent[]]>([
    ['voluntary', [followed]],
    ['imposed', obliged],
    ['notified', notified],
    ['registered', inPath],
    ['defaulted', defaulted],
    ['sanctioned', sanctioned],
  ])('changes who is responsible and nothing else: %s', (phase, history) => {
    given(...history)
      .when(move('2024-03-01'))
      .then(moved('2024-03-01'));
    const before = after(...history);
    const there = after(...history, moved('2024-03-01'));
    expect(there).toEqual({ ...before, municipality: '21015', facts: [...before.facts, moved('2024-03-01')] });
    expect(there.phase).toBe(phase);
    expect(openDeadlines(there)).toEqual(openDeadlines(before));
  });
  it('starts no duty anew', () =>
    given(...notified, moved('2024-03-01'))
      .when(assess({ municipality: municipality('21015'), on: day('2024-03-02') }))
      .thenRefused('already-assessed'));
  it('to the municipality that is responsible already changes nothing', () => {
    given(...notified)
      .when(move('2023-01-01', '21009'))
      .thenNothing();
    given(...notified, moved('2023-01-01'))
      .when(move('2023-01-02'))
      .thenNothing();
  });
  it('is a repetition also after the next one', () => {
    const history = [...notified, moved('2023-01-01'), moved('2023-02-01', '21010')] as const;
    given(...history)
      .when(move('2023-01-01'))
      .thenNothing();
    given(...history)
      .when(move('2023-03-01'))
      .then(moved('2023-03-01'));
  });
  it('follows the assessment, or the registration of a participant, and the moves before it', () => {
    given(...notified)
      .when(move('2022-06-01'))
      .then(moved('2022-06-01'));
    given(...notified)
      .when(move('2022-05-31'))
      .thenRefused('before-earlier-step');
    given(followed).when(move('2024-02-01')).then(moved('2024-02-01'));
    given(followed).when(move('2024-01-31')).thenRefused('before-earlier-step');
    given(...notified, moved('2023-02-01'))
      .when(move('2023-02-01', '21010'))
      .then(moved('2023-02-01', '21010'));
    given(...notified, moved('2023-02-01'))
      .when(move('2023-01-31', '21010'))
      .thenRefused('before-earlier-step');
  });
  it('follows the assessment also when it was told of a participant before', () => {
    const on = day('2024-04-01');
    const obligedLater = [followed, moved('2024-02-10', '21010'), ...obliged.map((fact) => ({ ...fact, on }))] as const;
    given(...obligedLater)
      .when(move('2024-03-31'))
      .thenRefused('before-earlier-step');
    given(...obligedLater)
      .when(move('2024-04-01'))
      .then(moved('2024-04-01'));
  });
  it('changes nothing before there was a law', () =>
    given({ ...followed, on: day('2022-01-01') })
      .when(move('2022-05-31'))
      .thenNothing());
  it('has no meaning for a file that is closed', () =>
    given(...inPath, proved)
      .when(move('2025-01-01'))
      .thenRefused('closed'));
  it.each(['stays', 'unset'] as const)('changes nothing under a rule that is %s', (value) => {
    const key = 'move.responsibility';
    jest.replaceProperty(
      rulebook,
      key,
      rulebook[key].map((rule) => ({ ...rule, value })),
    );
    given(...notified)
      .when(move('2023-01-01'))
      .thenNothing();
  });
});
