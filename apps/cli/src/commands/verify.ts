import { readFile } from 'node:fs/promises';
import { isObligationId, isPlanId, isSanctionId } from '@termijn/domain';
import type { Platform } from '@termijn/adapters';
import { checkpointIn, streamName, verifyLog, verifyStream, type LogVerified, type StreamName } from '@termijn/engine';
import type { Checkpoint } from '@termijn/proof';
import { Argument, type Command } from 'commander';
import { callOf } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { progressBar } from '../progress';
import { goOn, interruption, withPlatform } from '../session';
import { verifiedLines } from '../verify/verify-lines';
import { answer, type Voice } from '../voice';

const categories = { case: 'obligation', sanction: 'sanction', plan: 'plan' } as const;
type Kind = keyof typeof categories;

const isId: Readonly<Record<Kind, (text: string) => boolean>> = {
  case: isObligationId,
  sanction: isSanctionId,
  plan: isPlanId,
};

interface Options {
  readonly checkpoint?: readonly string[];
}

/** `verify`, `verify --all`, `verify --checkpoint FILE` and `verify case|sanction|plan ID` */
export const verifyCommand = (program: Command): void => {
  program
    .command('verify')
    .description('compare the log with its digests, its tree and what was signed; ends with 3 when history was changed')
    .addArgument(new Argument('[kind]', 'one stream only').choices(Object.keys(categories)))
    .argument('[id]', 'the id of that case, procedure or plan')
    .option('--all', 'the whole log, as when nothing is named')
    .option('--checkpoint <files...>', 'checkpoints of this log that were kept elsewhere')
    .action(async (kind: Kind | undefined, id: string | undefined, options: Options, command: Command) => {
      const { voice, finish } = callOf(command);
      const stream = streamOf(kind, id);
      const files = await Promise.all((options.checkpoint ?? []).map(contentOf));
      if (stream !== undefined && files.length > 0) throw new WrongCall('--checkpoint goes with the whole log');
      const found = await withPlatform((platform) =>
        stream === undefined ? wholeLog(platform, files, voice) : oneStream(platform, stream),
      );
      const { broken, ...counts } = found;
      const { position, ...place } = broken ?? {};
      const told = broken && { ...place, ...(position !== undefined && { position: String(position) }) };
      answer(voice, { intact: broken === undefined, ...counts, ...(told && { broken: told }) }, () => [
        ...verifiedLines(found, voice.tongue),
      ]);
      if (broken !== undefined) finish(exitCodes.integrity);
    });
};

const streamOf = (kind: Kind | undefined, id: string | undefined): StreamName | undefined => {
  if (kind === undefined) return undefined;
  const wanted = id?.toLowerCase();
  if (wanted === undefined || !isId[kind](wanted)) throw new WrongCall(`name the id of the ${kind}`);
  return streamName(`${categories[kind]}-${wanted}`);
};

const contentOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`${path} cannot be read`);
  });

const wholeLog = async ({ notary }: Platform, files: readonly string[], voice: Voice): Promise<LogVerified> => {
  const kept = files.map((note): Checkpoint => {
    const checkpoint = checkpointIn(note, notary);
    if (checkpoint === undefined) throw new WrongCall('a checkpoint is none of this log, or signed by no key of it');
    return checkpoint;
  });
  const bar = progressBar(voice, 'verify');
  const signal = interruption();
  const head = Number(await notary.eventStore.head());
  const onProgress = (position: bigint): void => bar.at(Number(position), head);
  const verified = await verifyLog({ ...notary, witnesses: [], kept, signal, onProgress }).finally(() => bar.end());
  goOn(signal);
  return verified;
};

const oneStream = async ({ notary }: Platform, stream: StreamName) => {
  const verified = await verifyStream(notary, stream);
  if (verified.sealed + verified.unsealed === 0) throw new WrongCall(`there is nothing in ${stream}`);
  return verified;
};
