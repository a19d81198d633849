import type { RowCondition } from '@termijn/access';
import type { Condition, Row } from '@termijn/engine';

/**
 * The rows that somebody may see, as conditions on a read model that tells the municipality, and the office where it has
 * one; `none` where nothing of it is theirs. No list tells its rows apart by whether the file was handed over: whoever
 * is given those alone sees none.
 */
export const conditionsOfRows = <R extends Row & { readonly municipality: unknown }>(
  rows: RowCondition,
): readonly Condition<R>[] | 'none' => {
  if (rows.rows === 'all') return [];
  return rows.rows === 'of' ? [[rows.column, '=', rows.is]] : 'none';
};
