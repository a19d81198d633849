import { Module } from '@nestjs/common';
import { DecidePlanHandler } from './decide-plan';
import { FindActionsHandler } from './plan-actions.query';
import { MeasureEffectHandler } from './plan-effect.query';
import { ListPlansHandler, ShowPlanHandler } from './plan.query';

/** What Bon and the municipalities agree on to bring people to the path. */
@Module({
  providers: [DecidePlanHandler, ListPlansHandler, ShowPlanHandler, FindActionsHandler, MeasureEffectHandler],
})
export class PlanModule {}
