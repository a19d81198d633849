import { createHmac, hash } from 'node:crypto';
import type { PersonRef } from '@termijn/domain';
import { columnNames, type Column } from './columns';
import type { NewcomerRow } from './newcomer-row';

/** A keyed digest per column: tells whether a value is still the same, and nothing else. */
export type Source = Readonly<Record<Column, string>>;

/** Gives the digests of the values of one person. */
export type Digester = (column: Column, value: unknown) => string;

const digestLength = 22;

/**
 * A digester with a secret of its own for every person, so that the same nationality of two people does not look the
 * same. The secret is derived once, because a row has many columns. 22 characters of base64 are 132 bits.
 */
export const digesterOf = (key: Buffer, person: PersonRef): Digester => {
  const secret = createHmac('sha256', key).update(`columns of ${person}`).digest('hex');
  return (column, value) =>
    hash('sha256', `${secret} ${JSON.stringify([column, value ?? null])}`, 'base64url').slice(0, digestLength);
};

/** The digests of a whole row. */
export const sourceOf = (digest: Digester, row: NewcomerRow): Source =>
  Object.fromEntries(columnNames.map((column) => [column, digest(column, row[column])])) as unknown as Source;

/** The columns in which a row is not what it was when it was last taken over. */
export const differences = (known: Readonly<Record<string, string>>, source: Source): readonly Column[] =>
  columnNames.filter((column) => known[column] !== source[column]);
