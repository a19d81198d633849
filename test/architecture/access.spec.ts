import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineDoors, pageDoors, routeDoors, rowOfDoor, type Door } from '@termijn/access';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { termijn } from '../../apps/cli/src/program';
import { repository } from './workshop';

const withoutRow = (names: readonly string[], doors: Readonly<Record<string, Door>>): readonly string[] => {
  expect(names).not.toHaveLength(0);
  return names.filter((name) => !Object.hasOwn(doors, name));
};

/** Every operation that the description of the interface names; another test compares it with a running server. */
const operations = (): readonly string[] => {
  const { paths } = parse(readFileSync(join(repository, 'docs/openapi.yaml'), 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  return Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
};

/** The paths of the controllers that the description leaves out, as they are written. */
const pages = (): readonly string[] => {
  const folder = join(repository, 'apps/server/src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return sources
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((source) => source.includes('@ApiExcludeController()'))
    .flatMap((source) => {
      const base = /@Controller\((?:'(.*)')?\)/.exec(source)?.[1] ?? '';
      const routes = source.matchAll(/^ {2}@(?:Get|Post|Put|Patch|Delete)\((?:'(.*)')?\)/gm);
      return [...routes].map(([, path]) => `/${[base, path ?? ''].filter((part) => part !== '').join('/')}`);
    });
};

/** Every command of the command line that does something, with the commands it stands below. */
const lines = (command: Command, above: readonly string[] = []): readonly string[] =>
  command.commands.flatMap((one) => {
    const path = [...above, one.name()];
    return one.commands.length === 0 ? [path.join(' ')] : lines(one, path);
  });

describe('the table of access', () => {
  it('has a row for every route', () => {
    expect(withoutRow(operations(), routeDoors)).toEqual([]);
  });

  it('has a row for every page', () => {
    expect(withoutRow(pages(), pageDoors)).toEqual([]);
  });

  it('has a row for every command of the command line', () => {
    expect(withoutRow(lines(termijn()), lineDoors)).toEqual([]);
  });

  it('knows the row of every door', () => {
    const rows = [routeDoors, pageDoors, lineDoors].flatMap((doors) => Object.values(doors).map(rowOfDoor));
    expect(rows.filter((row) => !/^[a-z-]+$/.test(row))).toEqual([]);
  });
});
