import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  keyRing,
  sealingKeysIn,
  sealingKeysRule,
  writtenSealingKey,
  type KeyRegister,
  type KeyRing,
  type SealingKey,
} from '../keys';
import { WrongConfiguration, type Configuration } from './configuration';
import { DataFolderUnusable, dataLayout, writeSecretOnce } from './data-folder';

/**
 * The keys that the register of people is sealed with, fit for this database: from the configuration, from the file
 * that it names, or from the data folder, where a first key is made for a database that needs none yet. Throws
 * `WrongConfiguration`, `DataFolderUnusable`, `SealingKeyMissing` and `SealingKeyWrong`.
 */
export const openKeyRing = async (configuration: Configuration, register: KeyRegister): Promise<KeyRing> => {
  const ring = keyRing(configuration.sealingKeys ?? (await keysInFile(configuration, register)));
  await register.admit(ring);
  return ring;
};

const keysInFile = ({ sealingKeysFile, dataDir }: Configuration, register: KeyRegister) =>
  sealingKeysFile === undefined ? keysInDataFolder(dataDir, register) : keysInGivenFile(sealingKeysFile);

const keysInGivenFile = async (path: string): Promise<readonly SealingKey[]> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongConfiguration([`TERMIJN_SEALING_KEYS_FILE must name a file that can be read; ${path} cannot`]);
  });
  const keys = sealingKeysIn(text);
  if (keys === undefined) throw new WrongConfiguration([`the file of TERMIJN_SEALING_KEYS_FILE ${sealingKeysRule}`]);
  return keys;
};

const keyBytes = 32;
const idBytes = 4;

const keysInDataFolder = async (dataDir: string, register: KeyRegister): Promise<readonly SealingKey[]> => {
  const { sealingKeys } = dataLayout(dataDir);
  // A fresh key opens nothing of a database that was sealed under another one, and would only hide what is missing.
  if (await register.isEmpty()) {
    const first = { id: randomBytes(idBytes).toString('hex'), key: randomBytes(keyBytes) };
    await writeSecretOnce(sealingKeys, `${writtenSealingKey(first)}\n`);
  }
  const advice = 'put it back from the backup, or set TERMIJN_SEALING_KEYS or TERMIJN_SEALING_KEYS_FILE';
  const text = await readFile(sealingKeys, 'utf8').catch((cause: unknown) => {
    throw new DataFolderUnusable(dataDir, 'lacks sealing.keys, which the register of people needs', advice, cause);
  });
  const keys = sealingKeysIn(text);
  if (keys === undefined) throw new DataFolderUnusable(dataDir, 'holds a damaged sealing.keys', advice);
  return keys;
};
