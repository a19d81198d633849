import type { Message } from '@termijn/kernel';
import type { LogBatch, Position } from '../streams/event-store';
import type { Reading } from '../streams/reading';
import type { Fact } from '../streams/stream-kind';
import { ignored, project, type Projection, type Row } from './projection';
import type { KeyChange } from './projection-store';

/** Where states come from that are not in memory. */
export type LoadStates = (keys: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;

/**
 * Folds batches of the log into states in memory, and remembers which keys have changed since the last write: a key that
 * is hit ten times between two writes is written once. States used lately stay in memory, up to `statesMax` of them.
 */
export class Folding<E extends Message, S, R extends Row> {
  /** A key without a state is remembered too, as `undefined`. The order of the map is that of last use. */
  readonly #states = new Map<string, S | undefined>();
  readonly #changed = new Set<string>();
  #position: Position;
  #pendingEvents = 0;
  /** While a fold from the very beginning fits into memory, what is not in memory does not exist. */
  #holdsEverything: boolean;

  constructor(
    private readonly projection: Projection<E, S, R>,
    private readonly reading: Reading<E>,
    private readonly load: LoadStates,
    from: Position,
    private readonly statesMax: number,
  ) {
    this.#position = from;
    this.#holdsEverything = from === 0n;
  }

  /** Everything up to here has been folded. */
  get position(): Position {
    return this.#position;
  }

  /** Events folded since the last write. */
  get pendingEvents(): number {
    return this.#pendingEvents;
  }

  /** Keys whose change is not written yet. */
  get changedKeys(): number {
    return this.#changed.size;
  }

  /** Folds a batch. When an event cannot be read or folded this throws, and everything before that event has been folded. */
  async take(batch: LogBatch): Promise<void> {
    const facts: Fact<E>[] = [];
    let poison: { readonly error: unknown } | undefined;
    try {
      for (const recorded of batch.events) facts.push(this.reading.decode(recorded));
    } catch (error) {
      poison = { error };
    }
    await this.#loadMissing(facts);
    for (const fact of facts) this.#apply(fact);
    if (poison !== undefined) throw poison.error;
    this.#position = batch.position;
  }

  /** What has to be written so that the store stands where memory stands. */
  changes(): readonly KeyChange[] {
    return Array.from(this.#changed, (key) => {
      const state = this.#states.get(key);
      return { key, state, rows: state === undefined ? [] : this.projection.rows(state, key) };
    });
  }

  /** Notes that the changes were written. */
  written(): void {
    this.#changed.clear();
    this.#pendingEvents = 0;
    for (const key of this.#states.keys()) {
      if (this.#states.size <= this.statesMax) break;
      this.#states.delete(key);
      this.#holdsEverything = false;
    }
  }

  async #loadMissing(facts: readonly Fact<E>[]): Promise<void> {
    if (this.#holdsEverything) return;
    const missing = new Set<string>();
    for (const fact of facts) {
      if (!this.#concerns(fact)) continue;
      const key = this.projection.key(fact);
      if (!this.#states.has(key)) missing.add(key);
    }
    if (missing.size === 0) return;
    const stored = await this.load([...missing]);
    for (const key of missing) this.#states.set(key, stored.get(key) as S | undefined);
  }

  #apply(fact: Fact<E>): void {
    if (this.#concerns(fact)) {
      const key = this.projection.key(fact);
      const before = this.#states.get(key);
      const after = project(this.projection, before, fact);
      this.#states.delete(key);
      this.#states.set(key, after);
      if (after !== before) this.#changed.add(key);
    }
    this.#position = fact.position;
    this.#pendingEvents += 1;
  }

  #concerns(fact: Fact<E>): boolean {
    return this.projection.on[fact.event.type as E['type']] !== ignored;
  }
}
