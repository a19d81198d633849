import { readFile } from 'node:fs/promises';
import type { Obligation, ObligationCommand, Words } from '@termijn/domain';
import { isDay, type Day, type OfType } from '@termijn/kernel';
import { InvalidArgumentError, Option } from 'commander';
import { WrongCall } from '../exit';

type CommandType = ObligationCommand['type'];
type Fields<T extends CommandType> = Omit<OfType<ObligationCommand, T>, 'type' | 'on'>;

/** What was told of an act: the day, and whatever its options hold, each proved by its option. */
export type Told = Readonly<Record<string, unknown>> & { readonly on: Day };

/** An act that can be called by name. */
export interface CliAct {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** The command to the law. `standing` is where the case stands, for an act that is about whoever is on file. */
  commandOf(told: Told, standing: Obligation): ObligationCommand;
}

/** An act whose options are just the fields of its command; a field without an option does not compile. */
export const act = <T extends CommandType>(
  name: string,
  description: string,
  type: T,
  options: { readonly [F in keyof Fields<T>]-?: Option },
): CliAct => ({
  name,
  description,
  options: Object.values<Option>(options),
  // Every field has an option that proved it; the compiler does not know what the options hold.
  commandOf: (told) => ({ ...told, type }) as unknown as ObligationCommand,
});

/** An option that must be given, with a code that has words. */
export const codeOption = (flag: string, words: Readonly<Record<string, Words>>, description: string): Option =>
  new Option(`--${flag} <code>`, description).choices(Object.keys(words)).makeOptionMandatory();

/** An option that must be given, with one of these values. */
export const choiceOption = (flag: string, choices: readonly string[], description: string): Option =>
  new Option(`--${flag} <value>`, description).choices(choices).makeOptionMandatory();

/** Reads a whole number from 0 on. */
export const numberArgument = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number from 0 on.');
};

/** Reads a day, or that none is known. */
export const dayOrOpenArgument = (text: string): Day | 'open' => {
  if (text === 'open' || isDay(text)) return text;
  throw new InvalidArgumentError('Write an existing day as YYYY-MM-DD, or open.');
};

/** Reads a file of JSON that is an object. Throws `WrongCall`, and never repeats what is in the file. */
export const jsonFile = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`the file ${path} cannot be read`);
  });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, without the text of the error, which repeats what is in the file.
  }
  throw new WrongCall(`the file ${path} does not hold a JSON object`);
};
