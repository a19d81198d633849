import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import type { ObligationCommand } from '@termijn/domain';
import { handle, noteOf, notarise, startOfDay, uuidOf, type Uuid } from '@termijn/engine';
import { obligationIdOf, obligationKind } from '@termijn/features';
import { eventDigest, noDigest, type Sealable } from '@termijn/proof';
import { obligationExamples as the, testDatabase, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';
import { call, type Ended } from './support/program';

const namespace = '7c0b6a52-91d4-5e0f-8a3b-5d1e2f3a4b5c' as Uuid;
const file = obligationIdOf(the.person);
const stream = `obligation-${file}`;
const otherFile = '4b3c2a10-0000-5000-8000-0000000000ff';
const tables = ['events', 'tree_bundles', 'tree_tiles', 'tree_standing', 'tree_checkpoints'];
let database: TestDatabase;
let dataDir: string;
let superuser: Client;

const verify = (...args: readonly string[]): Promise<Ended> => call('verify', ...args);
const found = async (...args: readonly string[]) => {
  const { code, out } = await verify(...args, '--json');
  return { code, ...(JSON.parse(out) as { readonly intact: boolean; readonly broken?: object }) };
};

const kept = (): string => join(dataDir, 'kept.checkpoint');

const record = ({ eventStore }: Platform, id: string, command: ObligationCommand) =>
  handle(eventStore, obligationKind, id, command, {
    key: uuidOf(namespace, `${id}/${command.type}`),
    at: startOfDay(command.on),
    actor: { who: 'test', role: 'municipality', organisation: '21009' },
    causation: 'test',
    correlation: 'test',
  });

/** Gives every event of the file new digests, as somebody would who knows how they are made. */
const sealAnew = async (): Promise<void> => {
  const { rows } = await superuser.query<Sealable & { readonly metadata: { readonly digest: string } }>(
    'select stream, revision, id, type, data, metadata from events where stream = $1 order by revision',
    [stream],
  );
  let digest = noDigest;
  for (const event of rows) {
    digest = eventDigest(event, digest);
    await superuser.query('update events set metadata = $2 where id = $1', [
      event.id,
      JSON.stringify({ ...event.metadata, digest }),
    ]);
  }
};

/** Makes the tree and its checkpoints anew, with the key of the notary. */
const signAnew = async (): Promise<void> => {
  await superuser.query(
    'truncate tree_bundles, tree_tiles, tree_checkpoints; update tree_standing set size = 0, position = 0',
  );
  const thief = await openPlatform(readConfiguration(process.env));
  await notarise(thief.notary, 'request');
  await thief.close();
};

const ofFile = `stream = '${stream}'`;
const editOn = `update events set data = jsonb_set(data::jsonb, '{on}', '"2022-06-02"') where ${ofFile} and revision = 2`;

const settingsNames = ['DATABASE_URL', 'TERMIJN_DATA'] as const;
const before = Object.fromEntries(settingsNames.map((name) => [name, process.env[name]]));

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-verify-'));
  Object.assign(process.env, { DATABASE_URL: database.url, TERMIJN_DATA: dataDir });
  const platform = await openPlatform(readConfiguration(process.env));
  const commands = [
    the.assess({ language: 'fr' }),
    the.receive('2022-06-01'),
    the.giveNotice('2022-12-02', { language: 'fr' }),
    the.handOver('2023-02-08'),
  ];
  for (const command of commands) await record(platform, file, command);
  // A checkpoint that somebody outside keeps; then the log goes on, in another file.
  await writeFile(kept(), noteOf((await notarise(platform.notary, 'request'))!));
  await record(platform, otherFile, the.assess({ language: 'nl' }));
  await notarise(platform.notary, 'request');
  await platform.close();
  superuser = new Client({ connectionString: database.url });
  await superuser.connect();
  for (const table of tables) await superuser.query(`create table untouched_${table} as select * from ${table}`);
});
afterAll(async () => {
  for (const name of settingsNames) {
    const value = before[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await superuser.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});
afterEach(async () => {
  for (const table of tables)
    await superuser.query(`delete from ${table}; insert into ${table} select * from untouched_${table}`);
});

describe('a look at the digests', () => {
  it('finds history as it was written, in the whole log and in one case', async () => {
    const { rows } = await superuser.query<{ readonly count: string }>('select count(*) from events');
    const sealed = Number(rows[0]!.count);
    expect(sealed).toBeGreaterThan(6);
    const whole = { code: 0, intact: true, sealed, unsealed: 0, signed: sealed, cosigned: 0 };
    expect(await found()).toEqual({ ...whole, checkpoints: 2 });
    expect(await found('--checkpoint', kept())).toEqual({ ...whole, checkpoints: 3 });
    expect(await found('case', file)).toMatchObject({ code: 0, intact: true, unsealed: 0 });
    expect((await verify('--lang', 'fr')).out).toContain('Chaque fait suit celui qui le précède');
  });

  it('says what is no case, and that there is nothing in an empty one', async () => {
    expect(await verify('case', 'x')).toMatchObject({
      code: 1,
      err: expect.stringContaining('name the id of the case'),
    });
    const nobody = '00000000-0000-5000-8000-000000000000';
    expect((await verify('case', nobody)).err).toContain('there is nothing in');
  });

  it.each([
    ['edited', 2, editOn],
    [
      'edited',
      1,
      `update events set metadata = jsonb_set(metadata::jsonb, '{actor,who}', '"other"') where ${ofFile} and revision = 1`,
    ],
    ['deleted', 3, `delete from events where ${ofFile} and revision = 2`],
    [
      'deleted',
      2,
      `delete from events where ${ofFile} and revision = 2; update events set revision = revision - 1 where ${ofFile} and revision > 2`,
    ],
    [
      'swapped',
      1,
      `update events set revision = 100 where ${ofFile} and revision = 1; update events set revision = 1 where ${ofFile} and revision = 2;
       update events set revision = 2 where ${ofFile} and revision = 100;
       update events set position = 1000 where ${ofFile} and revision = 2; update events set position = 2 where ${ofFile} and revision = 1;
       update events set position = 3 where position = 1000`,
    ],
    [
      'inserted',
      7,
      `insert into events select 1000, stream, 7, gen_random_uuid(), type, data, (metadata::jsonb - 'digest')::json,
       recorded_at, 0, 1 from events where ${ofFile} and revision = 2`,
    ],
  ] as const)('names an event that was %s, and ends with 3', async (tampering, revision, sql) => {
    await superuser.query(sql);
    const whole = await found();
    expect(whole).toMatchObject({ code: 3, intact: false, broken: { stream, revision, tampering } });
    expect(await found('case', file)).toMatchObject({ code: 3, broken: { revision, tampering } });
    expect((await verify('--lang', 'nl')).out).toContain(stream);
  });

  const log = `select * from events order by position`;
  const positionOf = async (sql: string) =>
    (await superuser.query<{ readonly position: string }>(sql)).rows[0]!.position;

  it('names the place where the end of the log was cut off', async () => {
    const position = await positionOf(`select max(position) as position from events`);
    await superuser.query('delete from events where position = $1', [position]);
    const index = (await superuser.query(log)).rowCount;
    expect(await found()).toMatchObject({ code: 3, broken: { tampering: 'cut-off', index, position } });
    expect((await verify('--lang', 'nl')).out).toContain('vanaf hier is het einde afgesneden');
  });

  it('names the place where the end of a file was cut off, with the gap closed behind it', async () => {
    const position = await positionOf(`select max(position) as position from events where stream = '${stream}'`);
    await superuser.query('delete from events where position = $1', [position]);
    expect(await found()).toMatchObject({ code: 3, broken: { tampering: 'cut-off', position } });
    await superuser.query('update events set position = position - 1 where position > $1', [position]);
    expect(await found()).toMatchObject({ code: 3, broken: { tampering: 'cut-off', position } });
  });

  it('finds history that was written anew with digests that fit, and where it begins', async () => {
    const position = await positionOf(`select position from events where stream = '${stream}' and revision = 2`);
    await superuser.query(editOn);
    await sealAnew();
    const rewritten = { tampering: 'rewritten', index: Number(position) - 1, position };
    expect(await found()).toMatchObject({ code: 3, broken: rewritten });
    expect(await found('case', file)).toMatchObject({ code: 3, broken: { ...rewritten, stream, revision: 2 } });
  });

  it('finds by a checkpoint kept elsewhere what was signed anew with a stolen key', async () => {
    await superuser.query(editOn);
    await sealAnew();
    await signAnew();
    // All that is here is of one piece: only what lies elsewhere can tell.
    expect(await found()).toMatchObject({ code: 0 });
    expect(await found('--checkpoint', kept())).toMatchObject({
      code: 3,
      broken: { tampering: 'rewritten', index: 0 },
    });
  });

  it('finds a checkpoint that was left over from before, or that no key of the notary signed', async () => {
    await superuser.query(editOn);
    await sealAnew();
    await signAnew();
    await superuser.query(
      'insert into tree_checkpoints select * from untouched_tree_checkpoints on conflict do nothing',
    );
    expect(await found()).toMatchObject({ code: 3, broken: { tampering: 'rewritten' } });
    await superuser.query(`delete from events; insert into events select * from untouched_events;
      delete from tree_checkpoints; insert into tree_checkpoints select * from untouched_tree_checkpoints;
      delete from tree_bundles; insert into tree_bundles select * from untouched_tree_bundles;
      update tree_checkpoints set note = replace(note, 'localhost/termijn', 'localhost/other')`);
    expect(await found()).toMatchObject({ code: 3, broken: { tampering: 'forged' } });
  });

  it('takes no checkpoint that is none of this log', async () => {
    const path = join(dataDir, 'foreign');
    await writeFile(path, 'x\n');
    expect(await verify('--checkpoint', path)).toMatchObject({
      code: 1,
      err: expect.stringContaining('none of this log'),
    });
  });
});
