import {
  dossierCompetence,
  isCompetent,
  obligation,
  obligationCompetence,
  planCompetence,
  sanctionCompetence,
  type Competence,
  type ObligationId,
  type PersonRef,
} from '@termijn/domain';
import { day, fold } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { allCommands, commandRows, type CommandName, type CommandRow } from './command-rows';
import { mayEnter, rowOfDoor, scopeOf, subjectOf } from './door';
import { isOffered, maskFor, mayCommand, mayRead, rowOfCommand, rowsFor } from './policy';
import { maskRows, readRows, type DataClass, type Subject } from './read-rows';
import { accessRefusalWords } from './refusal';
import { isRole, roleNames, roles, type Role } from './roles';
import { scopeWords } from './table';
import { bondOf, type FileBond, type Viewer } from './viewer';

const homes: Readonly<Record<Role, string>> = {
  'municipal-official': '21009',
  'municipal-head': '21009',
  'municipal-integrator': '21009',
  'office-worker': 'via',
  'office-integrator': 'via',
  'ggc-official': 'ggc',
  'ggc-second-official': 'ggc',
  'outreach-worker': 'bon',
  'statistics-reader': 'service',
  'data-protection-officer': 'ggc',
  operator: 'service',
};
const at = (role: Role): Viewer => ({ role, organisation: homes[role] });

const own: FileBond = { municipality: '21009', office: 'via', handedOver: true };
const elsewhere: FileBond = { municipality: '21004', office: 'bon', handedOver: false };
const unregistered: FileBond = { ...elsewhere, office: 'none' };

const competences: Readonly<Record<string, Competence<string>>> = {
  obligation: obligationCompetence,
  sanction: sanctionCompetence,
  plan: planCompetence,
  dossier: dossierCompetence,
};
const lawTakes = (command: CommandName, authority: string): boolean => {
  const [law = '', type = ''] = command.split('.');
  return isCompetent(competences[law]!, type, authority);
};
const givers = (command: CommandName, file = own): readonly Role[] =>
  roleNames.filter((role) => mayCommand(at(role), command, file).allowed);
const readers = (subject: Subject, file: FileBond = own): readonly Role[] =>
  roleNames.filter((role) => mayRead(at(role), subject, file).allowed);

describe('the table and the law', () => {
  it.each(allCommands)('agree on who gives %s', (command) => {
    const authorities = new Set(givers(command).map((role) => roles[role].authority));
    expect([...authorities].filter((authority) => !lawTakes(command, authority))).toEqual([]);
    // Nobody whom the law takes is forgotten either: each competent authority has somebody who may.
    const competent = ['municipality', 'office', 'ggc', 'outreach'].filter((one) => lawTakes(command, one));
    expect([...authorities].sort()).toEqual(competent.sort());
  });

  it('leave no command without a row, and none in two', () => {
    const named = Object.values<CommandRow>(commandRows).flatMap(({ commands }) => commands);
    expect([...named].sort()).toEqual([...allCommands].sort());
  });

  it('let a municipality take no step of a sanction, and the GGC none of a notice', () => {
    const sanctions = allCommands.filter((command) => command.startsWith('sanction.'));
    expect(sanctions.flatMap((command) => givers(command)).filter((role) => role.startsWith('municipal'))).toEqual([]);
    const notices = commandRows.notice.commands.flatMap((command) => givers(command));
    expect(new Set(notices)).toEqual(new Set(['municipal-official', 'municipal-head']));
  });

  it('let no program decide, nor anybody who only looks', () => {
    expect(givers('obligation.GrantDispensation')).toEqual(['municipal-official', 'municipal-head', 'office-worker']);
    const idle = ['statistics-reader', 'data-protection-officer', 'operator'] as const;
    expect(allCommands.filter((command) => idle.some((role) => isOffered(command, role)))).toEqual([]);
  });

  it('keep the two officials of the GGC apart', () => {
    expect(givers('sanction.DecideSanction')).toEqual(['ggc-official']);
    expect(givers('sanction.ApproveDecision')).toEqual(['ggc-second-official']);
  });
});

describe('commands', () => {
  it('stop at the files of the organisation, and name the row that says so', () => {
    expect(mayCommand(at('municipal-official'), 'obligation.HandOverFile', own)).toEqual({
      allowed: true,
      row: 'hand-over',
    });
    expect(mayCommand(at('municipal-official'), 'obligation.HandOverFile', elsewhere)).toEqual({
      allowed: false,
      row: 'hand-over',
      refusal: 'not-your-file',
      why: accessRefusalWords['not-your-file'],
    });
    expect(givers('obligation.TakeBackFile', elsewhere)).toEqual([]);
  });

  it('are refused to a role that the row does not name', () => {
    expect(mayCommand(at('municipal-head'), 'sanction.NotifyIntent', own)).toMatchObject({
      row: 'procedure',
      refusal: 'not-for-this-role',
    });
  });

  it.each([
    { role: 'municipal-official', organisation: 'demo-municipality' },
    { role: 'municipal-official', organisation: 'ggc' },
    { role: 'outreach-worker', organisation: 'via' },
    { role: 'ggc-official', organisation: '21009' },
    { role: 'operator', organisation: '21009' },
  ] as const)('are refused to $role of $organisation, which has no such role', (viewer) => {
    for (const command of allCommands)
      expect(mayCommand(viewer, command, own)).toMatchObject({ refusal: 'no-such-role-there' });
    expect(rowsFor(viewer, 'figures')).toEqual({ rows: 'none' });
    expect(maskFor(viewer, 'statistics')).toBe('hidden');
  });

  it('register somebody whom no office has yet, and nobody whom another has', () => {
    expect(givers('obligation.RegisterWithOffice', unregistered)).toEqual(['office-worker', 'office-integrator']);
    expect(givers('obligation.RegisterWithOffice', elsewhere)).toEqual([]);
    expect(givers('obligation.RecordPathStep', unregistered)).toEqual([]);
  });
});

describe('reading', () => {
  it('of a file is for those who have it, and for the operator without names', () => {
    expect(readers('case')).toEqual([
      ...['municipal-official', 'municipal-head', 'municipal-integrator', 'office-worker', 'office-integrator'],
      ...['ggc-official', 'ggc-second-official', 'operator'],
    ]);
    expect(readers('case', elsewhere)).toEqual(['operator']);
    expect(readers('case', unregistered)).toEqual(['operator']);
  });

  it('of who read what is for the head and the data-protection officer', () => {
    expect(readers('access-log')).toEqual(['municipal-head', 'data-protection-officer']);
  });

  it('of a list is cut down to the rows of the organisation', () => {
    expect(mayRead(at('office-worker'), 'worklist', 'list')).toEqual({ allowed: true, row: 'worklist' });
    expect(rowsFor(at('municipal-head'), 'worklist')).toEqual({ rows: 'of', column: 'municipality', is: '21009' });
    expect(rowsFor(at('office-worker'), 'worklist')).toEqual({ rows: 'of', column: 'office', is: 'via' });
    expect(rowsFor(at('ggc-official'), 'case')).toEqual({ rows: 'handed-over' });
    expect(rowsFor(at('ggc-official'), 'procedure')).toEqual({ rows: 'all' });
    expect(rowsFor(at('statistics-reader'), 'worklist')).toEqual({ rows: 'none' });
    expect(mayRead(at('statistics-reader'), 'worklist', 'list').allowed).toBe(false);
  });

  it('agrees row by row with what a list would show', () => {
    for (const role of roleNames)
      for (const subject of Object.keys(readRows) as Subject[]) {
        const condition = rowsFor(at(role), subject);
        expect(mayRead(at(role), subject, 'list').allowed).toBe(condition.rows !== 'none');
        expect(mayRead(at(role), subject, elsewhere).allowed).toBe(condition.rows === 'all');
      }
  });
});

describe('a door', () => {
  it('leads into a file as the row of its command or of its subject says', () => {
    expect(mayEnter(at('municipal-head'), 'obligation.HandOverFile', own).allowed).toBe(true);
    expect(mayEnter(at('municipal-head'), 'obligation.HandOverFile', elsewhere)).toMatchObject({
      row: 'hand-over',
      refusal: 'not-your-file',
    });
    expect(mayEnter(at('municipal-head'), 'obligation.HandOverFile', 'some').allowed).toBe(true);
    expect(mayEnter(at('office-worker'), 'read.case', elsewhere)).toMatchObject({ refusal: 'not-your-file' });
    expect(mayEnter(at('office-worker'), 'read.worklist', 'some').allowed).toBe(true);
    expect(mayEnter(at('office-worker'), 'read.mailbox', 'some')).toMatchObject({ refusal: 'not-for-this-role' });
  });

  it('is open to a role for some files, for all of them, or not at all', () => {
    expect(scopeOf(at('ggc-official'), 'sanction.NotifyIntent')).toBe('all');
    expect(scopeOf(at('office-worker'), 'obligation.RegisterWithOffice')).toBe('joining');
    expect(scopeOf(at('municipal-head'), 'read.case')).toBe('own');
    expect(scopeOf(at('operator'), 'read.mailbox')).toBeUndefined();
    expect([subjectOf('read.mailbox'), subjectOf('plan.ProposePlan')]).toEqual(['mailbox', undefined]);
    expect([rowOfDoor('read.mailbox'), rowOfDoor('obligation.HandOverFile'), rowOfDoor('open')]).toEqual([
      'mailbox',
      'hand-over',
      'open',
    ]);
  });
});

describe('fields', () => {
  const shownTo = (dataClass: DataClass): readonly Role[] =>
    roleNames.filter((role) => maskFor(at(role), dataClass) === 'shown');

  it('of a medical kind are for the municipality alone', () => {
    expect(shownTo('medical')).toEqual(['municipal-official', 'municipal-head']);
    expect(roleNames.filter((role) => maskFor(at(role), 'medical') === 'coded')).toEqual([]);
  });

  it('about a sanction are hidden from offices', () => {
    expect(maskFor(at('office-worker'), 'sanction')).toBe('hidden');
    expect(shownTo('sanction')).toContain('ggc-official');
  });

  it('name nobody to an operator, a program, or a reader of figures', () => {
    expect(maskFor(at('operator'), 'identity')).toBe('coded');
    expect(maskFor(at('operator'), 'contact')).toBe('hidden');
    expect(maskFor(at('municipal-integrator'), 'identity')).toBe('coded');
    expect(maskFor(at('statistics-reader'), 'identity')).toBe('hidden');
    expect(shownTo('statistics')).toEqual(roleNames);
  });
});

describe('the bond of a file', () => {
  const duty = { municipality: '21009', facts: [] };
  it('follows the file as it stands', () => {
    expect(bondOf({ phase: 'unknown', facts: [] })).toEqual({
      municipality: 'none',
      office: 'none',
      handedOver: false,
    });
    expect(bondOf({ ...duty, phase: 'notified', registration: undefined } as never)).toEqual({
      municipality: '21009',
      office: 'none',
      handedOver: false,
    });
    expect(bondOf({ ...duty, phase: 'sanctioned', registration: { office: 'via' } } as never)).toEqual(own);
  });

  it('stays with those who opened it for the wrong person', () => {
    const passed = {
      type: 'IdentityCorrected',
      person: '4b3c2a10-0000-4000-8000-000000000002' as PersonRef,
      file: '4b3c2a10-0000-4000-8000-00000000000b' as ObligationId,
      facts: obligationExamples.inPath,
      on: day('2022-10-03'),
    } as const;
    const file = fold(obligation, [...obligationExamples.inPath, passed]);
    expect(file).toMatchObject({ because: 'misfiled' });
    expect(bondOf(file)).toEqual({ municipality: '21009', office: 'bon', handedOver: false });
  });
});

describe('the words', () => {
  it('are said in every language', () => {
    const names = [roles, commandRows, readRows, maskRows].flatMap((rows) =>
      Object.values(rows).map(({ name }) => name),
    );
    const said = [...names, ...Object.values(accessRefusalWords), ...Object.values(scopeWords)];
    expect(said.filter((words) => [words.nl, words.fr, words.en].some((text) => !/^\S(.*\S)?$/.test(text)))).toEqual(
      [],
    );
  });

  it('tell a role from what is none', () => {
    expect([isRole('operator'), isRole('king'), isRole('toString'), isRole(7)]).toEqual([true, false, false, false]);
    expect(rowOfCommand('plan.ProposePlan')).toBe('plan');
  });
});
