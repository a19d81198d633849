import type { Pool } from 'pg';
import type { Bell } from '../event-log';

/** The channel on which whoever appended tells the other processes. */
export const channel = 'events_appended';

/** Other processes are told at most this often; in between they have enough to do with what they were told before. */
const pauseMilliseconds = 10;

/**
 * Tells followers that the log has grown: those of this process at once, those of others by a notification of its own.
 * As part of the append it would have to be queued under a lock of the whole server before every commit.
 */
export class Announcer {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly bell: Bell,
  ) {}

  announce(): void {
    this.bell.ring();
    this.#timer ??= setTimeout(() => void this.flush(), pauseMilliseconds);
  }

  /** Tells at once what has not been told yet. Never throws: followers look for themselves every now and then. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.pool.query(`notify ${channel}`).catch(() => undefined);
  }
}
