import { EventEmitter } from 'node:events';
import {
  LeaseLost,
  type KeyChange,
  type Position,
  type ProjectionCopy,
  type ProjectionStore,
  type ProjectionVersion,
} from '@termijn/engine';
import { leases } from './leases';
import { KeyedRows } from './keyed-rows';

/** A copy of a projection in memory. */
export interface MemoryCopy {
  readonly copy: ProjectionVersion & { readonly generation: number };
  readonly rows: KeyedRows;
  /** JSON by key, so that a state that does not survive JSON is found out here as well. */
  readonly states: Map<string, string>;
  position: Position;
  live: boolean;
  failure: string | undefined;
}

/** A projection store in this process, and what read models need to see of it. */
export interface MemoryProjectionStore extends ProjectionStore {
  live(name: string): MemoryCopy | undefined;
  /** Emits `written` after every write and every change of the live version. */
  readonly changes: EventEmitter;
}

/** The in-process twin of the PostgreSQL projection store: same contract, nothing survives the process. */
export const memoryProjectionStore = (): MemoryProjectionStore => {
  const changes = new EventEmitter().setMaxListeners(0);
  const shelf = new Shelf();
  return {
    changes,
    live: (name) => shelf.live(name),
    prepare: (projection) => attempt(() => asCopy(shelf.toFollow(projection))),
    prepareBeside: (projection) => attempt(() => asCopy(shelf.beside(projection))),
    checkpoint: (copy) => attempt(() => shelf.find(copy).position),
    states: (copy, keys) =>
      attempt(() => {
        const { states } = shelf.find(copy);
        return new Map(keys.filter((key) => states.has(key)).map((key) => [key, JSON.parse(states.get(key)!)]));
      }),
    write: (copy, from, to, keyChanges) =>
      attempt(() => {
        write(shelf.find(copy), from, to, keyChanges);
        changes.emit('written');
      }),
    makeLive: (copy) =>
      attempt(() => {
        const madeLive = shelf.makeLive(copy);
        changes.emit('written');
        return madeLive;
      }),
    liveVersion: (name) => attempt(() => shelf.live(name)?.copy.version),
    discard: (copy) =>
      attempt(() => {
        shelf.discard(copy);
      }),
    lease: leases(),
    noteFailure: (copy, failure) =>
      attempt(() => {
        shelf.find(copy).failure = failure;
      }),
    status: () => attempt(() => shelf.all().map(statusOf)),
  };
};

/** Runs at once, and answers with a promise as a store with a wire would. */
const attempt = async <T>(work: () => T): Promise<T> => Promise.resolve(work());

const asCopy = ({ copy, live }: MemoryCopy): ProjectionCopy => ({ ...copy, live });

const statusOf = ({ copy: { name, version, generation }, live, position, failure }: MemoryCopy) => ({
  name,
  version,
  generation,
  live,
  position,
  ...(failure !== undefined && { failure }),
});

const write = (kept: MemoryCopy, from: Position, to: Position, changes: readonly KeyChange[]): void => {
  if (kept.position !== from) throw new LeaseLost(kept.copy.name);
  kept.rows.replace(changes);
  for (const { key, state } of changes) {
    if (state === undefined) kept.states.delete(key);
    else kept.states.set(key, JSON.stringify(state));
  }
  kept.position = to;
};

/** All copies of all projections. */
class Shelf {
  #copies: MemoryCopy[] = [];

  all(): readonly MemoryCopy[] {
    return this.#copies.toSorted(
      ({ copy: a }, { copy: b }) =>
        Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)) ||
        a.version - b.version ||
        a.generation - b.generation,
    );
  }

  live(name: string): MemoryCopy | undefined {
    return this.#copies.find(({ copy, live }) => live && copy.name === name);
  }

  find({ name, version, generation }: ProjectionCopy): MemoryCopy {
    const found = this.#of({ name, version }).find(({ copy }) => copy.generation === generation);
    if (found === undefined) throw new LeaseLost(name);
    return found;
  }

  toFollow(projection: ProjectionVersion): MemoryCopy {
    return this.#of(projection).find(({ live }) => live) ?? this.beside(projection);
  }

  beside(projection: ProjectionVersion): MemoryCopy {
    const earlier = this.#of(projection);
    const unfinished = earlier.findLast(({ live }) => !live);
    if (unfinished !== undefined) return unfinished;
    const { name, version, table } = projection;
    const made: MemoryCopy = {
      copy: { name, version, table, generation: Math.max(0, ...earlier.map(({ copy }) => copy.generation)) + 1 },
      rows: new KeyedRows(table),
      states: new Map(),
      position: 0n,
      live: this.live(name) === undefined,
      failure: undefined,
    };
    this.#copies.push(made);
    return made;
  }

  makeLive(copy: ProjectionCopy): boolean {
    const next = this.find(copy);
    const current = this.live(copy.name);
    if (current !== undefined && current.position > next.position) return false;
    this.#copies = this.#copies.filter((kept) => kept === next || kept.copy.name !== copy.name);
    next.live = true;
    return true;
  }

  discard(copy: ProjectionCopy): void {
    const unwanted = this.find(copy);
    if (unwanted.live) throw new Error(`${copy.name} answers from this copy; it cannot be discarded`);
    this.#copies = this.#copies.filter((kept) => kept !== unwanted);
  }

  #of({ name, version }: Pick<ProjectionVersion, 'name' | 'version'>): MemoryCopy[] {
    return this.#copies.filter(({ copy }) => copy.name === name && copy.version === version);
  }
}
