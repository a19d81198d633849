import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** Where the parts of a private PostgreSQL lie within its data folder. */
export const layout = (dataDir: string) => ({
  /** The cluster itself. */
  cluster: join(dataDir, 'cluster'),
  /** The cluster while it is being made; renamed when it is whole, so a half made one is never opened. */
  unfinished: join(dataDir, 'cluster.new'),
  /** The password of the only role. */
  password: join(dataDir, 'password'),
  /** The process that started the server and will stop it. */
  owner: join(dataDir, 'owner'),
});

/** A server that is running on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly url: string;
}

/** The only role, made with the cluster. */
export const role = 'termijn';

export const urlOf = (port: number | string, password: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${String(port)}/postgres`;

/** The server that runs on this folder and lets us in, if there is one. */
export const runningPostmaster = async (dataDir: string): Promise<Postmaster | undefined> => {
  const { cluster, password } = layout(dataDir);
  const [lock, secret] = await Promise.all([textOf(join(cluster, 'postmaster.pid')), textOf(password)]);
  if (lock === undefined || secret === undefined) return undefined;
  // The lines of the file: process, folder, start, port, socket folder, address, shared memory, status.
  const [pid = '', , , port = ''] = lock.split('\n');
  const url = urlOf(port, secret);
  return isAlive(Number(pid)) && (await answers(url)) ? { pid: Number(pid), url } : undefined;
};

/** Whether a process of this number exists. It may be another than the one that wrote the number down. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The text of a file, or nothing when there is no such file. */
export const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while it is being closed has answered all the same.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};
