import { resolve } from 'node:path';
import { parseCosignatureVerifier } from '@termijn/proof';
import { z } from 'zod';

/** A witness as it is named in the settings. */
export interface WitnessSettings {
  /** Its public key: `name+id+key`. */
  readonly vkey: string;
  /** What stands before `/add-checkpoint`. */
  readonly url: string;
}

/** Who is told of the newest checkpoint, outside the power of whoever runs this installation. */
export interface AnchorSettings {
  readonly witnesses?: readonly WitnessSettings[];
  /** The file that names the witnesses, as an absolute path; never set together with the witnesses themselves. */
  readonly witnessesFile?: string;
  readonly timestamps?: TimestampSettings;
}

/** An authority for time stamps (RFC 3161). */
export interface TimestampSettings {
  readonly url: string;
  /** The file with the certificates (PEM) that its stamps have to lead to, as an absolute path. */
  readonly certificatesFile: string;
}

/** The rule for a list of witnesses, in words. */
export const witnessesRule = 'must be a list of witnesses, each the public key name+id+key, a space and the address';

const isHttp = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
};

/** Reads witnesses, with commas or line ends between them. Nothing when the text breaks the rule. */
export const witnessesIn = (text: string): readonly WitnessSettings[] | undefined => {
  const parts = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const witnesses = parts.flatMap((part) => {
    const [vkey = '', url = '', ...more] = part.split(/\s+/);
    return parseCosignatureVerifier(vkey) !== undefined && isHttp(url) && more.length === 0 ? [{ vkey, url }] : [];
  });
  // What a witness says is kept under its name.
  const names = new Set(witnesses.map(({ vkey }) => parseCosignatureVerifier(vkey)!.name));
  return witnesses.length > 0 && witnesses.length === parts.length && names.size === parts.length
    ? witnesses
    : undefined;
};

/** The variables of the anchors. */
export const anchorVariables = {
  TERMIJN_WITNESSES: z
    .string()
    .transform(witnessesIn)
    .refine((witnesses) => witnesses !== undefined, witnessesRule)
    .optional(),
  TERMIJN_WITNESSES_FILE: z.string().optional(),
  TERMIJN_TIMESTAMP_URL: z
    .string()
    .refine(isHttp, 'must be a URL that begins with http:// or https://, without user and password')
    .optional(),
  TERMIJN_TIMESTAMP_CA: z.string().optional(),
};

type Variables = z.output<z.ZodObject<typeof anchorVariables>>;

/** What is wrong with the variables together, each with its rule. */
export const anchorFaults = (data: Variables): readonly string[] => [
  ...(data.TERMIJN_WITNESSES !== undefined && data.TERMIJN_WITNESSES_FILE !== undefined
    ? ['TERMIJN_WITNESSES_FILE must not be set besides TERMIJN_WITNESSES']
    : []),
  ...(data.TERMIJN_TIMESTAMP_URL !== undefined && data.TERMIJN_TIMESTAMP_CA === undefined
    ? ['TERMIJN_TIMESTAMP_CA must name a file with certificates (PEM) when TERMIJN_TIMESTAMP_URL is set']
    : []),
  ...(data.TERMIJN_TIMESTAMP_URL === undefined && data.TERMIJN_TIMESTAMP_CA !== undefined
    ? ['TERMIJN_TIMESTAMP_URL must be set when TERMIJN_TIMESTAMP_CA is']
    : []),
];

/** The settings that checked variables stand for. */
export const anchorsOf = (data: Variables): AnchorSettings => ({
  ...(data.TERMIJN_WITNESSES !== undefined && { witnesses: data.TERMIJN_WITNESSES }),
  ...(data.TERMIJN_WITNESSES_FILE !== undefined && { witnessesFile: resolve(data.TERMIJN_WITNESSES_FILE) }),
  ...(data.TERMIJN_TIMESTAMP_URL !== undefined &&
    data.TERMIJN_TIMESTAMP_CA !== undefined && {
      timestamps: { url: data.TERMIJN_TIMESTAMP_URL, certificatesFile: resolve(data.TERMIJN_TIMESTAMP_CA) },
    }),
});

/** The settings again by the names of their variables. An address may hold what gives access, and is told by its host alone. */
export const describeAnchors = ({
  witnesses,
  witnessesFile,
  timestamps,
}: AnchorSettings): Readonly<Record<string, string>> => ({
  TERMIJN_WITNESSES:
    witnesses?.map(({ vkey, url }) => `${vkey} at ${new URL(url).host}`).join(',') ??
    (witnessesFile === undefined ? 'none' : 'from a file'),
  TERMIJN_WITNESSES_FILE: witnessesFile ?? 'none',
  TERMIJN_TIMESTAMP_URL: timestamps === undefined ? 'none' : new URL(timestamps.url).host,
  TERMIJN_TIMESTAMP_CA: timestamps?.certificatesFile ?? 'none',
});
