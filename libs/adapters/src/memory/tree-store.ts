import {
  LeaseLost,
  type KeptCheckpoint,
  type NotaryAlarm,
  type TilePlace,
  type Tile,
  type TreeEntry,
  type TreeStore,
} from '@termijn/engine';

const placeOf = ({ level, index }: TilePlace): string => `${level}/${index}`;

/** The in-process twin of the tree in PostgreSQL: same contract, nothing survives the process. */
export const memoryTreeStore = (): TreeStore => {
  const entries: TreeEntry[] = [];
  const tiles = new Map<string, Tile>();
  const checkpoints: KeptCheckpoint[] = [];
  let alarm: NotaryAlarm | undefined;
  const change = (size: number, changed: (kept: KeptCheckpoint) => KeptCheckpoint): Promise<void> => {
    const at = checkpoints.findIndex((kept) => kept.size === size);
    if (at !== -1) checkpoints[at] = changed(checkpoints[at]!);
    return Promise.resolve();
  };
  return {
    standing: () => Promise.resolve({ size: entries.length, position: entries.at(-1)?.position ?? 0n }),
    grow(growth) {
      if (growth.from !== entries.length) return Promise.reject(new LeaseLost('notary'));
      entries.push(...growth.entries);
      for (const tile of growth.tiles) tiles.set(placeOf(tile), tile);
      if (growth.checkpoint !== undefined) checkpoints.push({ ...growth.checkpoint, cosignatures: {} });
      return Promise.resolve();
    },
    entries: (from, count) => Promise.resolve(entries.slice(from, from + count)),
    tiles: (places) => Promise.resolve(places.map((place) => tiles.get(placeOf(place)))),
    indexesOf: (positions) =>
      Promise.resolve(
        new Map(entries.flatMap(({ position }, index) => (positions.includes(position) ? [[position, index]] : []))),
      ),
    checkpoints: (moreThan, count) =>
      Promise.resolve(checkpoints.filter(({ size }) => size > moreThan).slice(0, count)),
    newestCheckpoint: () => Promise.resolve(checkpoints.at(-1)),
    cosign: (size, witness, lines) =>
      change(size, (kept) => ({ ...kept, cosignatures: { [witness]: lines, ...kept.cosignatures } })),
    stamp: (size, timestamp) => change(size, (kept) => ({ timestamp, ...kept })),
    alarm: () => Promise.resolve(alarm),
    setAlarm(raised) {
      alarm = raised === undefined ? undefined : (alarm ?? raised);
      return Promise.resolve();
    },
  };
};
