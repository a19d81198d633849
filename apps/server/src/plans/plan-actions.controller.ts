import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@termijn/engine';
import {
  CLOCK,
  effectCaution,
  effectDays,
  effectIncomplete,
  FindActions,
  MeasureEffect,
  planActions,
  type ActionEntry,
} from '@termijn/features';
import type { Json } from '../http/json';
import { refused } from '../http/problem';
import { ApiProblems } from '../http/problem.dto';
import { Sequences } from '../http/sequence';
import { actionCursorOf, actionCursorText } from './action-cursor';
import { ActionsDto, EffectDto, type ActionEntryDto } from './plan-action.dto';
import { actionPageDefault, ActionsQueryDto, EffectQueryDto } from './plan-queries.dto';
import { planRefusals } from './plan-refusals';
import { AboutPlan, ApiActionNumber, type PlanRequest } from './plan-request';

/** What the outreach staff have to do, and what followed from what they did. */
@ApiTags('plans')
@Controller('v1')
export class PlanActionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sequences: Sequences,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('planActions')
  @ApiOperation({ operationId: 'listPlanActions', summary: 'Actions of all plans, soonest last day first' })
  @ApiOkResponse({ type: ActionsDto })
  @ApiProblems(400, 412, 503)
  async list(@Query() query: ActionsQueryDto): Promise<Json<ActionsDto>> {
    const { after, pageSize, expectedSequence, overdue, ...others } = query;
    await this.sequences.readModelAt(planActions.name, expectedSequence);
    const today = this.clock.today();
    const size = pageSize === undefined ? actionPageDefault : Number(pageSize);
    const filter = { ...others, overdue: overdue === 'true' };
    const cursor = after === undefined ? undefined : actionCursorOf(after);
    const { entries, next } = await this.queries.execute(new FindActions(filter, today, size, cursor));
    return { today, items: entries.map(shown), ...(next && { next: actionCursorText(next) }) };
  }

  @Get('plans/:id/actions/:action/effect')
  @ApiActionNumber()
  @ApiOperation({
    operationId: 'measureEffect',
    summary: 'Registrations before and after an action; a difference proves no cause',
  })
  @ApiOkResponse({ type: EffectDto })
  @ApiProblems(400, 404, 409, 412, 503)
  async effect(
    @AboutPlan() { id, action }: PlanRequest,
    @Query() { days, expectedSequence }: EffectQueryDto,
  ): Promise<Json<EffectDto>> {
    await this.sequences.readModelAt(planActions.name, expectedSequence);
    const asked = days === undefined ? effectDays.default : Number(days);
    const effect = await this.queries.execute(new MeasureEffect(id, action, asked));
    if (typeof effect === 'string') throw refused(planRefusals, effect);
    return { ...effect, cautions: [effectCaution, ...(effect.complete ? [] : [effectIncomplete])] };
  }
}

const shown = (row: ActionEntry): Json<ActionEntryDto> => ({
  plan: row.plan,
  action: row.action,
  href: `/v1/plans/${row.plan}`,
  territory: row.territory,
  kind: row.kind,
  owner: row.owner,
  partner: row.partner,
  targetGroups: row.target_groups,
  languages: row.languages,
  stage: row.stage,
  periodFrom: row.period_from,
  periodUntil: row.period_until,
  dueOn: row.due_on,
  daysLeft: row.days_left,
  reminded: row.reminded,
  overdue: row.overdue,
  timesPostponed: row.times_postponed,
  participants: row.participants,
  carriedOutOn: row.carried_out_on,
  peopleReached: row.people_reached,
  reason: row.reason,
  result: row.result,
});
