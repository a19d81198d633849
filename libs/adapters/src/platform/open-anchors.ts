import { readFile } from 'node:fs/promises';
import type { Anchors } from '@termijn/engine';
import { certificatesIn } from '@termijn/proof';
import { httpTimeStamper, httpWitness } from '../anchors';
import { witnessesIn, witnessesRule, type AnchorSettings, type WitnessSettings } from './anchor-settings';
import { WrongConfiguration } from './configuration';

/** Those outside the power of whoever runs this installation, with what their word is checked by. */
export interface KnownAnchors extends Anchors {
  /** The public keys of the witnesses, `name+id+key`. */
  readonly witnessKeys: readonly string[];
  /** The certificates (PEM) that time stamps have to lead to; absent without an authority. */
  readonly certificates?: string;
}

/** The anchors that the settings name, with what their files hold. Asks nobody yet. Throws `WrongConfiguration`. */
export const openAnchors = async (settings: AnchorSettings): Promise<KnownAnchors> => {
  const named = await namedWitnesses(settings);
  const { timestamps } = settings;
  const certificates = timestamps && (await certificatesAt(timestamps.certificatesFile));
  return {
    witnesses: named.map(httpWitness),
    witnessKeys: named.map(({ vkey }) => vkey),
    ...(timestamps !== undefined &&
      certificates !== undefined && {
        timeStamper: httpTimeStamper({
          name: new URL(timestamps.url).host,
          url: timestamps.url,
          trusted: certificates,
        }),
        certificates,
      }),
  };
};

const namedWitnesses = async ({ witnesses, witnessesFile }: AnchorSettings): Promise<readonly WitnessSettings[]> => {
  if (witnessesFile === undefined) return witnesses ?? [];
  const read = witnessesIn(await textAt('TERMIJN_WITNESSES_FILE', witnessesFile));
  if (read === undefined) throw new WrongConfiguration([`the file of TERMIJN_WITNESSES_FILE ${witnessesRule}`]);
  return read;
};

const certificate = /-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+?-----END CERTIFICATE-----/g;

/** The certificates in a file, without whatever else is written between them. */
const certificatesAt = async (path: string): Promise<string> => {
  const text = await textAt('TERMIJN_TIMESTAMP_CA', path);
  if (certificatesIn(text) === undefined)
    throw new WrongConfiguration([`TERMIJN_TIMESTAMP_CA must name a file with certificates (PEM); ${path} holds none`]);
  return (text.match(certificate) ?? []).map((pem) => `${pem.replaceAll('\r', '')}\n`).join('');
};

const textAt = (variable: string, path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new WrongConfiguration([`${variable} must name a file that can be read; ${path} cannot`]);
  });
