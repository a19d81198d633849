import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pause } from '@termijn/engine';
import { bundle, testDatabase, type Bundle, type TestDatabase } from '@termijn/testkit';
import { compared, happen, openLibrary } from './loan-shelves';

/** How often the projector is killed; each time at another moment of its life. */
const kills = 30;

describe('a projector that is killed again and again', () => {
  let database: TestDatabase;
  let program: Bundle;
  let library: Awaited<ReturnType<typeof openLibrary>>;

  beforeAll(async () => {
    [database, program] = await Promise.all([testDatabase(), bundle('test/integration/loan-projector.ts')]);
    library = await openLibrary(database.url);
  });
  afterAll(async () => {
    await library.close();
    await program.remove();
    await database.drop();
  });

  const start = (): ChildProcessByStdio<null, Readable, null> =>
    spawn(process.execPath, [program.path, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = async (projector: ChildProcessByStdio<null, Readable, null>): Promise<void> => {
    const gone = once(projector, 'exit');
    projector.kill('SIGKILL');
    await gone;
  };
  const caughtUp = async (): Promise<boolean> => {
    const head = await library.eventStore.head();
    const names = ['loan_steps', 'loan_counts'];
    const reached = await Promise.all(names.map((name) => library.readModels.reached(name, head, 60_000)));
    return reached.every(Boolean);
  };

  it(`shows what a fresh replay shows, after ${String(kills)} kills at random moments`, async () => {
    const writing = new AbortController();
    let written = 0;
    const writer = (async () => {
      while (!writing.signal.aborted) {
        await happen(library.eventStore, written, written + 50);
        written += 50;
        await pause(5);
      }
    })();

    const positions = new Set<bigint>();
    for (let count = 0; count < kills; count++) {
      const projector = start();
      await once(projector.stdout, 'data');
      // One in three dies while it begins, the others while they work.
      const position = await library.readModels.position('loan_counts');
      if (count % 3 > 0) await library.readModels.reached('loan_counts', position + 1n, 30_000);
      await pause(Math.random() * 100);
      await kill(projector);
      positions.add(await library.readModels.position('loan_counts'));
    }
    writing.abort();
    await writer;

    // Some kills must have come after work was done, or this test would prove nothing.
    expect(positions.size).toBeGreaterThan(kills / 3);
    const last = start();
    expect(await caughtUp()).toBe(true);
    await kill(last);
    const { tables, replayed } = await compared(library.eventStore, library.readModels);
    expect(tables).toEqual(replayed);
    expect(written).toBeGreaterThan(0);
  }, 240_000);
});
