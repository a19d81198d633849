import { createPublicKey, verify } from 'node:crypto';
import { base64Of, utf8 } from '../bytes/bytes';
import { openNote, signNote } from '../note/note';
import { ed25519Signer, parseVerifier } from '../note/signers';
import { readVkey } from '../note/vkey';
import { emptyRoot } from '../tree/hashes';
import { checkpointText, parseCheckpoint } from './checkpoint';
import { cosignedAt, cosigner, parseCosignatureVerifier, parseCosigner, writtenCosigner } from './cosignature';

const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

describe('a checkpoint', () => {
  it('is read and written as in the example of the specification', () => {
    const checkpoint = parseCheckpoint(text)!;
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(base64Of(checkpoint.root)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
    expect(checkpointText(checkpoint)).toBe(text);
    expect(parseCheckpoint(checkpointText({ origin: 'a', size: 0, root: emptyRoot }))?.size).toBe(0);
  });

  it.each([
    ['no origin', text.slice(text.indexOf('\n'))],
    ['a leading zero', text.replace('20852163', '020852163')],
    ['a sign', text.replace('20852163', '-1')],
    ['a size from 2^53 on', text.replace('20852163', '9007199254740992')],
    ['a short root', text.replace('CsUY', '')],
    ['another line', `${text}more\n`],
    ['no line feed', text.slice(0, -1)],
    ['one line', 'example.com\n'],
    ['nothing', ''],
  ])('is none with %s', (_, other) => {
    expect(parseCheckpoint(other)).toBeUndefined();
  });
});

describe('a cosignature', () => {
  const seed = new Uint8Array(32).fill(9);
  const witness = cosigner('witness.example/w1', seed, () => 1_679_315_147);
  const notary = ed25519Signer('example.com/behind-the-sofa', seed);
  const verifier = parseCosignatureVerifier(witness.vkey)!;

  it('signs the statement of the specification, with its time before it', () => {
    const signature = witness.sign(text);
    expect(signature.subarray(0, 8)).toEqual(Uint8Array.of(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb));
    const { key } = readVkey(witness.vkey)!;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const statement = utf8(`cosignature/v1\ntime 1679315147\n${text}`);
    expect(verify(undefined, statement, publicKey, signature.subarray(8))).toBe(true);
  });

  it('stands under the checkpoint beside the signature of the log, and tells its time', () => {
    const note = signNote(text, [notary, witness]);
    const opened = openNote(note, [parseVerifier(notary.vkey)!, verifier])!;
    expect(opened.by).toEqual(['example.com/behind-the-sofa', 'witness.example/w1']);
    expect(cosignedAt(opened.signatures[1]!)).toEqual(new Date('2023-03-20T12:25:47Z'));
  });

  it('holds for its own time, text and key alone', () => {
    const signature = witness.sign(text);
    expect(verifier.verify(text, signature)).toBe(true);
    expect(verifier.verify(text.replace('163', '164'), signature)).toBe(false);
    const others = [...signature.keys()].map((at) => signature.map((byte, index) => (index === at ? byte ^ 4 : byte)));
    expect(others.filter((other) => verifier.verify(text, other))).toEqual([]);
    expect(verifier.verify(text, signature.subarray(0, 20))).toBe(false);
    expect(verifier.verify(text, new Uint8Array())).toBe(false);
  });

  it('is never taken for the signature of a log, though the key were the same', () => {
    expect(parseVerifier(witness.vkey)).toBeUndefined();
    expect(parseCosignatureVerifier(notary.vkey)).toBeUndefined();
    expect(parseCosigner('PRIVATE+KEY+x', () => 0)).toBeUndefined();
  });

  it('has a private key that is written and read', () => {
    expect(parseCosigner(writtenCosigner(witness.name, seed), () => 0)?.vkey).toBe(witness.vkey);
  });
});
