import { typstTypesetter } from '@termijn/adapters';
import { sampleDossierText, sampleKeys, sampleTemplate } from '@termijn/testkit';
import { zlibSync } from 'fflate';
import { joined, utf8 } from '../bytes/bytes';
import { checkDossierFile } from './check-dossier';
import { openPdf, sealPdf } from './pdf-seal';
import { sealedPdf } from './seal';
import { noTrust } from './trust';

const { notary, witness, stranger } = sampleKeys;
const trust = { ...noTrust, notaries: [notary.vkey], witnesses: [witness.vkey] };
const text = sampleDossierText({ events: 1 });
const rendering = typstTypesetter().typeset({
  template: sampleTemplate,
  data: { title: 'Dossier' },
  attachment: { name: 'dossier.json', bytes: utf8(text) },
});
const sealed = sealedPdf(rendering, notary);

const flawOf = (pdf: Uint8Array) => {
  const opened = openPdf(pdf);
  return 'flaw' in opened ? opened.flaw : undefined;
};

/** A PDF as ours end, that carries some stream as the dossier. */
const pdfAround = (stream: Uint8Array, dictionary: string): Uint8Array => {
  const spec = `1 0 obj\n<<\n  /Type /Filespec\n  /F (dossier.json)\n  /EF <<\n    /F 2 0 R\n  >>\n>>\nendobj\n`;
  const head = `%PDF-1.7\n${spec}`;
  const file = joined(utf8(`2 0 obj\n<< ${dictionary} >>\nstream\n`), stream, utf8('\nendstream\nendobj\n'));
  const line = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n0 3\n0000000000 65535 f \n${line(9)}${line(head.length)}`;
  const trailer = `trailer\n<<\n  /Size 3\n  /Root 1 0 R\n  /ID [(a) (a)]\n>>\nstartxref\n${head.length + file.length}\n%%EOF`;
  return joined(utf8(head), file, utf8(`${table}${trailer}`));
};

describe('a sealed PDF', () => {
  it('gives back the rendering, the note and the dossier', () => {
    const opened = openPdf(sealPdf(rendering, 'a note — of sorts\n'));
    expect(opened).toEqual({ rendering, note: 'a note — of sorts\n', dossierText: text });
  });

  it('is the same every time, and holds on all levels', async () => {
    expect(sealedPdf(rendering, notary)).toEqual(sealed);
    expect((await checkDossierFile(sealed, trust)).levels.independent).toBe(true);
  });

  it('begins with the rendering as it was', () => {
    expect(sealed.subarray(0, rendering.length)).toEqual(rendering);
  });

  it('is not sealed by another than its dossier names', async () => {
    const { findings } = await checkDossierFile(sealedPdf(rendering, stranger), trust);
    expect(findings.filter(({ outcome }) => outcome === 'fails')).toEqual([
      { check: 'pdf-seal', outcome: 'fails', reason: 'seal-differs' },
    ]);
  });

  it('is none without its seal, twice sealed, continued or without a dossier', async () => {
    expect(flawOf(rendering)).toBe('no-seal');
    expect(flawOf(utf8('hello'))).toBe('not-a-pdf');
    expect(flawOf(joined(sealed, utf8('\n')))).toBe('no-seal');
    expect(flawOf(joined(sealed, sealed.subarray(rendering.length)))).toBe('no-seal');
    expect(flawOf(sealedPdf(sealed, notary))).toBe('no-dossier');
    const bare = typstTypesetter().typeset({ template: 'Hello', data: {} });
    expect(flawOf(sealedPdf(bare, notary))).toBe('no-dossier');
    expect(() => sealPdf(utf8('%PDF-1.7\n%%EOF'), 'x\n')).toThrow(TypeError);
  });
});

describe('a hostile PDF', () => {
  it.each<[string, Uint8Array, string]>([
    ['in the clear', utf8(text), `/Length ${utf8(text).length}`],
    ['packed', zlibSync(utf8(text)), `/Filter /FlateDecode /Length ${zlibSync(utf8(text)).length}`],
  ])('the sample around a dossier %s can be read', (_, stream, dictionary) => {
    expect(openPdf(sealPdf(pdfAround(stream, dictionary), 'x\n'))).toMatchObject({ dossierText: text });
  });

  const bomb = zlibSync(new Uint8Array(300 * 1024 * 1024));
  it.each<[string, Uint8Array, string]>([
    ['a stream that unpacks without end', bomb, `/Filter /FlateDecode /Length ${bomb.length}`],
    ['a stream that breaks off', zlibSync(utf8(text)).subarray(0, 200), '/Filter /FlateDecode /Length 200'],
    ['a stream longer than the file', utf8(text), '/Length 99999999'],
    ['a length that stands elsewhere', utf8(text), '/Length 1 0 R'],
    ['another filter', utf8(text), `/Filter /LZWDecode /Length ${text.length}`],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe), '/Length 2'],
  ])('with %s is told of', (_, stream, dictionary) => {
    expect(flawOf(sealPdf(pdfAround(stream, dictionary), 'x\n'))).toBe('no-dossier');
  });
});

describe('the bytes of a sealed PDF', () => {
  const places = [...sealed.keys()];
  const unnoticed = async (at: readonly number[], change: (at: number) => Uint8Array): Promise<readonly number[]> => {
    const found: number[] = [];
    for (const place of at) if ((await checkDossierFile(change(place), trust)).levels.intact) found.push(place);
    return found;
  };

  it('cannot be changed anywhere', async () => {
    expect(await unnoticed(places, (at) => sealed.with(at, sealed[at]! ^ 0x01))).toEqual([]);
  }, 120_000);

  it('cannot be changed in the seal, in any bit', async () => {
    const update = places.slice(rendering.length);
    for (const mask of [0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80])
      expect(await unnoticed(update, (at) => sealed.with(at, sealed[at]! ^ mask))).toEqual([]);
  }, 120_000);

  it('cannot be cut off, taken out or added to', async () => {
    const some = places.filter((at) => at >= rendering.length || at % 97 === 0);
    expect(await unnoticed(some, (at) => sealed.subarray(0, at))).toEqual([]);
    expect(await unnoticed(some, (at) => joined(sealed.subarray(0, at), sealed.subarray(at + 1)))).toEqual([]);
    expect(await unnoticed(some, (at) => joined(sealed.subarray(0, at), utf8(' '), sealed.subarray(at)))).toEqual([]);
  }, 120_000);
});
