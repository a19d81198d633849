import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { actionsOf, contentOf, planIdOf, planPhaseWords, territoryWords } from '@termijn/domain';
import { instant } from '@termijn/engine';
import { ListPlans, plans, planTimelineOf, ShowPlan, type PlanRow, type PlanView } from '@termijn/features';
import { LookDto } from '../cases/case.dto';
import { CalledBy, type Caller } from '../http/caller';
import type { HttpReply } from '../http/exchange';
import type { Json } from '../http/json';
import { problem } from '../http/problem';
import { ApiCallerHeaders, ApiProblems } from '../http/problem.dto';
import { etagOf } from '../http/revision';
import { Sequences } from '../http/sequence';
import { PlanActs } from './plan-acts';
import { PlanDto, PlanRecordedDto, PlansDto, PlanTimelineDto, type PlanEntryDto } from './plan-answers.dto';
import { PlansQueryDto } from './plan-queries.dto';
import { AboutPlan, ApiPlanId, type PlanRequest } from './plan-request';
import { ProposePlanDto } from './plan-steps.dto';

/** Recruitment plans: proposed, listed, and looked at on two clocks. */
@ApiTags('plans')
@Controller('v1/plans')
export class PlansController {
  constructor(
    private readonly acts: PlanActs,
    private readonly queries: QueryBus,
    private readonly sequences: Sequences,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ operationId: 'proposePlan', summary: 'Lay a recruitment plan before its partners' })
  @ApiCallerHeaders()
  @ApiCreatedResponse({ type: PlanRecordedDto, description: 'The plan was proposed; Location names it' })
  @ApiOkResponse({ type: PlanRecordedDto, description: 'The same proposal was on file already' })
  @ApiProblems(400, 403, 409, 422, 503)
  propose(
    @Body() { territory, round, on }: ProposePlanDto,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<PlanRecordedDto>> {
    const id = planIdOf(territory, round);
    reply.header('Location', `/v1/plans/${id}`);
    const request = { id, caller, expected: undefined, reply };
    return this.acts.answer(request, { type: 'ProposePlan', territory, round, on }, 201);
  }

  @Get()
  @ApiOperation({ operationId: 'listPlans', summary: 'The board of plans, by territory and round' })
  @ApiOkResponse({ type: PlansDto })
  @ApiProblems(400, 412, 503)
  async list(@Query() { expectedSequence, ...filter }: PlansQueryDto): Promise<Json<PlansDto>> {
    await this.sequences.readModelAt(plans.name, expectedSequence);
    return { items: (await this.queries.execute(new ListPlans(filter))).map(shown) };
  }

  @Get(':id')
  @ApiPlanId()
  @ApiOperation({ operationId: 'showPlan', summary: 'A plan as it stands, or stood' })
  @ApiOkResponse({ type: PlanDto })
  @ApiProblems(400, 404, 412, 503)
  async show(@AboutPlan() request: PlanRequest, @Query() look: LookDto): Promise<Json<PlanDto>> {
    const { id, standing, deadlines, revision } = await this.look(request, look);
    const content = contentOf(standing);
    if (content === undefined) throw problem('resource-not-found');
    return {
      ...content,
      ...standing,
      id,
      revision,
      phaseName: planPhaseWords[standing.phase],
      territoryName: territoryWords(content.territory),
      actions: actionsOf(standing),
      deadlines,
    };
  }

  @Get(':id/timeline')
  @ApiPlanId()
  @ApiOperation({ operationId: 'showPlanTimeline', summary: 'A plan step by step, in sentences' })
  @ApiOkResponse({ type: PlanTimelineDto })
  @ApiProblems(400, 404, 412, 503)
  async timeline(@AboutPlan() request: PlanRequest, @Query() look: LookDto): Promise<Json<PlanTimelineDto>> {
    return { items: planTimelineOf((await this.look(request, look)).facts) };
  }

  private async look({ id, reply }: PlanRequest, { asOf, knownAt, expectedSequence }: LookDto): Promise<PlanView> {
    await this.sequences.logAt(expectedSequence);
    const cut = { ...(asOf && { on: asOf }), ...(knownAt !== undefined && { knownAt: instant(knownAt) }) };
    const view = await this.queries.execute(new ShowPlan(id, cut));
    if (view === undefined) throw problem('resource-not-found');
    reply.header('ETag', etagOf(view.revision));
    return view;
  }
}

const shown = (row: PlanRow): Json<PlanEntryDto> => ({
  id: row.plan,
  href: `/v1/plans/${row.plan}`,
  territory: row.territory,
  round: row.round,
  phase: row.phase,
  reason: row.reason,
  proposedOn: row.proposed_on,
  agreedOn: row.agreed_on,
  evaluatedOn: row.evaluated_on,
  targetKind: row.target_kind,
  targetValue: row.target_value,
  periodFrom: row.period_from,
  periodUntil: row.period_until,
  aspectsMapped: row.aspects_mapped,
  actions: row.actions,
  actionsOpen: row.actions_open,
  actionsOverdue: row.actions_overdue,
  actionsCarriedOut: row.actions_carried_out,
  peopleReached: row.people_reached,
  result: row.result,
  achieved: row.achieved,
});
