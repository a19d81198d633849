import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from './workshop';

const linesMax = 300;
const kernelLinesMax = 150;

const rootFolders = ['apps', 'docker', 'docs', 'libs', 'test'];
const rootFiles = [
  ...['CHANGELOG.md', 'LICENSE', 'README.md', 'nest-cli.json', 'package-lock.json', 'package.json', 'tsconfig.json'],
];
/** What a run leaves behind and git ignores. */
const leftovers = ['coverage', 'dist', 'node_modules'];

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const code = ['apps', 'libs', 'test', '.ci', 'docker']
  .flatMap(filesBelow)
  .filter((path) => /\.([cm]?[jt]s|tsx|css|sh|yaml)$|\/run$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(repository, path), 'utf8') }));

const matching = (pattern: RegExp): readonly string[] =>
  code.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the house is tidy', () => {
  it('finds the code to look at', () => {
    expect(code.length).toBeGreaterThan(50);
  });

  it('no test is left out, and none is run alone', () => {
    expect(matching(/\b(it|test|describe)(\.\w+)*\.(only|skip|todo|failing)\b/)).toEqual([]);
    expect(matching(/^\s*(xit|xtest|xdescribe|fit|fdescribe)\(/m)).toEqual([]);
  });

  it('every spec belongs to a project of Jest, or it would never run', () => {
    const jest = createRequire(__filename)('../jest.config.cjs') as { projects: readonly { displayName: string }[] };
    const suites = jest.projects.map(({ displayName }) => displayName);
    const specs = code.map(({ path }) => path).filter((path) => /\.(spec|test)\.[cm]?[jt]sx?$/.test(path));
    const strays = specs.filter((path) => {
      const [top = '', suite = ''] = path.split('/');
      return !path.endsWith('.spec.ts') || (top === 'test' && !suites.includes(suite));
    });
    expect(strays).toEqual([]);
  });

  it('nothing is put off to a later day', () => {
    expect(
      matching(new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X'.repeat(3)].map((word) => `\\b${word}\\b`).join('|'))),
    ).toEqual([]);
  });

  it(`no file has more than ${linesMax} lines`, () => {
    const long = code.filter(({ text }) => text.split('\n').length - 1 > linesMax).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it(`the vocabulary has fewer than ${kernelLinesMax} lines of code`, () => {
    const kernel = code.filter(({ path }) => path.startsWith('libs/kernel/') && !path.endsWith('.spec.ts'));
    const lines = kernel.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
    const counted = lines.filter((line) => line !== '' && !/^(\/\/|\/\*|\*)/.test(line));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.length).toBeLessThan(kernelLinesMax);
  });

  it('the top level holds what it always held', () => {
    const allowed = new Set([...rootFolders, ...rootFiles, ...leftovers]);
    const strays = readdirSync(repository).filter((name) => !name.startsWith('.') && !allowed.has(name));
    expect(strays).toEqual([]);
  });
});
