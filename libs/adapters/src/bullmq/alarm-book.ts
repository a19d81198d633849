import { WaitingError, type Processor, type Queue, type Worker } from 'bullmq';
import { AlarmBookUnavailable, type Alarm, type AlarmBook, type Clock } from '@termijn/engine';
import { alarmIn, jobErrorOf, jobIdOf } from './alarm-job';
import { within } from './within';

/** What every alarm book on BullMQ can be told, whatever keeps its queue. */
export interface BullmqAlarmBookOptions {
  /** The name of the queue; without a colon. */
  readonly queue?: string;
  readonly clock: Clock;
  /** Told of lost connections and failed attempts, for the log. None of them ends the process. */
  readonly onError?: (error: unknown) => void;
  /** How many alarms one worker answers at one time. */
  readonly alarmsAtOnce?: number;
  /** A worker that has not been heard of for so long is taken for dead, and its alarms ring again elsewhere. */
  readonly lockMilliseconds?: number;
  /** How long an alarm waits after its first failed attempt; after every further one it waits twice as long. */
  readonly retryMilliseconds?: number;
  /** How long closing waits for alarms that are being answered. */
  readonly closeMilliseconds?: number;
  /** How long the queue may take to answer before it counts as away. */
  readonly answerMilliseconds?: number;
}

/** The part of a BullMQ queue that alarms need; the same for each of its back ends. */
export type AlarmQueue = Pick<
  Queue<Alarm>,
  'addBulk' | 'getDelayed' | 'getJobCounts' | 'getRanges' | 'remove' | 'close'
>;

/** The part of a BullMQ worker that ringing needs. */
export type AlarmWorker = Pick<Worker<Alarm>, 'pause' | 'close'>;

/** Attempts of one alarm. After the last one it waits among the failed until the next sweep arms it anew. */
const attemptsMax = 5;

/** No day has more alarms than buckets and the horizon is a few days, so this is more than can ever wait rightfully. */
const jobsMax = 10_000;

const jobOptions = (alarm: Alarm, delay: number, retryMilliseconds: number) => ({
  jobId: jobIdOf(alarm),
  delay,
  attempts: attemptsMax,
  backoff: { type: 'exponential', delay: retryMilliseconds, jitter: 0.5 },
  // A finished job that stayed would keep its id, and an alarm that is still called for could not be armed again.
  removeOnComplete: true,
  removeOnFail: { age: 24 * 60 * 60, count: jobsMax },
  stackTraceLimit: 0,
});

const ignore = (): void => undefined;

/** An alarm book on a BullMQ queue and its workers. */
export const bullmqAlarmBook = (
  options: BullmqAlarmBookOptions,
  queue: AlarmQueue,
  startWorker: (processor: Processor<Alarm>) => AlarmWorker,
): AlarmBook => {
  const {
    clock,
    onError = ignore,
    retryMilliseconds = 1000,
    closeMilliseconds = 10_000,
    answerMilliseconds = 5000,
  } = options;
  const answered = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await within(answerMilliseconds, work());
    } catch (error) {
      throw new AlarmBookUnavailable(error);
    }
  };
  const answers = (): Promise<boolean> =>
    answered(() => queue.getJobCounts('active')).then(
      () => true,
      () => false,
    );

  return {
    async arm(alarms) {
      const now = Date.parse(clock.now());
      const jobs = alarms.map(({ alarm, at }) => {
        const delay = Math.max(0, Date.parse(at) - now);
        return { name: 'alarm', data: alarm, opts: jobOptions(alarm, delay, retryMilliseconds) };
      });
      if (jobs.length > 0) await answered(() => add(queue, jobs));
    },

    ring(ring) {
      const { processor, finished } = answering(ring, onError);
      const worker = startWorker(processor);
      const close = async (): Promise<void> => {
        const pausing = worker.pause(true);
        // A worker that is closed by force leaves its alarms locked; they ring again elsewhere when the lock has run out.
        const force = !(await finished(closeMilliseconds)) || !(await answers());
        await pausing;
        await within(answerMilliseconds, worker.close(force)).catch(onError);
      };
      return Promise.resolve({ close });
    },

    async counts() {
      const jobs = await answered(() => queue.getJobCounts('wait', 'delayed', 'active', 'failed'));
      const count = (type: string): number => jobs[type] ?? 0;
      return { waiting: count('wait') + count('delayed'), ringing: count('active'), failed: count('failed') };
    },

    close: () => within(answerMilliseconds, queue.close()).catch(onError),
  };
};

/** The processor of a worker, and a way to wait for the answers that it is giving. */
const answering = (ring: (alarm: Alarm) => Promise<void>, onError: (error: unknown) => void) => {
  let closing = false;
  const underWay = new Set<Promise<void>>();
  const answer = async (data: unknown): Promise<void> => {
    try {
      await ring(alarmIn(data));
    } catch (error) {
      onError(error);
      throw jobErrorOf(error);
    }
  };
  const processor: Processor<Alarm> = async (job, token) => {
    if (closing) {
      // A pause comes too late for an alarm that is on its way to this worker already; it goes back to wait for another.
      await job.moveToWait(token);
      throw new WaitingError();
    }
    const given = answer(job.data).finally(() => underWay.delete(given));
    underWay.add(given);
    return given;
  };
  /** Begins no more answers and waits for those that were begun; false when they take longer. */
  const finished = (milliseconds: number): Promise<boolean> => {
    closing = true;
    return within(milliseconds, Promise.allSettled(underWay)).then(
      () => true,
      () => false,
    );
  };
  return { processor, finished };
};

interface AlarmJob {
  readonly name: string;
  readonly data: Alarm;
  readonly opts: ReturnType<typeof jobOptions>;
}

const add = async (queue: AlarmQueue, jobs: AlarmJob[]): Promise<void> => {
  const ids = new Set(jobs.map(({ opts }) => opts.jobId));
  const failed = await queue.getRanges(['failed'], 0, jobsMax);
  await Promise.all(failed.filter((id) => ids.has(id)).map((id) => queue.remove(id)));
  await queue.addBulk(jobs);
  await bringForward(queue, new Set(jobs.filter(({ opts }) => opts.delay === 0).map(({ opts }) => opts.jobId)));
};

/**
 * Adding a job that waits already changes nothing, not even its hour. When the clock was put forward, an alarm that is
 * due by now may still wait for an hour of the old clock. One that rang before waits for its next attempt and is left.
 */
const bringForward = async (queue: AlarmQueue, due: ReadonlySet<string>): Promise<void> => {
  if (due.size === 0) return;
  const delayed = await queue.getDelayed(0, jobsMax);
  const late = delayed.filter((job) => job.id !== undefined && due.has(job.id) && job.attemptsMade === 0);
  // A job that began to ring a moment ago cannot be promoted any more; that is as good.
  await Promise.allSettled(late.map((job) => job.promote()));
};
