import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../http/json';
import { PlanActs } from './plan-acts';
import type { PlanRecordedDto } from './plan-answers.dto';
import { AboutPlan, type PlanRequest } from './plan-request';
import { PlanStep } from './plan-step';
import {
  AgreePlanDto,
  DeclinePlanDto,
  EvaluatePlanDto,
  MapAspectDto,
  PausePlanDto,
  PlanStepDto,
} from './plan-steps.dto';

type Answer = Promise<Json<PlanRecordedDto>>;

/** What Bon and a municipality do with a plan. */
@ApiTags('plans')
@Controller('v1/plans/:id')
export class PlanStepsController {
  constructor(private readonly acts: PlanActs) {}

  @PlanStep('conversations', 'startConversation', 'The partners come to the table')
  talk(@AboutPlan() plan: PlanRequest, @Body() { on }: PlanStepDto): Answer {
    return this.acts.answer(plan, { type: 'StartConversation', on });
  }

  @PlanStep('mappings', 'mapAspect', 'One of the five aspects is mapped')
  map(@AboutPlan() plan: PlanRequest, @Body() { aspect, findings, on }: MapAspectDto): Answer {
    const plain = findings.map(({ code, role, count }) => ({ code, role, count }));
    return this.acts.answer(plan, { type: 'MapAspect', aspect, findings: plain, on });
  }

  @PlanStep('agreements', 'agreePlan', 'The partners agree on target and period')
  agree(
    @AboutPlan() plan: PlanRequest,
    @Body() { target: { kind, value }, period: { from, until }, on }: AgreePlanDto,
  ): Answer {
    return this.acts.answer(plan, { type: 'AgreePlan', target: { kind, value }, period: { from, until }, on });
  }

  @PlanStep('starts', 'startPlan', 'The work begins')
  start(@AboutPlan() plan: PlanRequest, @Body() { on }: PlanStepDto): Answer {
    return this.acts.answer(plan, { type: 'StartPlan', on });
  }

  @PlanStep('evaluations', 'evaluatePlan', 'The plan as a whole is judged')
  evaluate(@AboutPlan() plan: PlanRequest, @Body() { result, achieved, followUp, on }: EvaluatePlanDto): Answer {
    return this.acts.answer(plan, { type: 'EvaluatePlan', result, achieved, followUp, on });
  }

  @PlanStep('closures', 'closePlan', 'The plan is closed')
  close(@AboutPlan() plan: PlanRequest, @Body() { on }: PlanStepDto): Answer {
    return this.acts.answer(plan, { type: 'ClosePlan', on });
  }

  @PlanStep('declines', 'declinePlan', 'The municipality takes no part in this round')
  decline(@AboutPlan() plan: PlanRequest, @Body() { reason, on }: DeclinePlanDto): Answer {
    return this.acts.answer(plan, { type: 'DeclinePlan', reason, on });
  }

  @PlanStep('pauses', 'pausePlan', 'The plan rests')
  pause(@AboutPlan() plan: PlanRequest, @Body() { reason, on }: PausePlanDto): Answer {
    return this.acts.answer(plan, { type: 'PausePlan', reason, on });
  }

  @PlanStep('resumptions', 'resumePlan', 'The plan goes on where it stood')
  resume(@AboutPlan() plan: PlanRequest, @Body() { on }: PlanStepDto): Answer {
    return this.acts.answer(plan, { type: 'ResumePlan', on });
  }

  @PlanStep(
    'calendarChecks',
    'keepPlanCalendar',
    'Notes what the calendar owes the plan; alarms do the same by themselves',
  )
  keepCalendar(@AboutPlan() plan: PlanRequest, @Body() { on }: PlanStepDto): Answer {
    return this.acts.answer(plan, { type: 'KeepCalendar', on });
  }
}
