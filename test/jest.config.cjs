/** One Jest project per cost: `unit` and `property` need nothing, the others start real servers. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const aliases = { '^@termijn/(\\w+)$': '<rootDir>/libs/$1/src/index.ts' };

const project = (displayName, ...testMatch) => ({
  displayName,
  rootDir: root,
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  moduleNameMapper: aliases,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
});

/** Jest starts the servers only when a test of such a project is to be run. */
const withServers = {
  globalSetup: '<rootDir>/test/servers/start.cjs',
  globalTeardown: '<rootDir>/test/servers/stop.cjs',
};

const suite = (name) => project(name, `test/${name}/**/*.spec.ts`);

module.exports = {
  rootDir: root,
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    project('unit', 'libs/**/*.spec.ts', 'apps/**/*.spec.ts'),
    ...['property', 'replay', 'architecture'].map(suite),
    ...['contract', 'integration', 'e2e'].map((name) => ({ ...suite(name), ...withServers })),
  ],
};
