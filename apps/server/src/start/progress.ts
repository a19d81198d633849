import { SingleBar } from 'cli-progress';
import type { Log } from '../log';

/** Shows how far something long has come. */
export interface ProgressDisplay {
  update(done: number): void;
  end(): void;
}

const linesPerRun = 10;

/** A bar on a terminal; elsewhere a line of the log now and then. */
export const showProgress = (title: string, total: number, log: Log): ProgressDisplay =>
  process.stdout.isTTY ? bar(title, total) : lines(title, total, log);

const bar = (title: string, total: number): ProgressDisplay => {
  const shown = new SingleBar({
    stream: process.stdout,
    format: `${title} [{bar}] {percentage} %  {value}/{total}  {duration_formatted}`,
    hideCursor: true,
  });
  shown.start(total, 0);
  return {
    update(done) {
      shown.update(done);
    },
    end() {
      shown.update(total);
      shown.stop();
    },
  };
};

const lines = (title: string, total: number, log: Log): ProgressDisplay => {
  let told = 0;
  return {
    update(done) {
      const tenths = Math.floor((done / Math.max(total, 1)) * linesPerRun);
      if (tenths <= told) return;
      told = tenths;
      log.info(title, { done, total });
    },
    end: () => undefined,
  };
};
