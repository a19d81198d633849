import { instant, plusMilliseconds, startOfDay, type Alarm, type AlarmBook, type Clock } from '@termijn/engine';
import { plusDays } from '@termijn/kernel';
import { eventually } from './eventually';
import { fixedClock, type FixedClock } from './fixed-clock';

/** Opens an empty alarm book that goes by the clock and rings a failed alarm again after so many milliseconds. */
export type OpenAlarmBook = (options: { readonly clock: Clock; readonly retryMilliseconds: number }) => AlarmBook;

/** Alarms as they were heard, and a way to wait for the next ones. */
const listener = () => {
  const heard: Alarm[] = [];
  const buckets = (): number[] => heard.map(({ bucket }) => bucket);
  return { heard, buckets, hear: (alarm: Alarm) => void heard.push(alarm) };
};

/** One suite for every alarm book. The book in memory may stand in for the others while all of them pass. */
export const alarmBookContract = (name: string, open: OpenAlarmBook): void => {
  describe(`${name} keeps the contract of an alarm book`, () => {
    let clock: FixedClock;
    let book: AlarmBook;
    const openRingings: { close(): Promise<void> }[] = [];

    beforeEach(() => {
      clock = fixedClock('2023-05-30T08:00:00Z');
      book = open({ clock, retryMilliseconds: 10 });
    });
    afterEach(async () => {
      for (const ringing of openRingings.splice(0)) await ringing.close();
      await book.close();
    });

    const alarm = (bucket: number): Alarm => ({ dueOn: clock.today(), bucket });
    const armIn = (milliseconds: number, ...alarms: Alarm[]): Promise<void> =>
      book.arm(alarms.map((one) => ({ alarm: one, at: plusMilliseconds(clock.now(), milliseconds) })));
    const ring = async (answer: (alarm: Alarm) => void | Promise<void>) => {
      const ringing = await book.ring(async (one) => answer(one));
      openRingings.push(ringing);
      return ringing;
    };

    it('rings an alarm whose hour has come and forgets it', async () => {
      const { heard, hear } = listener();
      await armIn(-60_000, alarm(7));
      expect(await book.counts()).toEqual({ waiting: 1, ringing: 0, failed: 0 });
      await ring(hear);
      await eventually(() => heard.length > 0);
      expect(heard).toEqual([{ dueOn: '2023-05-30', bucket: 7 }]);
      await eventually(async () => (await book.counts()).ringing === 0);
      expect(await book.counts()).toEqual({ waiting: 0, ringing: 0, failed: 0 });
    });

    it('keeps an alarm until its hour', async () => {
      const { buckets, hear } = listener();
      await ring(hear);
      await armIn(300, alarm(2));
      await armIn(0, alarm(1));
      await eventually(() => buckets().length === 2);
      expect(buckets()).toEqual([1, 2]);
    });

    it('rings once however often an alarm is armed while it waits', async () => {
      const { buckets, hear } = listener();
      await ring(hear);
      await armIn(200, alarm(3));
      await armIn(200, alarm(3), alarm(3));
      await armIn(600, alarm(4));
      await eventually(() => buckets().includes(4));
      expect(buckets()).toEqual([3, 4]);
    });

    it('changes nothing about an alarm that rings', async () => {
      const { buckets, hear } = listener();
      const answer = Promise.withResolvers<undefined>();
      await ring(async (one) => {
        hear(one);
        await answer.promise;
      });
      await armIn(0, alarm(5));
      await eventually(() => buckets().length === 1);
      await armIn(0, alarm(5));
      answer.resolve(undefined);
      await eventually(async () => (await book.counts()).ringing === 0);
      await armIn(0, alarm(6));
      await eventually(() => buckets().includes(6));
      expect(buckets()).toEqual([5, 6]);
    });

    it('rings an alarm again that was armed anew after it had been answered', async () => {
      const { buckets, hear } = listener();
      await ring(hear);
      for (const times of [1, 2]) {
        await armIn(0, alarm(8));
        await eventually(() => buckets().length === times);
        await eventually(async () => (await book.counts()).ringing === 0);
      }
      expect(buckets()).toEqual([8, 8]);
    });

    it('rings again when the answer failed', async () => {
      const { buckets, hear } = listener();
      await ring((one) => {
        hear(one);
        if (buckets().length < 3) throw new Error('not yet');
      });
      await armIn(0, alarm(9));
      await eventually(() => buckets().length === 3);
      await eventually(async () => (await book.counts()).ringing === 0);
      expect(await book.counts()).toEqual({ waiting: 0, ringing: 0, failed: 0 });
    });

    it('shows an alarm that failed for good, and lets it be armed again', async () => {
      const { buckets, hear } = listener();
      const failing = await ring(() => {
        throw new Error('never');
      });
      await armIn(0, alarm(10));
      await eventually(async () => (await book.counts()).failed === 1);
      await failing.close();
      await armIn(0, alarm(10));
      expect(await book.counts()).toEqual({ waiting: 1, ringing: 0, failed: 0 });
      await ring(hear);
      await eventually(() => buckets().length === 1);
      expect(buckets()).toEqual([10]);
    });

    it('brings an alarm forward when the clock was put forward to its hour', async () => {
      const { heard, hear } = listener();
      await ring(hear);
      const dueOn = plusDays(clock.today(), 2);
      const armed = [{ alarm: { dueOn, bucket: 11 }, at: startOfDay(dueOn) }];
      await book.arm(armed);
      expect(await book.counts()).toMatchObject({ waiting: 1 });
      clock.set(instant(`${dueOn}T06:00:00Z`));
      await book.arm(armed);
      await eventually(() => heard.length === 1);
      expect(heard).toEqual([{ dueOn, bucket: 11 }]);
    });

    it('waits for the answer under way when it is closed, and rings nothing after that', async () => {
      const { buckets, hear } = listener();
      const answer = Promise.withResolvers<undefined>();
      const events: string[] = [];
      const ringing = await ring(async (one) => {
        hear(one);
        await answer.promise;
        events.push('answered');
      });
      await armIn(0, alarm(12));
      await eventually(() => buckets().length === 1);
      const closing = ringing.close().then(() => events.push('closed'));
      await armIn(0, alarm(13));
      answer.resolve(undefined);
      await closing;
      expect(events).toEqual(['answered', 'closed']);
      expect(buckets()).toEqual([12]);
      expect(await book.counts()).toMatchObject({ waiting: 1 });
    });
  });
};
