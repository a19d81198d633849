import { LeaseLost, type Effect, type Instant, type Outbox, type OutboxEntry, type Position } from '@termijn/engine';
import type { OutboxQuery, Uuid } from '@termijn/engine';

type DueEntry = Pick<OutboxEntry, 'dueAt' | 'id'>;

const inDueOrder = (one: DueEntry, other: DueEntry): number =>
  one.dueAt === other.dueAt ? (one.id < other.id ? -1 : 1) : one.dueAt < other.dueAt ? -1 : 1;

/** The outbox in memory, for tests. */
export const memoryOutbox = (): Outbox => new MemoryOutbox();

/** Every method changes all it has to before the next one can begin, which is its transaction. */
class MemoryOutbox implements Outbox {
  private readonly checkpoints = new Map<string, Position>();
  private readonly entries = new Map<Uuid, OutboxEntry>();

  checkpoint(reaction: string): Promise<Position | undefined> {
    return Promise.resolve(this.checkpoints.get(reaction));
  }

  startAt(reaction: string, position: Position): Promise<void> {
    this.checkpoints.set(reaction, position);
    return Promise.resolve();
  }

  write(reaction: string, from: Position, to: Position, effects: readonly Effect[], at: Instant): Promise<void> {
    if ((this.checkpoints.get(reaction) ?? 0n) !== from) return Promise.reject(new LeaseLost(reaction));
    for (const { id, kind, payload } of effects) {
      const noted = { id, kind, payload: structuredClone(payload), reaction, attempts: 0, dueAt: at };
      if (!this.entries.has(id)) this.entries.set(id, { ...noted, state: 'waiting' });
    }
    this.checkpoints.set(reaction, to);
    return Promise.resolve();
  }

  claim(kind: string, now: Instant, until: Instant, limit: number): Promise<readonly OutboxEntry[]> {
    const due = this.inOrder((entry) => entry.kind === kind && entry.state === 'waiting' && entry.dueAt <= now, limit);
    const claimed = due.map((entry) => ({ ...entry, attempts: entry.attempts + 1, dueAt: until }));
    for (const entry of claimed) this.entries.set(entry.id, entry);
    return Promise.resolve(claimed);
  }

  done(id: Uuid, note: string): Promise<void> {
    return this.change(id, ['waiting', 'parked'], { state: 'done', note });
  }

  retry(id: Uuid, dueAt: Instant, note: string): Promise<void> {
    return this.change(id, ['waiting'], { dueAt, note });
  }

  park(id: Uuid, note: string): Promise<void> {
    return this.change(id, ['waiting'], { state: 'parked', note });
  }

  release(id: Uuid, dueAt: Instant): Promise<void> {
    return this.change(id, ['parked'], { state: 'waiting', attempts: 0, dueAt });
  }

  list({ kind, state, ids, after, limit }: OutboxQuery): Promise<readonly OutboxEntry[]> {
    const asked = (entry: OutboxEntry): boolean =>
      (kind === undefined || entry.kind === kind) &&
      (state === undefined || entry.state === state) &&
      (ids === undefined || ids.includes(entry.id)) &&
      (after === undefined || inDueOrder(after, entry) < 0);
    return Promise.resolve(this.inOrder(asked, limit));
  }

  private change(id: Uuid, from: readonly OutboxEntry['state'][], changes: Partial<OutboxEntry>): Promise<void> {
    const entry = this.entries.get(id);
    if (entry !== undefined && from.includes(entry.state)) this.entries.set(id, { ...entry, ...changes });
    return Promise.resolve();
  }

  private inOrder(matches: (entry: OutboxEntry) => boolean, limit: number): OutboxEntry[] {
    return [...this.entries.values()].filter(matches).sort(inDueOrder).slice(0, limit);
  }
}
