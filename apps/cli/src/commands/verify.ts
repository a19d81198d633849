import { isObligationId, isPlanId, isSanctionId, type Words } from '@termijn/domain';
import { streamName, verifyChain, verifyChains, type BrokenChain, type StreamName } from '@termijn/engine';
import type { Tampering } from '@termijn/proof';
import { Argument, type Command } from 'commander';
import pc from 'picocolors';
import { callOf } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { number } from '../format';
import { progressBar } from '../progress';
import { goOn, interruption, withPlatform } from '../session';
import { answer, type Voice } from '../voice';

const categories = { case: 'obligation', sanction: 'sanction', plan: 'plan' } as const;
type Kind = keyof typeof categories;

const isId: Readonly<Record<Kind, (text: string) => boolean>> = {
  case: isObligationId,
  sanction: isSanctionId,
  plan: isPlanId,
};

/** What was done, as far as the digests show. */
const tamperingWords: Readonly<Record<Tampering, Words>> = {
  edited: { nl: 'gewijzigd', fr: 'modifié', en: 'edited' },
  deleted: {
    nl: 'vóór dit feit is er een verwijderd',
    fr: 'un fait antérieur a été supprimé',
    en: 'one before it was deleted',
  },
  inserted: { nl: 'tussengevoegd', fr: 'inséré', en: 'inserted' },
  swapped: { nl: 'van plaats gewisseld', fr: 'interverti', en: 'swapped with another' },
};

const intact: Words = {
  nl: 'Elk feit volgt op dat ervoor.',
  fr: 'Chaque fait suit celui qui le précède.',
  en: 'Every fact follows on the one before it.',
};

/** `verify`, `verify --all` and `verify case|sanction|plan ID` */
export const verifyCommand = (program: Command): void => {
  program
    .command('verify')
    .description('recompute the digests of the log; ends with 3 when history was changed')
    .addArgument(new Argument('[kind]', 'one stream only').choices(Object.keys(categories)))
    .argument('[id]', 'the id of that case, procedure or plan')
    .option('--all', 'the whole log, as when nothing is named')
    .action(async (kind: Kind | undefined, id: string | undefined, _: object, command: Command) => {
      const { voice, finish } = callOf(command);
      const stream = streamOf(kind, id);
      const { broken, ...counts } = await withPlatform(async ({ eventStore }) => {
        if (stream === undefined) return verifyLog(eventStore, voice);
        const verified = await verifyChain(eventStore, stream);
        if (verified.sealed + verified.unsealed === 0) throw new WrongCall(`there is nothing in ${stream}`);
        return verified;
      });
      const found = broken === undefined ? undefined : { ...broken, position: String(broken.position) };
      answer(voice, { intact: found === undefined, ...counts, ...(found && { broken: found }) }, () => [
        broken === undefined ? pc.green(intact[voice.tongue]) : pc.red(brokenLine(broken, voice)),
        pc.dim(countLine(counts, voice)),
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

const verifyLog = async (eventStore: Parameters<typeof verifyChain>[0], voice: Voice) => {
  const bar = progressBar(voice, 'verify');
  const signal = interruption();
  const head = Number(await eventStore.head());
  const onProgress = (position: bigint): void => bar.at(Number(position), head);
  const verified = await verifyChains({ eventStore, signal, onProgress }).finally(() => bar.end());
  goOn(signal);
  return verified;
};

const brokenLine = ({ stream, revision, position, tampering }: BrokenChain, { tongue }: Voice): string => {
  const place = `${stream}, ${String(revision + 1)} (#${String(position)})`;
  return `${place}: ${tamperingWords[tampering][tongue]}`;
};

const countLine = ({ sealed, unsealed }: { readonly sealed: number; readonly unsealed: number }, { tongue }: Voice) => {
  const words: Words = {
    nl: `${number(sealed, tongue)} feiten met controlegetal, ${number(unsealed, tongue)} van vóór er controlegetallen waren`,
    fr: `${number(sealed, tongue)} faits avec empreinte, ${number(unsealed, tongue)} d'avant les empreintes`,
    en: `${number(sealed, tongue)} facts with a digest, ${number(unsealed, tongue)} from before there were digests`,
  };
  return words[tongue];
};
