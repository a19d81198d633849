import { joined, sameBytes, utf8 } from '../bytes/bytes';
import { attachedDossier, fileBytesMax, looksLikePdf, pdfEnd, textOf, unitsOf } from './pdf-file';

/** Why a file is no sealed PDF with a dossier. A seal that does not stand as we write it is no seal. */
export type PdfFlaw = 'too-large' | 'not-a-pdf' | 'no-seal' | 'no-dossier';

/** The parts of a sealed PDF. That the note is signed and speaks of this rendering is still to be checked. */
export interface OpenedPdf {
  readonly rendering: Uint8Array;
  /** The signed note of the seal. */
  readonly note: string;
  readonly dossierText: string;
}

/** The most bytes of a note that is put into a PDF. */
const noteBytesMax = 64 * 1024;

/**
 * Puts a signed note behind a rendered PDF as an incremental update of one object (ISO 32000-1, 7.5.6), which the archive
 * forms of PDF allow. The same rendering and the same note give the same bytes.
 * Throws a `TypeError` for a rendering that does not end with a classic table of objects, or with a note that is too long.
 */
export const sealPdf = (rendering: Uint8Array, note: string): Uint8Array => {
  const update = updateOf(rendering, note);
  if (update === undefined) throw new TypeError('this PDF cannot be sealed: its end has another form');
  return joined(rendering, update);
};

/** Takes a sealed PDF apart. Total: whatever the bytes are, there is an answer, and the work is bounded by their number. */
export const openPdf = (sealed: Uint8Array): OpenedPdf | { readonly flaw: PdfFlaw } => {
  if (sealed.length > fileBytesMax) return { flaw: 'too-large' };
  if (!looksLikePdf(sealed)) return { flaw: 'not-a-pdf' };
  const parts = partsOf(sealed);
  if (parts === undefined) return { flaw: 'no-seal' };
  const update = updateOf(parts.rendering, parts.note);
  if (update === undefined || !sameBytes(update, sealed.subarray(parts.rendering.length))) return { flaw: 'no-seal' };
  const dossierText = attachedDossier(parts.rendering);
  return dossierText === undefined ? { flaw: 'no-dossier' } : { ...parts, dossierText };
};

const updateOf = (rendering: Uint8Array, note: string): Uint8Array | undefined => {
  const end = pdfEnd(rendering);
  const length = utf8(note).length;
  if (end === undefined || length > noteBytesMax) return undefined;
  const { size, root, info, id } = end;
  const object = `${size} 0 obj\n<<\n  /Length ${length}\n>>\nstream\n${note}\nendstream\nendobj\n`;
  const offset = rendering.length + 1;
  const table = offset + utf8(object).length;
  const names = [`/Size ${size + 1}`, `/Root ${root}`, ...(info === undefined ? [] : [`/Info ${info}`]), `/ID ${id}`];
  const trailer = `trailer\n<<\n  ${names.join('\n  ')}\n  /Prev ${end.table}\n>>\nstartxref\n${table}\n%%EOF\n`;
  return utf8(`\n${object}xref\n${size} 1\n${String(offset).padStart(10, '0')} 00000 n \n${trailer}`);
};

/** The rendering and the note of a file that ends as ours do. Whether the rest stands as we write it is not looked at here. */
const partsOf = (sealed: Uint8Array): Pick<OpenedPdf, 'rendering' | 'note'> | undefined => {
  const table = pdfEnd(sealed)?.table;
  if (table === undefined || table > sealed.length) return undefined;
  const entry = /^xref\n\d{1,7} 1\n(\d{10}) /.exec(unitsOf(sealed, table, table + 64));
  if (entry === null) return undefined;
  const offset = Number(entry[1]);
  const head = /^\d{1,7} 0 obj\n<<\n {2}\/Length (\d{1,6})\n>>\nstream\n/.exec(unitsOf(sealed, offset, offset + 96));
  if (head === null) return undefined;
  const from = offset + head[0].length;
  const note = textOf(sealed.subarray(from, from + Number(head[1])));
  return note === undefined ? undefined : { rendering: sealed.subarray(0, Math.max(0, offset - 1)), note };
};
