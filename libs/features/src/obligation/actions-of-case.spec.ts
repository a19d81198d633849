import type { Viewer } from '@termijn/access';
import { obligation, type ObligationFile } from '@termijn/domain';
import { day, fold } from '@termijn/kernel';
import { obligationExamples as o } from '@termijn/testkit';
import { actionsOf, askersOfCase } from './actions-of-case';

const offered = (by?: (typeof askersOfCase)[number]): readonly string[] =>
  actionsOf({ phase: 'unknown', facts: [] }, day('2023-03-01'), by === undefined ? {} : { by }).map(
    ({ command }) => command,
  );

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

  it('says which of them are those of whoever looks, in this very file', () => {
    const file: ObligationFile = { ...fold(obligation, o.inPath), facts: o.inPath };
    const yours = (viewer: Viewer): readonly string[] =>
      actionsOf(file, day('2023-06-01'), { viewer })
        .filter((action) => action.yours)
        .map(({ command }) => command);
    expect(yours({ role: 'municipal-official', organisation: '21009' })).toContain('RecordRegistrationProof');
    expect(yours({ role: 'municipal-official', organisation: '21001' })).toEqual([]);
    expect(yours({ role: 'operator', organisation: 'service' })).toEqual([]);
    expect(actionsOf(file, day('2023-06-01')).every((action) => action.yours === undefined)).toBe(true);
  });
});
