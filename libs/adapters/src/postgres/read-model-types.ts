import { types } from 'pg';

type Parse = (text: string) => unknown;

const { DATE, INT8, TIMESTAMPTZ } = types.builtins;
const asText: Parse = (text) => text;
const momentOf = types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;

const usualParser = types.getTypeParser as (oid: number, format: 'text' | 'binary') => Parse;

const ownParsers: ReadonlyMap<number, Parse> = new Map([
  [DATE, asText],
  [INT8, asText],
  [TIMESTAMPTZ, (text: string) => momentOf(text).toISOString()],
]);

/** How values of a read model come back: days and positions as text, instants as ISO text, the rest as usual. */
export const readModelTypes = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text'): Parse =>
    ownParsers.get(oid) ?? usualParser(oid, format),
};
