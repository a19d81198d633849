import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { alike } from '../obligation/correction/alike';
import { hasQuestions, isNoted, objectionToLook } from './file-view';
import type { SanctionCommand } from './sanction.commands';
import { referralOf, type Procedure, type Sanction, type SanctionMatter } from './sanction.state';
import { handOverDelivery, sanctionTermEnd } from './sanction.terms';

type Verdict = Decision<SanctionMatter>;
type Wish<T extends SanctionCommand['type']> = OfType<SanctionCommand, T>;

/** The hand-over opens the procedure; whether anything follows is decided by officials later on. */
export const openProcedure = (_: unknown, wish: Wish<'OpenProcedure'>): Verdict => {
  const { further, on } = wish;
  return grant({
    type: 'ProcedureOpened',
    ...referralOf(wish),
    further,
    decideBy: sanctionTermEnd('decision', on, handOverDelivery),
    on,
  });
};

/** One hand-over opens one procedure. */
export const openAgain = ({ handOver }: Procedure, wish: Wish<'OpenProcedure'>): Verdict =>
  handOver.event === wish.handOver.event ? alreadySo : refuse('already-opened');

/** The file went on without the procedure. Noting it decides nothing: an official will be asked where it matters. */
export const noteFileChange = ({ changes }: Procedure, { change, revision, on }: Wish<'NoteFileChange'>): Verdict =>
  isNoted(changes, { change, revision }) ? alreadySo : grant({ type: 'FileChangeNoted', change, revision, on });

/** An official looked at what changed and takes responsibility for going on. */
export const confirmFile = (s: Procedure, { reason, official, file, on }: Wish<'ConfirmFile'>): Verdict => {
  const { confirmation } = s;
  if (confirmation?.file === file.revision && confirmation.official === official && confirmation.reason === reason)
    return alreadySo;
  const objection = objectionToLook(s, file);
  if (objection !== undefined) return refuse(objection);
  if (!hasQuestions(s, file)) return refuse('nothing-to-confirm');
  return grant({ type: 'FileConfirmed', reason, official, file: file.revision, on });
};

/** As long as nobody was told of a decision, the procedure can simply end. */
export const drop = ({ openedOn }: Procedure, { reason, on }: Wish<'DropProcedure'>): Verdict =>
  on < openedOn ? refuse('before-earlier-step') : grant({ type: 'ProcedureDropped', reason, on });

/** The same end once more, or a file that is closed otherwise. */
export const dropAgain = ({ closure }: InPhase<Sanction, 'closed'>, { reason, on }: Wish<'DropProcedure'>): Verdict =>
  alike(closure, { because: 'dropped', reason, on }) ? alreadySo : refuse('closed');

/** The municipality gets its file back, and the duty its calendar. */
export const returnFile = ({ obligation, openedOn }: Procedure, { reason, on }: Wish<'ReturnFile'>): Verdict =>
  on < openedOn ? refuse('before-earlier-step') : grant({ type: 'FileReturned', obligation, reason, on });

/** The same return once more, or a file that is closed otherwise. */
export const returnAgain = ({ closure }: InPhase<Sanction, 'closed'>, { reason, on }: Wish<'ReturnFile'>): Verdict =>
  alike(closure, { because: 'returned', reason, on }) ? alreadySo : refuse('closed');
