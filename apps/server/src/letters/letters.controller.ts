import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { rowsFor, type Viewer } from '@termijn/access';
import type { EffectState, OutboxEntry } from '@termijn/engine';
import { FindLetters, type LetterOrder } from '@termijn/features';
import { IsIn } from 'class-validator';
import { ViewedBy } from '../access/viewer';
import type { Json } from '../http/json';
import { ApiProblems } from '../http/problem.dto';
import { IsOptional } from '../http/rules';
import { instant } from '../http/schemas';

const statesByName: Readonly<Record<EffectState, true>> = { waiting: true, done: true, parked: true };
const states = Object.keys(statesByName);

/** The most letters that one answer holds. */
const lettersMax = 200;

/** Which letters to list. */
export class LettersQueryDto {
  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states)
  readonly state?: EffectState;
}

/** A letter and what became of it. It tells nobody's name: that stands in the mail alone. */
export class LetterDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: 'registration-reminder' })
  readonly template!: string;
  @ApiProperty({ example: '/v1/cases/4b9d7a52-0f0e-5d0a-8d2f-6d1f1f0f2a11' })
  readonly case!: string;
  @ApiProperty({ enum: states })
  readonly state!: string;
  @ApiProperty()
  readonly attempts!: number;
  @ApiProperty(instant)
  readonly dueAt!: string;
  @ApiPropertyOptional({ description: 'A receipt when done, the last error otherwise' })
  readonly note?: string;
}

/** Letters in the order in which they fall due. */
export class LettersDto {
  @ApiProperty({ type: [LetterDto] })
  readonly items!: readonly LetterDto[];
}

/** What people are written. */
@ApiTags('letters')
@Controller('v1/letters')
export class LettersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'listLetters', summary: 'Letters and what became of them' })
  @ApiOkResponse({ type: LettersDto })
  @ApiProblems(400, 503)
  async list(@Query() { state }: LettersQueryDto, @ViewedBy() viewer: Viewer): Promise<Json<LettersDto>> {
    const filter = state === undefined ? {} : { state };
    const letters = await this.queries.execute(new FindLetters(rowsFor(viewer, 'letters'), filter, lettersMax));
    return { items: letters.map(shown) };
  }
}

const shown = ({ id, payload, state, attempts, dueAt, note }: OutboxEntry): Json<LetterDto> => {
  const { template, stream } = payload as LetterOrder;
  const shownCase = `/v1/cases/${stream.slice(stream.indexOf('-') + 1)}`;
  return { id, template, case: shownCase, state, attempts, dueAt, ...(note !== undefined && { note }) };
};
