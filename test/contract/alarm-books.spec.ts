import { randomUUID } from 'node:crypto';
import { memoryAlarmBook, postgresAlarmBook, redisAlarmBook } from '@termijn/adapters';
import { alarmBookContract, testDatabase, type TestDatabase } from '@termijn/testkit';

alarmBookContract('memory', (options) => memoryAlarmBook(options));

alarmBookContract('BullMQ on Redis', (options) => {
  const url = process.env['TERMIJN_TEST_REDIS_URL'];
  if (url === undefined) throw new Error('no Redis was started for this suite');
  return redisAlarmBook({ ...options, url, prefix: `test-${randomUUID()}` });
});

describe('with a database of its own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  alarmBookContract('BullMQ on PostgreSQL', (options) =>
    postgresAlarmBook({ ...options, url: database.url, queue: `alarms-${randomUUID()}` }),
  );
});
