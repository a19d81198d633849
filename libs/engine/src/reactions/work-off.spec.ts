import { memoryOutbox } from '@termijn/adapters';
import {
  exponentialBackOff,
  Failure,
  uuidOf,
  workOff,
  workOffOnce,
  type Outbox,
  type OutboxEntry,
  type Uuid,
  type WorkOff,
} from '@termijn/engine';
import { fixedClock, type FixedClock } from '@termijn/testkit';

const namespace = '5f0c1a52-3f0e-4d0a-9a55-6c1d2b8f7e10' as Uuid;
const effects = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: uuidOf(namespace, String(index)),
    kind: 'letter',
    payload: { number: index },
  }));

class Impossible extends Failure {
  readonly code = 'impossible';
  readonly retryable = false;
}

describe('working off', () => {
  let clock: FixedClock;
  let outbox: Outbox;
  const open = async (count: number): Promise<void> => {
    clock = fixedClock('2023-05-30T08:00:00Z');
    outbox = memoryOutbox();
    await outbox.write('letters', 0n, 1n, effects(count), clock.now());
  };
  const options = (hand: WorkOff['hand'], more: Partial<WorkOff> = {}): WorkOff => ({
    outbox,
    kind: 'letter',
    hand,
    clock,
    signal: new AbortController().signal,
    attemptsMax: 3,
    backOff: (attempts) => attempts * 1000,
    ...more,
  });
  const fates = async (): Promise<string[]> =>
    (await outbox.list({ limit: 100 })).map(
      ({ state, attempts, note }) => `${state} ${String(attempts)} ${note ?? ''}`,
    );

  it('performs what is due, keeps the receipt and does not come back to it', async () => {
    await open(2);
    const performed: OutboxEntry[] = [];
    const hand = (effect: OutboxEntry): Promise<string> => Promise.resolve(`receipt ${String(performed.push(effect))}`);
    expect(await workOffOnce(options(hand))).toBe(2);
    expect(await workOffOnce(options(hand))).toBe(0);
    expect(performed.map(({ payload }) => payload)).toHaveLength(2);
    expect(await fates()).toEqual(['done 1 receipt 1', 'done 1 receipt 2']);
  });

  it('waits longer after every failure and parks after the last, naming foreign errors by kind only', async () => {
    await open(1);
    const seen: string[] = [];
    const refused = (): Promise<string> => Promise.reject(new TypeError('mailbox of jan@example.org is full'));
    const failing = options(refused, { onFailure: ({ attempts }) => seen.push(`attempt ${String(attempts)}`) });
    await workOffOnce(failing);
    expect(await outbox.list({ limit: 1 })).toMatchObject([{ state: 'waiting', dueAt: '2023-05-30T08:00:01.000Z' }]);
    expect(await workOffOnce(failing)).toBe(0);
    clock.pass(1000);
    await workOffOnce(failing);
    expect(await outbox.list({ limit: 1 })).toMatchObject([{ state: 'waiting', dueAt: '2023-05-30T08:00:03.000Z' }]);
    clock.pass(2000);
    await workOffOnce(failing);
    expect(await fates()).toEqual(['parked 3 TypeError']);
    expect(seen).toEqual(['attempt 1', 'attempt 2', 'attempt 3']);
  });

  it('parks at once what repeating cannot help', async () => {
    await open(1);
    await workOffOnce(options(() => Promise.reject(new Impossible('no such template'))));
    expect(await fates()).toEqual(['parked 1 impossible: no such template']);
  });

  it('lets no failing effect hold up the others', async () => {
    await open(5);
    const hand = ({ payload }: OutboxEntry): Promise<string> =>
      (payload as { number: number }).number === 2 ? Promise.reject(new TypeError('x')) : Promise.resolve('sent');
    await workOffOnce(options(hand));
    expect(await outbox.list({ state: 'done', limit: 9 })).toHaveLength(4);
  });

  it('gives up an effect that kills its hand every time', async () => {
    await open(1);
    const dies = (): Promise<string> => new Promise(() => undefined);
    for (let death = 1; death <= 3; death++) {
      void workOffOnce(options(dies, { claimMilliseconds: 1000 }));
      clock.pass(2000);
    }
    await workOffOnce(options(dies, { claimMilliseconds: 1000 }));
    expect(await fates()).toEqual(['parked 4 died-while-performing']);
  });

  it('goes on until its signal is raised', async () => {
    await open(7);
    const stop = new AbortController();
    let performed = 0;
    const hand = (): Promise<string> => {
      if (++performed === 7) stop.abort();
      return Promise.resolve('sent');
    };
    await workOff(options(hand, { signal: stop.signal, batchSizeMax: 2, idleMilliseconds: 1 }));
    expect(await outbox.list({ state: 'done', limit: 9 })).toHaveLength(7);
  });
});

describe('backing off', () => {
  it('doubles up to a bound, and spreads by chance between half of it and all of it', () => {
    const latest = exponentialBackOff(100, 1000, () => 1);
    expect([1, 2, 3, 4, 5, 60].map(latest)).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(exponentialBackOff(100, 1000, () => 0)(2)).toBe(100);
  });
});
