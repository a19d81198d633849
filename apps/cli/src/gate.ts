import {
  accessRefusalWords,
  belongs,
  isRole,
  lineDoors,
  mayEnter,
  roleNames,
  scopeOf,
  type FileBond,
  type Verdict,
  type Viewer,
} from '@termijn/access';
import type { Tongue } from '@termijn/domain';
import { Failure, type Actor } from '@termijn/engine';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { WrongCall } from './exit';

/** The table of access leaves a command to others. The message is in the language of the caller and names the row. */
export class NotAllowed extends Failure {
  readonly code = 'not-allowed';
  readonly retryable = false;
}

/** The organisation of roles that exist in one alone. */
const homes: Readonly<Record<string, string>> = {
  'ggc-official': 'ggc',
  'ggc-second-official': 'ggc',
  'outreach-worker': 'bon',
  operator: 'service',
};

/** Reads a role and its organisation: `municipal-head:21009`, or `operator` where there is one organisation only. */
const viewerArgument = (text: string): Viewer => {
  const [role = '', organisation = homes[role] ?? ''] = text.split(':');
  if (isRole(role) && belongs({ role, organisation })) return { role, organisation };
  throw new InvalidArgumentError(
    `Write a role and its organisation, as municipal-head:21009. Roles: ${roleNames.join(', ')}.`,
  );
};

/** The option of the program by which a call is judged as somebody's. */
export const actingOption = (): Option =>
  new Option(
    '--acting <role:organisation>',
    'be let in as the server would let this role in, and no further; without it, as whoever holds the database',
  ).argParser(viewerArgument);

/** The name of a command with those that it stands below: `case show`. */
export const lineOfCommand = (command: Command): string =>
  command.parent === null ? '' : `${lineOfCommand(command.parent)} ${command.name()}`.trim();

/**
 * As whom a call is judged. Whoever runs the program holds the database and could do anything with it, so without the
 * option nothing is refused; with it, the table of access decides.
 */
export const actingIn = (command: Command): Viewer | undefined =>
  command.optsWithGlobals<{ readonly acting?: Viewer }>().acting;

/** The lists that leave out the rows of others by themselves. */
const cutLists: readonly string[] = ['worklist', 'sanction list'];

/**
 * Asks the table before a command does anything. Throws `NotAllowed`, also for a command that the table does not know
 * and for one that goes through the files of many organisations when only those of one are to be reached; `WrongCall`
 * when it is to be recorded for another organisation or role than the one judged.
 */
export const requireDoor = (command: Command, leadsToFile: boolean): void => {
  const line = lineOfCommand(command);
  if (!Object.hasOwn(lineDoors, line)) throw new NotAllowed(`the table of access does not know "${line}"`);
  const [door, viewer] = [lineDoors[line], actingIn(command)];
  if (door === undefined || door === 'open' || viewer === undefined) return;
  const verdict = mayEnter(viewer, door, 'some');
  requireAllowed(verdict, tongueOf(command));
  const { as } = command.opts<{ readonly as?: Actor | string }>();
  if (typeof as === 'object' && as.organisation !== viewer.organisation)
    throw new WrongCall('--as and --acting name different organisations');
  if (isRole(as) && as !== viewer.role) throw new WrongCall('--as and --acting name different roles');
  if (scopeOf(viewer, door) !== 'all' && !leadsToFile && !cutLists.includes(line))
    throw new NotAllowed(`${accessRefusalWords['not-your-file'][tongueOf(command)]} (${verdict.row})`);
};

/** Asks the table again once it is known which file a command is about. Throws `NotAllowed`. */
export const requireOwnFile = (command: Command, bond: FileBond): void => {
  const viewer = actingIn(command);
  const door = lineDoors[lineOfCommand(command)];
  if (viewer === undefined || door === undefined || door === 'open') return;
  const { office = bond.office } = command.opts<{ readonly office?: string }>();
  const joined = bond.office === 'none' ? { ...bond, office } : bond;
  requireAllowed(mayEnter(viewer, door, joined), tongueOf(command));
};

const tongueOf = (command: Command): Tongue => command.optsWithGlobals<{ readonly lang?: Tongue }>().lang ?? 'en';

const requireAllowed = (verdict: Verdict, tongue: Tongue): void => {
  if (!verdict.allowed) throw new NotAllowed(`${verdict.why[tongue]} (${verdict.row})`);
};
