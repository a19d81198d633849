import type { Authority, Words } from '@termijn/domain';
import { allCommands, commandRows, type CommandName, type CommandRow, type CommandRowName } from './command-rows';
import { maskRows, readRows, type DataClass, type Showing, type Subject } from './read-rows';
import { accessRefusalWords, type AccessRefusal } from './refusal';
import { roleNames, roles, type Role } from './roles';
import type { AccessRow } from './table';
import { belongs, isAmong, ownRows, type FileBond, type RowCondition, type Viewer } from './viewer';

/** The answer of the table, with the row that gave it. */
export type Verdict =
  | { readonly allowed: true; readonly row: CommandRowName | Subject }
  | {
      readonly allowed: false;
      readonly row: CommandRowName | Subject;
      readonly refusal: AccessRefusal;
      readonly why: Words;
    };

/** Whether somebody may give a command in a file, or in some file at least; for one that opens a file, in the file as it would be. */
export const mayCommand = (viewer: Viewer, command: CommandName, file: FileBond | 'some'): Verdict => {
  const name = rowOfCommand(command);
  return verdictOf(name, objectionTo(viewer, commandRows[name], file));
};

/** Whether somebody may read something of one file, or a list that `rowsFor` cuts down to what is theirs. */
export const mayRead = (viewer: Viewer, subject: Subject, file: FileBond | 'list'): Verdict =>
  verdictOf(subject, objectionTo(viewer, readRows[subject], file));

/** The rows of a list that somebody may see. */
export const rowsFor = (viewer: Viewer, subject: Subject): RowCondition => {
  const { grants }: AccessRow = readRows[subject];
  const scope = belongs(viewer) ? grants[viewer.role] : undefined;
  if (scope === undefined) return { rows: 'none' };
  return scope === 'all' ? { rows: 'all' } : ownRows(viewer.organisation);
};

/** How somebody is shown a field of a file that `mayRead` lets them read. */
export const maskFor = (viewer: Viewer, dataClass: DataClass): Showing =>
  (belongs(viewer) ? maskRows[dataClass].showings[viewer.role] : undefined) ?? 'hidden';

/** Somebody to offer steps to: one role, or everybody in a capacity of the law. */
export type Asker = Role | Authority;

/** Whether a command is offered to somebody, or to anybody at all, in some file at least. */
export const isOffered = (command: CommandName, to?: Asker): boolean => {
  const { grants }: AccessRow = commandRows[rowOfCommand(command)];
  return roleNames.some(
    (role) => grants[role] !== undefined && (to === undefined || role === to || roles[role].authority === to),
  );
};

/** The row that a command is in: exactly one, which a test proves. */
export const rowOfCommand = (command: CommandName): CommandRowName => rowsByCommand[command];

const rowsByCommand = Object.fromEntries(
  allCommands.map((command) => [
    command,
    Object.entries<CommandRow>(commandRows).find(([, { commands }]) => commands.includes(command))?.[0],
  ]),
) as Readonly<Record<CommandName, CommandRowName>>;

const objectionTo = (
  viewer: Viewer,
  { grants }: AccessRow,
  file: FileBond | 'list' | 'some',
): AccessRefusal | undefined => {
  if (!belongs(viewer)) return 'no-such-role-there';
  const scope = grants[viewer.role];
  if (scope === undefined) return 'not-for-this-role';
  if (file === 'list' || file === 'some' || scope === 'all' || isAmong(ownRows(viewer.organisation), file))
    return undefined;
  return scope === 'joining' && file.office === 'none' ? undefined : 'not-your-file';
};

const verdictOf = (row: CommandRowName | Subject, refusal: AccessRefusal | undefined): Verdict =>
  refusal === undefined ? { allowed: true, row } : { allowed: false, row, refusal, why: accessRefusalWords[refusal] };
