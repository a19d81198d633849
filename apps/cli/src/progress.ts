import { SingleBar } from 'cli-progress';
import type { Voice } from './voice';

/** Shows how far a long call has come. */
export interface ProgressBar {
  /** How much is done, out of how much. */
  at(done: number, total: number, note?: string): void;
  end(): void;
}

const reportEveryMilliseconds = 1_000;

/** A bar on a terminal; with `--json` a line of JSON on standard error about every second; otherwise silence. */
export const progressBar = (voice: Voice, label: string): ProgressBar => {
  if (voice.json) return jsonLines(voice, label);
  if (!voice.watched) return { at: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `${label} [{bar}] {percentage} % | {value}/{total} {note}`,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    at(done, total, note = '') {
      if (!started) bar.start(total, done, { note });
      started = true;
      bar.setTotal(total);
      bar.update(done, { note });
    },
    end: () => bar.stop(),
  };
};

const jsonLines = (voice: Voice, label: string): ProgressBar => {
  let reportedAt = -Infinity;
  return {
    at(done, total) {
      const now = performance.now();
      if (now - reportedAt < reportEveryMilliseconds) return;
      reportedAt = now;
      voice.err(JSON.stringify({ progress: label, done, total }));
    },
    end: () => undefined,
  };
};
