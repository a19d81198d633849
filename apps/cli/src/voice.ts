import type { Tongue } from '@termijn/domain';

/** How the program speaks to its caller: for people or for programs, in which language, and over which lines. */
export interface Voice {
  /** One JSON document on standard output instead of text for people. */
  readonly json: boolean;
  readonly tongue: Tongue;
  /** Standard output: the answer. */
  out(text: string): void;
  /** Standard error: progress and what went wrong. */
  err(text: string): void;
  /** Whether somebody watches standard error on a terminal. */
  readonly watched: boolean;
}

/** The voice of a process. */
export const voiceOf = (options: { readonly json?: boolean; readonly lang?: Tongue }): Voice => ({
  json: options.json === true,
  tongue: options.lang ?? 'en',
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  watched: process.stderr.isTTY,
});

/** Answers with a value: as JSON for programs, as lines of text for people. */
export const answer = (voice: Voice, value: unknown, forPeople: () => readonly string[]): void => {
  voice.out(voice.json ? JSON.stringify(value, undefined, 2) : forPeople().join('\n'));
};
