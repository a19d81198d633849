import 'reflect-metadata';
import pc from 'picocolors';
import { exitCodeOf, lineOf } from './exit';
import { termijn } from './program';

/** Runs one command. The exit code is noted and not forced, so that everything that was opened is closed first. */
const run = async (): Promise<void> => {
  // Whoever reads the answer may have seen enough of it, as `head` does.
  process.stdout.on('error', () => undefined);
  try {
    await termijn().parseAsync();
  } catch (error) {
    const line = lineOf(error);
    if (line !== undefined) process.stderr.write(`${pc.red('termijn:')} ${line}\n`);
    process.exitCode = exitCodeOf(error);
  }
};

void run();
