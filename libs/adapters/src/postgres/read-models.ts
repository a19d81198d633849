import type { Condition, ReadModels, Row, RowQuery } from '@termijn/engine';
import type { Pool } from 'pg';
import { LivePositions } from './live-positions';
import { readModelTypes } from './read-model-types';
import { countStatement, selectStatement, type Statement } from './row-query';
import { sqlOn } from './session';

/** Read models in PostgreSQL, as the projection store on the same database keeps them. */
export const postgresReadModels = (pool: Pool): ReadModels => {
  const sql = sqlOn(pool);
  const positions = new LivePositions(sql);
  const ask = async <T extends Row>({ text, values }: Statement): Promise<readonly T[]> =>
    (await sql.query<T>({ text, types: readModelTypes }, values)).rows;
  return {
    select: <R extends Row>(name: string, query: RowQuery<R>) => ask<R>(selectStatement(name, query as RowQuery)),
    async count<R extends Row>(name: string, query: Parameters<typeof countOf<R>>[1]) {
      return (await ask<CountedGroup>(countOf(name, query))).map(({ _count: count, ...by }) => ({
        by: by as Partial<R>,
        count,
      }));
    },
    position: async (name) => (await positions.of([name])).get(name) ?? 0n,
    reached: (name, position, timeoutMilliseconds) => positions.reached(name, position, timeoutMilliseconds),
  };
};

type CountedGroup = Row & { readonly _count: number };

const countOf = <R extends Row>(
  name: string,
  { where = [], by = [] }: { readonly where?: readonly Condition<R>[]; readonly by?: readonly (keyof R & string)[] },
): Statement => countStatement(name, where, by);
