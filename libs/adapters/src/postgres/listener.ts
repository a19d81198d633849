import { Client } from 'pg';
import type { Bell } from '../event-log';
import { channel } from './announcer';

const pauseMilliseconds = 250;

/**
 * Rings the bell whenever somebody, in whatever process, has appended. Keeps one connection; while that is broken
 * followers look for themselves, so nothing but a little time is lost.
 */
export class Listener {
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #isOpen = false;

  constructor(
    private readonly url: string,
    private readonly bell: Bell,
  ) {}

  /** Begins to listen; may be called again and again. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    void this.#listen();
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    clearTimeout(this.#again);
    await this.#client?.end();
  }

  /** Never throws: what goes wrong is tried again. */
  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'termijn-listener', keepAlive: true });
    this.#client = client;
    client.on('notification', () => {
      this.bell.ring();
    });
    client.on('error', () => undefined);
    client.once('end', () => {
      if (this.#isOpen) this.#again = setTimeout(() => void this.#listen(), pauseMilliseconds);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.bell.ring(); // for whatever was appended while nobody listened
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}
