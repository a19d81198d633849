import { Module } from '@nestjs/common';
import { PlanModule } from '@termijn/features';
import { Intents } from '../http/intents';
import { Sequences } from '../http/sequence';
import { ActionStepsController } from './action-steps.controller';
import { PlanActionsController } from './plan-actions.controller';
import { PlanActs } from './plan-acts';
import { PlanStepsController } from './plan-steps.controller';
import { PlansController } from './plans.controller';

/** Recruitment plans with the routes that lead to them. */
@Module({
  imports: [PlanModule],
  providers: [PlanActs, Intents, Sequences],
  controllers: [PlansController, PlanStepsController, ActionStepsController, PlanActionsController],
})
export class PlanRoutesModule {}
