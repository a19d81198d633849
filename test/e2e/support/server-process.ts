import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { demonstrationKeyOf } from '@termijn/adapters';
import { admitTo } from './tokens';

const program = resolve(__dirname, '../../../dist/apps/server/main.js');

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly stderr: string;
}

/** The built server as a process of its own, on a free port and without a demonstration unless it is told otherwise. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<string>;
  readonly #ended: Promise<Ending>;

  constructor(settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, PORT: '0', TERMIJN_DEMO: 'off', TERMIJN_DEMO_IDENTITY: 'on', ...settings };
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    this.#ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stderr }));
    this.#ready = new Promise((ready, failed) => {
      createInterface(child.stdout).on('line', (line) => {
        if (!line.startsWith('{')) return;
        const { msg, url = '' } = JSON.parse(line) as { readonly msg: string; readonly url?: string };
        if (msg === 'ready') ready(admitted(url, settings['TERMIJN_DATA']));
      });
      void this.#ended.then(({ code }) => {
        failed(new Error(`the server ended with ${String(code)} before it was ready: ${stderr}`));
      });
    });
    // A process that is meant to fail is asked for its ending only.
    this.#ready.catch(() => undefined);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Where it is reached, once it is; empty without the role `api`. */
  ready(): Promise<string> {
    return this.#ready;
  }

  /** How it ended, once it has. */
  ending(): Promise<Ending> {
    return this.#ended;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<Ending> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

/** Lets clients in at that address, if there is one. */
const admitted = async (url: string, dataDir: string | undefined): Promise<string> => {
  if (url !== '' && dataDir !== undefined) admitTo(url, await demonstrationKeyOf(dataDir));
  return url;
};
