import { alreadySo, grant, plusDays, refuse, type Day, type Decision, type OfType } from '@termijn/kernel';
import type { ObligationEvent } from '../obligation.events';
import type { ObligationMatter, OpenFile, Suspension } from '../obligation.state';
import { isRecorded } from '../recorded';
import { objectionToSuspension } from './evidence';
import type { ReliefCommand, SuspensionReason } from './relief.events';
import { endSuspension } from './resumption';
import { objectionToExtension, objectionToLength } from './suspension-length';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends ReliefCommand['type']> = OfType<ReliefCommand, T>;

/**
 * A suspension may begin before the day of the decision, and even before a term lapsed: once it is over, that term has
 * another last day, and the lapse of the old one means nothing any more. One that ran out without anybody having looked
 * is ended first.
 */
export const grantSuspension = (o: OpenFile, wish: Wish<'GrantSuspension'>): Verdict => {
  const { reason, proof, via, until, on } = wish;
  if (isRecorded(o, 'ObligationSuspended', { reason, proof, via, until, on })) return alreadySo;
  if (o.suspension !== undefined && isRunning(o.suspension, on)) return refuse('already-suspended');
  if (on < o.imposedOn) return refuse('before-earlier-step');
  const objection = objectionToSuspension(reason, wish) ?? objectionToLength(reason, on, until);
  if (objection !== undefined) return refuse(objection);
  return grant<ObligationEvent>(...ranOut(o), { type: 'ObligationSuspended', reason, proof, via, until, on });
};

/** An extension goes on where the suspension would have ended; a birth may be followed by breastfeeding. */
export const extendSuspension = (o: OpenFile, wish: Wish<'ExtendSuspension'>): Verdict => {
  const { reason, proof, via, until, on } = wish;
  const { suspension } = o;
  if (isRecorded(o, 'SuspensionExtended', { reason, proof, via, until, on })) return alreadySo;
  if (suspension === undefined) return refuse('not-suspended');
  if (on < suspension.from) return refuse('before-earlier-step');
  if (!follows(reason, suspension.reason)) return refuse('already-suspended');
  const objection = objectionToSuspension(reason, wish) ?? objectionToExtension(suspension, reason, until);
  if (objection !== undefined) return refuse(objection);
  return grant({ type: 'SuspensionExtended', reason, proof, via, until, on });
};

/** A suspension may end early, and on its first day, as if it had never been; it cannot end late without an extension. */
export const endEarly = (o: OpenFile, { on }: Wish<'EndSuspension'>): Verdict => {
  const { suspension } = o;
  if (suspension === undefined) return isRecorded(o, 'SuspensionEnded', { on }) ? alreadySo : refuse('not-suspended');
  if (on < suspension.from) return refuse('before-earlier-step');
  const ended = isRunning(suspension, plusDays(on, -1)) ? endSuspension(o, on) : undefined;
  return ended === undefined ? refuse('not-suspended') : grant(ended);
};

/** Whether a suspension was not over yet on a day. An end that is left open lies after every day, and so does its text. */
export const isRunning = ({ until }: Suspension, on: Day): boolean => on <= until;

/** The end of a suspension that ran out without anybody having looked; nothing when none has an end. */
export const ranOut = (o: OpenFile): readonly ObligationEvent[] => {
  const until = o.suspension?.until ?? 'open';
  const ended = until === 'open' ? undefined : endSuspension(o, plusDays(until, 1));
  return ended === undefined ? [] : [ended];
};

const follows = (reason: SuspensionReason, before: SuspensionReason): boolean =>
  reason === before || (reason === 'breastfeeding' && before === 'birth');
