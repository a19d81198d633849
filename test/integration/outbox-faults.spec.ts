import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mailboxMailer,
  memoryProjectionStore,
  migrate,
  openPool,
  outboxMigrations,
  postgresEventStore,
  postgresOutbox,
  smtpMailer,
} from '@termijn/adapters';
import {
  reading,
  runReaction,
  streamName,
  workOffOnce,
  type EventStore,
  type Mailer,
  type Outbox,
  type WorkOff,
} from '@termijn/engine';
import { day } from '@termijn/kernel';
import { askLoan, bundle, eventually, fixedClock, loan, testDatabase } from '@termijn/testkit';
import type { FixedClock, TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';
import { SMTPServer } from 'smtp-server';
import { letterOf, letters } from './outbox-letters';

describe('effects that meet a fault', () => {
  let database: TestDatabase;
  let pool: Pool;
  let eventStore: EventStore;
  let outbox: Outbox;
  let clock: FixedClock;

  beforeEach(async () => {
    clock = fixedClock('2023-06-06T08:00:00Z');
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, outboxMigrations);
    outbox = postgresOutbox(pool);
    eventStore = await postgresEventStore({ url: database.url });
  });
  afterEach(async () => {
    await eventStore.close();
    await pool.end();
    await database.drop();
  });

  const remind = async (...names: string[]): Promise<void> => {
    for (const name of names) {
      const stream = streamName(`loan-${name}`);
      await askLoan(eventStore, clock, stream, { type: 'LendBook', lastDay: day('2023-06-09') });
      await askLoan(eventStore, clock, stream, { type: 'KeepCalendar', on: day('2023-06-06') });
    }
  };
  /** Lets the reaction run until it has seen everything, and ends it. */
  const react = async (): Promise<void> => {
    const stop = new AbortController();
    const projectionStore = memoryProjectionStore();
    const running = runReaction({
      reaction: letters,
      reading: reading(loan),
      eventStore,
      outbox,
      clock,
      lease: (reader, signal) => projectionStore.lease(reader, signal),
      signal: stop.signal,
      backOff: () => 10,
    });
    const head = await eventStore.head();
    await eventually(async () => (await outbox.checkpoint(letters.name)) === head);
    stop.abort();
    await running;
  };
  const sendDue = (mailer: Mailer, more: Partial<WorkOff> = {}): Promise<number> =>
    workOffOnce({
      outbox,
      kind: 'letter',
      hand: (effect) => mailer.send(letterOf(effect)),
      clock,
      signal: new AbortController().signal,
      attemptsMax: 3,
      backOff: () => 60_000,
      ...more,
    });
  const fates = async (): Promise<string[]> =>
    (await outbox.list({ limit: 100 })).map(
      ({ state, attempts, note }) => `${state} ${String(attempts)} ${note ?? ''}`,
    );

  describe('with a mailbox', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'termijn-outbox-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('are performed once more, under the same name, when a hand dies before it could say so', async () => {
      const program = await bundle('test/integration/outbox-hand.ts');
      await remind('a');
      await react();
      const hand = spawn(process.execPath, [program.path, database.url, folder, clock.now()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(hand.stdout, 'data');
      const gone = once(hand, 'exit');
      hand.kill('SIGKILL');
      await gone;
      await program.remove();

      const mailbox = mailboxMailer({ folder, from: 'library@example.org' });
      expect(await readdir(folder)).toHaveLength(1);
      expect(await fates()).toEqual(['waiting 1 ']);
      expect(await sendDue(mailbox)).toBe(0);
      clock.pass(60_001);
      expect(await sendDue(mailbox)).toBe(1);
      expect(await fates()).toEqual([expect.stringMatching(/^done 2 mailbox /)]);
      expect(await readdir(folder)).toHaveLength(1);
    });

    it('are not repeated when the reaction is run again from the beginning', async () => {
      const mailbox = mailboxMailer({ folder, from: 'library@example.org' });
      await remind('a', 'b', 'c');
      await react();
      expect(await sendDue(mailbox)).toBe(3);
      await outbox.startAt(letters.name, 0n);
      await remind('d');
      await react();
      expect(await sendDue(mailbox)).toBe(1);
      expect(await sendDue(mailbox)).toBe(0);
      expect(await mailbox.list(10)).toHaveLength(4);
      expect((await fates()).every((fate) => fate.startsWith('done 1 '))).toBe(true);
    });
  });

  describe('with a mail server', () => {
    let taken: { readonly to: string; readonly text: string }[];
    let refusal: { readonly code: number; readonly words: string } | undefined;
    let server: SMTPServer;
    let port = 0;
    let mailer: Mailer;

    const listen = async (): Promise<void> => {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        onRcptTo(_address, _session, answer) {
          const no = refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code });
          answer(no);
        },
        onData(stream, session, answer) {
          let text = '';
          stream.setEncoding('utf8').on('data', (part: string) => (text += part));
          stream.on('end', () => {
            taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
            answer();
          });
        },
      });
      const listening: Server = server.listen(port, '127.0.0.1');
      await once(listening, 'listening');
      port = (listening.address() as AddressInfo).port;
    };
    const goAway = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });

    beforeEach(async () => {
      taken = [];
      refusal = undefined;
      await listen();
      mailer = smtpMailer({ url: `smtp://127.0.0.1:${String(port)}`, from: 'Bibliotheek <library@example.org>' });
      await remind('a');
      await react();
    });
    afterEach(async () => {
      await mailer.close();
      await goAway();
    });
    const idOfLetter = async (): Promise<string> => (await outbox.list({ limit: 1 }))[0]?.id ?? '';

    it('are sent once it is back, under a name that never changes', async () => {
      await goAway();
      await sendDue(mailer);
      expect(await fates()).toEqual([expect.stringMatching(/^waiting 1 mail-not-taken: .*(ESOCKET|ECONNECTION)/)]);
      await listen();
      expect(await sendDue(mailer)).toBe(0);
      clock.pass(60_000);
      expect(await sendDue(mailer)).toBe(1);
      expect(await fates()).toEqual([expect.stringMatching(/^done 2 smtp 250/)]);
      expect(taken).toHaveLength(1);
      expect(taken[0]?.to).toBe('loan-a@example.org');
      expect(taken[0]?.text).toContain(`Message-ID: <${await idOfLetter()}@example.org>`);
    });

    it('are parked after the last attempt while it stays away, and sent when a person lets them', async () => {
      await goAway();
      for (let attempt = 1; attempt <= 3; attempt++) {
        expect(await sendDue(mailer)).toBe(1);
        clock.pass(60_000);
      }
      expect(await fates()).toEqual([expect.stringMatching(/^parked 3 mail-not-taken/)]);
      await listen();
      expect(await sendDue(mailer)).toBe(0);
      expect(taken).toEqual([]);
      for (const { id } of await outbox.list({ state: 'parked', limit: 10 })) await outbox.release(id, clock.now());
      expect(await sendDue(mailer)).toBe(1);
      expect(taken).toHaveLength(1);
    });

    it('are tried again when it is only busy', async () => {
      refusal = { code: 451, words: 'greylisted' };
      await sendDue(mailer);
      expect(await fates()).toEqual([expect.stringMatching(/^waiting 1 mail-not-taken: .*451/)]);
      refusal = undefined;
      clock.pass(60_000);
      await sendDue(mailer);
      expect(taken).toHaveLength(1);
    });

    it('are parked at once when it refuses the address for good, without a word about whose it is', async () => {
      refusal = { code: 550, words: 'no such user loan-a@example.org here' };
      const reported: unknown[] = [];
      await sendDue(mailer, { onFailure: (_, error) => reported.push(error) });
      expect(await fates()).toEqual([expect.stringMatching(/^parked 1 mail-not-taken: .*550/)]);
      expect(`${(await fates()).join()} ${String(reported)}`).not.toContain('@');
      expect(reported).toHaveLength(1);
    });
  });
});
