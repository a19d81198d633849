import type { Condition, RowQuery } from '@termijn/engine';
import { escapeIdentifier as quoted } from 'pg';

/** A statement with its values, which never become part of its text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statement for a question. */
export const selectStatement = (name: string, query: RowQuery): Statement => {
  const values = new Values();
  const order = query.orderBy.map(quoted).join(', ');
  const end = `${order === '' ? '' : `order by ${order} `}limit ${values.add(query.limit)}`;
  const conditions = (query.where ?? []).map((condition) => conditionText(condition, values));
  const select = (seek: readonly string[]): string =>
    `select * from ${quoted(name)}${whereText([...conditions, ...seek])} ${end}`;
  if (query.after === undefined) return { text: select([]), values: values.all };
  const stretches = stretchesAfter(query.orderBy, query.after, values);
  // Each stretch can begin in the middle of an index and stop after a page; together they hold at most two pages.
  const text = stretches.map((stretch) => `(${select([stretch])})`).join(' union all ');
  return { text: stretches.length === 1 ? text : `select * from (${text}) as stretches ${end}`, values: values.all };
};

/** The statement that counts rows by group; the count is called `_count`. */
export const countStatement = (name: string, where: readonly Condition[], by: readonly string[]): Statement => {
  const values = new Values();
  const conditions = where.map((condition) => conditionText(condition, values));
  const groups = by.map(quoted).join(', ');
  const grouping = groups === '' ? '' : ` group by ${groups} order by ${groups}`;
  const columns = ['count(*)::integer as _count', ...by.map(quoted)].join(', ');
  return { text: `select ${columns} from ${quoted(name)}${whereText(conditions)}${grouping}`, values: values.all };
};

class Values {
  readonly all: unknown[] = [];

  /** Takes a value and gives the placeholder for it. */
  add(value: unknown): string {
    this.all.push(value);
    return `$${String(this.all.length)}`;
  }
}

const whereText = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` where ${conditions.map((condition) => `(${condition})`).join(' and ')}`;

const conditionText = ([column, comparison, value]: Condition, values: Values): string => {
  switch (comparison) {
    case 'is null':
    case 'is not null':
      return `${quoted(column)} ${comparison}`;
    case 'in':
      return `${quoted(column)} = any(${values.add(value)})`;
    case '=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return `${quoted(column)} ${comparison} ${values.add(value)}`;
  }
};

/**
 * The rows that come after the given values, in ascending order with empty values last: those with a further value in
 * the first column, and then those in which it is empty.
 */
const stretchesAfter = (orderBy: readonly string[], after: readonly unknown[], values: Values): readonly string[] => {
  const [column, ...rest] = orderBy;
  const [value, ...further] = after;
  if (column === undefined) return ['false'];
  const first = quoted(column);
  const tie = isAfter(rest, further, values);
  if (value == null) return [`${first} is null and ${tie}`];
  const placeholder = values.add(value);
  return [`${first} >= ${placeholder} and (${first} > ${placeholder} or ${tie})`, `${first} is null`];
};

const isAfter = (orderBy: readonly string[], after: readonly unknown[], values: Values): string => {
  const [column, ...rest] = orderBy;
  const [value, ...further] = after;
  if (column === undefined) return 'false';
  const name = quoted(column);
  const tie = isAfter(rest, further, values);
  if (value == null) return `(${name} is null and ${tie})`;
  const placeholder = values.add(value);
  return `(${name} > ${placeholder} or ${name} is null or (${name} = ${placeholder} and ${tie}))`;
};
