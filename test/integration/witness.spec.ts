import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { httpWitness, openWitnessFolder, witnessDesk } from '@termijn/adapters';
import { pause, type ToCosign, type Witness } from '@termijn/engine';
import {
  addCheckpointText,
  cosignedAt,
  cosigner,
  openNote,
  parseCosignatureVerifier,
  parseVerifier,
} from '@termijn/proof';
import { bundle, type Bundle } from '@termijn/testkit';
import { logOfLeaves } from './log-of-leaves';

const origin = 'example.org/log';
const shared = 5;
const truth = logOfLeaves(origin, '', shared);
const fork = logOfLeaves(origin, 'other ', shared);
const logs = [parseVerifier(truth.signer.vkey)!];

let program: Bundle;
let folder: string;
let key: string;
let vkey: string;
let running: ChildProcess | undefined;

const call = (...words: string[]) => promisify(execFile)(process.execPath, [program.path, ...words]);

/** Starts a witness as a process of its own and answers where it listens. */
const start = async (memory = 'memory'): Promise<string> => {
  const words = ['--json', 'witness', 'serve', '--folder', join(folder, memory), '--port', '0', '--key', key];
  running = spawn(process.execPath, [program.path, ...words, '--log', truth.signer.vkey], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  for await (const chunk of running.stdout!) {
    said += String(chunk);
    const url = /"url": "(.*)"/.exec(said)?.[1];
    if (url !== undefined && said.includes('}')) return url;
  }
  throw new Error('the witness did not start');
};
const end = async (signal: NodeJS.Signals): Promise<void> => {
  if (running?.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, 'exit');
  running.kill(signal);
  await gone;
};
const witnessAt = (url: string): Witness => httpWitness({ url, vkey, withinMilliseconds: 5_000 });
const post = (url: string, body: string, path = '/add-checkpoint') => fetch(`${url}${path}`, { method: 'POST', body });

beforeAll(async () => {
  program = await bundle('test/integration/witness-program.ts');
  folder = await mkdtemp(join(tmpdir(), 'termijn-witness-'));
  key = join(folder, 'witness.key');
  vkey = (await call('witness', 'key', '--name', 'witness.example.org/one', '--file', key)).stdout.trim();
});
afterEach(() => end('SIGKILL'));
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true });
});

describe('a witness in a process of its own', () => {
  it('has a key that its owner alone can read, and that is never written over', async () => {
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    await expect(call('witness', 'key', '--name', 'w', '--file', key)).rejects.toMatchObject({ code: 1 });
  });

  it('cosigns a log that grows, and says when it saw it', async () => {
    const witness = witnessAt(await start('grows'));
    for (const [oldSize, size] of [
      [0, 3],
      [3, 9],
      [9, 9],
    ] as const) {
      const asked = truth.asked(oldSize, size);
      const note = `${asked.checkpoint}${await witness.cosign(asked)}`;
      const opened = openNote(note, [parseCosignatureVerifier(vkey)!, ...logs])!;
      expect(opened).toMatchObject({ by: [origin, 'witness.example.org/one'], unknown: 0, text: truth.textAt(size) });
      expect(Math.abs(cosignedAt(opened.signatures[1]!).getTime() - Date.now())).toBeLessThan(60_000);
    }
  });

  it('cosigns no fork, no step back and nothing without a proof, also after it ended and began again', async () => {
    let url = await start('refuses');
    await witnessAt(url).cosign(truth.asked(0, 9));
    for (const again of [false, true]) {
      if (again) {
        await end('SIGTERM');
        url = await start('refuses');
      }
      const witness = witnessAt(url);
      await expect(witness.cosign(fork.asked(9, 9))).rejects.toMatchObject({ code: 'witness-refuses' });
      await expect(witness.cosign(fork.asked(9, 12))).rejects.toMatchObject({ code: 'witness-refuses' });
      await expect(witness.cosign(truth.asked(0, 4))).rejects.toMatchObject({
        code: 'witness-stands-elsewhere',
        size: 9,
      });
      await expect(witness.cosign({ ...truth.asked(9, 12), consistency: [] })).rejects.toMatchObject({
        code: 'witness-refuses',
      });
    }
    await expect(witnessAt(url).cosign(truth.asked(9, 12))).resolves.toMatch(/^\u2014 witness/);
  });

  it('answers as the specification says, with the size it saw where the asker has another', async () => {
    const url = await start('statuses');
    const answered = await post(url, addCheckpointText(truth.asked(0, 4)));
    expect([answered.status, await answered.text()]).toEqual([200, expect.stringMatching(/^\u2014 \S+ \S+\n$/)]);
    const elsewhere = await post(url, addCheckpointText(truth.asked(2, 6)));
    expect([elsewhere.status, elsewhere.headers.get('content-type'), await elsewhere.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '4\n',
    ]);
    const statuses = [
      await post(url, addCheckpointText(fork.asked(4, 6)).replace(/\n[^\n]+\n\n/, '\n\n')),
      await post(url, 'junk'),
      await post(url, addCheckpointText(logOfLeaves('example.org/unknown', '', 0).asked(0, 2))),
      await post(url, addCheckpointText(truth.asked(4, 6)).replace('\n6\n', '\n7\n')),
      await post(url, 'x'.repeat(300_000)),
      await post(url, '', '/other'),
      await fetch(`${url}/add-checkpoint`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([422, 400, 404, 403, 413, 404, 405]);
  });

  it('cosigns one of two histories that are asked for at once', async () => {
    const url = await start('race');
    await witnessAt(url).cosign(truth.asked(0, 4));
    const bodies = [truth, fork, truth, fork, truth, fork].map((log) => addCheckpointText(log.asked(4, 8)));
    const statuses = (await Promise.all(bodies.map((body) => post(url, body)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('shares its folder with nobody', async () => {
    await start('shared');
    await expect(openWitnessFolder(join(folder, 'shared'))).rejects.toMatchObject({ code: 'lock-held' });
  });

  it('cosigns one history, killed at any moment', async () => {
    const cosigned: string[] = [];
    let size = 0;
    for (let kill = 0; kill < 8; kill += 1) {
      const url = await start('killed');
      const ask = async (log: typeof truth) => {
        for (let step = 0; step < 20; step += 1) {
          const asked: ToCosign = log.asked(Math.min(size, 60), Math.min(size + 1 + (step % 3), 60));
          const answered = await post(url, addCheckpointText(asked)).catch(() => undefined);
          if (answered?.status === 200) cosigned.push(openNote(asked.checkpoint, logs)!.text);
          if (answered?.status === 409) size = Number(await answered.text());
        }
      };
      const asking = Promise.all([ask(truth), ask(fork)]);
      await pause(20 + 13 * kill);
      await end('SIGKILL');
      await asking;
    }
    const histories = [truth, fork].map((log) => new Set(Array.from({ length: 61 }, (_, at) => log.textAt(at))));
    expect(cosigned.length).toBeGreaterThan(3);
    expect(histories.some((history) => cosigned.every((text) => history.has(text)))).toBe(true);
    const left = (await readdir(join(folder, 'killed'))).filter((file) => file.endsWith('.checkpoint'));
    expect(left).toHaveLength(1);
  });
});

describe('the memory of a witness', () => {
  const signer = cosigner('witness.example.org/one', new Uint8Array(32).fill(3), () => 1);

  it('holds a checkpoint before its cosignature is given', async () => {
    const memory = await openWitnessFolder(join(folder, 'dies'));
    const dies = new Error('killed');
    const dying = {
      ...memory,
      keep: async (log: string, note: string) => {
        await memory.keep(log, note);
        throw dies;
      },
    };
    await expect(witnessDesk(signer, logs, dying).answer(addCheckpointText(truth.asked(0, 8)))).rejects.toBe(dies);
    const again = witnessDesk(signer, logs, memory);
    expect(await again.answer(addCheckpointText(fork.asked(0, 8)))).toEqual({ status: 409, size: 8 });
    expect(await again.answer(addCheckpointText(fork.asked(8, 8)))).toEqual({ status: 409, size: 8 });
    expect(await again.answer(addCheckpointText(truth.asked(8, 8)))).toMatchObject({ status: 200 });
    await memory.close();
  });

  it('is not taken for empty when it is damaged', async () => {
    const memory = await openWitnessFolder(join(folder, 'damaged'));
    await memory.keep(origin, truth.asked(0, 3).checkpoint);
    const [file] = (await readdir(join(folder, 'damaged'))).filter((name) => name.endsWith('.checkpoint'));
    await writeFile(join(folder, 'damaged', file!), '');
    const answer = witnessDesk(signer, logs, memory).answer(addCheckpointText(fork.asked(0, 8)));
    await expect(answer).rejects.toMatchObject({ code: 'witness-folder-damaged' });
    await memory.close();
  });
});

describe('asking a witness', () => {
  /** A server that answers everything alike. */
  const answering = async (status: number, body: string, work: (url: string) => Promise<void>): Promise<void> => {
    const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).finally(() => server.close());
  };

  it.each([
    ['signs with another key', 200, '\u2014 witness.example.org/one AAAAAAAA\n', 'no cosignature of its own'],
    ['answers too much', 200, 'x'.repeat(100_000), 'does not answer'],
    ['knows no such log', 404, '', 'does not know this log'],
    ['tells no size', 409, 'many\n', 'how many entries'],
    ['is broken', 500, 'oops', 'answers 500'],
  ])('fails when it %s', async (_, status, body, why) => {
    await answering(status, body, async (url) => {
      const failure = { code: 'anchor-unavailable', message: expect.stringContaining(why) };
      await expect(witnessAt(url).cosign(truth.asked(0, 3))).rejects.toMatchObject(failure);
    });
  });

  it('waits no longer than it was told', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asking = httpWitness({ url, vkey, withinMilliseconds: 100 }).cosign(truth.asked(0, 3));
    await expect(asking).rejects.toMatchObject({ code: 'anchor-unavailable' });
    server.closeAllConnections();
    server.close();
  });

  it('needs the key of a witness', () => {
    expect(() => httpWitness({ url: 'http://127.0.0.1', vkey: truth.signer.vkey })).toThrow(TypeError);
  });
});
