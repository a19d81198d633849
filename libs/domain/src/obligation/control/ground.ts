import type { DefaultedDuty } from '../obligation.state';
import { isOver } from '../term-end';

/**
 * Whether a notice still stands on a term that was over when it went out. A suspension that is granted backwards may take
 * that ground away: the term behind the notice ends later, or the duty stood still on the very day of the notice. Nothing
 * is corrected then and the notice stays on file, but it can only be withdrawn.
 */
export const hasGround = ({ notice, certificate, registration, standstills }: DefaultedDuty): boolean => {
  const missed = notice.ground === 'registration' ? certificate.registerBy : registration?.completeBy;
  const stoodStill = standstills.some(({ from, resumedOn }) => from <= notice.on && notice.on < resumedOn);
  return missed !== undefined && isOver(missed, notice.on) && !stoodStill;
};
