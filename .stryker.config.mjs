/** Mutation testing of the law: `npm run mutation`. Every change that a test could have noticed and did not is listed. */
const onTerminal = process.stdout.isTTY === true;
const folder = 'coverage/mutation';

export default {
  testRunner: 'law',
  plugins: ['./test/mutation/runner.cjs', './test/mutation/texts.cjs'],
  ignorers: ['texts'],
  mutate: ['libs/domain/src/**/*.ts', '!libs/domain/src/**/*.spec.ts'],
  ignorePatterns: ['/*', '!/libs', '!/test', '!/package.json', '!/tsconfig.json'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  incrementalFile: `${folder}/incremental.json`,
  tempDirName: `${folder}/sandbox`,
  reporters: [onTerminal ? 'progress' : 'progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: onTerminal, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${folder}/report.json` },
  thresholds: { high: 100, low: 95, break: 95 },
};
