/**
 * Loads the law and its specs into this process, as often as wanted. Each loading starts every module anew, so that a
 * fault planted in what a module does while it loads comes to effect. Sources are compiled once.
 */
const { readFileSync, readdirSync, statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const vm = require('node:vm');
const { transformSync } = require('@swc/core');

const swc = {
  jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2024' },
  module: { type: 'commonjs' },
  sourceMaps: false,
};

/** Parts of the test kit that start servers; no spec of the law asks for them. */
const unasked =
  /^\.\/((alarm-book|event-store|outbox|records|row-store)\.contract|bundle|eventstoredb-server|eventually|fines|fixed-clock|loan-history|loans|test-database|test-redis)$/;

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The file that an import means, or nothing for a package. */
const sourceOf = (root, from, request) => {
  const library = /^@termijn\/(\w+)$/.exec(request);
  if (library) return join(root, 'libs', library[1], 'src', 'index.ts');
  if (!request.startsWith('.')) return undefined;
  const path = join(dirname(from), request);
  return [`${path}.ts`, join(path, 'index.ts'), path].find(isFile);
};

/** Everything that is loaded from one copy of the repository. */
exports.lawIn = (root) => {
  const packages = createRequire(join(root, 'package.json'));
  const compiled = new Map();
  const programOf = (path) => {
    if (!compiled.has(path)) {
      const { code } = transformSync(readFileSync(path, 'utf8'), { ...swc, filename: path });
      compiled.set(path, vm.compileFunction(code, ['exports', 'require', 'module', '__dirname'], { filename: path }));
    }
    return compiled.get(path);
  };

  return {
    /** The specs of the law, by path. */
    specs: readdirSync(join(root, 'libs/domain/src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.spec.ts'))
      .map((path) => join(root, 'libs/domain/src', path))
      .sort(),

    /** Starts a fresh copy of all modules, and gives the function that loads one of them. */
    start() {
      const loaded = new Map();
      const load = (path) => {
        const known = loaded.get(path);
        if (known !== undefined) return known.exports;
        const module = { exports: {} };
        loaded.set(path, module);
        const asked = (request) => {
          if (unasked.test(request) && path.includes('testkit')) return {};
          const source = sourceOf(root, path, request);
          return source === undefined ? packages(request) : load(source);
        };
        programOf(path)(module.exports, asked, module, dirname(path));
        return module.exports;
      };
      return load;
    },
  };
};
