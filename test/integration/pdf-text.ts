import { inflateSync } from 'node:zlib';

/** The objects of a PDF of the typesetter by number, as they are written, with their streams unpacked. */
const objectsIn = (pdf: string): ReadonlyMap<string, { readonly head: string; readonly stream: string }> =>
  new Map(
    [...pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => {
      const at = body.indexOf('stream\n');
      const head = at === -1 ? body : body.slice(0, at);
      const raw = at === -1 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'));
      const isPacked = head.includes('/FlateDecode') && /\/(?:Contents|ToUnicode)|\/Length/.test(head);
      const unpacked = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
      return [number, { head, stream: unpacked }] as const;
    }),
  );

/** From the codes of a font to what they stand for, as its table says. */
const lettersIn = (table: string): ReadonlyMap<number, string> =>
  new Map(
    [...table.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n/g)].map(([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  );

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, mark = '') =>
    octal === undefined ? (escapes[mark] ?? mark) : String.fromCharCode(Number.parseInt(octal, 8)),
  );

/** What somebody who reads a PDF aloud, or searches in it, finds on its pages: the text layer, lines joined by spaces. */
export const textOfPdf = (bytes: Uint8Array): string => {
  const objects = objectsIn(Buffer.from(bytes).toString('latin1'));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const told = pages.map(({ head }) => {
    const fonts = new Map(
      [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
        const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1] ?? '';
        return [name, lettersIn(objects.get(table)?.stream ?? '')] as const;
      }),
    );
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '';
    let letters: ReadonlyMap<number, string> = new Map();
    const parts: string[] = [];
    for (const [, font, list] of content.matchAll(
      /\/(f\d+) [\d.]+ Tf|\[((?:\((?:\\[\s\S]|[^\\()])*\)|[^\]()])*)\] TJ/g,
    )) {
      if (font !== undefined) letters = fonts.get(font) ?? letters;
      if (list === undefined) continue;
      const codes = [...list.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, text = '']) => unescaped(text)).join('');
      const line = Array.from(
        { length: codes.length / 2 },
        (_, at) => codes.charCodeAt(2 * at) * 256 + codes.charCodeAt(2 * at + 1),
      );
      parts.push(line.map((code) => letters.get(code) ?? '').join(''));
    }
    return parts.join(' ');
  });
  return told.join(' ').replace(/\s+/g, ' ');
};
