import { randomUUID } from 'node:crypto';
import { memoryEventStore, memoryProjectionStore, memoryReadModels, redisAlarmBook } from '@termijn/adapters';
import { bucketOf, ringer, streamName, type AlarmBook, type Ringing } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { eventually, fixedClock, testRedis, type FixedClock, type TestRedis } from '@termijn/testkit';
import { openDesk, type Desk } from './alarm-desk';

const lastDay = day('2023-06-09');
const reminded = 'BookLent, ReaderReminded 2023-06-06';
const overdue = 'LoanOverdue 2023-06-10';
const count = 300;

describe('alarms on a Redis that fails', () => {
  let redis: TestRedis;
  let clock: FixedClock;
  let desk: Desk;
  let prefix: string;
  const toClose: { close(): Promise<void> }[] = [];
  const opened = <T extends { close(): Promise<void> }>(party: T): T => {
    toClose.unshift(party);
    return party;
  };
  const openBook = (): AlarmBook =>
    opened(redisAlarmBook({ url: redis.url, prefix, clock, alarmsAtOnce: 2, lockMilliseconds: 1000 }));
  const ring = async (book: AlarmBook): Promise<Ringing> => opened(await desk.ring(book));
  const finish = async (): Promise<Record<string, number>> => {
    for (const party of toClose.splice(0)) await party.close();
    return desk.histories();
  };

  beforeAll(async () => {
    redis = await testRedis();
  });
  afterAll(() => redis.stop());

  beforeEach(async () => {
    clock = fixedClock('2023-06-06T08:00:00Z');
    prefix = `test-${randomUUID()}`;
    const projectionStore = memoryProjectionStore();
    const readModels = memoryReadModels(projectionStore);
    desk = openDesk({ eventStore: memoryEventStore(), projectionStore, readModels }, clock);
    await desk.lend('a', count, lastDay);
  });
  afterEach(async () => {
    for (const party of toClose.splice(0)) await party.close();
    await desk.close();
  });

  it('loses nothing and does nothing twice when everything is flushed in mid-run', async () => {
    const book = openBook();
    desk.interruptAt(count / 3, () => redis.client.flushall());
    await ring(book);
    await desk.workedOff(book);
    clock.set('2023-06-10T08:00:00Z');
    await desk.workedOff(book);
    expect(await finish()).toEqual({ [`${reminded}, ${overdue}`]: count });
  });

  it('arms within one sweep what a flush took while it waited', async () => {
    const book = openBook();
    await answered(book);
    clock.set('2023-06-08T08:00:00Z');
    const { alarms } = await desk.sweep(book);
    expect((await book.counts()).waiting).toBeGreaterThanOrEqual(alarms);
    await redis.client.flushall();
    expect(await book.counts()).toEqual({ waiting: 0, ringing: 0, failed: 0 });
    await desk.sweep(book);
    expect(await book.counts()).toEqual({ waiting: alarms, ringing: 0, failed: 0 });
    expect(alarms).toBeGreaterThan(50);
    expect(await finish()).toEqual({ [reminded]: count });
  });

  /** Rings the alarms of a book until nothing is due, and leaves it with nobody to ring. */
  const answered = async (book: AlarmBook): Promise<AlarmBook> => {
    const ringing = await desk.ring(book);
    await desk.workedOff(book);
    await ringing.close();
    return book;
  };

  it('goes on by itself when Redis is killed in mid-run and comes back empty', async () => {
    const book = openBook();
    desk.interruptAt(count / 3, () => redis.kill());
    await ring(book);
    await desk.sweep(book);
    await eventually(() => desk.asked() >= count / 3);
    await expect(desk.sweep(book)).rejects.toMatchObject({ code: 'alarm-book-unavailable' });
    await expect(book.counts()).rejects.toMatchObject({ code: 'alarm-book-unavailable' });
    await redis.start();
    await desk.workedOff(book);
    await desk.lend('b', 50, lastDay);
    await desk.workedOff(book);
    clock.set('2023-06-10T08:00:00Z');
    await desk.workedOff(book);
    expect(await finish()).toEqual({ [`${reminded}, ${overdue}`]: count + 50 });
  });

  it('can be closed while Redis is away', async () => {
    const book = openBook();
    const ringing = await desk.ring(book);
    await desk.workedOff(book);
    await redis.kill();
    await ringing.close();
    await book.close();
    await redis.start();
    expect(await finish()).toEqual({ [reminded]: count });
  });

  it('lets ghosts of an old backup ring in vain, and still arms what is due', async () => {
    const book = openBook();
    await answered(book);
    clock.set('2023-06-09T21:59:58Z');
    await desk.sweep(book);
    const ghosts = (await book.counts()).waiting;
    expect(ghosts).toBeGreaterThan(50);
    const backup = await redis.backUp();
    clock.set('2023-06-09T22:00:01Z');
    await answered(book);
    expect(await desk.histories()).toEqual({ [`${reminded}, ${overdue}`]: count });

    await redis.kill();
    await redis.start(backup);
    await eventually(async () => (await book.counts().catch(() => undefined))?.waiting === ghosts);
    const askedBefore = desk.asked();
    await ring(book);
    await eventually(async () => (await book.counts()).waiting === 0);
    expect(desk.asked()).toBe(askedBefore);
    clock.set('2023-06-12T08:00:00Z');
    await desk.lend('late', 20, day('2023-06-01'));
    await desk.workedOff(book);
    expect(await finish()).toEqual({ [`${reminded}, ${overdue}`]: count, 'BookLent, LoanOverdue 2023-06-12': 20 });
  });

  it('shares alarms between two workers', async () => {
    const heard = [0, 0];
    const both = Promise.withResolvers<undefined>();
    const books = [openBook(), openBook()];
    for (const [worker, book] of books.entries()) {
      const answer = ringer({ agenda: desk.agenda, clock, keepCalendar: desk.keepCalendar, pageSize: 20 });
      const ringing = await book.ring(async (alarm) => {
        heard[worker]! += 1;
        // Nobody goes on before both have an alarm, so that neither can do all the work.
        if (heard.every((alarms) => alarms > 0)) both.resolve(undefined);
        await both.promise;
        await answer(alarm);
      });
      opened(ringing);
    }
    await desk.workedOff(books[0]!);
    expect(Math.min(...heard)).toBeGreaterThan(0);
    expect(await finish()).toEqual({ [reminded]: count });
  });

  it('does nothing twice when two workers answer the same alarm at the same time', async () => {
    const answers = [1, 2, 3].map(() => ringer({ agenda: desk.agenda, clock, keepCalendar: desk.keepCalendar }));
    const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);
    const ringAll = buckets.flatMap((bucket) => answers.map((answer) => answer({ dueOn: clock.today(), bucket })));
    await Promise.all(ringAll);
    expect(desk.asked()).toBeGreaterThan(count);
    expect(await finish()).toEqual({ [reminded]: count });
  });

  it('does nothing early and nothing twice when the clock jumps a year forward and back', async () => {
    const book = openBook();
    await ring(book);
    await desk.workedOff(book);
    await desk.lend('next', 100, day('2024-05-31'));
    await desk.sweep(book);
    clock.set('2024-06-06T08:00:00Z');
    await desk.workedOff(book);
    clock.set('2023-06-06T09:00:00Z');
    await desk.lend('after', 100, lastDay);
    await desk.lend('later', 100, day('2023-06-20'));
    await desk.workedOff(book);
    const late = 'LoanOverdue 2024-06-06';
    expect(await desk.histories()).toEqual({
      [`${reminded}, ${late}`]: count,
      [`BookLent, ${late}`]: 100,
      [reminded]: 100,
      BookLent: 100,
    });
    clock.set('2023-06-10T08:00:00Z');
    await desk.workedOff(book);
    expect(await finish()).toEqual({
      [`${reminded}, ${late}`]: count,
      [`BookLent, ${late}`]: 100,
      [`${reminded}, ${overdue}`]: 100,
      BookLent: 100,
    });
  });

  it('comes back to a case that failed, when it has failed often enough to be given up too', async () => {
    const book = opened(redisAlarmBook({ url: redis.url, prefix, clock, retryMilliseconds: 5 }));
    let broken = true;
    const troubled = streamName('loan-a.0');
    const answer = ringer({
      agenda: desk.agenda,
      clock,
      keepCalendar: async (stream, on) => {
        if (broken && stream === troubled) throw new Error('broken');
        await desk.keepCalendar(stream, on);
      },
    });
    opened(await book.ring(answer));
    await desk.sweep(book);
    await eventually(async () => (await book.counts()).failed === 1);
    await eventually(async () => Object.values(await desk.histories()).includes(count - 1));
    expect(await desk.histories()).toEqual({ [reminded]: count - 1, BookLent: 1 });
    expect((await redis.client.keys(`${prefix}:*`)).length).toBeGreaterThan(0);
    const job = await redis.client.hgetall(`${prefix}:alarms:2023-06-06.${String(bucketOf(troubled))}`);
    expect(JSON.parse(job['data'] ?? '')).toEqual({ dueOn: '2023-06-06', bucket: bucketOf(troubled) });
    expect(job['failedReason']).toContain(troubled);
    broken = false;
    await desk.workedOff(book);
    expect(await finish()).toEqual({ [reminded]: count });
  });
});
