import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgresAt, startEmbeddedPostgres, type EmbeddedPostgres } from '@termijn/adapters';
import { Client } from 'pg';

const ask = async (url: string, statement: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(statement);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
};

const postmasterPid = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

describe('a private PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  const start = async (): Promise<string> => {
    running = await startEmbeddedPostgres({ dataDir });
    return running.url;
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'termijn-embedded-'));
  });
  afterEach(async () => {
    await running?.stop();
  });
  afterAll(async () => {
    await rm(dataDir, { recursive: true });
  });

  it('keeps what was written over a stop and a start, on disk and not just in memory', async () => {
    const url = await start();
    await ask(url, 'create table kept as select 7 as answer');
    expect(await ask(url, `select current_setting('fsync') as answer`)).toBe('on');
    await running?.stop();
    await expect(ask(url, 'select 1')).rejects.toThrow();
    expect(await ask(await start(), 'select answer from kept')).toBe(7);
  });

  it('listens on this machine only, and asks for the password', async () => {
    const url = new URL(await start());
    expect(url.hostname).toBe('127.0.0.1');
    expect(await ask(url.href, `select current_setting('listen_addresses') as answer`)).toBe('127.0.0.1');
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password/);
  });

  it('can be joined while it runs, and only then', async () => {
    expect(await embeddedPostgresAt(dataDir)).toBeUndefined();
    const url = await start();
    expect(await embeddedPostgresAt(dataDir)).toBe(url);
  });

  it('recovers after a kill -9', async () => {
    const url = await start();
    await ask(url, 'create table survived as select 8 as answer');
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    await running?.stop();
    expect(await embeddedPostgresAt(dataDir)).toBeUndefined();
    expect(await ask(await start(), 'select answer from survived')).toBe(8);
  });

  it('takes over a server whose starter died, but not one whose starter lives', async () => {
    const url = await start();
    const pid = await postmasterPid(dataDir);
    await writeFile(join(dataDir, 'owner'), String(process.ppid));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'database-unusable' });
    await writeFile(join(dataDir, 'owner'), String(spawnSync('true').pid));
    running = await startEmbeddedPostgres({ dataDir });
    expect(running.url).toBe(url);
    expect(await postmasterPid(dataDir)).toBe(pid);
  });

  it('says what to do about a folder of another version, and leaves it alone', async () => {
    await start();
    await running?.stop();
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    await writeFile(version, '15\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/holds PostgreSQL 15.*dump it/);
    await writeFile(version, '18\n');
    expect(await ask(await start(), 'select 1 as answer')).toBe(1);
  });

  it('says what to do about a damaged folder', async () => {
    await start();
    await running?.stop();
    const control = join(dataDir, 'cluster', 'global', 'pg_control');
    const whole = await readFile(control);
    await writeFile(control, whole.subarray(0, 100));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/did not start.*restore the folder/);
    await writeFile(control, whole);
    expect(await ask(await start(), 'select 1 as answer')).toBe(1);
  });
});
