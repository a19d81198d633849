import { types } from 'pg';

const asText = (text: string): string => text;
const momentOf = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => Date;

/** How values of a read model come back: days and positions as text, instants as ISO text, the rest as usual. */
export const readModelTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === types.builtins.DATE || oid === types.builtins.INT8) return asText;
    if (oid === types.builtins.TIMESTAMPTZ) return (text: string) => momentOf(text).toISOString();
    return types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown;
  },
};
