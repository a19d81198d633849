import { resolve } from 'node:path';
import { parseSigner, type NoteSigner } from '@termijn/proof';
import { z } from 'zod';

/** How the notary names itself, signs, and how often. */
export interface NotarySettings {
  /** The name of the log, the same one for ever. */
  readonly origin: string;
  /** What signs, the newest last; kept in the data folder when not given at all. */
  readonly keys?: readonly NoteSigner[];
  /** The file that holds the keys, as an absolute path; never set together with the keys themselves. */
  readonly keysFile?: string;
  /** How often a checkpoint is signed when anything was recorded, in seconds. */
  readonly seconds: number;
}

/** The rule for the text of notary keys, in words. */
export const notaryKeysRule =
  'must be a list of private keys of signed notes, the newest last: PRIVATE+KEY+name+id+key';

/** Reads notary keys, with commas or line ends between them. Nothing when the text breaks the rule. */
export const notaryKeysIn = (text: string): readonly NoteSigner[] | undefined => {
  const parts = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const signers = parts.map(parseSigner).filter((signer) => signer !== undefined);
  return signers.length > 0 && signers.length === parts.length ? signers : undefined;
};

/** The variables of the notary. */
export const notaryVariables = {
  TERMIJN_NOTARY_ORIGIN: z
    .string()
    .refine(
      (text) => /^[a-z0-9][a-z0-9./-]{0,99}$/.test(text),
      'must be a name such as an address without a scheme: small letters, digits, points, hyphens and slashes',
    )
    .default('localhost/termijn'),
  TERMIJN_NOTARY_KEYS: z
    .string()
    .transform(notaryKeysIn)
    .refine((keys) => keys !== undefined, notaryKeysRule)
    .optional(),
  TERMIJN_NOTARY_KEYS_FILE: z.string().optional(),
  TERMIJN_NOTARY_SECONDS: z
    .string()
    .default('60')
    .refine((text) => /^[1-9]\d{0,4}$/.test(text), 'must be a whole number from 1 to 99999')
    .transform(Number),
};

/** What is wrong with the variables as a whole, if anything. */
export const notaryFault = (data: z.output<z.ZodObject<typeof notaryVariables>>): string | undefined =>
  data.TERMIJN_NOTARY_KEYS !== undefined && data.TERMIJN_NOTARY_KEYS_FILE !== undefined
    ? 'TERMIJN_NOTARY_KEYS_FILE must not be set besides TERMIJN_NOTARY_KEYS'
    : undefined;

/** The settings that checked variables stand for. */
export const notaryOf = (data: z.output<z.ZodObject<typeof notaryVariables>>): NotarySettings => ({
  origin: data.TERMIJN_NOTARY_ORIGIN,
  ...(data.TERMIJN_NOTARY_KEYS !== undefined && { keys: data.TERMIJN_NOTARY_KEYS }),
  ...(data.TERMIJN_NOTARY_KEYS_FILE !== undefined && { keysFile: resolve(data.TERMIJN_NOTARY_KEYS_FILE) }),
  seconds: data.TERMIJN_NOTARY_SECONDS,
});

/** The settings again by the names of their variables. */
export const describeNotary = (notary: NotarySettings): Readonly<Record<string, string>> => ({
  TERMIJN_NOTARY_ORIGIN: notary.origin,
  TERMIJN_NOTARY_KEYS: notary.keys?.map(({ name, id }) => `${name}+${id}:***`).join(',') ?? 'from a file',
  TERMIJN_NOTARY_KEYS_FILE: notary.keysFile ?? (notary.keys ? 'none' : 'notary.keys in the data folder'),
  TERMIJN_NOTARY_SECONDS: String(notary.seconds),
});
