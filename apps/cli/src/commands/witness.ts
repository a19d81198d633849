import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { openWitnessFolder, serveWitness, witnessDesk } from '@termijn/adapters';
import { cosigner, isKeyName, parseCosigner, parseVerifier, writtenCosigner, type NoteVerifier } from '@termijn/proof';
import { InvalidArgumentError, type Command } from 'commander';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { interruption } from '../session';
import { answer, type Voice } from '../voice';

/** `witness key` and `witness serve` */
export const witnessCommand = (program: Command): void => {
  const witness = program
    .command('witness')
    .description('watch over a log of somebody else: cosign what only grows, on a machine apart from theirs');
  witness
    .command('key')
    .description('make the key of a witness; prints its public key, which goes to whoever keeps the log')
    .requiredOption('--name <name>', 'the name of the witness, such as witness.example.org/one', nameArgument)
    .requiredOption('--file <file>', 'where the private key is written; it must not be there yet')
    .action(async ({ name, file }: { readonly name: string; readonly file: string }, command: Command) => {
      const seed = randomBytes(seedBytes);
      await writeFile(file, `${writtenCosigner(name, seed)}\n`, { mode: 0o600, flag: 'wx' }).catch((cause: unknown) => {
        throw new WrongCall(`the key cannot be written to ${file}: ${reasonOf(cause)}`);
      });
      const { vkey } = cosigner(name, seed, seconds);
      answer(callOf(command).voice, { name, file, vkey }, () => [vkey]);
    });
  witness
    .command('serve')
    .description('answer POST /add-checkpoint of the logs that are named, until it is told to end')
    .requiredOption('--folder <folder>', 'what the witness remembers; losing it is losing the witness')
    .requiredOption('--key <file>', 'the file with its private key')
    .requiredOption('--log <vkey>', 'the public key of a log; may be given again', logArgument, [])
    .option('--host <address>', 'where it listens', '127.0.0.1')
    .option('--port <port>', 'on which port; 0 takes a free one', portArgument, usualPort)
    .action((options: ServeOptions, command: Command) => serve(options, callOf(command).voice));
};

interface ServeOptions {
  readonly folder: string;
  readonly key: string;
  readonly log: readonly NoteVerifier[];
  readonly host: string;
  readonly port: number;
}

const seedBytes = 32;
const usualPort = 8091;
const seconds = (): number => Math.floor(Date.now() / 1000);

const serve = async ({ folder, key, log, host, port }: ServeOptions, voice: Voice): Promise<void> => {
  const signer = parseCosigner(await keyIn(key), seconds);
  if (signer === undefined) throw new WrongCall(`${key} holds no private key of a witness; make one with witness key`);
  const end = interruption();
  const memory = await openWitnessFolder(folder);
  try {
    const tell = (status: number, error?: unknown) => {
      voice.err(error === undefined ? `answered ${status}` : `answered ${status}: ${reasonOf(error)}`);
    };
    const server = await serveWitness(witnessDesk(signer, log, memory), { host, port, tell });
    answer(voice, { url: server.url, vkey: signer.vkey }, () => [`${signer.vkey} listens on ${server.url}`]);
    if (!end.aborted) await new Promise((resolve) => end.addEventListener('abort', resolve, { once: true }));
    await server.close();
  } finally {
    await memory.close();
  }
};

const keyIn = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new WrongCall(`the key cannot be read from ${file}: ${reasonOf(cause)}`);
  });
  return text.trim();
};

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const nameArgument = (text: string): string => {
  if (isKeyName(text)) return text;
  throw new InvalidArgumentError('A name has no spaces, no plus and no control characters.');
};

const logArgument = (text: string, before: readonly NoteVerifier[]): readonly NoteVerifier[] => {
  const verifier = parseVerifier(text);
  if (verifier !== undefined) return [...before, verifier];
  throw new InvalidArgumentError('A public key is name+id+key, as whoever keeps the log prints it.');
};

const portArgument = (text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
};
