import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Clock, EventStore, Notary, TreeStore } from '@termijn/engine';
import { parseVerifier, writtenSigner, type NoteSigner } from '@termijn/proof';
import { WrongConfiguration, type Configuration } from './configuration';
import { DataFolderUnusable, dataLayout, writeSecretOnce } from './data-folder';
import { notaryKeysIn, notaryKeysRule } from './notary-settings';

/** What the notary of a platform works with. */
export interface NotaryPorts {
  readonly eventStore: EventStore;
  readonly treeStore: TreeStore;
  readonly clock: Clock;
}

/**
 * The notary of a platform, with keys from the configuration, from the file that it names, or from the data folder,
 * where a first key is made for a tree of which nothing was signed yet. Throws `WrongConfiguration`,
 * `DataFolderUnusable` and `StoreUnavailable`.
 */
export const openNotary = async (configuration: Configuration, ports: NotaryPorts): Promise<Notary> => {
  const { origin, keys, keysFile } = configuration.notary;
  const signers =
    keys ??
    (keysFile === undefined ? await keysInDataFolder(configuration, ports.treeStore) : await keysInGivenFile(keysFile));
  const verifiers = signers.map(({ vkey }) => parseVerifier(vkey)!);
  return { ...ports, origin, signer: signers.at(-1)!, verifiers };
};

const keysInGivenFile = async (path: string): Promise<readonly NoteSigner[]> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongConfiguration([`TERMIJN_NOTARY_KEYS_FILE must name a file that can be read; ${path} cannot`]);
  });
  const keys = notaryKeysIn(text);
  if (keys === undefined) throw new WrongConfiguration([`the file of TERMIJN_NOTARY_KEYS_FILE ${notaryKeysRule}`]);
  return keys;
};

const seedBytes = 32;

const keysInDataFolder = async (
  { dataDir, notary: { origin } }: Configuration,
  treeStore: TreeStore,
): Promise<readonly NoteSigner[]> => {
  const { notaryKeys } = dataLayout(dataDir);
  // A fresh key could not vouch for what another one signed, and would only hide that the other one is missing.
  if ((await treeStore.newestCheckpoint()) === undefined)
    await writeSecretOnce(notaryKeys, `${writtenSigner(origin, randomBytes(seedBytes))}\n`);
  const advice = 'put it back from the backup, or set TERMIJN_NOTARY_KEYS or TERMIJN_NOTARY_KEYS_FILE';
  const text = await readFile(notaryKeys, 'utf8').catch((cause: unknown) => {
    throw new DataFolderUnusable(dataDir, 'lacks notary.keys, which signed what there is of the log', advice, cause);
  });
  const keys = notaryKeysIn(text);
  if (keys === undefined) throw new DataFolderUnusable(dataDir, 'holds a damaged notary.keys', advice);
  return keys;
};
