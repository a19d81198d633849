import { writeFile } from 'node:fs/promises';
import { verifierPage } from '@termijn/adapters';
import { noTrust, readTrust } from '@termijn/proof';
import type { Command } from 'commander';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { answer } from '../voice';

/** `verifier --out FILE`: the page that checks dossiers without us, to be handed on. */
export const verifierCommand = (program: Command): void => {
  program
    .command('verifier')
    .description('write the page that checks dossiers in a browser, without a server or a network')
    .requiredOption('--out <file>', 'where to write it')
    .option('--key <key>', 'a key that the page offers for trust; may be repeated', collected, [])
    .action(async ({ out, key }: { out: string; key: readonly string[] }, command: Command) => {
      const { voice } = callOf(command);
      const { trust, unread } = key.length === 0 ? { trust: noTrust, unread: [] } : readTrust(key.join('\n'));
      if (unread.length > 0) throw new WrongCall(`this is no key: ${String(unread[0]).slice(0, 80)}`);
      const page = await verifierPage(trust);
      await writeFile(out, page);
      answer(voice, { out, bytes: Buffer.byteLength(page) }, () => [out]);
    });
};

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
