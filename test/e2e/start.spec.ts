import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgresAt } from '@termijn/adapters';
import { testDatabase } from '@termijn/testkit';
import { Client, header, newcomer } from './support/client';
import { eventually } from './support/house';
import { ServerProcess } from './support/server-process';

/** A port that nobody listens on, and one that somebody does. */
const takenPort = async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  return {
    port: String((other.address() as AddressInfo).port),
    async free() {
      other.close();
      await once(other, 'close');
    },
  };
};

describe('the server as a process', () => {
  let folder: string;
  const started: ServerProcess[] = [];
  const start = (settings: Record<string, string> = {}, ...args: string[]): ServerProcess => {
    const server = new ServerProcess({ TERMIJN_DATA: join(folder, 'data'), ...settings }, ...args);
    started.push(server);
    return server;
  };
  const database = () => embeddedPostgresAt(join(folder, 'data', 'postgres'));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termijn-start-'));
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  it('starts on an empty folder, lets no second one in, and ends well when it is asked to', async () => {
    const server = start();
    const client = new Client(await server.ready());
    expect(await client.get('/health')).toMatchObject({ status: 200, body: { status: 'UP' } });
    expect(await start().ending()).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        new RegExp(
          `^termijn: process ${String(server.pid)} already serves the data folder .*; stop it, or choose another.*\n$`,
        ),
      ),
    });
    expect((await start({}, '--fresh').ending()).stderr).toContain('already serves');
    expect(await server.end('SIGINT')).toEqual({ code: 0, stderr: '' });
    expect(await database()).toBeUndefined();
  });

  it('loses nothing when it is killed, and begins anew only when it is told to', async () => {
    const server = start();
    const created = await new Client(await server.ready()).post('/v1/cases', newcomer());
    await server.end('SIGKILL');
    const path = header(created, 'Location');

    const second = start();
    const client = new Client(await second.ready());
    expect((await client.get(path)).body).toMatchObject({ phase: 'imposed', revision: 1 });
    expect((await client.get('/v1/figures?on=2023-06-01&expectedSequence=2')).body).toMatchObject({ obliged: 1 });
    expect(await second.end('SIGTERM')).toMatchObject({ code: 0 });

    const fresh = start({}, '--fresh');
    expect((await new Client(await fresh.ready()).get(path)).status).toBe(404);
  });

  it('ends well when it is asked to while it is still starting', async () => {
    const server = start({ TERMIJN_DEMO: 'on' });
    await eventually(database);
    expect(await server.end('SIGINT')).toEqual({ code: 0, stderr: '' });
    expect(await database()).toBeUndefined();
  });

  it('says which port is taken', async () => {
    const { port, free } = await takenPort();
    const { code, stderr } = await start({ PORT: port }).ending();
    await free();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `termijn: port ${port} on 127.0.0.1 is taken by another program; stop it, or choose another with --port\n`,
    });
  });

  it('says what is wrong with a data folder', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await start({ TERMIJN_DATA: file }).ending()).toMatchObject({
      code: 1,
      stderr: /* one line */ expect.stringMatching(/^termijn: .* is not a folder; .*\n$/),
    });
    const server = start();
    await server.ready();
    await server.end('SIGINT');
    await writeFile(join(folder, 'data', 'postgres', 'cluster', 'PG_VERSION'), '15\n');
    expect(await start().ending()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^termijn: .*holds PostgreSQL 15.*\n$/),
    });
  });

  it.each([
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://x:y@127.0.0.1:1/x' },
      /PostgreSQL runs .* DATABASE_URL/,
    ],
    ['a setting that is none', { PORT: 'many' }, /PORT must be a whole number/],
    ['an event store without an address', { TERMIJN_EVENT_STORE: 'eventstoredb' }, /EVENTSTORE_URL must be set/],
    ['a Redis that does not answer', { REDIS_URL: 'redis://127.0.0.1:1' }, /Redis does not answer; .*REDIS_URL/],
  ])('says what to do about %s', async (_, settings, words) => {
    const { code, stderr } = await start(settings).ending();
    expect(code).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/^termijn: [^\n]*\n$/);
  });

  it('refuses an option that it does not know, and tells those it does', async () => {
    expect(await start({}, '--colour').ending()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--colour.*--help/),
    });
    expect(await start({}, '--help').ending()).toEqual({ code: 0, stderr: '' });
  });
});

describe('the server in parts', () => {
  it('does the same work in a process per role, on servers of the house', async () => {
    const database = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'termijn-roles-'));
    const settings = {
      DATABASE_URL: database.url,
      REDIS_URL: new URL('/8', process.env['TERMIJN_TEST_REDIS_URL'] ?? '').href,
      TERMIJN_DATA: folder,
    };
    const roles = ['api', 'worker', 'projector'].map((role) => new ServerProcess(settings, '--roles', role));
    const [url = ''] = await Promise.all(roles.map((role) => role.ready()));
    const client = new Client(url);

    const past = { registeredOn: '2023-05-15', on: '2023-06-01' };
    const opened = await client.post('/v1/cases', newcomer(past));
    const receipt = { on: '2023-06-01', means: 'counter' };
    await client.post(`${header(opened, 'Location')}/certificateReceipts`, receipt);
    // The term ended years ago, so the calendar is due at once: agenda, sweep, alarm and case lie in three processes.
    const entry = await eventually(async () =>
      (await client.get('/v1/worklist')).items.find(({ step }) => step === 'issue-notice'),
    );
    expect(entry['legalDay']).toBe('2023-12-01');
    expect(await Promise.all(roles.map((role) => role.end('SIGTERM')))).toEqual(
      roles.map(() => ({ code: 0, stderr: '' })),
    );
    await database.drop();
    await rm(folder, { recursive: true });
  });
});
