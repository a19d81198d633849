import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { repository } from './workshop';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
}

describe('what the program consists of', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'termijn-supply-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const launch = (script: string, args: readonly string[], path = '') =>
    spawnSync(process.execPath, [join(repository, 'apps/launcher', script), ...args], {
      env: { ...process.env, PATH: `${path}${delimiter}${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    });

  it('is written down as CycloneDX, every production dependency with its exact version', () => {
    const file = join(folder, 'sbom.json');
    expect(launch('sbom.mjs', [file])).toMatchObject({ status: 0 });
    const bill = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly bomFormat: string;
      readonly specVersion: string;
      readonly components: readonly Component[];
    };
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/) });
    const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const parts = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const missing = Object.entries(dependencies).filter(([name, version]) => !parts.has(`${name}@${version}`));
    expect(missing).toEqual([]);
    expect(bill.components.every(({ purl }) => purl.startsWith('pkg:npm/'))).toBe(true);
  });

  const clean = { vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } };
  const weak = { vulnerabilities: { pg: { name: 'pg', severity: 'high', range: '<9' } }, metadata: clean.metadata };
  it.each([
    ['knows of no weakness', JSON.stringify(clean), 0, '0 packages'],
    ['knows of one', JSON.stringify(weak), 1, 'high: pg <9'],
    ['refuses to tell', JSON.stringify({ message: '405 Method Not Allowed' }), 2, 'nothing was audited'],
    ['is away', '', 2, 'nothing was audited'],
  ])('is audited honestly when the registry %s', (_, answer, code, words) => {
    writeFileSync(join(folder, 'npm'), `#!${process.execPath}\nprocess.stdout.write(${JSON.stringify(answer)});\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    const { status, stdout, stderr } = launch('audit.mjs', [], folder);
    expect(`${stdout}${stderr}`).toContain(words);
    expect(status).toBe(code);
  });
});
