import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import type { Approval, ApproverCode, PersonRef } from '@termijn/domain';
import { handle, uuidOf, type Intent, type Uuid } from '@termijn/engine';
import {
  catchUpReadModels,
  LetterSender,
  notInRegister,
  obligationIdOf,
  obligationKind,
  ownDataText,
  PeopleRegister,
  PersonDesk,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { obligationExamples as example, testDatabase, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';

const identity = { familyName: 'Zwanenbloem', givenName: 'Quirindo', birthDate: day('1990-01-01') };
const namespace = '5f4dcc3b-5aa7-5d61-8327-deb882cf99aa' as Uuid;
const head: Approval = { capacity: 'municipal-head', who: 'head-3' as ApproverCode };
const officer: Approval = { capacity: 'data-protection-officer', who: 'dpo-1' as ApproverCode };

let database: TestDatabase;
let dataDir: string;
let platform: Platform;
let people: PeopleRegister;
let desk: PersonDesk;
let person: PersonRef;
let asked = 0;

beforeEach(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-desk-'));
  platform = await openPlatform(
    readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'on' }),
  );
  await platform.demoClock?.set(day('2024-06-01'));
  people = new PeopleRegister(platform.records, platform.peopleKey);
  desk = new PersonDesk(platform, people);
  person = people.refOf(identity);
  await people.keep([{ identity, record: { person: { ...identity, language: 'nl', email: 'q@kwetsbaar.example' } } }]);
  const { eventStore } = platform;
  const id = obligationIdOf(person);
  for (const command of [
    example.assess({ person, language: 'nl' }),
    example.receive('2022-06-01'),
    {
      type: 'GrantExemption',
      ground: 'illness-or-disability',
      proof: 'medical-certificate',
      via: 'counter',
      on: day('2022-09-01'),
    } as const,
  ])
    expect(await handle(eventStore, obligationKind, id, command, intent())).toMatchObject({ outcome: 'recorded' });
  await catchUpReadModels(platform);
});
afterEach(async () => {
  await platform.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const intent = (): Intent => ({
  key: uuidOf(namespace, String((asked += 1))),
  at: platform.clock.now(),
  actor: { who: 'test', role: 'municipality', organisation: '21009' },
  causation: 'test',
  correlation: 'test',
});

/** Every row of every table as text. */
const everything = async (): Promise<string> => {
  const sql = new Client({ connectionString: database.url });
  await sql.connect();
  const { rows } = await sql.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of rows) texts.push(JSON.stringify((await sql.query(`select t::text from ${name} t`)).rows));
  await sql.end();
  return texts.join('\n');
};

describe('the term of retention', () => {
  it('puts a person on the list when it ends, and two people erase', async () => {
    expect(await desk.ended(day('2052-09-01'), 10)).toEqual([]);
    const on = day('2052-09-02');
    await platform.demoClock?.set(on);
    const listed = {
      person,
      lastFactOn: '2022-09-01',
      lastDay: '2052-09-01',
      rule: 'retention@A.1',
      restricted: false,
    };
    expect(await desk.ended(on, 10)).toEqual([{ ...listed, obligation: obligationIdOf(person), municipality: '21009', standing: 'kept' }]); // prettier-ignore
    expect(await desk.approve(person, head, day('2052-09-01'), intent())).toMatchObject({ refusal: 'term-runs' });
    expect(await desk.approve(person, head, on, intent())).toMatchObject({ outcome: 'recorded' });
    expect(await desk.ended(on, 10)).toMatchObject([{ standing: 'seconded' }]);
    const alone = { ...officer, who: head.who };
    expect(await desk.approve(person, alone, on, intent())).toMatchObject({ refusal: 'same-person' });
    expect((await people.known([person])).size).toBe(1);
    expect(await desk.approve(person, officer, on, intent())).toMatchObject({ outcome: 'recorded' });
    expect((await people.known([person])).size).toBe(0);
    expect(await desk.ended(on, 10)).toEqual([]);
    expect((await platform.ledger.entries()).map(({ id }) => id)).toEqual([person]);
  });
});

describe('what is kept with a person', () => {
  it('is sealed, is shown to the municipality alone, and goes with the person', async () => {
    const on = day('2024-05-01');
    const medical = { kind: 'medical-certificate', on, by: 'off-1', text: 'Gebroken zwanenhals' } as const;
    const papers = [intent(), intent()];
    await desk.filePaper(person, medical, papers[0]!);
    await desk.filePaper(person, medical, papers[0]!);
    const file = { mediaType: 'application/pdf', base64: Buffer.from('zwanenhals').toString('base64') };
    await desk.filePaper(person, { kind: 'defence', on, by: 'off-1', file }, papers[1]!);
    expect(await desk.papers.of(person)).toHaveLength(2);
    expect(await everything()).not.toMatch(/zwanenhals/i);
    const shown = async (role: 'municipal-official' | 'office-worker' | 'ggc-official', organisation: string) =>
      (await desk.papers.shownTo({ role, organisation }, person)).map(({ paper }) => paper.kind);
    expect(await shown('municipal-official', '21009')).toHaveLength(2);
    expect(await shown('office-worker', 'bon')).toEqual([]);
    expect(await shown('ggc-official', 'ggc')).toEqual(['defence']);

    await desk.decide(person, { type: 'OrderErasure', ground: 'order-of-authority', on }, intent());
    expect(await desk.papers.of(person)).toEqual([]);
    expect(await desk.filePaper(person, medical, intent())).toMatchObject({ refusal: 'erased' });
    expect(await desk.papers.of(person)).toEqual([]);
  });

  it('is refused for somebody who is not in the register', async () => {
    const stranger = people.refOf({ ...identity, givenName: 'Onbekend' });
    const note = { kind: 'note', on: day('2024-05-01'), by: 'off-1', text: 'x' } as const;
    expect(await desk.filePaper(stranger, note, intent())).toBe(notInRegister);
    expect(await desk.rectify(stranger, { email: 'a@b.example' }, 'changed', note.on, intent())).toBe(notInRegister);
    expect(await desk.handOut(stranger, note.on, intent())).toBeUndefined();
  });
});

describe('the rights of a person', () => {
  const on = day('2024-05-01');

  it('let the person have everything, as data and as a text in each language', async () => {
    await desk.filePaper(person, { kind: 'note', on, by: 'off-1', text: 'Belt liever in het Frans' }, intent());
    const own = await desk.handOut(person, on, intent());
    expect(own).toMatchObject({ pseudonym: person, person: identity, papers: [{ paper: { kind: 'note' } }] });
    expect(own?.file).toHaveLength(4);
    const texts = (['nl', 'fr', 'en'] as const).map((tongue) => ownDataText(own!, tongue));
    for (const text of texts)
      for (const told of ['Zwanenbloem', '1990-01-01', 'q@kwetsbaar.example', 'Belt liever', '2022-06-01'])
        expect(text).toContain(told);
    expect(texts.map((text) => text.split('\n')[0])).toEqual([
      'Gegevens die over u worden bewaard',
      'Données conservées à votre sujet',
      'Data that are kept about you',
    ]);
    expect((await desk.handOut(person, on, intent()))?.data.map(({ sentence }) => sentence.en)).toEqual([
      'Paper filed',
      'Data handed out',
    ]);
  });

  it('put right what was wrong, and record that without the values', async () => {
    await desk.rectify(
      person,
      { familyName: 'Waterlelie', email: 'w@kwetsbaar.example' },
      'told-by-person',
      on,
      intent(),
    );
    expect((await people.known([person])).get(person)?.person).toEqual({
      ...{ ...identity, familyName: 'Waterlelie', language: 'nl', email: 'w@kwetsbaar.example' },
    });
    const own = await desk.handOut(person, on, intent());
    expect(JSON.stringify(own)).not.toContain('Zwanenbloem');
    expect(await everything()).not.toMatch(/zwanenbloem|waterlelie|kwetsbaar/i);
    expect(await desk.rectify(person, {}, 'changed', on, intent())).toMatchObject({ refusal: 'nothing-to-rectify' });
  });

  it('keep a letter back while use is restricted', async () => {
    await desk.decide(person, { type: 'RestrictUse', ground: 'accuracy-contested', on }, intent());
    expect(await desk.standingOf(person)).toMatchObject({ restriction: { ground: 'accuracy-contested' } });
    const other = { ...identity, givenName: 'Open' };
    const open = people.refOf(other);
    await people.keep([{ identity: other, record: { person: { ...other, language: 'nl', email: 'o@b.example' } } }]);
    for (const command of [example.assess({ person: open, language: 'nl' }), example.receive('2022-06-01')])
      await handle(platform.eventStore, obligationKind, obligationIdOf(open), command, intent());
    const letters = new LetterSender(platform.eventStore, platform.mailer, people);
    const payload = { template: 'registration-reminder', stream: `obligation-${obligationIdOf(open)}` };
    const send = () => letters.send({ id: uuidOf(namespace, 'letter'), payload });
    await desk.decide(open, { type: 'RestrictUse', ground: 'unlawful', on }, intent());
    expect(await send()).toBe('use-restricted');
    await desk.decide(open, { type: 'LiftRestriction', on }, intent());
    expect(await send()).toMatch(/^mailbox /);
  });
});
