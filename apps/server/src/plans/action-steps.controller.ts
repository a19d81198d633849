import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../http/json';
import {
  AddActionDto,
  CarryOutActionDto,
  DropActionDto,
  EvaluateActionDto,
  PostponeActionDto,
} from './action-steps.dto';
import { PlanActs } from './plan-acts';
import type { PlanRecordedDto } from './plan-answers.dto';
import { AboutPlan, type PlanRequest } from './plan-request';
import { ActionStep, PlanStep } from './plan-step';

type Answer = Promise<Json<PlanRecordedDto>>;

/** What Bon and its partners do with the actions of a plan. */
@ApiTags('plans')
@Controller('v1/plans/:id/actions')
export class ActionStepsController {
  constructor(private readonly acts: PlanActs) {}

  @PlanStep('', 'addAction', 'An action is planned')
  add(@AboutPlan() plan: PlanRequest, @Body() { period: { from, until }, ...content }: AddActionDto): Answer {
    return this.acts.answer(plan, { type: 'AddAction', ...content, period: { from, until } });
  }

  @ActionStep(':action/postponements', 'postponeAction', 'The action is put off to a later last day')
  postpone(@AboutPlan() plan: PlanRequest, @Body() { period: { from, until }, reason, on }: PostponeActionDto): Answer {
    const { action } = plan;
    return this.acts.answer(plan, { type: 'PostponeAction', action, period: { from, until }, reason, on });
  }

  @ActionStep(':action/realisations', 'carryOutAction', 'The action took place')
  carryOut(@AboutPlan() plan: PlanRequest, @Body() { reached, on }: CarryOutActionDto): Answer {
    return this.acts.answer(plan, { type: 'CarryOutAction', action: plan.action, reached, on });
  }

  @ActionStep(':action/drops', 'dropAction', 'The action is given up')
  drop(@AboutPlan() plan: PlanRequest, @Body() { reason, on }: DropActionDto): Answer {
    return this.acts.answer(plan, { type: 'DropAction', action: plan.action, reason, on });
  }

  @ActionStep(':action/evaluations', 'evaluateAction', 'The action is judged')
  evaluate(@AboutPlan() plan: PlanRequest, @Body() { result, followUp, on }: EvaluateActionDto): Answer {
    return this.acts.answer(plan, { type: 'EvaluateAction', action: plan.action, result, followUp, on });
  }
}
