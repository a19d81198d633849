import {
  authorityWords,
  citationWords,
  commandWords,
  possibleActions,
  refusalWords,
  type Action,
  type Authority,
  type ObligationFile,
  type Words,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';

/** Something that can be asked about a case, in words. */
export interface ActionOfCase extends Action {
  readonly name: Words;
  /** Who may ask it, in the order of `by`. */
  readonly byNames: readonly Words[];
  /** Why not; there when, and only when, it is blocked. */
  readonly why?: Words;
  readonly articleName?: Words;
}

/**
 * What people can do about a case on a day, and what they cannot and why. What only the calendar and the reactions of
 * the service ask is left out; `by` leaves out what somebody in that capacity may not ask either.
 */
export const actionsOf = (file: ObligationFile, today: Day, by?: Authority): readonly ActionOfCase[] =>
  possibleActions(file, today)
    .filter((action) => action.by.some((one) => (by === undefined ? one !== 'system' : one === by)))
    .map((action) => ({
      ...action,
      name: commandWords[action.command],
      byNames: action.by.map((one) => authorityWords[one]),
      ...(action.refusal !== undefined && { why: refusalWords[action.refusal] }),
      ...(action.article !== undefined && { articleName: citationWords(action.article) }),
    }));
