import { openWorkshop, type Workshop } from './workshop';

/** A file that breaks a rule of the linter on purpose, and part of the message that must follow. */
interface Violation {
  readonly file: string;
  readonly text: string;
  readonly rule: string;
  readonly message: string;
}

interface Message {
  readonly ruleId: string | null;
  readonly message: string;
}

/** The forbidden syntax of the libraries that must not ask for time or chance. */
const forbiddenInMachine: readonly (readonly [text: string, message: string])[] = [
  ['export const made = new Date();\n', 'new Date'],
  ['export const made = Date.now();\n', 'Date.now'],
  ["import { Temporal } from 'temporal-polyfill';\nexport const made = Temporal.Now.instant();\n", 'Temporal.Now'],
  ['export const made = Math.random();\n', 'Math.random'],
  ['export const made = crypto.randomUUID();\n', 'randomUUID'],
];

const forbiddenInLaw: typeof forbiddenInMachine = [
  ...forbiddenInMachine,
  ['export const made = async (): Promise<number> => 1;\n', '(async)'],
  ['export class Made {\n  async wait(): Promise<void> {}\n}\n', '(async)'],
  ['export const made = (): PromiseLike<void> => Promise.resolve();\n', '(Promise)'],
];

const forbiddenOf = (library: string, list: typeof forbiddenInMachine): readonly Violation[] =>
  list.map(([text, message], index) => ({
    file: `libs/${library}/src/forbidden-${index}.ts`,
    text,
    rule: 'no-restricted-syntax',
    message,
  }));

const tooLong = `export const made = (list: number[]): void => {\n${'  list.push(1);\n'.repeat(60)}};\n`;

const violations: readonly Violation[] = [
  ...forbiddenOf('kernel', forbiddenInLaw),
  ...forbiddenOf('domain', forbiddenInLaw),
  ...forbiddenOf('engine', forbiddenInMachine),
  ...['AggregateRoot', 'EventBus', 'EventPublisher', 'EventsHandler', 'Saga'].map((name) => ({
    file: `libs/features/src/${name}.ts`,
    text: `import { ${name} } from '@nestjs/cqrs';\nexport const made = [${name}];\n`,
    rule: 'no-restricted-imports',
    message: `(${name})`,
  })),
  {
    file: 'libs/features/src/type-import.ts',
    text: "import { Injectable } from '@nestjs/common';\nexport type Use = typeof Injectable;\n",
    rule: '@typescript-eslint/consistent-type-imports',
    message: '',
  },
  {
    file: 'libs/domain/src/switch.ts',
    text: "export const made = (a: 'b' | 'c'): number => {\n  switch (a) {\n    case 'b':\n      return 1;\n  }\n  return 2;\n};\n",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    message: '',
  },
  { file: 'apps/server/src/long.ts', text: tooLong, rule: 'max-lines-per-function', message: '' },
  {
    file: 'apps/server/src/floating.ts',
    text: 'const wait = async (): Promise<void> => {};\nwait();\n',
    rule: '@typescript-eslint/no-floating-promises',
    message: '',
  },
  {
    file: 'apps/server/src/any.ts',
    text: 'export const made = (a: any): number => a as number;\n',
    rule: '@typescript-eslint/no-explicit-any',
    message: '',
  },
];

/** What the linter must leave alone. */
const lawful: Readonly<Record<string, string>> = {
  'libs/domain/src/day.ts': 'export const made = new Date(0);\n',
  'libs/domain/src/day.spec.ts': "it('asks the time', () => {\n  expect(Date.now()).toBeGreaterThan(0);\n});\n",
  'libs/engine/src/wait.ts': 'export const wait = async (): Promise<number> => Promise.resolve(1);\n',
  'libs/features/src/bus.ts': "import { CommandBus } from '@nestjs/cqrs';\nexport const made = CommandBus;\n",
  'apps/server/src/clock.ts': 'export class Clock {}\n'.replace('{}', '{\n  now = 1;\n}'),
  'apps/server/src/watch.ts': [
    "import { Injectable } from '@nestjs/common';",
    "import { Clock } from './clock';",
    '@Injectable()',
    'export class Watch {',
    '  constructor(readonly clock: Clock) {}',
    '}\n',
  ].join('\n'),
  'test/e2e/long.spec.ts': tooLong,
};

describe('every habit of the linter', () => {
  let workshop: Workshop;
  let messagesOf: ReadonlyMap<string, readonly Message[]>;
  beforeAll(() => {
    workshop = openWorkshop({ copies: ['.eslint.config.mjs', 'tsconfig.json', 'package.json'], realPackages: true });
    for (const [file, text] of Object.entries(lawful)) workshop.plant(file, text);
    for (const { file, text } of violations) workshop.plant(file, text);
    const output = workshop.run('eslint', '--config', '.eslint.config.mjs', '--format', 'json', 'apps', 'libs', 'test');
    const results = JSON.parse(output) as readonly { filePath: string; messages: readonly Message[] }[];
    messagesOf = new Map(
      results.map(({ filePath, messages }) => [filePath.slice(workshop.folder.length + 1), messages]),
    );
  });
  afterAll(() => {
    workshop.close();
  });

  it.each(violations)('is kept where $file breaks $rule', ({ file, rule, message }) => {
    const hits = messagesOf.get(file)?.filter(({ ruleId }) => ruleId === rule);
    expect(hits?.map((hit) => hit.message)).toContainEqual(expect.stringContaining(message));
  });

  it.each(Object.keys(lawful))('leaves %s alone', (file) => {
    expect(messagesOf.get(file)).toEqual([]);
  });

  it('has a planted violation', () => {
    const rules = JSON.parse(
      workshop.evaluate(
        "import { houseRules } from './.eslint.config.mjs'; console.log(JSON.stringify(Object.keys(houseRules)));",
      ),
    ) as readonly string[];
    const planted = new Set(violations.map(({ rule }) => rule));
    expect(rules).not.toHaveLength(0);
    expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it.each(['kernel', 'domain', 'engine'])('plants each forbidden syntax of the %s', (library) => {
    const config = workshop.run(
      'eslint',
      '--config',
      '.eslint.config.mjs',
      '--print-config',
      `libs/${library}/src/a.ts`,
    );
    const { rules } = JSON.parse(config) as { rules: Record<string, readonly [number, ...{ message: string }[]]> };
    const [, ...forbidden] = rules['no-restricted-syntax'] ?? [2];
    const planted = violations.filter(({ file }) => file.startsWith(`libs/${library}/`)).map(({ message }) => message);
    expect(forbidden).not.toHaveLength(0);
    expect(forbidden.filter(({ message }) => !planted.some((part) => message.includes(part)))).toEqual([]);
  });
});
