import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { rowsFor, type Viewer } from '@termijn/access';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@termijn/engine';
import { CLOCK, FindWorklist, worklist, type WorklistEntry } from '@termijn/features';
import { ViewedBy } from '../access/viewer';
import type { Json } from '../http/json';
import { ApiProblems } from '../http/problem.dto';
import { Sequences } from '../http/sequence';
import { cursorOf, cursorText } from './cursor';
import { pageSizeDefault, WorklistDto, WorklistQueryDto, type WorklistEntryDto } from './worklist.dto';

/** What needs somebody. */
@ApiTags('worklist')
@Controller('v1/worklist')
export class WorklistController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sequences: Sequences,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'showWorklist', summary: 'Open cases, soonest legal day first' })
  @ApiOkResponse({ type: WorklistDto })
  @ApiProblems(400, 412, 503)
  async list(@Query() query: WorklistQueryDto, @ViewedBy() viewer: Viewer): Promise<Json<WorklistDto>> {
    const { after, pageSize, expectedSequence, daysLeft, for: lookedAfterBy, ...others } = query;
    const filter = {
      ...others,
      ...(lookedAfterBy !== undefined && { lookedAfterBy }),
      ...(daysLeft !== undefined && { daysLeft: Number(daysLeft) }),
    };
    await this.sequences.readModelAt(worklist.name, expectedSequence);
    const today = this.clock.today();
    const size = pageSize === undefined ? pageSizeDefault : Number(pageSize);
    const cursor = after === undefined ? undefined : cursorOf(after);
    const { entries, next } = await this.queries.execute(
      new FindWorklist(rowsFor(viewer, 'worklist'), filter, today, size, cursor),
    );
    return { today, items: entries.map(shown), ...(next && { next: cursorText(next) }) };
  }
}

const shown = (entry: WorklistEntry): Json<WorklistEntryDto> => ({
  id: entry.obligation,
  href: `/v1/cases/${entry.obligation}`,
  municipality: entry.municipality,
  regime: entry.regime,
  language: entry.language,
  office: entry.office,
  step: entry.step,
  waitingFor: entry.waiting_for,
  legalDay: entry.legal_day,
  daysLeft: entry.days_left,
});
