import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The folder of this repository. */
export const repository = resolve(__dirname, '../..');

/** A folder apart with a copy of some configuration files, in which code may be planted that breaks every rule. */
export interface Workshop {
  readonly folder: string;
  plant(path: string, text: string): void;
  /** Runs a tool of this repository there and gives what it wrote on standard output, whatever its exit code. */
  run(tool: string, ...args: readonly string[]): string;
  /** The same for a few words of JavaScript, which may be a module. */
  evaluate(source: string): string;
  close(): void;
}

export interface WorkshopOptions {
  /** The files of the repository to copy. */
  readonly copies: readonly string[];
  /** Whether the packages are the real ones; otherwise they have to be planted too. */
  readonly realPackages: boolean;
}

/** Opens a workshop in the folder for temporary files. */
export const openWorkshop = ({ copies, realPackages }: WorkshopOptions): Workshop => {
  // The tools report real paths, and a folder for temporary files may be a link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'termijn-workshop-')));
  for (const path of copies) copyFileSync(join(repository, path), join(folder, path));
  if (realPackages) symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    plant(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    run: (tool, ...args) => node(folder, join(repository, 'node_modules', '.bin', tool), ...args),
    evaluate: (source) => node(folder, '--input-type=module', '--eval', source),
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

const outputBytesMax = 256 * 1024 * 1024;

const node = (cwd: string, ...args: readonly string[]): string => {
  const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: outputBytesMax });
  if (done.stdout === '') throw new Error(`${args.join(' ')} said nothing but: ${done.stderr}`);
  return done.stdout;
};
