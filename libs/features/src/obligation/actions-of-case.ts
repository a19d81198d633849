import { bondOf, isOffered, mayCommand, roleNames, type Asker, type Viewer } from '@termijn/access';
import {
  authorityWords,
  citationWords,
  commandWords,
  obligationCompetence,
  possibleActions,
  refusalWords,
  type Action,
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
  /** Whether the table of access lets the one who looks take it in this very file; absent when nobody in particular looks. */
  readonly yours?: boolean;
}

/** For whom actions are listed. */
export interface ActionsFor {
  /** Only what somebody in this capacity or role may ask. */
  readonly by?: Asker;
  /** Whoever looks. */
  readonly viewer?: Viewer;
}

/** Whom steps in a case can be offered to: the capacities of the law, and the roles that the table of access names. */
export const askersOfCase: readonly Asker[] = [
  ...(['municipality', 'office', 'ggc'] as const),
  ...roleNames.filter((role) =>
    Object.keys(obligationCompetence).some((type) => isOffered(`obligation.${type as Action['command']}`, role)),
  ),
];

/**
 * What people can do about a case on a day, and what they cannot and why. The table of access says what is offered: what
 * only the calendar and the reactions of the service ask is left out, and so is what `by` may not ask.
 */
export const actionsOf = (file: ObligationFile, today: Day, { by, viewer }: ActionsFor = {}): readonly ActionOfCase[] =>
  possibleActions(file, today)
    .filter(({ command }) => isOffered(`obligation.${command}`, by))
    .map((action) => ({
      ...action,
      name: commandWords[action.command],
      byNames: action.by.map((one) => authorityWords[one]),
      ...(action.refusal !== undefined && { why: refusalWords[action.refusal] }),
      ...(action.article !== undefined && { articleName: citationWords(action.article) }),
      ...(viewer !== undefined && {
        yours: mayCommand(viewer, `obligation.${action.command}`, bondOf(file)).allowed,
      }),
    }));
