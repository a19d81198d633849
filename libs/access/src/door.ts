import type { CommandName } from './command-rows';
import { rowOfCommand } from './policy';
import type { Subject } from './read-rows';

/** What comes in by a door: a command, a look at something, or what anybody may see because it tells of nobody. */
export type Door = CommandName | `read.${Subject}` | 'open';

/** The row of the table that a door stands under; `open` has none. */
export const rowOfDoor = (door: Door): string => {
  if (door === 'open') return 'open';
  return door.startsWith('read.') ? door.slice('read.'.length) : rowOfCommand(door as CommandName);
};
