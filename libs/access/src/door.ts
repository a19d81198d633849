import { commandRows, type CommandName } from './command-rows';
import { mayCommand, mayRead, rowOfCommand, type Verdict } from './policy';
import { readRows, type Subject } from './read-rows';
import type { AccessRow, Scope } from './table';
import type { FileBond, Viewer } from './viewer';

/** What comes in by a door: a command, a look at something, or what anybody may see because it tells of nobody. */
export type Door = CommandName | `read.${Subject}` | 'open';

/** A door that not everybody may go through. */
export type GuardedDoor = Exclude<Door, 'open'>;

/** The row of the table that a door stands under; `open` has none. */
export const rowOfDoor = (door: Door): string => (door === 'open' ? 'open' : rowOf(door));

/** Whether somebody may go through a door into a file, or into some file at least. */
export const mayEnter = (viewer: Viewer, door: GuardedDoor, file: FileBond | 'some'): Verdict => {
  const subject = subjectOf(door);
  if (subject === undefined) return mayCommand(viewer, door as CommandName, file);
  return mayRead(viewer, subject, file === 'some' ? 'list' : file);
};

/** Of which files somebody in this role may go through a door; nothing for nobody's. */
export const scopeOf = ({ role }: Viewer, door: GuardedDoor): Scope | undefined => {
  const subject = subjectOf(door);
  const { grants }: AccessRow =
    subject === undefined ? commandRows[rowOfCommand(door as CommandName)] : readRows[subject];
  return grants[role];
};

/** What a door shows; nothing for one through which a command comes in. */
export const subjectOf = (door: GuardedDoor): Subject | undefined =>
  door.startsWith('read.') ? (door.slice('read.'.length) as Subject) : undefined;

const rowOf = (door: GuardedDoor): string => subjectOf(door) ?? rowOfCommand(door as CommandName);
