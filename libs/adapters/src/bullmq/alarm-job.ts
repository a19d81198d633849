import { UnrecoverableError } from 'bullmq';
import { bucketsMax, Failure, type Alarm } from '@termijn/engine';
import { isDay } from '@termijn/kernel';

/** The id of the job of an alarm. The same alarm has the same id, so the queue itself keeps it from waiting twice. */
export const jobIdOf = ({ dueOn, bucket }: Alarm): string => `${dueOn}.${String(bucket)}`;

const isBucket = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < bucketsMax;

/** The alarm in the data of a job. A queue is an open door, so what comes in is checked; trying again would not help. */
export const alarmIn = (data: unknown): Alarm => {
  const { dueOn, bucket } = (data ?? {}) as Partial<Record<keyof Alarm, unknown>>;
  if (!isDay(dueOn) || !isBucket(bucket)) throw new UnrecoverableError('the job holds no alarm');
  return { dueOn, bucket };
};

/** What the queue may keep of an error: the words of this house, or a bare name, since foreign words may name a person. */
export const jobErrorOf = (error: unknown): Error => {
  if (error instanceof Failure) return new Error(`${error.code}: ${error.message}`);
  return error instanceof UnrecoverableError ? error : new Error(error instanceof Error ? error.name : 'unknown');
};
