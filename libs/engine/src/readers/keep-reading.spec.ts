import { LeaseLost, StoreUnavailable, UnreadableEvent } from '../failures';
import { keepReading, type ExclusiveReader } from './keep-reading';

/** A reader that does these things, one after the other, and is told to stop by the last of them. */
const readerThat = (...steps: readonly ((advanced: () => void) => void)[]) => {
  const stop = new AbortController();
  const seen = { notes: [] as unknown[], waits: [] as number[], released: 0 };
  let step = 0;
  const reader: ExclusiveReader = {
    name: 'test',
    signal: stop.signal,
    lease: () =>
      Promise.resolve({
        lost: new AbortController().signal,
        release() {
          seen.released += 1;
          return Promise.resolve();
        },
      }),
    backOff(attempts) {
      seen.waits.push(attempts);
      return 0;
    },
    async read(_, advanced) {
      const next = steps[step++];
      if (next === undefined) stop.abort();
      await Promise.resolve(next?.(advanced));
    },
    noteFailure(failure) {
      seen.notes.push(failure);
      return Promise.resolve();
    },
  };
  return { reader, seen };
};

const failing = (error: Error) => (): void => {
  throw error;
};
const away = new StoreUnavailable('away');

describe('keeping a reader running', () => {
  it('ends when it is told to, with nothing to note', async () => {
    const { reader, seen } = readerThat();
    await keepReading(reader);
    expect(seen).toMatchObject({ notes: [], released: 1 });
  });

  it('tries again later and later after failures that may pass', async () => {
    const { reader, seen } = readerThat(failing(away), failing(new LeaseLost('test')), failing(away));
    await keepReading(reader);
    expect(seen.waits.slice(0, 3)).toEqual([1, 2, 3]);
    expect(seen).toMatchObject({ notes: [], released: 4 });
  });

  it('is patient anew once it got somewhere', async () => {
    const advancing = (advanced: () => void): void => {
      advanced();
      throw away;
    };
    const { reader, seen } = readerThat(failing(away), failing(away), advancing, failing(away));
    await keepReading(reader);
    expect(seen.waits.slice(0, 4)).toEqual([1, 2, 1, 2]);
  });

  it.each([new UnreadableEvent('loan-1', 3, 'unknown'), new TypeError('a defect')])(
    'throws what will not pass, after a note of it: %p',
    async (error) => {
      const { reader, seen } = readerThat(failing(error));
      await expect(keepReading(reader)).rejects.toBe(error);
      expect(seen).toMatchObject({ notes: [error], released: 1 });
    },
  );

  it('goes on trying while no note can be left', async () => {
    const error = new UnreadableEvent('loan-1', 3, 'unknown');
    const { reader, seen } = readerThat(failing(error), failing(error));
    let attempts = 0;
    const forgetful: ExclusiveReader = {
      ...reader,
      noteFailure: (failure) => (++attempts === 1 ? Promise.reject(away) : reader.noteFailure(failure)),
    };
    await expect(keepReading(forgetful)).rejects.toBe(error);
    expect(attempts).toBe(2);
    expect(seen.released).toBe(2);
  });

  it('takes whatever is thrown under a lost lease for the loss of it', async () => {
    const { reader, seen } = readerThat(failing(new Error('broken off')));
    let leases = 0;
    await keepReading({
      ...reader,
      async lease(name, signal) {
        const lease = await reader.lease(name, signal);
        return ++leases === 1 ? { ...lease, lost: AbortSignal.abort() } : lease;
      },
    });
    expect(seen.notes).toEqual([]);
  });
});
