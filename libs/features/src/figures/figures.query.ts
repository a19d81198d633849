import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Clock, ReadModels } from '@termijn/engine';
import { CLOCK, READ_MODELS } from '../tokens';
import { figuresOf, type Figures, type FiguresQuestion } from './figures';
import { figures, type SpellRow } from './figures.projection';
import { noInstant } from './spells';

/** Asks the read model for the figures of a day. */
export class CountFigures extends Query<Figures> {
  constructor(readonly question: FiguresQuestion) {
    super();
  }
}

@QueryHandler(CountFigures)
export class CountFiguresHandler implements IQueryHandler<CountFigures> {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ question }: CountFigures): Promise<Figures> {
    const { on, knownAt, by } = question;
    const position = await this.readModels.position(figures.name);
    const groups = await this.readModels.count<SpellRow>(figures.name, {
      where: [
        ['valid_from', '<=', on],
        ['valid_to', '>', on],
        ...(knownAt === undefined
          ? ([['known_to', '=', noInstant]] as const)
          : ([
              ['known_from', '<=', knownAt],
              ['known_to', '>', knownAt],
            ] as const)),
      ],
      by: ['obliged', 'registered', 'path', 'in_default', 'sanction_procedure', 'suspended', ...by],
    });
    const tallies = groups.map(({ by: of, count }) => ({
      obliged: of.obliged === true,
      registered: of.registered === true,
      path: of.path ?? null,
      inDefault: of.in_default === true,
      sanctionProcedure: of.sanction_procedure === true,
      suspended: of.suspended === true,
      group: Object.fromEntries(by.map((dimension) => [dimension, of[dimension] ?? null])),
      count,
    }));
    return figuresOf(question, knownAt ?? this.clock.now(), position, tallies);
  }
}
