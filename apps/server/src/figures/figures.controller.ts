import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { instant, type Clock } from '@termijn/engine';
import { CLOCK, CountFigures, dimensions, figures } from '@termijn/features';
import type { HttpReply } from '../http/exchange';
import type { Json } from '../http/json';
import { ApiProblems } from '../http/problem.dto';
import { sequenceHeader, Sequences } from '../http/sequence';
import { FiguresDto, FiguresQueryDto } from './figures.dto';

/** The numbers a minister is asked for. */
@ApiTags('figures')
@Controller('v1/figures')
export class FiguresController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sequences: Sequences,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'countFigures', summary: 'The figures of a day, as known at a moment' })
  @ApiOkResponse({ type: FiguresDto })
  @ApiProblems(400, 412, 503)
  async count(
    @Query() query: FiguresQueryDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<FiguresDto>> {
    const { on = this.clock.today(), knownAt, by, expectedSequence } = query;
    await this.sequences.readModelAt(figures.name, expectedSequence);
    const asked = by?.split(',') ?? [];
    const question = {
      on,
      ...(knownAt !== undefined && { knownAt: instant(knownAt) }),
      by: dimensions.filter((dimension) => asked.includes(dimension)),
    };
    const counted = await this.queries.execute(new CountFigures(question));
    reply.header(sequenceHeader, counted.position);
    return counted;
  }
}
