import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { alarms } from './alarms.bench';
import type { Bench } from './bench';
import { commands } from './commands.bench';
import { eventStoreDb } from './eventstoredb.bench';
import { http } from './http.bench';
import { importing } from './import.bench';
import { meets, type Measurement } from './measure';
import { replay } from './replay.bench';
import { table } from './table';

const all: readonly Bench[] = [commands, http, importing, replay, alarms, eventStoreDb];

const usage = `npm run bench -- [${all.map(({ name }) => name).join(' ')}] [--scale 1] [--rounds 3] [--json]`;

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scale: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !all.some((bench) => bench.name === name));
  const options = { scale: Number(values.scale), rounds: Number(values.rounds) };
  if (unknown !== undefined || !(options.scale > 0) || !(options.rounds >= 1)) throw new Error(usage);

  const measurements: Measurement[] = [];
  for (const bench of all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    process.stderr.write(`${bench.name} ...\n`);
    measurements.push(...(await bench.run(options)));
  }
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const answer = values.json
    ? JSON.stringify({ machine, ...options, measurements: measurements.map((one) => ({ ...one, met: meets(one) })) })
    : table(machine, measurements);
  process.stdout.write(`${answer}\n`);
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
