import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration } from '@termijn/adapters';
import { handle, startOfDay, streamName, uuidOf, type Uuid } from '@termijn/engine';
import { obligationIdOf, obligationKind, procedureOpenedBy } from '@termijn/features';
import { obligationExamples as o, testDatabase, type TestDatabase } from '@termijn/testkit';
import { followReactions } from '../../apps/cli/src/effects';
import { call } from './support/program';

const namespace = '5d1e7f1a-2b3d-5e4f-8a6b-7c8d9e0f1a2c' as Uuid;
const settingsNames = ['DATABASE_URL', 'TERMIJN_DATA'] as const;
const before = Object.fromEntries(settingsNames.map((name) => [name, process.env[name]]));
let database: TestDatabase;
let dataDir: string;
let id: string;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-dossier-cli-'));
  process.env['DATABASE_URL'] = database.url;
  process.env['TERMIJN_DATA'] = dataDir;
  const platform = await openPlatform(readConfiguration(process.env));
  const file = obligationIdOf(o.person);
  for (const command of [
    o.assess({ language: 'fr' }),
    o.receive('2022-06-01'),
    o.giveNotice('2022-12-02', { language: 'fr' }),
    o.handOver('2023-02-08'),
  ])
    await handle(platform.eventStore, obligationKind, file, command, {
      key: uuidOf(namespace, command.type),
      at: startOfDay(command.on),
      actor: { who: 'test', role: 'municipality', organisation: '21009' },
      causation: 'test',
      correlation: 'test',
    });
  await followReactions(platform);
  const { events } = await platform.eventStore.read(streamName(`obligation-${file}`));
  id = procedureOpenedBy(events.findLast(({ type }) => type === 'FileHandedOver')!.id);
  await platform.close();
});
afterAll(async () => {
  for (const name of settingsNames) {
    const value = before[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const official = ['--as', 'official-1'] as const;

describe('dossiers on the command line', () => {
  it('are issued once, listed, and given out', async () => {
    expect((await call('dossier', 'list', id)).out).toContain('No dossier was issued yet.');
    const out = join(dataDir, 'dossier.pdf');
    const issue = ['dossier', 'issue', id, ...official, '--language', 'fr', '--out', out, '--json'] as const;
    const first = await call(...issue);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(JSON.parse(first.out)).toMatchObject({ isNew: true, dossier: { number: 1, edition: 'procedure' } });
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse((await call(...issue)).out)).toMatchObject({ isNew: false, dossier: { number: 1 } });
    expect((await call('dossier', 'list', id, '--lang', 'nl')).out).toContain('procedurestuk (fr)');
  });

  it('are made again with the same bytes', async () => {
    const { code, out } = await call('dossier', 'render', id, '--check');
    expect([code, out]).toEqual([0, expect.stringContaining('Made again: the same bytes.')]);
  });

  it("have a person's own copy beside them", async () => {
    const data = join(dataDir, 'dossier.json');
    const copied = await call('dossier', 'copy', '--for-person', id, ...official, '--language', 'en', '--json');
    expect(JSON.parse(copied.out)).toMatchObject({ dossier: { number: 2, edition: 'person', language: 'en' } });
    expect((await call('dossier', 'render', id, '--number', '2', '--data', data)).code).toBe(0);
    expect(JSON.parse(await readFile(data, 'utf8'))).toMatchObject({ format: 'termijn-dossier/1', procedure: id });
  });

  it('say so when there is no such procedure or dossier', async () => {
    const nowhere = '7f1d2c3b-0000-5000-8000-0000000000ff';
    expect((await call('dossier', 'issue', nowhere, ...official, '--language', 'nl')).code).toBe(1);
    expect((await call('dossier', 'render', id, '--number', '9')).err).toContain('no such dossier was issued');
  });
});
