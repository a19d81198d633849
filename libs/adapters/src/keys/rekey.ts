import { SealBroken, type KeyKeeper, type PlacedRecord, type RecordsUpkeep, type Swap } from '@termijn/engine';
import { isEnvelope, rewrap, seal } from './envelope';

/** What became of the records. Their sum is the number of records that were looked at. */
export interface Rekeyed {
  /** Their keys lay under an older key, and lie under the newest now. */
  readonly rewrapped: number;
  /** They were kept before there were seals, and are sealed now. */
  readonly sealed: number;
  /** They lay under the newest key already. */
  readonly upToDate: number;
  /** Somebody saved or erased them in the meantime; they were left alone. */
  readonly changedMeanwhile: number;
  /** They do not open, because somebody altered or moved them. They were left alone. */
  readonly broken: number;
}

/** How all records are gone over. */
export interface RekeyOptions {
  /** Looked at between pages. What was done until then stays done, and another run goes on. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

const pageSize = 500;

/**
 * Puts the key of every record under the newest key of the keeper, while everything else goes on; seals what is not
 * sealed yet. Nothing when it was broken off. Throws `SealingKeyMissing` and `StoreUnavailable`.
 */
export const rekeyRecords = async (
  records: RecordsUpkeep,
  keeper: KeyKeeper,
  { signal, onProgress }: RekeyOptions,
): Promise<Rekeyed | undefined> => {
  const total = await records.count();
  const counts = { rewrapped: 0, sealed: 0, upToDate: 0, changedMeanwhile: 0, broken: 0 };
  let after: PlacedRecord<unknown> | undefined;
  for (let done = 0; !signal.aborted;) {
    const page = await records.page(after, pageSize);
    after = page.at(-1);
    if (after === undefined) return counts;
    const judged = await Promise.all(page.map((record) => judge(keeper, record)));
    for (const fate of ['rewrapped', 'sealed'] as const) {
      const swaps = judged.flatMap((one) => (one.fate === fate ? [one.swap] : []));
      const swapped = await records.swap(swaps);
      counts[fate] += swapped;
      counts.changedMeanwhile += swaps.length - swapped;
    }
    for (const { fate } of judged) if (fate === 'upToDate' || fate === 'broken') counts[fate] += 1;
    done += page.length;
    onProgress(done, Math.max(done, total));
  }
  return undefined;
};

type Judged = { readonly fate: 'rewrapped' | 'sealed'; readonly swap: Swap } | { readonly fate: 'upToDate' | 'broken' };

/** What is to become of a record. */
const judge = async (keeper: KeyKeeper, record: PlacedRecord<unknown>): Promise<Judged> => {
  const { collection, id, value } = record;
  if (!isEnvelope(value))
    return { fate: 'sealed', swap: { collection, id, from: value, to: await seal(keeper, record, value) } };
  if (value.under === keeper.newest) return { fate: 'upToDate' };
  try {
    return { fate: 'rewrapped', swap: { collection, id, from: value, to: await rewrap(keeper, record, value) } };
  } catch (error) {
    if (error instanceof SealBroken) return { fate: 'broken' };
    throw error;
  }
};
