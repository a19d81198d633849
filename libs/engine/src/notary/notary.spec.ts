import { memoryEventStore, memoryTreeStore } from '@termijn/adapters';
import {
  bytesOfBase64,
  checkInclusion,
  ed25519Signer,
  leafHash,
  parseVerifier,
  rootOf,
  type NoteVerifier,
} from '@termijn/proof';
import { fixedClock } from '@termijn/testkit';
import { randomUUID } from 'node:crypto';
import { instant } from '../clock';
import type { Uuid } from '../ids';
import { streamName, type EventStore, type NewEvent } from '../streams/event-store';
import { sealed } from '../streams/seal';
import { anchor } from './anchor';
import { AnchorUnavailable, WitnessRefuses, WitnessStandsElsewhere, type ToCosign } from './anchors';
import { checkpointIn } from './checkpoint-note';
import { notarise, type Notary } from './notarise';
import { proofsFor } from './proofs-for';
import { runNotary } from './run-notary';
import type { TreeEntry, TreeStore } from './tree-store';
import { HistoryRewritten, patrol } from './unchanged';

const signerOf = (byte: number) => ed25519Signer('log.example', new Uint8Array(32).fill(byte));
const verifierOf = (byte: number): NoteVerifier => parseVerifier(signerOf(byte).vkey)!;

const event = (): NewEvent => ({
  id: randomUUID() as string as Uuid,
  type: 'Noted',
  data: {},
  metadata: {
    actor: { who: 'w', role: 'r', organisation: 'o' },
    causation: 'c',
    correlation: 'c',
    recordedAt: instant('2026-01-01T00:00:00Z'),
    schemaVersion: 1,
  },
});

const add = async (eventStore: EventStore, stream: string, count: number): Promise<void> => {
  const name = streamName(stream);
  for (let left = count; left > 0; left -= 500) {
    const slice = await eventStore.read(name);
    await eventStore.append(
      name,
      slice.revision,
      sealed(slice, name, Array.from({ length: Math.min(left, 500) }, event)),
    );
  }
};

const house = (): Notary => ({
  eventStore: memoryEventStore(),
  treeStore: memoryTreeStore(),
  clock: fixedClock('2026-01-02T00:00:00Z'),
  origin: 'log.example',
  signer: signerOf(1),
  verifiers: [verifierOf(1)],
});

/** The same tree with one entry told otherwise. */
const withEntry = (treeStore: TreeStore, index: number, changed: (entry: TreeEntry) => TreeEntry): TreeStore => ({
  ...treeStore,
  entries: async (from, count) =>
    (await treeStore.entries(from, count)).map((entry, at) => (from + at === index ? changed(entry) : entry)),
});

const otherDigest = (entry: TreeEntry): TreeEntry => ({ ...entry, digest: new Uint8Array(32).fill(9) });

const rootOfLog = async ({ eventStore }: Notary) => {
  const leaves: Uint8Array[] = [];
  for await (const { events } of eventStore.readAll({ after: 0n }))
    for (const { metadata } of events) leaves.push(leafHash(Buffer.from(metadata.digest!, 'hex')));
  return rootOf(leaves);
};

describe('a notary', () => {
  it('signs nothing of an empty log', async () => {
    expect(await notarise(house(), 'schedule')).toBeUndefined();
  });

  it.each([1, 255, 256, 257, 700])('signs the root over all %i digests, once', async (count) => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', count);
    const checkpoint = await notarise(notary, 'schedule');
    const signed = checkpointIn(checkpoint!.note, notary)!;
    expect(signed).toMatchObject({ origin: 'log.example', size: count });
    expect([...signed.root]).toEqual([...(await rootOfLog(notary))]);
    expect(await notarise(notary, 'request')).toEqual(checkpoint);
    expect(await notary.treeStore.checkpoints(0, 10)).toHaveLength(1);
  });

  it('goes on from what was signed, under a new key as well', async () => {
    const notary = house();
    for (const [byte, more] of [
      [1, 300],
      [2, 1],
      [2, 400],
    ] as const) {
      await add(notary.eventStore, 'loan-1', more);
      await notarise({ ...notary, signer: signerOf(byte), verifiers: [verifierOf(1), verifierOf(2)] }, 'schedule');
    }
    const kept = await notary.treeStore.checkpoints(0, 10);
    expect(kept.map(({ size }) => size)).toEqual([300, 301, 701]);
    const newest = checkpointIn(kept[2]!.note, { ...notary, verifiers: [verifierOf(2)] })!;
    expect([...newest.root]).toEqual([...(await rootOfLog(notary))]);
    expect(checkpointIn(kept[0]!.note, { ...notary, verifiers: [verifierOf(1)] })?.size).toBe(300);
  });

  it('counts in what was recorded before there were digests', async () => {
    const notary = house();
    const name = streamName('loan-1');
    await notary.eventStore.append(name, 'none', [event(), event()]);
    const slice = await notary.eventStore.read(name);
    await notary.eventStore.append(name, 1, sealed(slice, name, [event()]));
    await notarise(notary, 'schedule');
    await expect(patrol(notary, 0, 3)).resolves.toBeUndefined();
  });

  it('refuses to sign behind a tree that is not what was signed, or not what the log holds', async () => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 10);
    await notarise(notary, 'schedule');
    await add(notary.eventStore, 'loan-1', 1);
    for (const [index, found] of [
      [3, 'tree-differs'],
      [9, 'history-differs'],
    ] as const) {
      const treeStore =
        found === 'tree-differs'
          ? withEntry(notary.treeStore, index, otherDigest)
          : withEntry(notary.treeStore, index, (entry) => ({ ...entry, position: entry.position + 1n }));
      await expect(notarise({ ...notary, treeStore }, 'schedule')).rejects.toMatchObject({ alarm: { found } });
    }
    expect(await notary.treeStore.checkpoints(0, 10)).toHaveLength(1);
  });

  it('names the first entry that the log does not hold any more', async () => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 10);
    await notarise(notary, 'schedule');
    const cut = house();
    await add(cut.eventStore, 'loan-2', 4);
    await expect(notarise({ ...notary, eventStore: cut.eventStore }, 'schedule')).rejects.toMatchObject({
      alarm: { found: 'history-differs', index: 4, position: 5n },
    });
  });

  it('sees on patrol what was changed long ago', async () => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 20);
    await notarise(notary, 'schedule');
    const changed = { ...notary, treeStore: withEntry(notary.treeStore, 5, otherDigest) };
    await expect(patrol(changed, 0, 5)).resolves.toBeUndefined();
    await expect(patrol(changed, 2, 10)).rejects.toMatchObject({ alarm: { index: 5, position: 6n } });
  });
});

describe('proofs', () => {
  it('show events under one checkpoint, signed for the occasion', async () => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 600);
    await add(notary.eventStore, 'loan-2', 3);
    const positions = [601n, 1n, 256n, 603n];
    const { checkpoint, events } = await proofsFor(notary, positions);
    const { size, root } = checkpointIn(checkpoint, notary)!;
    expect(events.map(({ index }) => index)).toEqual([600, 0, 255, 602]);
    for (const { index, inclusion } of events) {
      const [{ digest }] = (await notary.treeStore.entries(index, 1)) as [TreeEntry];
      const proof = inclusion.map((hash) => bytesOfBase64(hash)!);
      expect(checkInclusion({ index, size, leaf: leafHash(digest), proof, root })).toBe(true);
    }
    expect(await notary.treeStore.newestCheckpoint()).toMatchObject({ reason: 'request' });
    await expect(proofsFor(notary, [604n])).rejects.toMatchObject({ code: 'not-in-the-log' });
  });
});

describe('anchors', () => {
  const witnessed = async (cosign: (asked: ToCosign) => Promise<string>) => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 5);
    await notarise(notary, 'schedule');
    const absent: string[] = [];
    const told = anchor(notary.treeStore, { witnesses: [{ name: 'w', cosign }] }, new Map(), ({ message }) => {
      absent.push(message);
    });
    return { told, absent, newest: () => notary.treeStore.newestCheckpoint() };
  };

  it('add what a witness says, from where it stands', async () => {
    const asked: number[] = [];
    const { told, newest } = await witnessed(({ oldSize }) => {
      asked.push(oldSize);
      return oldSize === 3 ? Promise.resolve('line\n') : Promise.reject(new WitnessStandsElsewhere('w', 3));
    });
    await told;
    expect(asked).toEqual([0, 3]);
    expect(await newest()).toMatchObject({ cosignatures: { w: 'line\n' } });
  });

  it('are passed over while they are away', async () => {
    const { told, absent, newest } = await witnessed(() => Promise.reject(new AnchorUnavailable('w', 'no answer')));
    await told;
    expect(absent).toEqual(['w: no answer']);
    expect(await newest()).toMatchObject({ cosignatures: {} });
  });

  it.each([
    ['refuses', new WitnessRefuses('w')],
    ['remembers more', new WitnessStandsElsewhere('w', 6)],
  ])('raise an alarm when a witness %s', async (_, answer) => {
    const { told } = await witnessed(() => Promise.reject(answer));
    await expect(told).rejects.toBeInstanceOf(HistoryRewritten);
  });
});

describe('a notary at work', () => {
  const atWork = (notary: Notary) => {
    const stopping = new AbortController();
    const lost = new AbortController().signal;
    const ended = runNotary({
      notary,
      anchors: { witnesses: [] },
      intervalMilliseconds: 60_000,
      promptPrefixes: ['sanction-'],
      lease: () => Promise.resolve({ lost, release: () => Promise.resolve() }),
      signal: stopping.signal,
      backOff: () => 1,
      onAbsent: () => undefined,
    });
    return { ended, stop: () => (stopping.abort(), ended) };
  };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((wait) => setTimeout(wait, 10));
  };

  it('signs at once for the streams that call for it, and in time for others', async () => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 2);
    const { stop } = atWork(notary);
    await until(async () => (await notary.treeStore.newestCheckpoint())?.size === 2);
    await add(notary.eventStore, 'loan-1', 1);
    await add(notary.eventStore, 'sanction-1', 1);
    await until(async () => (await notary.treeStore.newestCheckpoint())?.size === 4);
    await stop();
    expect(await notary.treeStore.checkpoints(0, 10)).toMatchObject([
      { size: 2, reason: 'schedule' },
      { size: 4, reason: 'legal-act' },
    ]);
  });

  it('raises an alarm and ends when history is another', async () => {
    const notary = house();
    await add(notary.eventStore, 'loan-1', 4);
    await notarise(notary, 'schedule');
    const { ended } = atWork({ ...notary, treeStore: withEntry(notary.treeStore, 1, otherDigest) });
    await expect(ended).rejects.toBeInstanceOf(HistoryRewritten);
    expect(await notary.treeStore.alarm()).toMatchObject({ since: '2026-01-02T00:00:00.000Z' });
  });
});
