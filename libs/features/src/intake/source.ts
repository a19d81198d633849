import { createHmac } from 'node:crypto';
import type { PersonRef } from '@termijn/domain';
import { columnNames, type Column } from './columns';
import type { NewcomerRow } from './newcomer-row';

/** A keyed digest per column: tells whether a value is still the same, and nothing else. */
export type Source = Readonly<Record<Column, string>>;

const digestLength = 22;

/**
 * The digest of one value. The pseudonym goes into it, so that the same nationality of two people does not look the
 * same; 22 characters of base64 are 132 bits.
 */
export const digestOfValue = (key: Buffer, person: PersonRef, column: Column, value: unknown): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([column, person, value ?? null]))
    .digest('base64url')
    .slice(0, digestLength);

/** The digests of a whole row. */
export const sourceOf = (key: Buffer, person: PersonRef, row: NewcomerRow): Source =>
  Object.fromEntries(
    columnNames.map((column) => [column, digestOfValue(key, person, column, row[column])]),
  ) as unknown as Source;

/** The columns in which a row is not what it was when it was last taken over. */
export const differences = (known: Readonly<Record<string, string>>, source: Source): readonly Column[] =>
  columnNames.filter((column) => known[column] !== source[column]);
