import { readVkey } from '../note/vkey';

/** Whose word a checker takes, which it must know from elsewhere than from the file that it checks. */
export interface Trust {
  /** The keys of notaries, as `name+id+key`. */
  readonly notaries: readonly string[];
  /** Those of the notaries that are no longer in use. What was sealed with them stays sealed. */
  readonly old: readonly string[];
  /** The keys of witnesses, as `name+id+key`. */
  readonly witnesses: readonly string[];
  /** The certificates of time stamp authorities, as PEM. */
  readonly authorities: readonly string[];
}

/** The trust of somebody who knows nobody. */
export const noTrust: Trust = { notaries: [], old: [], witnesses: [], authorities: [] };

/** What could be read of a list of keys, and the lines of it that are none. */
export interface ReadTrust {
  readonly trust: Trust;
  readonly unread: readonly string[];
}

const certificate = /-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+?-----END CERTIFICATE-----/g;

/**
 * Reads keys as they are handed from one to another: one on a line, `old ` before a key that is no longer in use,
 * certificates between their own marks. A key itself says whether it is that of a notary or of a witness.
 */
export const readTrust = (text: string): ReadTrust => {
  const authorities = (text.match(certificate) ?? []).map((pem) => pem.replace(/\r/g, ''));
  const trust = { notaries: [] as string[], old: [] as string[], witnesses: [] as string[], authorities };
  const unread: string[] = [];
  for (const line of text.replace(certificate, '').split('\n')) {
    const [, old, vkey = ''] = /^\s*(old\s+)?(\S*)\s*$/.exec(line) ?? [];
    const use = readVkey(vkey)?.use;
    if (use === 'note') trust[old === undefined ? 'notaries' : 'old'].push(vkey);
    else if (use === 'cosignature' && old === undefined) trust.witnesses.push(vkey);
    else if (line.trim() !== '') unread.push(line.trim());
  }
  return { trust, unread };
};

/** Keys in the form that `readTrust` reads. */
export const writtenTrust = ({ notaries, old, witnesses, authorities }: Trust): string =>
  [...notaries, ...old.map((vkey) => `old ${vkey}`), ...witnesses, ...authorities].map((line) => `${line}\n`).join('');
