import { plusDays, type Day, type OfType } from '@termijn/kernel';
import type { ObligationEvent } from '../obligation.events';
import type { OpenFile } from '../obligation.state';
import { factsOf } from '../recorded';
import type { SuspensionReason } from '../relief/relief.events';
import { endSuspension } from '../relief/resumption';
import { isRunning, ranOut } from '../relief/suspension.rules';
import { interruptible, lastOf, type Strand } from './strand';

type Ground = Pick<OfType<ObligationEvent, 'SuspensionExtended'>, 'reason' | 'proof' | 'via' | 'until'>;

/** What the register shows needs no other paper, and lasts until the register shows otherwise. */
const shownByRegister = (reason: SuspensionReason): Ground => ({
  reason,
  proof: 'register',
  via: 'register',
  until: 'open',
});

/**
 * What an interruption brings about: the duty stands still until the end of it. A suspension that has a last day of its
 * own is drawn out, for the terms must not run on after that day while the interruption lasts; an open one covers it.
 */
export const interrupted = (o: OpenFile, { interruption }: Strand, on: Day): readonly ObligationEvent[] => {
  const { suspension } = o;
  if (interruption === undefined || suspension?.until === 'open') return [];
  const ground = shownByRegister(interruption);
  return suspension !== undefined && isRunning(suspension, on)
    ? [{ type: 'SuspensionExtended', ...ground, on }]
    : [...ranOut(o), { type: 'ObligationSuspended', ...ground, on }];
};

/**
 * What the end of an interruption brings about: the terms run again, unless another ground still holds them. A duty that
 * stands still for another reason is left alone.
 */
export const resumed = (o: OpenFile, strand: Strand, on: Day): readonly ObligationEvent[] => {
  const { suspension } = o;
  if (suspension === undefined || suspension.reason !== strand.interruption) return [];
  const ground = otherInterruption(o, strand) ?? grantedBeyond(o, suspension.reason, on);
  if (ground !== undefined) return [{ type: 'SuspensionExtended', ...ground, on }];
  const ended = isRunning(suspension, plusDays(on, -1)) ? endSuspension(o, on) : undefined;
  return ended === undefined ? ranOut(o) : [ended];
};

/** Who has come back may still be without a right of residence, and the other way round. */
const otherInterruption = (o: OpenFile, strand: Strand): Ground | undefined => {
  const other = interruptible.find((one) => one !== strand && lastOf(one, o)?.effect === 'suspends');
  return other?.interruption === undefined ? undefined : shownByRegister(other.interruption);
};

/** What the municipality granted on another ground, for days that have yet to come, before the interruption drew it out. */
const grantedBeyond = (o: OpenFile, over: SuspensionReason, on: Day): Ground | undefined => {
  const grants = factsOf(o, 'ObligationSuspended', 'SuspensionExtended');
  const current = grants.slice(grants.findLastIndex(({ type }) => type === 'ObligationSuspended'));
  const granted = current.findLast(({ reason, until }) => reason !== over && until !== 'open' && on <= until);
  if (granted === undefined) return undefined;
  const { reason, proof, via, until } = granted;
  return { reason, proof, via, until };
};
