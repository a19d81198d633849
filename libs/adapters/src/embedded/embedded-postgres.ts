import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { programPath } from './binaries';
import { ensureCluster, lastLines } from './cluster';
import { DatabaseUnusable } from './database-unusable';
import { isAlive, layout, runningPostmaster, textOf, urlOf } from './postmaster';
import { serverAccount, type Program, type ServerAccount } from './server-account';

/** Where a private PostgreSQL keeps its data and how it is reached. */
export interface EmbeddedPostgresOptions {
  /** The folder that holds everything; made when it is missing. */
  readonly dataDir: string;
  /** The TCP port on 127.0.0.1; a free one is chosen when it is left out. */
  readonly port?: number;
  /** Gets every line that the server logs: starts, stops and what is fatal, never a statement. */
  readonly onLog?: (line: string) => void;
}

/** A private PostgreSQL that runs until it is stopped; its starter is responsible for stopping it. */
export interface EmbeddedPostgres {
  /** How to connect, with the password. */
  readonly url: string;
  /** Ends all sessions, writes everything to disk and waits for the server to be gone. May be called twice. */
  stop(): Promise<void>;
}

/**
 * The URL of the private PostgreSQL that runs on this folder, if one does, so that a second process can join it.
 * Who joins does not stop it.
 */
export const embeddedPostgresAt = async (dataDir: string): Promise<string | undefined> =>
  (await runningPostmaster(resolve(dataDir)))?.url;

/**
 * Starts a private PostgreSQL on a folder: makes the cluster the first time, recovers it after a crash. A server that
 * outlived the process that started it is taken over. Throws `DatabaseUnusable` when the folder is damaged, is of
 * another major version, or is in use by a process that lives.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const dataDir = resolve(options.dataDir);
  const orphan = await runningPostmaster(dataDir);
  if (orphan !== undefined) {
    await takeOver(dataDir);
    return { url: orphan.url, stop: () => stopProcess(orphan.pid) };
  }
  await mkdir(dataDir, { recursive: true });
  const account = await serverAccount(dataDir, programPath('postgres'));
  const password = await ensureCluster(dataDir, account);
  const port = options.port ?? (await freePort());
  const server = await launch(dataDir, account, port, options.onLog);
  await writeFile(layout(dataDir).owner, String(process.pid));
  return { url: urlOf(port, password), stop: () => stopServer(server) };
};

const takeOver = async (dataDir: string): Promise<void> => {
  const { owner } = layout(dataDir);
  const pid = Number(await textOf(owner));
  if (pid > 0 && pid !== process.pid && isAlive(pid))
    throw new DatabaseUnusable(
      dataDir,
      `process ${String(pid)} is using it`,
      'stop that process, or join its database',
    );
  await writeFile(owner, String(process.pid));
};

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors of statements go to whoever sent them; the server's own log must never show a value out of one.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

const isReady = (line: string): boolean => line.includes('database system is ready to accept connections');

const launch = async (
  dataDir: string,
  account: ServerAccount,
  port: number,
  onLog?: (line: string) => void,
): Promise<Program> => {
  const choices = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = account.launch(programPath('postgres'), ['-D', layout(dataDir).cluster, ...choices]);
  await new Promise<void>((ready, failed) => {
    const said = lastLines(server, (line) => {
      onLog?.(line);
      if (isReady(line)) ready();
    });
    server.once('error', failed);
    server.once('close', () => {
      const advice = 'if the port is taken choose another, otherwise restore the folder from a backup';
      failed(new DatabaseUnusable(dataDir, `PostgreSQL did not start on port ${String(port)} (${said()})`, advice));
    });
  });
  return server;
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const stopServer = async (server: Program): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'close');
  server.kill('SIGINT'); // "fast": open sessions are ended, nothing committed is lost
  await gone;
};

const pollMilliseconds = 50;

const stopProcess = async (pid: number): Promise<void> => {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause(pollMilliseconds);
};
