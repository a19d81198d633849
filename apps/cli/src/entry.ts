import { randomUUID } from 'node:crypto';
import { bondOf, lineDoors, purposeOf, subjectOf, type Subject, type Viewer } from '@termijn/access';
import type { Platform } from '@termijn/adapters';
import type { ObligationId, PersonRef, SanctionId } from '@termijn/domain';
import type { Uuid } from '@termijn/engine';
import {
  AccessLog,
  obligationIdOf,
  ShowCase,
  ShowCaseHandler,
  ShowSanction,
  ShowSanctionHandler,
} from '@termijn/features';
import type { Command } from 'commander';
import { actingIn, lineOfCommand, requireOwnFile } from './gate';

/** The file that a call is about: the case, and the id of the procedure or `file` for the file itself. */
interface Looked {
  readonly file: ObligationId;
  readonly piece: string;
}

/** How the case behind the id that a command names is found. The groups that no entry names are about no file. */
type Way = (platform: Platform, id: string) => Promise<Looked | undefined>;

const caseItself: Way = (_, id) => Promise.resolve({ file: id as ObligationId, piece: 'file' });

const behindSanction: Way = async ({ eventStore }, id) => {
  const asked = new ShowSanction(id as SanctionId);
  const standing = (await new ShowSanctionHandler(eventStore).execute(asked))?.standing;
  if (standing === undefined || standing.phase === 'unknown') return undefined;
  return { file: standing.obligation, piece: id };
};

const ways: Readonly<Record<string, Way>> = {
  case: caseItself,
  act: caseItself,
  deadline: caseItself,
  sanction: behindSanction,
  dossier: behindSanction,
  people: (platform, id) => caseItself(platform, obligationIdOf(id as PersonRef)),
};

const wayOf = (command: Command): Way | undefined => {
  const [group = ''] = lineOfCommand(command).split(' ');
  return Object.hasOwn(ways, group) ? ways[group] : undefined;
};

/** The id that a command names: its first argument, or the one of `--for-person`. Its shape is checked already. */
const idIn = (command: Command): string | undefined => {
  const [first] = command.processedArgs as readonly unknown[];
  const named = first ?? command.opts<{ readonly forPerson?: string }>().forPerson;
  return typeof named === 'string' ? named : undefined;
};

/** Whether a call names something that leads to one file. */
export const leadsToFile = (command: Command): boolean => wayOf(command) !== undefined && idIn(command) !== undefined;

/**
 * Lets a call into the file that it is about, and writes down that it looks before anything is shown, as the server
 * does. Throws `NotAllowed`, and what the store throws. A file that nobody opened is left to the command.
 */
export const enterFile = async (platform: Platform, command: Command): Promise<void> => {
  const id = idIn(command);
  if (id === undefined) return;
  const looked = await wayOf(command)?.(platform, id);
  if (looked === undefined) return;
  const view = await new ShowCaseHandler(platform.eventStore).execute(new ShowCase(looked.file));
  if (view === undefined) return;
  requireOwnFile(command, bondOf(view.standing));
  if (showsFile(command)) await noteLook(platform, command, looked);
};

/** What shows something of a file. Who looked at a file is not noted in turn. */
const ofFiles: readonly (Subject | undefined)[] = ['case', 'procedure', 'papers'];

const showsFile = (command: Command): boolean => {
  const door = lineDoors[lineOfCommand(command)];
  return door !== undefined && door !== 'open' && ofFiles.includes(subjectOf(door));
};

/** Whoever runs the program and names no role looks after the service, as far as the log of readings can tell. */
const whoeverRunsIt: Viewer = { role: 'operator', organisation: 'service' };

const noteLook = async ({ eventStore, clock }: Platform, command: Command, { file, piece }: Looked): Promise<void> => {
  const viewer = actingIn(command) ?? whoeverRunsIt;
  const key = randomUUID() as string as Uuid;
  const intent = { key, at: clock.now(), actor: { who: 'cli', ...viewer }, causation: 'cli', correlation: key };
  const reading = { what: lineOfCommand(command), piece, purpose: purposeOf(viewer.role) };
  await new AccessLog(eventStore).note(file, reading, intent);
};
