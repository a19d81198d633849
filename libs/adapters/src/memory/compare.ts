import type { ColumnType } from '@termijn/engine';

/** Compares two values of a column, neither of them empty, in the order of SQL: negative, zero or positive. */
export const compare = (type: ColumnType, left: unknown, right: unknown): number => {
  switch (type) {
    case 'integer':
    case 'boolean':
      return Number(left) - Number(right);
    case 'position': {
      const [a, b] = [BigInt(String(left)), BigInt(String(right))];
      return Number(a > b) - Number(a < b);
    }
    case 'text':
    case 'day':
    case 'instant':
      return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
    case 'json':
      throw new Error('columns of JSON have no order');
  }
};
