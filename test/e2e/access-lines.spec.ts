import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { enterFile } from '../../apps/cli/src/entry';
import { lineOf } from '../../apps/cli/src/exit';
import { lineOfCommand } from '../../apps/cli/src/gate';
import { termijn } from '../../apps/cli/src/program';
import type { House } from './support/house';
import { printedTable, type Cell } from './support/printed-table';
import { call, type Ended } from './support/program';
import { homes, openTwoFiles, type Places } from './support/two-files';

const table = printedTable();
const rows = table.rowOf['Command line'];

const every = (command: Command): readonly Command[] => command.commands.flatMap((one) => [one, ...every(one)]);

/** The id that a command is called with, which says about which file it is. */
const idFor = (line: string, { cases, sanctions, people }: Places): string => {
  const [group = ''] = line.split(' ');
  return { sanction: sanctions, dossier: sanctions, people, plan: '21014-1' }[group] ?? cases;
};

/** Two rows have a name in both tables: these commands look, the others of a group take a step. */
const looks = (line: string): boolean => /(?:list|show|actions|effect|render)$/.test(line);

/** The lists that leave out the rows of others, and show the own ones. */
const cutLists = ['worklist', 'sanction list'];

/** What a cell promises: the file of one's own, every file, or none. What goes through many files is for who has all. */
const promised = (line: string, cell: Cell, isOwn: boolean, leads: boolean): boolean => {
  if (cell === '–' || cell === 'all') return cell === 'all';
  return leads ? isOwn : cutLists.includes(line);
};

describe('every command of the command line for every role', () => {
  let house: House;
  let own: Places;
  let others: Places;
  beforeAll(async () => {
    ({ house, own, others } = await openTwoFiles());
  });
  afterAll(() => house.close());

  /**
   * Calls a command as a role, up to where it would begin its work: it is asked there, and in its own program, whether
   * it is let in. Options that it cannot do without tell nothing of the file, so they are left out.
   */
  const isLetIn = async (
    line: string,
    role: string,
    file: Places,
  ): Promise<{ readonly leads: boolean; in: boolean }> => {
    const program = termijn();
    const command = every(program).find((one) => lineOfCommand(one) === line)!;
    for (const option of command.options) option.mandatory = false;
    command.action(() => enterFile(house.platform, command));
    const known = command.registeredArguments.filter(({ required }) => required);
    const values = known.map((argument) => argument.argChoices?.[0] ?? sampleOf[argument.name()] ?? idFor(line, file));
    const named = command.options.some(({ long }) => long === '--for-person') ? ['--for-person', file.sanctions] : [];
    const joining = command.options.some(({ long }) => long === '--office') ? ['--office', 'via'] : [];
    const acting = ['--acting', `${role}:${homes[role]!}`];
    const leads = named.length > 0 || known.some((argument) => ['id', 'pseudonym'].includes(argument.name()));
    try {
      await program.parseAsync([...acting, ...line.split(' '), ...values, ...named, ...joining], { from: 'user' });
      return { leads, in: true };
    } catch (error) {
      const said = lineOf(error) ?? '';
      if (!said.startsWith('not-allowed:')) throw error;
      return { leads, in: false };
    }
  };
  const sampleOf: Readonly<Record<string, string>> = { file: 'list.csv', territory: '21014', action: '1' };

  it('has a row for each that there is, and for none that there is not', () => {
    const lines = every(termijn())
      .filter((one) => one.commands.length === 0 || lineOfCommand(one) === 'verify')
      .map(lineOfCommand);
    expect(lines.length).toBeGreaterThan(90);
    expect([...rows.keys()].sort()).toEqual([...lines].sort());
  });

  it.each(table.roles)('lets somebody in the role %s in as the printed table says', async (role) => {
    const wrong: unknown[] = [];
    for (const [line, row] of rows) {
      for (const file of [own, others]) {
        const found = await isLetIn(line, role, file);
        const cell = row === 'open' ? 'all' : table.cell(row, role, looks(line));
        const right = promised(line, cell, file === own, found.leads);
        if (found.in !== right) wrong.push([line, file === own ? 'own' : 'others', cell, found.in ? 'in' : 'out']);
      }
    }
    expect(wrong).toEqual([]);
  });

  describe('called in full', () => {
    const before = { ...process.env };
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'termijn-lines-'));
      Object.assign(process.env, house.settings);
    });
    afterAll(async () => {
      process.env = before;
      await rm(folder, { recursive: true });
    });
    const acting = (role: string, ...line: readonly string[]): Promise<Ended> =>
      call('--acting', `${role}:${homes[role]!}`, ...line);
    const json = async (role: string, ...line: readonly string[]) => {
      const { code, out, err } = await acting(role, ...line, '--json');
      expect([line, code, err]).toEqual([line, 0, '']);
      return JSON.parse(out);
    };

    it('shows the own file, and refuses that of others in the language of the caller', async () => {
      expect((await json('municipal-official', 'case', 'show', own.cases)).id).toBe(own.cases);
      const asked = ['municipal-official', 'case', 'show', others.cases] as const;
      for (const [tongue, words] of [
        ['nl', 'not-allowed: Dit dossier is niet van uw organisatie. (case)'],
        ['fr', "not-allowed: Ce dossier n'est pas celui de votre organisation. (case)"],
      ] as const) {
        const { code, out, err } = await acting(...asked, '--lang', tongue);
        expect([code, out, err]).toEqual([1, '', words]);
      }
    });

    it('records nothing of what it refuses', async () => {
      const head = await house.platform.eventStore.head();
      const move = ['act', 'move', others.cases, '--as', 'municipality:21009', '--on', '2026-02-04'];
      expect((await acting('municipal-official', ...move, '--municipality', '21009')).err).toContain('not-allowed');
      const asOthers = ['act', 'move', own.cases, '--as', 'municipality:21004', '--on', '2026-02-04'];
      const mixed = await acting('municipal-official', ...asOthers, '--municipality', '21004');
      expect(mixed.err).toBe('--as and --acting name different organisations');
      const alone = ['people', 'retention', 'approve', own.people, '--who', 'head-3', '--as', 'municipal-head'];
      const twice = await acting('data-protection-officer', ...alone);
      expect(twice.err).toBe('--as and --acting name different roles');
      const list = join(folder, 'list.csv');
      await writeFile(list, 'family_name');
      expect((await acting('municipal-official', 'import', 'newcomers', list)).err).toContain('not-allowed');
      expect(await house.platform.eventStore.head()).toBe(head);
    });

    it('offers what the role may do in this file, and nothing else', async () => {
      const { actions } = (await json('municipal-head', 'case', 'actions', own.cases)) as {
        actions: readonly { command: string; yours: boolean; name: { en: string }; state: string }[];
      };
      const theirs = actions.filter(({ yours, state }) => !yours && state === 'possible');
      const mine = actions.filter(({ yours, state }) => yours && state === 'possible');
      expect([theirs.length > 0, mine.length > 0]).toEqual([true, true]);
      const { out } = await acting('municipal-head', 'case', 'actions', own.cases);
      for (const { name } of mine) expect(out).toContain(name.en);
      for (const { name } of theirs) expect(out).not.toContain(name.en);
    });

    it('cuts lists down to what is theirs', async () => {
      const ids = async (role: string): Promise<readonly string[]> => {
        const { entries } = (await json(role, 'sanction', 'list')) as { entries: readonly { sanction: string }[] };
        return entries.map(({ sanction }) => sanction).sort();
      };
      expect(await ids('municipal-official')).toEqual([own.sanctions]);
      expect(await ids('operator')).toEqual([own.sanctions, others.sanctions].sort());
      const all = (await json('operator', 'worklist')) as { entries: readonly { municipality: string }[] };
      const mine = (await json('municipal-official', 'worklist')) as typeof all;
      expect(new Set(mine.entries.map(({ municipality }) => municipality))).toEqual(new Set(['21009']));
      expect(all.entries.length).toBeGreaterThan(mine.entries.length);
    });

    it('notes who looked, which those see who look after it', async () => {
      await acting('ggc-official', 'sanction', 'show', own.sanctions);
      await call('case', 'show', own.cases);
      const { readings } = (await json('municipal-head', 'case', 'readings', own.cases)) as {
        readings: readonly { what: string; piece: string; purpose: string; reader: { who: string; role: string } }[];
      };
      const told = readings.map(({ what, piece, purpose, reader }) => [what, piece, purpose, reader.who, reader.role]);
      expect(told.slice(-2)).toEqual([
        ['sanction show', own.sanctions, 'sanction-procedure', 'cli', 'ggc-official'],
        ['case show', 'file', 'operation', 'cli', 'operator'],
      ]);
      const shown = await acting('data-protection-officer', 'case', 'readings', own.cases, '--lang', 'nl');
      expect(shown.out).toContain('sanction show  sanctieprocedure');
      expect((await acting('municipal-official', 'case', 'readings', own.cases)).err).toContain('not-allowed');
    });

    it.each(['municipal-official', 'municipal-official:ggc', 'mayor:21009', 'operator:via'])(
      'asks for a role that there is, and not for %s',
      async (viewer) => {
        const { code, err } = await call('--acting', viewer, 'office', 'list');
        expect([code, err]).toEqual([1, expect.stringContaining('Write a role and its organisation')]);
      },
    );
  });
});
