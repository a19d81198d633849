import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';

/** A line of a list with its cells as they stand there. */
export interface ListLine {
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** From this line on the file is no table any more: a quotation mark that is not closed, most of the time. */
export class MalformedList extends Error {
  constructor(readonly line: number) {
    super(`the list cannot be read from line ${String(line)} on`);
  }
}

type Encoding = 'utf-8' | 'windows-1252';

/** A row longer than this is no row: it bounds the memory that a missing quotation mark can cost. */
const recordCharactersMax = 65_536;

/** UTF-8 when all of the file is; otherwise the code page of Western Windows, in which every byte means something. */
const encodingOf = async (path: string): Promise<Encoding> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
};

async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** Whichever of the two occurs more often in the first line. */
const delimiterOf = async (path: string, encoding: Encoding): Promise<',' | ';'> => {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    if (/[\r\n]/.test(head) || head.length > recordCharactersMax) break;
  }
  const [first = ''] = head.split(/[\r\n]/, 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
};

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * Reads a list line by line in constant memory: UTF-8 or Windows-1252, with or without a byte order mark, commas or
 * semicolons, any line ends, quoted cells. Lines without any content are passed over. Throws `MalformedList` where the
 * table breaks off, and what the file system throws.
 */
export async function* readList(path: string): AsyncGenerator<ListLine> {
  const encoding = await encodingOf(path);
  let next = 1;
  const parser = parse({
    delimiter: await delimiterOf(path, encoding),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: recordCharactersMax,
    // Looked at here because rows that are still on their way are lost when the table breaks off.
    on_record: (record: string[], { lines }) => {
      next = lines + 1;
      return record;
    },
  });
  // What fails on the way comes out of the parser, where it is caught.
  pipeline(Readable.from(textOf(path, encoding)), parser, () => undefined);
  try {
    for await (const parsed of parser) {
      const { record, info } = parsed as Parsed;
      const breaks = record.join('').split('\n').length - 1;
      yield { line: info.lines - breaks, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new MalformedList(next);
    throw error;
  }
}
