import type { Schema } from './codec';

/** Whether a value is a `T`. A replay asks this of every field of every event, so it looks and copies nothing. */
export type Check<T> = (value: unknown) => value is T;

/** A check for every field of an object. */
export type FieldChecks<T extends object> = { readonly [F in keyof T]-?: Check<T[F]> };

/** One of these texts. */
export const oneOf = <T extends string>(...texts: readonly T[]): Check<T> => {
  const known = new Set<unknown>(texts);
  return (value): value is T => known.has(value);
};

/** A text of at least one character. */
export const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** True or false. */
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** A whole number from 0 on. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** What passes one check or another. */
export const eitherOf =
  <T, U>(one: Check<T>, other: Check<U>): Check<T | U> =>
  (value): value is T | U =>
    one(value) || other(value);

/** A list, perhaps empty, with nothing in it but what passes the check. */
export const listOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check);

/** A list with something in it, and nothing but what passes the check. */
export const filledList = <T>(check: Check<T>): Check<readonly T[]> => {
  const isList = listOf(check);
  return (value): value is readonly T[] => isList(value) && value.length > 0;
};

/** What is wrong with an object that should have just these fields. Tells the name of a field and never what is in it. */
const flawFinder = <T extends object>(checks: FieldChecks<T>): ((value: unknown) => string | undefined) => {
  const fields = Object.entries<Check<unknown>>(checks);
  return (value) => {
    if (typeof value !== 'object' || value === null) return 'is no object';
    for (const [field, check] of fields)
      if (!check((value as Record<string, unknown>)[field])) return `is wrong or missing in "${field}"`;
    return Object.keys(value).length === fields.length ? undefined : 'has unknown fields';
  };
};

/** An object with these fields, nothing less and nothing more. */
export const isRecordOf = <T extends object>(checks: FieldChecks<T>): Check<T> => {
  const flawOf = flawFinder(checks);
  return (value): value is T => flawOf(value) === undefined;
};

/** The schema of an object with these fields, nothing less and nothing more. Throws a `TypeError` that names the field. */
export const schemaOf = <T extends object>(checks: FieldChecks<T>): Schema<T> => {
  const flawOf = flawFinder(checks);
  return {
    parse(data) {
      const flaw = flawOf(data);
      if (flaw !== undefined) throw new TypeError(`the data ${flaw}`);
      return data as T;
    },
  };
};
