import type {
  AlarmBook,
  Clock,
  ErasureLedger,
  EventStore,
  Mailer,
  Notary,
  Outbox,
  ProjectionStore,
  ReadModels,
  Records,
  Typesetter,
} from '@termijn/engine';
import { postgresAlarmBook, redisAlarmBook } from '../bullmq';
import { eventStoreDbStore } from '../eventstoredb';
import {
  keyRegister,
  keyRegisterMigrations,
  rekeyRecords,
  sealedRecords,
  type Rekeyed,
  type RekeyOptions,
} from '../keys';
import { postgresShortMemory, redisShortMemory, shortMemoryMigrations, type ShortMemory } from '../identity';
import { mailboxMailer, smtpMailer, type Mailbox } from '../mail';
import {
  migrate,
  openPool,
  outboxMigrations,
  postgresEventStore,
  postgresOutbox,
  postgresProjectionStore,
  postgresReadModels,
  postgresRecords,
  postgresTreeStore,
  projectionMigrations,
  recordsMigrations,
  treeMigrations,
} from '../postgres';
import { typstTypesetter } from '../typst';
import { isEmbedded, WrongConfiguration, type Configuration } from './configuration';
import { dataLayout, peopleKeyOf, prepareDataFolder } from './data-folder';
import { openDatabase } from './database';
import { demoClockMigrations, settableClock, systemClock, type SettableClock } from './demo-clock';
import { openAnchors, type KnownAnchors } from './open-anchors';
import { openNotary } from './notary-keys';
import { fileLedger } from './erasure-ledger';
import { openKeyRing } from './sealing-keys';

/** Every port with a driver behind it, as the configuration says. */
export interface Platform {
  readonly configuration: Configuration;
  readonly eventStore: EventStore;
  readonly projectionStore: ProjectionStore;
  readonly readModels: ReadModels;
  /** Sealed as they are kept. */
  readonly records: Records;
  /** Who was erased, kept outside the database. */
  readonly ledger: ErasureLedger;
  /** Puts all records under the newest sealing key. Nothing when it was broken off; then another call goes on. */
  rekey(options: RekeyOptions): Promise<RekeyedPlatform | undefined>;
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  /** The mails of an installation that has no mail server. */
  readonly mailbox?: Mailbox;
  readonly clock: Clock;
  /** The clock again, where it can be turned. */
  readonly demoClock?: SettableClock;
  /** The tree over the log and who signs for it, under the newest of its keys. */
  readonly notary: Notary;
  /** Who vouches for it from outside. */
  readonly anchors: KnownAnchors;
  /** Sets papers. It is made ready for the first of them, as most processes never set one. */
  readonly typesetter: Typesetter;
  /** The secret behind pseudonyms. */
  readonly peopleKey: Buffer;
  /**
   * Connects to the queue of alarms; whoever opens it closes it. Redis where one is configured, else the private
   * PostgreSQL. Throws `WrongConfiguration` when there is neither.
   */
  openAlarmBook(onError: (error: unknown) => void): AlarmBook;
  /** Where sessions lie: Redis where one is configured, else the database. */
  readonly shortMemory: ShortMemory;
  /** Closes every connection, and stops the private PostgreSQL when nobody else uses it. */
  close(): Promise<void>;
}

/** What became of the records, and which keys may leave the configuration. */
export interface RekeyedPlatform extends Rekeyed {
  /** The id of the key that everything was put under. */
  readonly newest: string;
  /** The ids of the keys that nothing lies under any more. */
  readonly retired: readonly string[];
}

/** Opens the platform: database, schema, drivers, clock. What was opened is closed again when a later step fails. */
export const openPlatform = async (configuration: Configuration): Promise<Platform> => {
  const opened = new AsyncDisposableStack();
  try {
    return await open(configuration, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
};

const migrations = [
  ...projectionMigrations,
  ...outboxMigrations,
  ...recordsMigrations,
  ...treeMigrations,
  ...demoClockMigrations,
  ...keyRegisterMigrations,
  ...shortMemoryMigrations,
];

const open = async (configuration: Configuration, opened: AsyncDisposableStack): Promise<Platform> => {
  const { dataDir, demo } = configuration;
  const anchors = await openAnchors(configuration.anchors);
  await prepareDataFolder(dataDir);
  const peopleKey = configuration.peopleKey ?? (await peopleKeyOf(dataDir));

  const database = await openDatabase(configuration);
  opened.defer(() => database.release());
  const pool = openPool(database.url);
  opened.defer(() => pool.end());
  await migrate(pool, migrations);
  const register = keyRegister(pool);
  const keys = await openKeyRing(configuration, register);
  const records = postgresRecords(pool);

  const eventStore = await openEventStore(configuration, database.url);
  opened.defer(() => eventStore.close());
  const demoClock = demo ? await settableClock(pool, database.url) : undefined;
  if (demoClock !== undefined) opened.defer(() => demoClock.close());
  const clock = demoClock ?? systemClock;
  const notary = await openNotary(configuration, { eventStore, treeStore: postgresTreeStore(pool), clock });
  const mail = openMailer(configuration);
  opened.defer(() => mail.mailer.close());
  const { redisUrl } = configuration;
  const shortMemory = redisUrl === undefined ? postgresShortMemory(pool) : redisShortMemory(redisUrl);
  opened.defer(() => shortMemory.close());

  return {
    configuration,
    eventStore,
    projectionStore: postgresProjectionStore(pool),
    readModels: postgresReadModels(pool),
    records: sealedRecords(records, keys),
    ledger: fileLedger(configuration.erasures ?? dataLayout(dataDir).erasures),
    async rekey(options) {
      const rekeyed = await rekeyRecords(records, keys, options);
      const { newest } = keys;
      return rekeyed && { ...rekeyed, newest, retired: await register.retire(newest) };
    },
    outbox: postgresOutbox(pool),
    ...mail,
    clock,
    ...(demoClock !== undefined && { demoClock }),
    notary,
    anchors,
    typesetter: typstTypesetter(),
    peopleKey,
    shortMemory,
    openAlarmBook: (onError) => alarmBookOf(configuration, database.url, clock, onError),
    close: () => opened.disposeAsync(),
  };
};

const openEventStore = async ({ eventStoreUrl }: Configuration, databaseUrl: string): Promise<EventStore> =>
  eventStoreUrl === undefined
    ? postgresEventStore({ url: databaseUrl })
    : eventStoreDbStore({ connectionString: eventStoreUrl });

const openMailer = ({ smtpUrl, mailFrom: from, dataDir }: Configuration): Pick<Platform, 'mailer' | 'mailbox'> => {
  if (smtpUrl !== undefined) return { mailer: smtpMailer({ url: smtpUrl, from }) };
  const mailbox = mailboxMailer({ folder: dataLayout(dataDir).mail, from });
  return { mailer: mailbox, mailbox };
};

/** A queue that does not answer must not make a process end later than an operator waits for. */
const closeMilliseconds = 3_000;

/** Redis answers at once or is away; the private PostgreSQL may be busy, and has tables to make at first. */
const redisAnswerMilliseconds = 2_500;

const alarmBookOf = (
  configuration: Configuration,
  databaseUrl: string,
  clock: Clock,
  onError: (error: unknown) => void,
): AlarmBook => {
  const common = { clock, onError, closeMilliseconds };
  if (configuration.redisUrl !== undefined)
    return redisAlarmBook({ ...common, answerMilliseconds: redisAnswerMilliseconds, url: configuration.redisUrl });
  if (!isEmbedded(configuration))
    throw new WrongConfiguration(['REDIS_URL must be set for the role worker when DATABASE_URL is set']);
  return postgresAlarmBook({ ...common, url: databaseUrl });
};
