import type { Standing } from '@termijn/domain';
import type { Instant } from '@termijn/engine';
import type { Day } from '@termijn/kernel';

/** What figures can be told apart by. `language` is the language of the file, not of the path. */
export const dimensions = ['municipality', 'language', 'regime'] as const;

export type Dimension = (typeof dimensions)[number];

/** Which figures: of which legal day, as known at which moment (all that is known when absent), and told apart how. */
export interface FiguresQuestion {
  readonly on: Day;
  readonly knownAt?: Instant;
  readonly by: readonly Dimension[];
}

/** How many people there are of each sort. */
export interface Counts {
  /** People looked at, whatever came of it. */
  readonly assessed: number;
  /** People whose duty was imposed and not lifted since, those who have fulfilled it included. */
  readonly obliged: number;
  /** Those of them who registered with an office, in all and by language of the path. */
  readonly registered: { readonly total: number; readonly nl: number; readonly fr: number };
  /** Those who were put in default and did not comply since, procedures included. */
  readonly inDefault: number;
  readonly sanctionProcedures: number;
  /** Those whose duty stands still. */
  readonly suspended: number;
}

/** The counts of one group, with the values that make the group; `regime` is null for people never obliged. */
export type FigureGroup = Counts & { readonly [D in Dimension]?: string | null };

/** The answer, with what is needed to ask again: both clocks, and the position of the log that it rests on. */
export interface Figures extends Counts {
  readonly on: Day;
  readonly knownAt: Instant;
  readonly position: string;
  readonly by?: readonly FigureGroup[];
}

/** Some number of cases that stand alike as far as figures are concerned. */
export type Tally = Pick<Standing, 'obliged' | 'registered' | 'inDefault' | 'sanctionProcedure'> & {
  readonly suspended: boolean;
  readonly path: string | null;
  readonly group: { readonly [D in Dimension]?: string | null };
  readonly count: number;
};

const countsOf = (tallies: readonly Tally[]): Counts => {
  const sum = (counts: (tally: Tally) => boolean) =>
    tallies.filter(counts).reduce((total, { count }) => total + count, 0);
  return {
    assessed: sum(() => true),
    obliged: sum(({ obliged }) => obliged),
    registered: {
      total: sum(({ registered }) => registered),
      nl: sum(({ registered, path }) => registered && path === 'nl'),
      fr: sum(({ registered, path }) => registered && path === 'fr'),
    },
    inDefault: sum(({ inDefault }) => inDefault),
    sanctionProcedures: sum(({ sanctionProcedure }) => sanctionProcedure),
    suspended: sum(({ suspended }) => suspended),
  };
};

const groupsOf = (tallies: readonly Tally[]): readonly FigureGroup[] =>
  [...Map.groupBy(tallies, ({ group }) => JSON.stringify(group))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, alike]) => ({ ...alike[0]!.group, ...countsOf(alike) }));

/** Adds tallies up to figures. */
export const figuresOf = (
  { on, by }: FiguresQuestion,
  knownAt: Instant,
  position: bigint,
  tallies: readonly Tally[],
): Figures => ({
  on,
  knownAt,
  position: String(position),
  ...countsOf(tallies),
  ...(by.length > 0 && { by: groupsOf(tallies) }),
});
