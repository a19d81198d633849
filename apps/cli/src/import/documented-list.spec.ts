import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { columnNames, columns } from '@termijn/features';
import { day } from '@termijn/kernel';
import { checkList } from './check-list';

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const page = join(__dirname, '../../../../docs/import.md');

describe('the page on lists', () => {
  it('names every column in its three languages', async () => {
    const text = await readFile(page, 'utf8');
    for (const column of columnNames) {
      const { nl, fr, en } = columns[column].names;
      const line = text.split('\n').find((found) => found.startsWith(`| \`${en}\``));
      expect(line?.split('|').map((cell) => cell.trim())).toEqual(expect.arrayContaining([`\`${column}\``, nl, fr]));
    }
  });

  it('shows an example without errors, which is there as a file too', async () => {
    const example = /```csv\n([^`]+)```/.exec(await readFile(page, 'utf8'))?.[1];
    const file = join(dirname(page), 'newcomers.csv');
    expect(await readFile(file, 'utf8')).toBe(example);
    const lines = await all(checkList(file, day('2023-05-30')));
    expect(lines.map((line) => ('row' in line ? line.row.line : line.errors))).toEqual([2, 3, 4, 5]);
  });
});
