import { day } from '@termijn/kernel';
import { actionsOf, askersOfCase } from './actions-of-case';

const offered = (by?: (typeof askersOfCase)[number]): readonly string[] =>
  actionsOf({ phase: 'unknown', facts: [] }, day('2023-03-01'), by).map(({ command }) => command);

describe('what is offered in a case', () => {
  it('to people leaves out what only the service itself asks', () => {
    expect(offered()).toContain('HandOverFile');
    expect(offered()).not.toContain('KeepCalendar');
    expect(offered()).not.toContain('AdoptFile');
  });

  it('follows the table of access for each role', () => {
    expect(offered('office')).toEqual(offered('office-worker'));
    expect(offered('office-worker').filter((command) => !offered('office-integrator').includes(command))).toEqual([
      'GrantDispensation',
    ]);
    expect(offered('municipal-integrator')).not.toContain('IssueNoticeOfDefault');
    expect(offered('ggc-official')).toEqual(['TakeBackFile']);
  });

  it('can be asked for those alone whom something is offered', () => {
    expect(askersOfCase).toEqual([
      ...['municipality', 'office', 'ggc', 'municipal-official', 'municipal-head', 'municipal-integrator'],
      ...['office-worker', 'office-integrator', 'ggc-official'],
    ]);
  });
});
