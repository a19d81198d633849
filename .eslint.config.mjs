import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', 'test/**/*.ts', 'libs/testkit/**/*.ts'];

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument (new Date).' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is an argument (Date.now).',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Time is an argument (Temporal.Now).',
  },
];

const chance = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is an argument (Math.random).',
  },
  {
    selector: "CallExpression[callee.property.name='randomUUID'], CallExpression[callee.name='randomUUID']",
    message: 'Chance is an argument (randomUUID).',
  },
];

const waiting = [
  { selector: ':function[async=true]', message: 'The law does not wait (async).' },
  { selector: "Identifier[name='Promise']", message: 'The law does not wait (Promise).' },
];

/** What this house asks beyond the strict preset. The architecture tests plant a violation of each and of each message. */
export const houseRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true }],
  'no-restricted-imports': [
    'error',
    {
      paths: ['AggregateRoot', 'EventBus', 'EventPublisher', 'EventsHandler', 'Saga'].map((name) => ({
        name: '@nestjs/cqrs',
        importNames: [name],
        message: `Facts travel through the event store, not through memory (${name}).`,
      })),
    },
  ],
};

/** Where the house and the strict preset disagree, and why. */
const concessions = {
  // A number reads the same in every language of the house.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A module of NestJS is an empty class that says everything in its decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
  // Allowed where a type proves what the compiler cannot follow; a needless one is still an error.
  '@typescript-eslint/no-non-null-assertion': 'off',
  // A DTO is a class only because NestJS reads its decorators; what is answered are plain objects of its shape.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // `async` without `await` is how a port that answers at once turns a throw into a rejection.
  '@typescript-eslint/require-await': 'off',
};

export default defineConfig(
  { ignores: ['dist/**', '.data/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // The parser is told of decorator metadata, so that a class that NestJS injects is never made a type-only import.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, emitDecoratorMetadata: true },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...concessions, ...houseRules },
  },
  {
    files: ['libs/{kernel,domain,access}/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...clock, ...chance, ...waiting] },
  },
  {
    files: ['libs/engine/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...clock, ...chance] },
  },
  {
    files: tests,
    rules: {
      // A suite is one long function by nature, and what came over the wire is looked at before it has a type.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
