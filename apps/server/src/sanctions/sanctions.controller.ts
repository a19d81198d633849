import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { rowsFor, type Viewer } from '@termijn/access';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { sanctionPhaseWords } from '@termijn/domain';
import { instant, type Clock } from '@termijn/engine';
import {
  CLOCK,
  FindSanctions,
  sanctions,
  sanctionTimelineOf,
  ShowSanction,
  termsOfSanction,
  type SanctionEntry,
  type SanctionFilter,
  type SanctionView,
} from '@termijn/features';
import { ViewedBy } from '../access/viewer';
import { LookDto } from '../cases/case.dto';
import type { Json } from '../http/json';
import { problem } from '../http/problem';
import { ApiProblems } from '../http/problem.dto';
import { etagOf } from '../http/revision';
import { Sequences } from '../http/sequence';
import { SanctionDto, SanctionsDto, SanctionTimelineDto, type SanctionEntryDto } from './sanction-answers.dto';
import { sanctionCursorOf, sanctionCursorText } from './sanction-cursor';
import { sanctionPageDefault, SanctionsQueryDto } from './sanction-queries.dto';
import { AboutSanction, ApiSanctionId, type SanctionRequest } from './sanction-request';

/** The procedures of the GGC: listed as its worklist, and looked at on two clocks. */
@ApiTags('sanctions')
@Controller('v1/sanctions')
export class SanctionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sequences: Sequences,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listSanctions', summary: 'The worklist of the GGC, soonest legal day first' })
  @ApiOkResponse({ type: SanctionsDto })
  @ApiProblems(400, 412, 503)
  async list(@Query() query: SanctionsQueryDto, @ViewedBy() viewer: Viewer): Promise<Json<SanctionsDto>> {
    const { after, pageSize, expectedSequence } = query;
    await this.sequences.readModelAt(sanctions.name, expectedSequence);
    const today = this.clock.today();
    const size = pageSize === undefined ? sanctionPageDefault : Number(pageSize);
    const cursor = after === undefined ? undefined : sanctionCursorOf(after);
    const { entries, next } = await this.queries.execute(
      new FindSanctions(rowsFor(viewer, 'procedure'), filterOf(query), today, size, cursor),
    );
    return { today, items: entries.map(shown), ...(next && { next: sanctionCursorText(next) }) };
  }

  @Get(':id')
  @ApiSanctionId()
  @ApiOperation({ operationId: 'showSanction', summary: 'A procedure as it stands, or stood' })
  @ApiOkResponse({ type: SanctionDto })
  @ApiProblems(400, 404, 412, 503)
  async show(@AboutSanction() request: SanctionRequest, @Query() look: LookDto): Promise<Json<SanctionDto>> {
    const { id, standing, deadlines, revision } = await this.look(request, look);
    const { phase } = standing;
    return { id, revision, phase, phaseName: sanctionPhaseWords[phase], standing, deadlines };
  }

  @Get(':id/timeline')
  @ApiSanctionId()
  @ApiOperation({
    operationId: 'showSanctionTimeline',
    summary: 'A procedure step by step, in sentences, with the terms that ran in it',
  })
  @ApiOkResponse({ type: SanctionTimelineDto })
  @ApiProblems(400, 404, 412, 503)
  async timeline(
    @AboutSanction() request: SanctionRequest,
    @Query() look: LookDto,
  ): Promise<Json<SanctionTimelineDto>> {
    const { facts } = await this.look(request, look);
    return { items: sanctionTimelineOf(facts), terms: termsOfSanction(facts) };
  }

  private async look(
    { id, reply }: SanctionRequest,
    { asOf, knownAt, expectedSequence }: LookDto,
  ): Promise<SanctionView> {
    await this.sequences.logAt(expectedSequence);
    const cut = { ...(asOf && { on: asOf }), ...(knownAt !== undefined && { knownAt: instant(knownAt) }) };
    const view = await this.queries.execute(new ShowSanction(id, cut));
    if (view === undefined) throw problem('resource-not-found');
    reply.header('ETag', etagOf(view.revision));
    return view;
  }
}

const filterOf = (query: SanctionsQueryDto): SanctionFilter => {
  const { municipality, case: obligation, phase, step, waitingFor, language, flagged, closedToo } = query;
  return {
    ...(municipality !== undefined && { municipality }),
    ...(obligation !== undefined && { obligation }),
    ...(phase !== undefined && { phase }),
    ...(step !== undefined && { step }),
    ...(waitingFor !== undefined && { waitingFor }),
    ...(language !== undefined && { language }),
    ...(flagged === 'true' && { flagged: true }),
    ...(closedToo === 'true' && { closedToo: true }),
  };
};

const shown = (row: SanctionEntry): Json<SanctionEntryDto> => ({
  id: row.sanction,
  href: `/v1/sanctions/${row.sanction}`,
  case: row.obligation,
  municipality: row.municipality,
  regime: row.regime,
  ground: row.ground,
  language: row.language,
  capacity: row.capacity,
  further: row.further,
  phase: row.phase,
  step: row.step,
  waitingFor: row.waiting_for,
  legalDay: row.legal_day,
  daysLeft: row.days_left,
  flagged: row.flagged,
  held: row.held,
  openedOn: row.opened_on,
  intentOn: row.intent_on,
  fine: row.fine,
  notifiedOn: row.notified_on,
  outstandingCents: row.outstanding_cents,
  closedBecause: row.closed_because,
  closedOn: row.closed_on,
});
