import type { Platform } from '@termijn/adapters';
import { foldProjection, rebuildProjection, rowsOf, type ReadSide, type Row } from '@termijn/engine';
import { catchUpReadModels, readModelsToRun } from '@termijn/features';
import { Argument, type Command } from 'commander';
import { callOf } from '../call';
import { exitCodes, Interrupted, WrongCall } from '../exit';
import { number, table } from '../format';
import { progressBar } from '../progress';
import { interruption, withPlatform } from '../session';
import { answer, type Voice } from '../voice';

const names = readModelsToRun.map(({ projection }) => projection.name);
const nameArgument = (): Argument => new Argument('<name>', 'a read model').choices(names);

const sideOf = (name: string): ReadSide => {
  const found = readModelsToRun.find(({ projection }) => projection.name === name);
  if (found === undefined) throw new WrongCall(`there is no read model ${name}; there are ${names.join(', ')}`);
  return found;
};

/** `projection list` and `projection rebuild NAME` */
export const projectionCommand = (program: Command): void => {
  const projection = program.command('projection').description('read models: where they stand, and building them anew');
  projection
    .command('list')
    .description('every copy of every read model, and how far it has read')
    .action(async (_: object, command: Command) => {
      const { voice } = callOf(command);
      const list = await withPlatform(async ({ projectionStore, eventStore }) => {
        const head = String(await eventStore.head());
        const copies = await projectionStore.status();
        return { head, copies: copies.map((copy) => ({ ...copy, position: String(copy.position) })) };
      });
      answer(voice, list, () => [
        table(
          ['name', 'version', 'copy', 'live', 'position', 'failure'].map((head) =>
            head === 'position' ? { head, align: 'right' } : { head },
          ),
          list.copies.map(({ name, version, generation, live, position, failure = '' }) => [
            name,
            String(version),
            String(generation),
            live ? 'live' : 'building',
            `${position}/${list.head}`,
            failure,
          ]),
        ),
      ]);
    });
  projection
    .command('rebuild')
    .description('build a read model anew beside the old one, which answers until the new one is complete')
    .addArgument(nameArgument())
    .option('--resume', 'go on where an earlier rebuild was broken off')
    .action(async (name: string, options: { readonly resume?: boolean }, command: Command) => {
      const { voice } = callOf(command);
      const rebuilt = await withPlatform((platform) => rebuild(platform, sideOf(name), options.resume === true, voice));
      answer(voice, rebuilt, () => [
        `${name}: ${number(rebuilt.events, voice.tongue)} events, ${number(rebuilt.rate, voice.tongue)}/s`,
      ]);
    });
};

const rebuild = async (platform: Platform, side: ReadSide, resume: boolean, voice: Voice) => {
  const { eventStore, projectionStore } = platform;
  const bar = progressBar(voice, side.projection.name);
  let [events, rate] = [0, 0];
  const complete = await rebuildProjection({
    ...side,
    eventStore,
    projectionStore,
    resume,
    signal: interruption(),
    onProgress: (progress) => {
      events = progress.events;
      rate = Math.round(progress.rate);
      bar.at(Number(progress.position), Number(progress.head), `${String(rate)}/s`);
    },
  }).finally(() => bar.end());
  if (!complete) throw new Interrupted();
  return { name: side.projection.name, version: side.projection.version, events, rate };
};

/** `replay [NAME]` */
export const replayCommand = (program: Command): void => {
  program
    .command('replay')
    .description('fold the whole log through a read model in memory')
    .addArgument(new Argument('[name]', 'a read model').choices(names).default('figures'))
    .option('--check', 'compare the outcome with the table that answers questions; ends with 3 when they differ')
    .action(async (name: string, options: { readonly check?: boolean }, command: Command) => {
      const { voice, finish } = callOf(command);
      const replayed = await withPlatform((platform) => replay(platform, sideOf(name), options.check === true, voice));
      answer(voice, replayed, () => [
        `${name}: ${number(replayed.events, voice.tongue)} events, ${number(replayed.rows, voice.tongue)} rows, ` +
          `${number(replayed.rate, voice.tongue)}/s`,
        ...(replayed.differences === undefined
          ? []
          : [
              replayed.differences === 0
                ? 'table and log agree'
                : `${number(replayed.differences, voice.tongue)} rows differ`,
            ]),
      ]);
      if ((replayed.differences ?? 0) > 0) finish(exitCodes.integrity);
    });
};

const replay = async (platform: Platform, { projection, reading }: ReadSide, check: boolean, voice: Voice) => {
  if (check) await catchUpReadModels(platform);
  const bar = progressBar(voice, projection.name);
  let rate = 0;
  const { state, position, events } = await foldProjection(
    {
      eventStore: platform.eventStore,
      reading,
      signal: interruption(),
      onProgress: (progress) => {
        rate = Math.round(progress.rate);
        bar.at(Number(progress.position), Number(progress.head), `${String(rate)}/s`);
      },
    },
    projection,
  ).finally(() => bar.end());
  const rows = rowsOf(projection, state);
  const told = { name: projection.name, version: projection.version, position: String(position), events, rate };
  if (!check) return { ...told, keys: state.size, rows: rows.length, differences: undefined };
  if ((await platform.readModels.position(projection.name)) !== position)
    throw new WrongCall('the log grew in the meantime; compare again when it is quiet');
  return { ...told, keys: state.size, rows: rows.length, differences: await differences(platform, projection, rows) };
};

const pageSize = 5_000;

/** How many rows the table has that the log does not give, and the other way round. */
const differences = async (
  { readModels }: Platform,
  { name, table: { primaryKey } }: ReadSide['projection'],
  expected: readonly Row[],
): Promise<number> => {
  const missing = new Set(expected.map(canonical));
  let [surplus, after] = [0, undefined as readonly unknown[] | undefined];
  for (;;) {
    const page = await readModels.select(name, { orderBy: primaryKey, limit: pageSize, ...(after && { after }) });
    for (const row of page) if (!missing.delete(canonical(row))) surplus++;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return missing.size + surplus;
    after = primaryKey.map((column) => last[column]);
  }
};

/** A row as text, whatever the order of its columns. */
const canonical = (row: Row): string =>
  JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)));
