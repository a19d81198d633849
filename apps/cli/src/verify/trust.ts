import { readFile } from 'node:fs/promises';
import { readTrust, type Trust } from '@termijn/proof';
import { Option, type Command } from 'commander';
import { WrongCall } from '../exit';

/** What a call names for trust: keys one by one, and a file with keys and certificates. */
export interface TrustOptions {
  readonly key: readonly string[];
  readonly trust?: string;
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** The options with which a command is told whom to trust. */
export const withTrustOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--key <key>', 'a key that is trusted, of a notary or a witness; may be repeated')
        .argParser(collected)
        .default([]),
    )
    .option(
      '--trust <file>',
      'a file of such keys, one on a line ("old " before one of before), and certificates (PEM)',
    );

/** Whom a call names for trust. Throws `WrongCall` for a file that cannot be read and for what is no key. */
export const trustOf = async ({ key, trust: path }: TrustOptions): Promise<Trust> => {
  const given = path === undefined ? '' : await readFile(path, 'utf8').catch(() => unreadable(path));
  const { trust, unread } = readTrust([...key, given].join('\n'));
  const [first] = unread;
  if (first !== undefined) throw new WrongCall(`this is no key: ${first.slice(0, 80)}`);
  return trust;
};

const unreadable = (path: string): never => {
  throw new WrongCall(`${path} cannot be read`);
};
