import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rspack } from '@rspack/core';

/** A program that Node can run as it is. */
export interface Bundle {
  readonly path: string;
  remove(): Promise<void>;
}

const root = process.cwd();

/**
 * Makes one JavaScript file of a TypeScript entry (a path from the root of the repository), so that a test can run it
 * in a process of its own and kill that process. Packages stay outside the file.
 */
export const bundle = async (entry: string): Promise<Bundle> => {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'termijn-bundle-'));
  await build(join(root, entry), folder);
  return { path: join(folder, 'main.js'), remove: () => rm(folder, { recursive: true }) };
};

const build = (entry: string, folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = rspack({
      context: root,
      entry,
      target: 'node',
      mode: 'none',
      output: { path: folder, filename: 'main.js', library: { type: 'commonjs2' } },
      node: { __filename: false, __dirname: false },
      resolve: { extensions: ['.ts', '.js'], tsConfig: join(root, 'tsconfig.json') },
      externals: [({ request }, decide) => (isPackage(request) ? decide(undefined, `commonjs ${request}`) : decide())],
      module: { rules: [{ test: /\.ts$/, loader: 'builtin:swc-loader', options: swc, type: 'javascript/auto' }] },
    });
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2024',
    keepClassNames: true,
  },
};

const isPackage = (request: string | undefined): request is string =>
  request !== undefined && !/^[./]/.test(request) && !request.startsWith('@termijn/');
