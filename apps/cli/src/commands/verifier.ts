import { writeFile } from 'node:fs/promises';
import { verifierPage } from '@termijn/adapters';
import type { Command } from 'commander';
import { callOf } from '../call';
import { trustOf, withTrustOptions, type TrustOptions } from '../verify/trust';
import { answer } from '../voice';

/** `verifier --out FILE`: the page that checks dossiers without us, to be handed on. */
export const verifierCommand = (program: Command): void => {
  withTrustOptions(program.command('verifier'))
    .description('write the page that checks dossiers in a browser, without a server or a network')
    .requiredOption('--out <file>', 'where to write it')
    .action(async ({ out, ...options }: TrustOptions & { readonly out: string }, command: Command) => {
      const { voice } = callOf(command);
      const page = await verifierPage(await trustOf(options));
      await writeFile(out, page);
      answer(voice, { out, bytes: Buffer.byteLength(page) }, () => [out]);
    });
};
