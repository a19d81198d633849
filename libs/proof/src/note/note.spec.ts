import fc from 'fast-check';
import { base64Of } from '../bytes/bytes';
import { openNote, signNote, splitNote, type OpenNote } from './note';
import { ed25519Signer, parseSigner, parseVerifier, writtenSigner } from './signers';

/** The key, the text and the signature of the package that the format comes from, golang.org/x/mod/sumdb/note. */
const known = {
  seed: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const peter = parseSigner(known.seed)!;
const note = `${known.text}\n${known.line}`;
const verifier = parseVerifier(known.vkey)!;

const anna = ed25519Signer('example.org/anna', new Uint8Array(32).fill(1));
const newAnna = ed25519Signer('example.org/anna', new Uint8Array(32).fill(2));
const [annaV, newAnnaV] = [parseVerifier(anna.vkey)!, parseVerifier(newAnna.vkey)!];
const opened = (text: string): OpenNote | undefined => openNote(text, [annaV]);

describe('a note', () => {
  it('is signed as others sign it', () => {
    expect(peter.vkey).toBe(known.vkey);
    expect(signNote(known.text, [peter])).toBe(note);
  });

  it('is opened with the public key of who signed it', () => {
    expect(openNote(note, [verifier])).toMatchObject({ text: known.text, by: ['PeterNeumann'], unknown: 0 });
  });

  it('tells who signed it and how many others did, whom the reader does not know', () => {
    const both = signNote('fact\n', [anna, peter]);
    expect(openNote(both, [verifier])).toMatchObject({ by: ['PeterNeumann'], unknown: 1 });
    expect(openNote(both, [verifier, annaV])).toMatchObject({ by: ['example.org/anna', 'PeterNeumann'], unknown: 0 });
  });

  it('stays readable when a key is changed, and tells the new key from the old one', () => {
    const signed = signNote('fact\n', [anna, newAnna]);
    expect(openNote(signed, [newAnnaV])).toMatchObject({ by: ['example.org/anna'], unknown: 1 });
    expect(openNote(signNote('fact\n', [anna]), [newAnnaV])).toBeUndefined();
  });

  it('counts a key once, however often its line is repeated', () => {
    const line = signNote('fact\n', [anna]).split('\n').at(-2)!;
    expect(opened(`fact\n\n${line}\n${line}\n`)?.by).toEqual(['example.org/anna']);
  });

  it('is nothing when one signature of a known key does not hold', () => {
    const [, , line] = signNote('other\n', [peter]).split('\n');
    const spoilt = `${signNote('fact\n', [anna])}${line!}\n`;
    expect(openNote(spoilt, [annaV])?.by).toEqual(['example.org/anna']);
    expect(openNote(spoilt, [annaV, verifier])).toBeUndefined();
  });

  it('may hold empty lines, and another note', () => {
    const inner = signNote('inner\n', [peter]);
    expect(opened(signNote(inner, [anna]))?.text).toBe(inner);
    expect(opened(signNote('a\n\n\nb\n', [anna]))?.text).toBe('a\n\n\nb\n');
  });

  it.each([
    ['no text', ''],
    ['no signature', 'fact\n'],
    ['no empty line', note.replace('\n\n', '\n')],
    ['an empty line behind', `${note}\n`],
    ['no line feed at the end', note.slice(0, -1)],
    ['a hyphen for the dash', note.replace('\u2014', '-')],
    ['a space more', note.replace('PeterNeumann ', 'PeterNeumann  ')],
    ['a carriage return', note.replace('problem,\n', 'problem,\r\n')],
    ['half of a pair', note.replace('problem', '\ud800')],
    ['another padding', note.replace('AM=\n', 'AN=\n')],
    ['a signature that is only an id', `fact\n\n\u2014 PeterNeumann ${base64Of(Uint8Array.of(1, 2, 3, 4))}\n`],
    ['more signatures than anybody reads', `${known.text}\n${known.line.repeat(101)}`],
  ])('is none with %s', (_, text) => {
    expect(splitNote(text)).toBeUndefined();
    expect(openNote(text, [verifier])).toBeUndefined();
  });

  it('shows every change of a character', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: note.length - 1 }),
        fc.constantFrom('a', 'Z', '0', '=', '\n', ' ', '\0', '\ue000'),
        (at, by) => {
          const changed = note.slice(0, at) + by + note.slice(at + 1);
          if (changed !== note) expect(openNote(changed, [verifier])).toBeUndefined();
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is never the death of the reader', () => {
    const pieces = fc.constantFrom('\n', '\n\n', '\u2014 ', 'PeterNeumann', ' ', '+', 'x08go/ZJ', '=', '\ud83d', '\0');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        expect(opened(parts.join(''))).toBeUndefined();
      }),
    );
  });

  it('has a text that ends in a line feed', () => {
    expect(() => signNote('fact', [anna])).toThrow(TypeError);
    expect(() => signNote('fa\tct\n', [anna])).toThrow(TypeError);
  });
});

describe('a key for notes', () => {
  it('is written and read', () => {
    const seed = new Uint8Array(32).fill(1);
    expect(parseSigner(writtenSigner('example.org/anna', seed))?.vkey).toBe(anna.vkey);
  });

  it.each([
    ['another name', known.vkey.replace('Peter', 'Paul')],
    ['another id', known.vkey.replace('c74f20a3', 'c74f20a4')],
    ['another key', known.vkey.replace('AQ', 'BQ').replace('ARpc', 'ARpd')],
    ['a use that nobody knows', known.vkey.replace('+ARpc', '+AhpC')],
    ['a key that is too short', known.vkey.slice(0, -4)],
    ['nothing', ''],
    ['a private key', known.seed],
  ])('is none with %s', (_, text) => {
    expect(parseVerifier(text)).toBeUndefined();
  });

  it('is none whose id is that of another seed', () => {
    expect(parseSigner(known.seed.replace('AYEK', 'AYEL'))).toBeUndefined();
    expect(parseSigner(known.vkey)).toBeUndefined();
  });

  it.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb'])('has a name that stands in a line: %j does not', (name) => {
    expect(() => ed25519Signer(name, new Uint8Array(32))).toThrow(TypeError);
  });
});
