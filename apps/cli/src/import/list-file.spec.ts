import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MalformedList, readList } from './list-file';

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termijn-list-'));
});
afterAll(() => rm(folder, { recursive: true }));

const linesOf = async (content: string | Buffer) => {
  const path = join(folder, 'list.csv');
  await writeFile(path, content);
  return all(readList(path));
};

const expected = [
  { line: 1, cells: ['nom', 'prénom'] },
  { line: 2, cells: ['Kaléva', 'Ïl, jin'] },
];

describe('a list', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-8, commas', 'nom,prénom\nKaléva,"Ïl, jin"\n'],
    ['UTF-8 with a byte order mark, semicolons, CRLF', '\ufeffnom;prénom\r\nKaléva;Ïl, jin\r\n'],
    ['Windows-1252, semicolons', Buffer.from('nom;prénom\nKaléva;Ïl, jin\n', 'latin1')],
    ['Windows-1252, quoted, no last line end', Buffer.from('"nom","prénom"\r\n"Kaléva","Ïl, jin"', 'latin1')],
  ])('is read in %s', async (_, content) => {
    expect(await linesOf(content)).toEqual(expected);
  });

  it('tells bytes that only the Windows page knows', async () => {
    expect(await linesOf(Buffer.from([0x61, 0x0a, 0x80, 0x9c, 0x0a]))).toEqual([
      { line: 1, cells: ['a'] },
      { line: 2, cells: ['€œ'] },
    ]);
  });

  it('keeps characters whole that two chunks of the file share', async () => {
    const [, ...rows] = await linesOf(`a\n${'é\n'.repeat(50_000)}`);
    expect(rows).toHaveLength(50_000);
    expect(new Set(rows.map(({ cells }) => cells.join()))).toEqual(new Set(['é']));
  });

  it('counts the lines of the file, empty ones and line ends within cells included', async () => {
    const lines = await linesOf('a;b\n1;"two\nlines"\n\n;;\n3;4\n');
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('gives rows of any length, for whoever checks them', async () => {
    expect((await linesOf('a,b\n1\n1,2,3\n')).map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
  });

  it.each([
    ['a quotation mark that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['a quotation mark within a word', 'a,b\n1,2\n3,4"5"\n', 3],
  ])('breaks off at %s', async (_, content, line) => {
    const failure = await linesOf(content).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MalformedList);
    expect(failure).toMatchObject({ line });
  });
});
