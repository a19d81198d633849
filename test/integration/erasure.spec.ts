import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import type { PersonCommand, PersonRef } from '@termijn/domain';
import { streamName, uuidOf, type Intent, type Uuid } from '@termijn/engine';
import { Erasures, Intake, obligationIdOf, PeopleRegister, type TakenRow } from '@termijn/features';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';
import { checkList } from '../../apps/cli/src/import/check-list';
import { list, refOf } from './import-house';

const erasedName = 'Quirindola';
const keptName = 'Zwanenbloem';

let database: TestDatabase;
let dataDir: string;
let platform: Platform | undefined;

beforeEach(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-erasure-'));
});
afterEach(async () => {
  await platform?.close();
  platform = undefined;
  await database.drop();
  await rm(dataDir, { recursive: true });
});

/** Opens what a server or a command opens, and does what each of them does first. */
const open = async (): Promise<Platform> => {
  await platform?.close();
  platform = await openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir }));
  return platform;
};
const peopleOf = ({ records, peopleKey }: Platform) => new PeopleRegister(records, peopleKey);
const erasuresOf = (opened: Platform) => new Erasures(opened, peopleOf(opened));

const takeIn = async (opened: Platform): Promise<readonly TakenRow[]> => {
  const path = join(dataDir, 'list.csv');
  await writeFile(path, list(...[erasedName, keptName].map((family_name) => ({ family_name }))));
  const rows = [];
  for await (const line of checkList(path, opened.clock.today())) if ('row' in line) rows.push(line.row);
  const intake = new Intake(opened.eventStore, opened.clock, opened.peopleKey, peopleOf(opened));
  return intake.take(rows, { who: 'test', correlation: 'test' });
};

const namespace = '3d0c8e7a-6a2b-5f0c-8d11-0c1b2a3f4e5d' as Uuid;
const erase = (opened: Platform, person: PersonRef) => {
  const command: PersonCommand = { type: 'OrderErasure', ground: 'order-of-authority', on: opened.clock.today() };
  const actor = { who: 'test', role: 'operator', organisation: 'service' };
  const intent: Intent = {
    ...{ key: uuidOf(namespace, person), at: opened.clock.now(), actor },
    ...{ causation: 'test', correlation: 'test' },
  };
  return erasuresOf(opened).decide(person, command, intent);
};

/** All tables of the database, to be put back as a backup is. */
const backup = async () => {
  const sql = new Client({ connectionString: database.url });
  await sql.connect();
  const { rows } = await sql.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const names = rows.map(({ name }) => name);
  for (const [index, name] of names.entries())
    await sql.query(`create schema if not exists backup; create table backup.t${String(index)} as table ${name}`);
  return async () => {
    for (const [index, name] of names.entries())
      await sql.query(`truncate ${name} cascade; insert into ${name} select * from backup.t${String(index)}`);
    await sql.query('drop schema backup cascade');
    await sql.end();
  };
};

const typesOf = async ({ eventStore }: Platform, person: PersonRef) =>
  (await eventStore.read(streamName(`person-${person}`))).events.map(({ type, data }) => [type, data]);

const persons = (opened: Platform) =>
  [erasedName, keptName].map((family_name) => refOf(peopleOf(opened), { family_name })) as [PersonRef, PersonRef];

describe('somebody who was erased', () => {
  it('is not taken in again, by a list or by whoever still holds the record', async () => {
    const opened = await open();
    expect((await takeIn(opened)).map(({ result }) => result)).toEqual(['imposed', 'imposed']);
    const people = peopleOf(opened);
    const [gone, stays] = persons(opened);
    const held = (await people.known([gone])).get(gone)!;
    const [person] = [held.person!];
    await Promise.all([
      erase(opened, gone),
      people.forgetName(gone),
      people.keep([{ identity: person, record: held }]),
    ]);
    await people.forgetName(gone);
    await people.keep([{ identity: person, record: held }]);
    expect([...(await people.known([gone, stays])).keys()]).toEqual([stays]);
    const before = await opened.eventStore.head();
    expect((await takeIn(opened)).map(({ result }) => result)).toEqual(['erased', 'unchanged']);
    expect(await opened.eventStore.head()).toBe(before);
    expect([...(await people.known([gone, stays])).keys()]).toEqual([stays]);
  });

  it('loses the letters that lie in the house', async () => {
    const opened = await open();
    const [gone] = persons(opened);
    await takeIn(opened);
    const { mailbox, eventStore } = opened;
    const id = obligationIdOf(gone);
    const stream = streamName(`obligation-${id}`);
    const { revision } = await eventStore.read(stream);
    const reminder = uuidOf(namespace, 'reminder');
    await eventStore.append(stream, revision, [
      {
        id: reminder,
        type: 'RegistrationReminderIssued',
        data: { on: '2023-07-10' },
        metadata: {
          ...{ actor: { who: 'calendar', role: 'system', organisation: 'service' }, causation: 'test' },
          ...{ correlation: 'test', recordedAt: opened.clock.now(), schemaVersion: 1 },
        },
      },
    ]);
    const letter = uuidOf('0f2b9a46-6a0c-5c9b-8f0c-3f6d5b1f7c10' as Uuid, reminder);
    const mail = { to: 'q@demo.example', subject: 'Herinnering', text: erasedName };
    await mailbox!.send({ ...mail, messageId: letter });
    await mailbox!.send({ ...mail, messageId: uuidOf(namespace, 'another') });
    await erase(opened, gone);
    expect((await mailbox!.list(10)).map(({ messageId }) => messageId)).toEqual([uuidOf(namespace, 'another')]);
  });

  it('stays gone when the database is put back from before, and the log learns of it again', async () => {
    const opened = await open();
    await takeIn(opened);
    const [gone, stays] = persons(opened);
    const restore = await backup();
    await erase(opened, gone);
    await restore();
    expect((await peopleOf(opened).known([gone])).size).toBe(1);
    expect(await typesOf(opened, gone)).toEqual([]);

    const again = await open();
    expect(await erasuresOf(again).reconcile()).toBe(1);
    expect([...(await peopleOf(again).known([gone, stays])).keys()]).toEqual([stays]);
    expect(await typesOf(again, gone)).toMatchObject([['PersonErased', { ground: 'in-ledger' }]]);
    expect(await erasuresOf(again).reconcile()).toBe(0);
    expect(await typesOf(again, gone)).toHaveLength(1);
  });

  it('stays gone when only the log remembers, and the ledger learns of it', async () => {
    const opened = await open();
    await takeIn(opened);
    const [gone] = persons(opened);
    await erase(opened, gone);
    const ledger = join(dataDir, 'erasures.ledger');
    await copyFile(ledger, `${ledger}.lost`);
    await rm(ledger);
    const sql = new Client({ connectionString: database.url });
    await sql.connect();
    await sql.query('delete from records where buried');
    await sql.end();
    expect(await erasuresOf(opened).reconcile()).toBe(1);
    expect((await opened.ledger.entries()).map(({ id }) => id)).toEqual([gone]);
    expect((await peopleOf(opened).erased([gone])).has(gone)).toBe(true);
    expect(await typesOf(opened, gone)).toHaveLength(1);
  });

  it('is entered again in a ledger that was put back from before', async () => {
    const opened = await open();
    await takeIn(opened);
    const [gone, other] = persons(opened);
    await erase(opened, gone);
    expect(await erasuresOf(opened).reconcile()).toBe(0);
    const ledger = join(dataDir, 'erasures.ledger');
    await copyFile(ledger, `${ledger}.copy`);
    await erase(opened, other);
    await copyFile(`${ledger}.copy`, ledger);
    await erasuresOf(opened).reconcile();
    expect((await opened.ledger.entries()).map(({ id }) => id).sort()).toEqual([gone, other].sort());
  });
});
