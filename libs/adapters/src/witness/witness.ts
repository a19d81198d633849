import {
  judgeQuestion,
  readQuestion,
  signatureLine,
  type KnownLogs,
  type NoteSigner,
  type WitnessRefusal,
} from '@termijn/proof';
import type { WitnessFolder } from './witness-folder';

/** What a witness says: its signature line, or why it signs nothing. */
export type WitnessAnswer = { readonly status: 200; readonly line: string } | WitnessRefusal;

/** Answers questions of logs, one at a time. */
export interface WitnessDesk {
  /** Answers the body of a question. A checkpoint is kept before its cosignature is given. Throws what the folder throws. */
  answer(body: string): Promise<WitnessAnswer>;
}

/** A witness with a key, who knows some logs and remembers in a folder what it cosigned. */
export const witnessDesk = (signer: NoteSigner, logs: KnownLogs, folder: WitnessFolder): WitnessDesk => {
  let before: Promise<unknown> = Promise.resolve();
  const judge = async (body: string): Promise<WitnessAnswer> => {
    const question = readQuestion(body, logs);
    if ('status' in question) return question;
    const { origin } = question.checkpoint;
    const refusal = judgeQuestion(question, await folder.last(origin));
    if (refusal !== undefined) return refusal;
    await folder.keep(origin, question.note);
    return { status: 200, line: signatureLine(question.text, signer) };
  };
  return {
    answer(body) {
      // One after the other: a question that is judged while another is kept would be judged by what is no longer true.
      const answered = before.then(() => judge(body));
      before = answered.catch(() => undefined);
      return answered;
    },
  };
};
