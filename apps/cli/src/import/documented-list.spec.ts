import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('shows an example without errors', async () => {
    const example = /```csv\n([^`]+)```/.exec(await readFile(page, 'utf8'))?.[1] ?? '';
    const folder = await mkdtemp(join(tmpdir(), 'termijn-page-'));
    await writeFile(join(folder, 'list.csv'), example);
    const lines = await all(checkList(join(folder, 'list.csv'), day('2023-05-30')));
    await rm(folder, { recursive: true });
    expect(lines.map((line) => ('row' in line ? line.row.line : line.errors))).toEqual([2, 3, 4, 5]);
  });
});
