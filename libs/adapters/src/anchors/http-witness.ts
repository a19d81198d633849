import {
  AnchorUnavailable,
  WitnessRefuses,
  WitnessStandsElsewhere,
  type ToCosign,
  type Witness,
} from '@termijn/engine';
import { addCheckpointText, countIn, openNote, parseCosignatureVerifier, writtenSignature } from '@termijn/proof';
import { askBounded, type BoundedAnswer } from './bounded-answer';

/** A witness that answers over HTTP. */
export interface WitnessAddress {
  /** What stands before `/add-checkpoint`. */
  readonly url: string;
  /** Its public key: `name+id+key`. */
  readonly vkey: string;
  /** How long it may take to answer, in milliseconds; 10 seconds when it is not said. */
  readonly withinMilliseconds?: number;
}

const longestAnswer = 64 * 1024;
const usualMilliseconds = 10_000;

/** A witness that is asked as the specification tlog-witness of C2SP says. Throws a `TypeError` for what is no key of one. */
export const httpWitness = ({ url, vkey, withinMilliseconds = usualMilliseconds }: WitnessAddress): Witness => {
  const verifier = parseCosignatureVerifier(vkey);
  if (verifier === undefined) throw new TypeError(`${vkey} is not the public key of a witness`);
  const { name } = verifier;

  const signaturesIn = (asked: ToCosign, lines: string): string => {
    const opened = openNote(`${asked.checkpoint}${lines}`, [verifier]);
    if (opened === undefined) throw new AnchorUnavailable(name, 'its answer holds no cosignature of its own');
    return opened.signatures.map(writtenSignature).join('');
  };

  return {
    name,
    async cosign(asked) {
      const answer = await askBounded({
        url: `${url.replace(/\/$/, '')}/add-checkpoint`,
        contentType: 'text/plain; charset=utf-8',
        body: addCheckpointText(asked),
        withinMilliseconds,
        longest: longestAnswer,
      }).catch((cause: unknown) => {
        throw new AnchorUnavailable(name, 'it does not answer', cause);
      });
      const text = Buffer.from(answer.body).toString('utf8');
      if (answer.status === 200) return signaturesIn(asked, text);
      throw refusalOf(name, asked, answer, text);
    },
  };
};

const refusalOf = (name: string, { oldSize }: ToCosign, { status }: BoundedAnswer, text: string) => {
  if (status === 422) return new WitnessRefuses(name);
  if (status !== 409) return new AnchorUnavailable(name, reasons[status] ?? `it answers ${status}`);
  const size = text.endsWith('\n') ? countIn(text.slice(0, -1)) : undefined;
  if (size === undefined) return new AnchorUnavailable(name, 'it does not say how many entries it saw');
  // It saw as many entries as it was told, so what it holds against them is their root.
  return size === oldSize ? new WitnessRefuses(name) : new WitnessStandsElsewhere(name, size);
};

const reasons: Readonly<Record<number, string>> = {
  400: 'it cannot read the question',
  403: 'it knows another key of this log',
  404: 'it does not know this log',
};
