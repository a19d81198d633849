import { isPeriod, type Period } from '../calendar/period';
import type { Words } from '../reference/words';

/** Words for each of the answers that a parameter can have. */
export type Choices<V extends string> = Readonly<Record<V, Words>>;

/** A record of answers that belong together: each has a name and choices of its own. */
export type Switches<V> = {
  readonly [S in keyof V]: { readonly name: Words; readonly choices: Choices<V[S] & string> };
};

/** In what a parameter is measured: a period, whole euros, one answer of a closed list, or a record of such answers. */
export type Unit<V> = [V] extends [Period]
  ? 'period'
  : [V] extends [number]
    ? 'euros'
    : [V] extends [string]
      ? { readonly choices: Choices<V> }
      : { readonly switches: Switches<V> };

/** A unit of any parameter, for what looks at all of them alike. */
export type AnyUnit =
  | 'period'
  | 'euros'
  | { readonly choices: Choices<string> }
  | { readonly switches: Readonly<Record<string, { readonly name: Words; readonly choices: Choices<string> }>> };

/** Whether a value can be the value of a parameter with this unit. */
export const isInUnit = (unit: AnyUnit, value: unknown): boolean => {
  if (unit === 'period') return isPeriod(value);
  // Stryker disable next-line ConditionalExpression: what is no number is no safe integer either; only the compiler asks
  if (unit === 'euros') return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
  if ('choices' in unit) return isChoice(unit.choices, value);
  return isRecordOf(unit.switches, value);
};

const isChoice = (choices: Choices<string>, value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(choices, value);

const isRecordOf = (switches: Readonly<Record<string, { readonly choices: Choices<string> }>>, value: unknown) => {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(switches);
  return (
    Object.keys(value).length === names.length &&
    Object.entries(value).every(
      ([name, choice]) => Object.hasOwn(switches, name) && isChoice(switches[name]!.choices, choice),
    )
  );
};
