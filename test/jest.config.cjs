/** One Jest project per cost: `unit` and `property` need nothing, the others start real servers. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const aliases = Object.fromEntries(
  ['kernel', 'domain', 'engine', 'features', 'adapters', 'testkit'].map((library) => [
    `^@termijn/${library}$`,
    `<rootDir>/libs/${library}/src/index.ts`,
  ]),
);

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

module.exports = {
  rootDir: root,
  testTimeout: 60_000,
  projects: [
    project('unit', 'libs/**/*.spec.ts', 'apps/**/*.spec.ts'),
    ...['property', 'replay', 'architecture', 'contract', 'integration', 'e2e'].map((suite) =>
      project(suite, `test/${suite}/**/*.spec.ts`),
    ),
  ],
};
