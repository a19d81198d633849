import type { Day } from '@termijn/kernel';
import type { Clock } from '../clock';
import { AlarmUnfinished, StoreUnavailable } from '../failures';
import { inFlight } from '../in-flight';
import type { StreamName } from '../streams/event-store';
import type { Agenda, AgendaEntry, Alarm } from './alarm';

/** What a worker needs to answer alarms. */
export interface RingerOptions {
  readonly agenda: Agenda;
  readonly clock: Clock;
  /** Asks the law of one case what follows from the calendar on this day. Asking twice is the same as asking once. */
  readonly keepCalendar: (stream: StreamName, on: Day) => Promise<unknown>;
  /** How many cases are asked at one time by all alarms of this ringer; many, so that the store can commit in groups. */
  readonly concurrency?: number;
  /** How many deadlines are read from the agenda at one time. */
  readonly pageSize?: number;
  /** Raised when the worker has to go; an alarm that is not finished by then rings again elsewhere. */
  readonly signal?: AbortSignal;
  /** Told of every case that failed, for the log. */
  readonly onFailure?: (stream: StreamName, error: unknown) => void;
}

/**
 * Answers an alarm: every case of its bucket that is due by today is asked to keep its calendar, soonest first. The alarm
 * itself is not trusted. One that rings before its day, twice, or for nothing that is still due does no harm.
 *
 * A case that fails holds up no other: at the end `AlarmUnfinished` is thrown, so that the alarm rings again. Only when
 * the store itself is away the rest is left for later.
 */
export const ringer = (options: RingerOptions): ((alarm: Alarm) => Promise<void>) => {
  const { agenda, clock, keepCalendar, concurrency = 256, pageSize = 500, signal, onFailure } = options;
  const bounded = inFlight(concurrency);

  /** Asks the cases of one page and answers with those that failed. */
  const work = async (page: readonly AgendaEntry[], on: Day): Promise<Failed[]> => {
    const failed: Failed[] = [];
    const ask = async ({ stream }: AgendaEntry): Promise<void> => {
      try {
        await keepCalendar(stream, on);
      } catch (error) {
        onFailure?.(stream, error);
        failed.push({ stream, error });
      }
    };
    await Promise.all(page.map((entry) => bounded(() => ask(entry))));
    return failed;
  };

  return async (alarm) => {
    const today = clock.today();
    if (alarm.dueOn > today) return;
    const failed: Failed[] = [];
    let page: readonly AgendaEntry[] = [];
    do {
      signal?.throwIfAborted();
      // The next page begins after the last one. The agenda follows the facts at a distance and may still show its cases.
      page = await agenda.due(today, alarm.bucket, page.at(-1), pageSize);
      failed.push(...(await work(page, today)));
      if (failed.some(({ error }) => error instanceof StoreUnavailable)) break;
    } while (page.length === pageSize);
    if (failed.length > 0) throw new AlarmUnfinished(failed.map(({ stream }) => stream));
  };
};

interface Failed {
  readonly stream: StreamName;
  readonly error: unknown;
}
