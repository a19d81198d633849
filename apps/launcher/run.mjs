import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const windows = process.platform === 'win32';

/** The Node that the lock file pins. It runs everything but this launcher, which any Node from 20 on can run. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const forwarded = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };

/** A terminal and npm both deliver the same Ctrl-C; what arrives within this time is one wish. */
const sameWishMilliseconds = 500;

/** What `spawn` takes, and `alone`: out of reach of the signals that a terminal sends to all; only ours come through. */
const spawnOptions = ({ alone = false, ...options }) => ({
  cwd: root,
  stdio: 'inherit',
  detached: alone && !windows,
  ...options,
});

/** Runs a program to its end, passes signals on to it, and gives its exit code as a shell would. */
export const run = (command, args, options = {}) =>
  new Promise((ended, failed) => {
    const child = spawn(command, args, spawnOptions(options));
    let last = { signal: '', at: 0 };
    const pass = (signal) => {
      const repeated = signal === last.signal && Date.now() - last.at < sameWishMilliseconds;
      last = { signal, at: Date.now() };
      if (!repeated) child.kill(forwarded[signal]);
    };
    const release = () => {
      for (const signal of Object.keys(forwarded)) process.off(signal, pass);
    };
    for (const signal of Object.keys(forwarded)) process.on(signal, pass);
    child.once('error', (error) => {
      release();
      failed(error);
    });
    child.once('exit', (code, signal) => {
      release();
      ended(code ?? 128 + constants.signals[signal]);
    });
  });

/** Runs npm with its output on standard error, and throws when it does not succeed. */
export const npm = async (args, options = {}) => {
  const code = await run('npm', args, { stdio: ['ignore', 2, 2], shell: windows, ...options });
  if (code !== 0) throw new Error(`"npm ${args.join(' ')}" ended with code ${code}`);
};

/** Runs a built application under the pinned Node. Data lie in the clone, whatever folder the call comes from. */
export const runApp = (name, args, options = {}) =>
  run(pinnedNode, ['--enable-source-maps', join(root, 'dist', 'apps', name, 'main.js'), ...args], {
    ...options,
    env: { TERMIJN_DATA: join(root, '.data'), ...process.env },
  });

/** Says on standard error what takes a while, so that standard output stays the program's own. */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Ends the launcher with the exit code that `work` gives, or with a line of explanation when it fails. */
export const finish = async (work) => {
  try {
    process.exitCode = await work();
  } catch (error) {
    say(`termijn: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
};
