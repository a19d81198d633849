import { obligationExamples } from '@termijn/testkit';
import { objectionOf, obligationCompetence } from './obligation.competence';
import type { ObligationCommand } from './obligation.events';

const { complete, giveNotice, handOver, knock, prove, register, takeBack, tellRegistration } = obligationExamples;

const allowedTo = (role: string): readonly string[] =>
  Object.entries(obligationCompetence)
    .filter(([, roles]) => roles.some((authority) => authority === role))
    .map(([type]) => type);

describe('who may give which command of the obligation', () => {
  it.each<[ObligationCommand, string, 'not-competent' | undefined]>([
    [giveNotice('2022-12-02'), 'municipality', undefined],
    [giveNotice('2022-12-02'), 'ggc', 'not-competent'],
    [giveNotice('2022-12-02'), 'office', 'not-competent'],
    [giveNotice('2022-12-02'), 'system', 'not-competent'],
    [handOver('2023-02-08'), 'municipality', undefined],
    [handOver('2023-02-08'), 'ggc', 'not-competent'],
    [takeBack('2023-03-01'), 'ggc', undefined],
    [takeBack('2023-03-01'), 'system', undefined],
    [takeBack('2023-03-01'), 'municipality', 'not-competent'],
    [knock('2023-03-01'), 'system', undefined],
    [knock('2023-03-01'), 'municipality', 'not-competent'],
    [complete('2024-03-01'), 'office', undefined],
    [complete('2024-03-01'), 'municipality', undefined],
    [prove('2024-03-15'), 'municipality', undefined],
    [prove('2024-03-15'), 'office', 'not-competent'],
    [complete('2024-03-01'), 'outreach', 'not-competent'],
    [complete('2024-03-01'), 'somebody', 'not-competent'],
  ])('%j by %s', (command, role, objection) => {
    expect(objectionOf(command, role)).toBe(objection);
  });

  it('lets an office tell of a registration, and only the municipality say that it holds the certificate', () => {
    expect(objectionOf(tellRegistration('2022-11-18'), 'office')).toBeUndefined();
    expect(objectionOf(register('2022-11-18'), 'office')).toBe('not-competent');
    expect(objectionOf(register('2022-11-18'), 'municipality')).toBeUndefined();
  });

  it('leaves to each what is theirs alone', () => {
    expect(allowedTo('ggc')).toEqual(['TakeBackFile']);
    expect(allowedTo('outreach')).toEqual([]);
    const others = ['KeepCalendar', 'TakeBackFile', 'AdoptFile'];
    expect(allowedTo('municipality')).toEqual(
      Object.keys(obligationCompetence).filter((type) => !others.includes(type)),
    );
    expect(allowedTo('system')).toEqual(['KeepCalendar', 'TakeBackFile', 'AdoptFile']);
    expect(allowedTo('office')).toEqual([
      'RegisterWithOffice',
      'FollowVoluntarily',
      'RecordPathStep',
      'GrantDispensation',
      'TransferToOffice',
      'RecordOfficeFile',
      'RecordCompletion',
    ]);
  });
});
