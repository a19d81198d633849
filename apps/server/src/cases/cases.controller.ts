import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Viewer } from '@termijn/access';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { closureWords, phaseWords, type ObligationId } from '@termijn/domain';
import { instant, type Clock } from '@termijn/engine';
import {
  actionsOf,
  CLOCK,
  flawsOf,
  maskedStanding,
  maskedTimeline,
  progressOfCase,
  ShowCase,
  standingWithoutFacts,
  termsOf,
  timelineOf,
  type CaseView,
} from '@termijn/features';
import { ViewedBy } from '../access/viewer';
import { CalledBy, type Caller } from '../http/caller';
import type { HttpReply } from '../http/exchange';
import type { Json } from '../http/json';
import { problem } from '../http/problem';
import { ApiCallerHeaders, ApiProblems } from '../http/problem.dto';
import { etagOf } from '../http/revision';
import { Sequences } from '../http/sequence';
import { answerRecorded } from './acts/answer';
import { CaseActionsDto, CaseActionsQueryDto } from './actions.dto';
import { AssessedDto, CaseDto, RecordedDto, TimelineDto } from './answers.dto';
import { AssessNewcomerDto, FollowVoluntarilyDto, LookDto } from './case.dto';
import { ApiCaseId, CaseIdPipe } from './case-id';
import { DeadlinesDto } from './deadlines.dto';
import { Reception } from './reception';

/** Cases: opened by an assessment, and looked at on two clocks. */
@ApiTags('cases')
@Controller('v1/cases')
export class CasesController {
  constructor(
    private readonly reception: Reception,
    private readonly queries: QueryBus,
    private readonly sequences: Sequences,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ operationId: 'assessNewcomer', summary: 'Assess a newcomer and open the case' })
  @ApiCallerHeaders()
  @ApiCreatedResponse({ type: AssessedDto, description: 'The newcomer was assessed; Location names the case' })
  @ApiOkResponse({ type: AssessedDto, description: 'The same assessment was on file already' })
  @ApiProblems(400, 403, 409, 422, 503)
  async assess(
    @Body() body: AssessNewcomerDto,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<AssessedDto>> {
    const { recorded, outcome, grounds } = await this.reception.assess(body, caller);
    reply.header('Location', `/v1/cases/${recorded.id}`);
    return { ...answerRecorded(recorded, reply, 201), outcome, grounds };
  }

  @Post('voluntary')
  @HttpCode(201)
  @ApiOperation({ operationId: 'receiveVolunteer', summary: 'Somebody follows the path without having to' })
  @ApiCallerHeaders()
  @ApiCreatedResponse({ type: RecordedDto, description: 'It was recorded; Location names the case' })
  @ApiOkResponse({ type: RecordedDto, description: 'It was on file already' })
  @ApiProblems(400, 403, 409, 422, 503)
  async follow(
    @Body() body: FollowVoluntarilyDto,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    const recorded = await this.reception.follow(body, caller);
    reply.header('Location', `/v1/cases/${recorded.id}`);
    return answerRecorded(recorded, reply, 201);
  }

  @Get(':id')
  @ApiCaseId()
  @ApiOperation({ operationId: 'showCase', summary: 'A case as it stands, or stood' })
  @ApiOkResponse({ type: CaseDto })
  @ApiProblems(400, 404, 412, 503)
  async show(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Query() look: LookDto,
    @ViewedBy() viewer: Viewer,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<CaseDto>> {
    const { standing: file, deadlines, revision } = await this.look(id, look, reply);
    const standing = standingWithoutFacts(file);
    if (standing.phase === 'unknown') throw problem('resource-not-found');
    const progress = progressOfCase(standing);
    return {
      id,
      revision,
      phaseName: phaseWords[standing.phase],
      ...(standing.phase === 'closed' && { closureName: closureWords[standing.because] }),
      ...maskedStanding(viewer, standing),
      ...(progress !== undefined && { progress }),
      flaws: flawsOf(file),
      deadlines,
    };
  }

  @Get(':id/timeline')
  @ApiCaseId()
  @ApiOperation({ operationId: 'showTimeline', summary: 'A case step by step, in sentences' })
  @ApiOkResponse({ type: TimelineDto })
  @ApiProblems(400, 404, 412, 503)
  async timeline(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Query() look: LookDto,
    @ViewedBy() viewer: Viewer,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<TimelineDto>> {
    return { items: maskedTimeline(viewer, timelineOf((await this.look(id, look, reply)).facts)) };
  }

  @Get(':id/deadlines')
  @ApiCaseId()
  @ApiOperation({ operationId: 'showDeadlines', summary: 'The terms of a case, and how each last day was found' })
  @ApiOkResponse({ type: DeadlinesDto })
  @ApiProblems(400, 404, 412, 503)
  async deadlines(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Query() look: LookDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<DeadlinesDto>> {
    const view = await this.look(id, look, reply);
    const terms = termsOf(view).map(({ explanation, alternatives, ...term }) => ({
      ...term,
      explanation: explanation.map(({ step, sentence }) => ({ ...step, sentence })),
      alternatives: alternatives.map(({ alternative, sentence }) => ({ ...alternative, sentence })),
    }));
    return { terms, open: view.deadlines };
  }

  @Get(':id/actions')
  @ApiCaseId()
  @ApiOperation({ operationId: 'showActions', summary: 'What can be done about a case today, and what cannot and why' })
  @ApiOkResponse({ type: CaseActionsDto })
  @ApiProblems(400, 404, 412, 503)
  async actions(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Query() { for: by, expectedSequence }: CaseActionsQueryDto,
    @ViewedBy() viewer: Viewer,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<CaseActionsDto>> {
    const look = expectedSequence === undefined ? {} : { expectedSequence };
    const { standing } = await this.look(id, look, reply);
    const today = this.clock.today();
    return { today, items: actionsOf(standing, today, { viewer, ...(by !== undefined && { by }) }) };
  }

  private async look(
    id: ObligationId,
    { asOf, knownAt, expectedSequence }: LookDto,
    reply: HttpReply,
  ): Promise<CaseView> {
    await this.sequences.logAt(expectedSequence);
    const look = { ...(asOf && { on: asOf }), ...(knownAt !== undefined && { knownAt: instant(knownAt) }) };
    const view = await this.queries.execute(new ShowCase(id, look));
    if (view === undefined) throw problem('resource-not-found');
    reply.header('ETag', etagOf(view.revision));
    return view;
  }
}
