import { Unzlib } from 'fflate';
import { joined } from '../bytes/bytes';

/** The name under which the dossier is attached to its PDF. */
export const attachmentName = 'dossier.json';

/** The most bytes of a file, and of the dossier in it when it is unpacked. */
export const fileBytesMax = 64 * 1024 * 1024;

/** The most objects that are looked at. A dossier of a hundred pages has some thousands. */
const objectsMax = 50_000;

/** The most bytes of the dictionary of an object that are looked at. */
const dictionaryBytesMax = 4096;

/** What ends a PDF: where its table of objects is, and the dictionary behind it. */
export interface PdfEnd {
  /** The number of objects, and the number of the next one. */
  readonly size: number;
  /** The references and the identifier that every later trailer repeats, as they are written. */
  readonly root: string;
  readonly info: string | undefined;
  readonly id: string;
  /** Where the table of objects begins. */
  readonly table: number;
}

const decoder = new TextDecoder('latin1');

/** Bytes as a text with one unit for each of them, whatever they are. */
export const unitsOf = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

/** Whether the bytes begin as a PDF does. */
export const looksLikePdf = (bytes: Uint8Array): boolean => unitsOf(bytes, 0, 5) === '%PDF-';

/** The end of a PDF with a table of objects in the classic form; `undefined` for any other. */
export const pdfEnd = (pdf: Uint8Array): PdfEnd | undefined => {
  const tail = unitsOf(pdf, Math.max(0, pdf.length - 2048), pdf.length);
  const end = /trailer\s+<<((?:(?!trailer).)*)>>\s+startxref\s+(\d{1,10})\s+%%EOF\s*$/s.exec(tail);
  if (end === null) return undefined;
  const [, dictionary = '', table] = end;
  const size = /\/Size (\d{1,7})\b/.exec(dictionary)?.[1];
  const root = /\/Root (\d{1,7} 0 R)/.exec(dictionary)?.[1];
  const id = /\/ID (\[[^\]]*\])/.exec(dictionary)?.[1];
  if (size === undefined || root === undefined || id === undefined) return undefined;
  return { size: Number(size), root, info: /\/Info (\d{1,7} 0 R)/.exec(dictionary)?.[1], id, table: Number(table) };
};

/**
 * The text of the dossier that is attached to a PDF; `undefined` when there is none, or more than one, or when it cannot
 * be read. Total, and bounded: a file that unpacks to more than a dossier may have is left alone.
 */
export const attachedDossier = (pdf: Uint8Array): string | undefined => {
  const end = pdfEnd(pdf);
  const offsets = end && objectOffsets(pdf, end);
  if (offsets === undefined) return undefined;
  const attached = offsets
    .map((offset) => (offset === undefined ? '' : dictionaryAt(pdf, offset)))
    .filter((dictionary) => /\/Type ?\/Filespec\b/.test(dictionary) && dictionary.includes(`/F (${attachmentName})`))
    .map((dictionary) => /\/EF ?<<\s*\/F (\d{1,7}) 0 R/.exec(dictionary)?.[1]);
  const [number] = attached;
  const offset = attached.length === 1 && number !== undefined ? offsets[Number(number)] : undefined;
  return offset === undefined ? undefined : textAt(pdf, offset);
};

/** Where the objects of a file of one table begin, by number. */
const objectOffsets = (pdf: Uint8Array, { table, size }: PdfEnd): readonly (number | undefined)[] | undefined => {
  if (size > objectsMax) return undefined;
  const head = /^xref\s+0 (\d{1,7})\r?\n/.exec(unitsOf(pdf, table, table + 32));
  if (head === null || Number(head[1]) !== size) return undefined;
  const first = table + head[0].length;
  return Array.from({ length: size }, (_, number) => {
    const entry = /^(\d{10}) \d{5} n/.exec(unitsOf(pdf, first + number * 20, first + number * 20 + 20));
    return entry === null ? undefined : Number(entry[1]);
  });
};

/** The dictionary of an object, as it is written. */
const dictionaryAt = (pdf: Uint8Array, offset: number): string => {
  const text = unitsOf(pdf, offset, offset + dictionaryBytesMax);
  return /^\d{1,7} 0 obj\s(.*?)(?:\bstream\r?\n|\bendobj\b)/s.exec(text)?.[1] ?? '';
};

const textAt = (pdf: Uint8Array, offset: number): string | undefined => {
  const dictionary = dictionaryAt(pdf, offset);
  const length = /\/Length (\d{1,9})\b(?! \d)/.exec(dictionary)?.[1];
  const start = /\bstream\r?\n/.exec(unitsOf(pdf, offset, offset + dictionaryBytesMax));
  if (length === undefined || start === null) return undefined;
  const from = offset + start.index + start[0].length;
  const content = pdf.subarray(from, from + Number(length));
  if (content.length !== Number(length)) return undefined;
  const filter = /\/Filter ?(\S+)/.exec(dictionary)?.[1];
  if (filter !== undefined && filter !== '/FlateDecode') return undefined;
  return textOf(filter === undefined ? content : unpacked(content));
};

/** UTF-8 as a text; `undefined` for bytes that are none. A byte order mark stays in it. */
export const textOf = (bytes: Uint8Array | undefined): string | undefined => {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** So little goes in at once that what comes out of it cannot fill the memory before it is counted. */
const pieceBytes = 16 * 1024;

/** Unpacks a stream; `undefined` when it is damaged or becomes more than a file may have. */
const unpacked = (packed: Uint8Array): Uint8Array | undefined => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const seen = { end: false };
  const inflate = new Unzlib((part, isLast) => {
    parts.push(part);
    length += part.length;
    seen.end = isLast;
  });
  try {
    for (let from = 0; from < packed.length && length <= fileBytesMax; from += pieceBytes)
      inflate.push(packed.subarray(from, from + pieceBytes), from + pieceBytes >= packed.length);
  } catch {
    return undefined;
  }
  if (!seen.end || length > fileBytesMax) return undefined;
  return joined(...parts);
};
