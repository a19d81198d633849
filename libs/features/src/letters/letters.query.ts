import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RowCondition } from '@termijn/access';
import { idOf, type EffectState, type Outbox, type OutboxEntry, type ReadModels, type Uuid } from '@termijn/engine';
import { conditionsOfRows } from '../access/own-rows';
import { caseFile, type CaseRow } from '../obligation/case-file.projection';
import { OUTBOX, READ_MODELS } from '../tokens';
import { letterEffect, type LetterOrder } from './letter.reaction';

/** Which letters to list; what is left out does not matter. */
export interface LetterFilter {
  readonly state?: EffectState;
  readonly ids?: readonly Uuid[];
}

/** Letters in the order in which they fall due: only those in the files of `rows`, whatever the filter asks. */
export class FindLetters extends Query<readonly OutboxEntry[]> {
  constructor(
    readonly rows: RowCondition,
    readonly filter: LetterFilter,
    readonly limit: number,
  ) {
    super();
  }
}

/** How many letters are looked at in one go. The outbox knows no municipality, so others' letters are passed over. */
const stretch = 500;

@QueryHandler(FindLetters)
export class FindLettersHandler implements IQueryHandler<FindLetters> {
  constructor(
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  async execute({ rows, filter, limit }: FindLetters): Promise<readonly OutboxEntry[]> {
    const found: OutboxEntry[] = [];
    let last: OutboxEntry | undefined;
    do {
      const page = await this.outbox.list({
        ...filter,
        kind: letterEffect,
        limit: stretch,
        ...(last !== undefined && { after: last }),
      });
      found.push(...(await this.own(page, rows)));
      last = page.length === stretch ? page.at(-1) : undefined;
    } while (last !== undefined && found.length < limit);
    return found.slice(0, limit);
  }

  private async own(letters: readonly OutboxEntry[], rows: RowCondition): Promise<readonly OutboxEntry[]> {
    const mine = conditionsOfRows<CaseRow>(rows);
    if (mine === 'none' || letters.length === 0) return [];
    if (mine.length === 0) return letters;
    const files = [...new Set(letters.map(fileOf))];
    const known = await this.readModels.select<CaseRow>(caseFile.name, {
      where: [...mine, ['obligation', 'in', files]],
      orderBy: ['obligation'],
      limit: files.length,
    });
    const own = new Set(known.map(({ obligation }) => obligation));
    return letters.filter((letter) => own.has(fileOf(letter)));
  }
}

const fileOf = ({ payload }: OutboxEntry): string => idOf((payload as LetterOrder).stream);
