import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const page = readFileSync(resolve(__dirname, '../../docs/asvs.md'), 'utf8');

/** The requirements of levels 1 and 2 of version 4.0.3: the chapter and section, and the numbers in it. */
const required = `
1.1 1-7, 1.2 1-4, 1.4 1 4 5, 1.5 1-4, 1.6 1-4, 1.7 1-2, 1.8 1-2, 1.9 1-2, 1.10 1, 1.11 1-2, 1.12 2, 1.14 1-6,
2.1 1-12, 2.2 1-3, 2.3 1-3, 2.4 1-5, 2.5 1-7, 2.6 1-3, 2.7 1-6, 2.8 1-7, 2.9 1-3, 2.10 1-4,
3.1 1, 3.2 1-4, 3.3 1-4, 3.4 1-5, 3.5 1-3, 3.7 1,
4.1 1-3 5, 4.2 1-2, 4.3 1-3,
5.1 1-5, 5.2 1-8, 5.3 1-10, 5.4 1-3, 5.5 1-4,
6.1 1-3, 6.2 1-6, 6.3 1-2, 6.4 1-2,
7.1 1-4, 7.2 1-2, 7.3 1 3 4, 7.4 1-3,
8.1 1-4, 8.2 1-3, 8.3 1-8,
9.1 1-3, 9.2 1-4,
10.2 1-2, 10.3 1-3,
11.1 1-8,
12.1 1-3, 12.2 1, 12.3 1-6, 12.4 1-2, 12.5 1-2, 12.6 1,
13.1 1 3 4 5, 13.2 1 2 3 5 6, 13.3 1-2, 13.4 1-2,
14.1 1-4, 14.2 1-6, 14.3 2-3, 14.4 1-7, 14.5 1-4`;

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const numbers = required.split(',').flatMap((text) => {
  const [section, ...spans] = text.trim().split(' ');
  return spans.flatMap((span) => {
    const [first, last = first] = span.split('-').map(Number);
    return between(first!, last!).map((number) => `${section!}.${String(number)}`);
  });
});

/** The numbers that a first cell names: `5.1.1`, `5.1.1, 5.1.3` or `5.1.1–5.1.4`. */
const named = (cell: string): string[] =>
  cell.split(', ').flatMap((text) => {
    const [first, last = first] = text.split('–');
    const section = first!.slice(0, first!.lastIndexOf('.'));
    const ends = [first, last].map((number) => Number(number!.slice(number!.lastIndexOf('.') + 1)));
    return between(ends[0]!, ends[1]!).map((number) => `${section}.${String(number)}`);
  });

const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the checklist of ASVS', () => {
  it('names each requirement of levels 1 and 2 once', () => {
    const found = rows.flatMap(([, cell]) => named(cell!));
    expect(found.filter((number, index) => found.indexOf(number) !== index)).toEqual([]);
    expect([...found].sort()).toEqual([...numbers].sort());
  });

  it('says of each how it stands, and where', () => {
    const states = ['yes', 'partly', 'no', 'operator', 'none'];
    expect(
      rows.filter(([, , about, state, where]) => about === '' || where === '' || !states.includes(state!)),
    ).toEqual([]);
  });
});
