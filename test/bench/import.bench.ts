import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { municipalities } from '@termijn/domain';
import { day, plusDays } from '@termijn/kernel';
import type { Bench } from './bench';
import { seconds, spread } from './measure';
import { createRawEvents, insertRawEvent } from './raw-events';
import { openWorld } from './world';

const rows = 100_000;
const header = [
  'family_name',
  'given_name',
  'birth_date',
  'nationality',
  'municipality',
  'register',
  'registered_on',
  'title_over_three_months',
  'language',
  'assessed_on',
  'certificate_received_on',
  'certificate_means',
];

/** A list in which one in ten is obliged, as a busy year would have it. */
const writeList = async (path: string, count: number): Promise<void> => {
  const file = createWriteStream(path);
  file.write(`${header.join(';')}\n`);
  for (let row = 0; row < count; row++) {
    const obliged = row % 10 === 0;
    const registered = plusDays(day('2022-06-01'), row % 300);
    const cells = [
      `Invented ${String(row)}`,
      'Person',
      plusDays(day('1970-01-01'), row % 10_000),
      obliged ? 'MA' : 'NL',
      municipalities[row % municipalities.length],
      'foreigners',
      registered,
      'yes',
      'fr',
      registered,
      obliged ? registered : '',
      obliged ? 'counter' : '',
    ];
    if (!file.write(`${cells.join(';')}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
};

/** The largest resident memory of a process while it runs, in MiB, as Linux tells it; 0 elsewhere. */
const watchMemory = (pid: number): (() => number) => {
  let peak = 0;
  const timer = setInterval(() => {
    void readFile(`/proc/${String(pid)}/status`, 'utf8').then(
      (status) => {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      },
      () => undefined,
    );
  }, 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
};

/** A large list through the command line into an empty database, against as many single-row inserts. */
export const importing: Bench = {
  name: 'import',
  async run({ scale }) {
    const count = Math.ceil(rows * scale);
    await using world = await openWorld();
    const dataDir = await mkdtemp(join(tmpdir(), 'termijn-bench-'));
    const list = join(dataDir, 'list.csv');
    await writeList(list, count);
    let peak = 0;
    const ours = await seconds(async () => {
      const cli = spawn(process.execPath, ['dist/apps/cli/main.js', 'import', 'newcomers', list, '--json'], {
        env: { ...process.env, DATABASE_URL: world.database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'off' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const peakOf = watchMemory(cli.pid!);
      const [code] = (await once(cli, 'exit')) as [number | null];
      peak = peakOf();
      if (code !== 0) throw new Error(`the import ended with code ${String(code)}`);
    });
    const pool = await world.raw(64);
    await createRawEvents(pool);
    const raw = await seconds(() => spread(count, 64, () => insertRawEvent(pool)));
    await rm(dataDir, { recursive: true });
    return [
      {
        name: `import of ${String(count)} rows`,
        unit: 'rows/s',
        ours: count / ours,
        raw: count / raw,
        note: `at most ${String(Math.round(peak))} MiB resident; raw: as many single-row inserts, 64 connections`,
      },
    ];
  },
};
