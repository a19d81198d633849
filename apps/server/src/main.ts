import { once } from 'node:events';
import 'reflect-metadata';
import { describeConfiguration, readConfiguration, type Configuration } from '@termijn/adapters';
import { jsonLog, terminalLog, type Log } from './log';
import { startServer } from './server';
import { explainFailure } from './start/explain-failure';
import { readOptions, usage } from './start/options';

/** Stopping takes a few seconds at the most; whatever hangs longer is left behind. */
const stopMillisecondsMax = 10_000;

/** Answers with the exit code. */
const main = async (): Promise<number> => {
  // A terminal that was closed takes no more lines; the server still has to end well.
  process.stdout.on('error', () => undefined);
  let configuration: Configuration | undefined;
  try {
    const { overrides, fresh, help } = readOptions(process.argv.slice(2));
    if (help) {
      process.stdout.write(usage);
      return 0;
    }
    configuration = readConfiguration(process.env, overrides);
    await serve(configuration, fresh);
    return 0;
  } catch (error) {
    process.stderr.write(`termijn: ${explainFailure(error, configuration)}\n`);
    return 1;
  }
};

/** Serves until somebody asks the process to stop, be it while it is still starting. */
const serve = async (configuration: Configuration, fresh: boolean): Promise<void> => {
  const { isTTY } = process.stdout;
  const log = isTTY ? terminalLog((text) => process.stdout.write(text)) : jsonLog();
  if (!isTTY) log.info('starting', describeConfiguration(configuration));
  const wish = new AbortController();
  const wished = once(wish.signal, 'abort');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!wish.signal.aborted) beginToStop(log);
      wish.abort();
    });
  const server = await startServer({ configuration, log, fresh, interrupted: wish.signal }).catch((error: unknown) => {
    if (wish.signal.aborted) return undefined;
    throw error;
  });
  await wished;
  await server?.stop();
  log.info('stopped');
};

const beginToStop = (log: Log): void => {
  log.info('stopping');
  setTimeout(() => {
    log.error('stopping took too long; some connections were left behind');
    process.exit(1);
  }, stopMillisecondsMax).unref();
};

// Nothing is left to wait for, and a handle that somebody forgot must not keep the process.
void main().then((code) => process.exit(code));
