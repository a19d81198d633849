import fc from 'fast-check';
import { checkpointText, type Checkpoint } from '../checkpoint/checkpoint';
import { signNote } from '../note/note';
import { ed25519Signer, parseVerifier } from '../note/signers';
import { hashesOver, leafHash, type Hash } from '../tree/hashes';
import { consistencyProof, rootOf } from '../tree/proofs';
import { judgeQuestion, readQuestion, type Seen, type WitnessQuestion } from './judge';
import { addCheckpointText, parseAddCheckpoint } from './request';

const origin = 'example.org/log';
const log = ed25519Signer(origin, new Uint8Array(32).fill(1));
const logs = [parseVerifier(log.vkey)!];
const leaves = Array.from({ length: 20 }, (_, index) => leafHash(Uint8Array.of(index)));
const fork = leaves.map((leaf, index) => (index === 2 ? leafHash(Uint8Array.of(99)) : leaf));

const checkpointOf = (size: number, over = leaves): Checkpoint => ({ origin, size, root: rootOf(over.slice(0, size)) });
const noteOf = (checkpoint: Checkpoint, signer = log): string => signNote(checkpointText(checkpoint), [signer]);
const proofOf = (oldSize: number, size: number, over = leaves): readonly Hash[] =>
  consistencyProof(oldSize, size, hashesOver(over.slice(0, size)));
const questionOf = (oldSize: number, size: number, over = leaves): WitnessQuestion => {
  const consistency = proofOf(oldSize, size, over);
  const body = addCheckpointText({ oldSize, consistency, checkpoint: noteOf(checkpointOf(size, over)) });
  const read = readQuestion(body, logs);
  if ('status' in read) throw new Error(`refused with ${read.status}`);
  return read;
};
const seen = (size: number): Seen => checkpointOf(size);

describe('a question to a witness', () => {
  it('is written as the example of the specification', () => {
    const text = addCheckpointText({ oldSize: 3, consistency: proofOf(3, 7), checkpoint: noteOf(checkpointOf(7)) });
    expect(text).toMatch(
      /^old 3\n(?:[\w+/]{43}=\n){4}\nexample\.org\/log\n7\n[\w+/]{43}=\n\n\u2014 example\.org\/log \S+\n$/,
    );
    expect(parseAddCheckpoint(text)).toMatchObject({ oldSize: 3, consistency: proofOf(3, 7) });
  });

  it.each([
    ['nothing', 400, ''],
    ['no empty line before the checkpoint', 400, `old 0\n${noteOf(checkpointOf(3))}`],
    ['a negative size', 400, `old -1\n\n${noteOf(checkpointOf(3))}`],
    ['a leading zero', 400, `old 01\n\n${noteOf(checkpointOf(3))}`],
    ['a hash that is none', 400, `old 0\nshort\n\n${noteOf(checkpointOf(3))}`],
    ['an older tree that is larger', 400, `old 4\n\n${noteOf(checkpointOf(3))}`],
    ['too many hashes', 400, `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n${noteOf(checkpointOf(3))}`],
    ['a note that is no checkpoint', 400, 'old 0\n\nno checkpoint\n\n\u2014 a AAAAAAA=\n'],
    ['a log that is not known', 404, `old 0\n\n${noteOf({ ...checkpointOf(3), origin: 'example.org/other' })}`],
    ['another key', 403, `old 0\n\n${noteOf(checkpointOf(3), ed25519Signer(origin, new Uint8Array(32)))}`],
    ['a changed checkpoint', 403, `old 0\n\n${noteOf(checkpointOf(3)).replace('\n3\n', '\n4\n')}`],
  ])('is refused with %s', (_, status, body) => {
    expect(readQuestion(body, logs)).toEqual({ status });
  });

  it('is never the death of the witness', () => {
    const pieces = fc.constantFrom('old 0', '\n', '\n\n', origin, '3', noteOf(checkpointOf(3)), '\u2014 ', '\0');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        expect(['status' in readQuestion(parts.join(''), logs), parts.includes(noteOf(checkpointOf(3)))]).toContain(
          true,
        );
      }),
    );
  });
});

describe('a witness', () => {
  it('cosigns what goes on from what it saw, the same again, and the first that it sees', () => {
    const fine = [
      judgeQuestion(questionOf(0, 5), undefined),
      judgeQuestion(questionOf(5, 5), seen(5)),
      judgeQuestion(questionOf(5, 9), seen(5)),
      judgeQuestion(questionOf(0, 0), undefined),
    ];
    expect(fine).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('tells how many entries it saw to whoever does not know', () => {
    expect(judgeQuestion(questionOf(3, 9), seen(5))).toEqual({ status: 409, size: 5 });
    expect(judgeQuestion(questionOf(0, 9), seen(5))).toEqual({ status: 409, size: 5 });
    expect(judgeQuestion(questionOf(5, 9), undefined)).toEqual({ status: 409, size: 0 });
  });

  it('refuses a log that goes back', () => {
    expect(judgeQuestion(questionOf(3, 4), seen(5))).toEqual({ status: 409, size: 5 });
  });

  it('refuses another root over as many entries', () => {
    expect(judgeQuestion(questionOf(5, 5, fork), seen(5))).toEqual({ status: 409, size: 5 });
  });

  it('refuses a proof that shows nothing, and one too many', () => {
    expect(judgeQuestion({ ...questionOf(5, 9), consistency: proofOf(4, 9) }, seen(5))).toEqual({ status: 422 });
    expect(judgeQuestion({ ...questionOf(5, 5), consistency: proofOf(4, 5) }, seen(5))).toEqual({ status: 422 });
    expect(judgeQuestion({ ...questionOf(0, 5), consistency: proofOf(4, 5) }, undefined)).toEqual({ status: 422 });
  });

  it('cosigns no second history, whatever is asked in whatever order', () => {
    // Whoever asks often knows what the witness saw last: by chance alone hardly any question would be cosigned.
    const asked = fc.record({
      old: fc.option(fc.nat({ max: 20 }), { freq: 2 }),
      more: fc.nat({ max: 10 }),
      isFork: fc.boolean(),
    });
    let cosigned = 0;
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (questions) => {
        let last: Seen | undefined;
        for (const { old: oldOrLast, more, isFork } of questions) {
          const old = oldOrLast ?? last?.size ?? 0;
          const question = questionOf(old, Math.min(20, old + more), isFork ? fork : leaves);
          if (judgeQuestion(question, last) !== undefined) continue;
          const from = last;
          last = question.checkpoint;
          if (from === undefined) continue;
          // Both histories are known here, so that the judgment is held against them and against no proof.
          const histories = [leaves, fork].map((over) => [from, last!].map(({ size }) => rootOf(over.slice(0, size))));
          expect(histories).toContainEqual([from.root, last.root]);
          cosigned += 1;
        }
      }),
    );
    expect(cosigned).toBeGreaterThan(0);
  });
});
