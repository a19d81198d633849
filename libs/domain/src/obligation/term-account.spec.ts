import { day } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { accountOf } from './term-account';
import { deliveryBy, termEnd, termStartedBy, type StartedTerm } from './terms';

const { received } = obligationExamples;
const toRegister = termStartedBy(received)!;
const july = { from: day('2022-07-01'), resumedOn: day('2022-08-01') };

const posted = (on: string): StartedTerm => {
  const [from, delivery] = [day(on), deliveryBy('registered-letter')];
  return { term: 'compliance', end: termEnd('compliance', from, from, delivery), from, delivery };
};

describe('the account of a term', () => {
  it('leads from the fact to the last day that the fact names', () => {
    const { end, steps } = accountOf(toRegister, []);
    expect(end).toEqual(toRegister.end);
    expect(steps.map(({ kind, to }) => [kind, to])).toEqual([
      ['event', '2022-06-01'],
      ['first-day', '2022-06-02'],
      ['eve', '2022-12-01'],
      ['last-day', '2022-12-01'],
    ]);
  });

  it('goes on over the days that a suspension added, to the working day after them', () => {
    const { end, steps } = accountOf(toRegister, [july]);
    expect(end).toMatchObject({ lastDay: '2023-01-02', suspendedDays: 31, countedDay: '2022-12-01' });
    expect(steps.slice(2).map(({ kind, to }) => [kind, to])).toEqual([
      ['eve', '2022-12-01'],
      ['suspended', '2023-01-01'],
      ['moved-on', '2023-01-02'],
      ['last-day', '2023-01-02'],
    ]);
  });

  it('names the rules it rests on, and what suspensions do to its clock where they moved it', () => {
    const versions = (standstills: Parameters<typeof accountOf>[1]) =>
      accountOf(toRegister, standstills).rules.map(({ version }) => version);
    expect(versions([])).toEqual(['registration.period@A.1', 'registration.counting@A.1']);
    expect(versions([july, { from: day('2023-03-01'), resumedOn: day('2023-04-01') }])).toEqual([
      'registration.period@A.1',
      'registration.counting@A.1',
      'suspension.clock.registration@A.1',
    ]);
  });

  it('says which switches would have led to another day, the suspension included', () => {
    expect(accountOf(toRegister, []).alternatives).toEqual([
      { switch: 'start', choice: 'day-of-event', lastDay: '2022-11-30' },
      { switch: 'months', choice: 'same-day', lastDay: '2022-12-02' },
    ]);
    expect(accountOf(toRegister, [july]).alternatives).toEqual([
      { switch: 'rollOver', choice: 'none', lastDay: '2023-01-01' },
    ]);
  });

  it('asks about the receipt only of what was posted without proof', () => {
    const switches = (started: StartedTerm) => accountOf(started, []).alternatives.map(({ switch: name }) => name);
    expect(switches(posted('2024-04-03'))).toContain('receipt');
    expect(switches({ ...posted('2024-04-03'), delivery: 'handed' })).not.toContain('receipt');
    expect(switches({ ...posted('2024-04-03'), delivery: 'presented' })).not.toContain('receipt');
  });

  it('names the proof of what was presented', () => {
    const proven = termStartedBy({
      type: 'NoticeReceiptRecorded',
      evidence: 'presented',
      complyBy: termEnd('compliance', day('2022-12-05'), day('2022-12-05'), 'presented'),
      on: day('2022-12-05'),
    })!;
    expect(accountOf(proven, []).steps.map(({ kind, to }) => [kind, to])).toEqual([
      ['event', '2022-12-05'],
      ['presented', '2022-12-05'],
      ['first-day', '2022-12-06'],
      ['eve', '2023-02-05'],
      ['moved-on', '2023-02-06'],
      ['last-day', '2023-02-06'],
    ]);
  });

  it('is silent where the law sets no length, and where this build does not know the rule', () => {
    expect(accountOf({ ...toRegister, end: 'unknown' }, [july])).toEqual({
      end: 'unknown',
      rules: [],
      steps: [],
      alternatives: [],
    });
    const end = { lastDay: day('2022-12-01'), rule: 'registration.period@Z.9', counting: 'registration.counting@A.1' };
    expect(accountOf({ ...toRegister, end }, [])).toMatchObject({ end, steps: [], alternatives: [] });
  });
});
