import { ApiProperty } from '@nestjs/swagger';
import {
  declineReasons,
  findingCodes,
  followUps,
  pauseReasons,
  planAspects,
  planResults,
  referralRoles,
  targetKinds,
  type Counted,
  type DeclineReason,
  type FindingCode,
  type FollowUp,
  type PauseReason,
  type PlanAspect,
  type PlanFinding,
  type PlannedPeriod,
  type PlanResult,
  type PlanTarget,
  type TargetKind,
  type Territory,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { IsDay } from '../http/rules';
import { day } from '../http/schemas';
import { territory } from './plan-action.dto';
import { IsCounted, IsRound, IsTargetValue, IsTerritory } from './plan-rules';

/** The schema of a number that may not be known. */
export const countedSchema = {
  oneOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', enum: ['unknown'] },
  ],
};

const roles = ['none', ...referralRoles];

/** An aspect has no more to be found than there are codes for it. */
const findingsMax = 50;

/** A step of which only the day matters. */
export class PlanStepDto {
  @ApiProperty({ ...day, description: 'The day on which it happened or is done' })
  @IsDay()
  readonly on!: Day;
}

/** The plan is laid before its partners. */
export class ProposePlanDto extends PlanStepDto {
  @ApiProperty(territory)
  @IsTerritory()
  readonly territory!: Territory;

  @ApiProperty({ type: Number, minimum: 1, maximum: 99, description: 'Which round of talks with this territory it is' })
  @IsRound()
  readonly round!: number;
}

/** One thing that was found. */
export class FindingDto implements PlanFinding {
  @ApiProperty({ enum: findingCodes })
  @IsIn(findingCodes)
  readonly code!: FindingCode;

  @ApiProperty({ enum: roles, description: 'What a stakeholder does in referral; none for everything else' })
  @IsIn(roles)
  readonly role!: PlanFinding['role'];

  @ApiProperty({ ...countedSchema, description: 'How many there are' })
  @IsCounted()
  readonly count!: Counted;
}

/** An aspect is mapped; an earlier map of it is replaced. */
export class MapAspectDto extends PlanStepDto {
  @ApiProperty({ enum: planAspects })
  @IsIn(planAspects)
  readonly aspect!: PlanAspect;

  @ApiProperty({ type: [FindingDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(findingsMax)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => FindingDto)
  readonly findings!: readonly FindingDto[];
}

/** From one day to another, both included. */
export class PeriodDto implements PlannedPeriod {
  @ApiProperty(day)
  @IsDay()
  readonly from!: Day;

  @ApiProperty(day)
  @IsDay()
  readonly until!: Day;
}

/** What the partners want to reach. */
export class TargetDto implements PlanTarget {
  @ApiProperty({ enum: targetKinds })
  @IsIn(targetKinds)
  readonly kind!: TargetKind;

  @ApiProperty({ type: Number, minimum: 1, description: 'A percentage or a number, as the kind says' })
  @IsTargetValue()
  readonly value!: number;
}

/** The partners agree. */
export class AgreePlanDto extends PlanStepDto {
  @ApiProperty({ type: TargetDto })
  @IsObject()
  @ValidateNested()
  @Type(() => TargetDto)
  readonly target!: TargetDto;

  @ApiProperty({ type: PeriodDto })
  @IsObject()
  @ValidateNested()
  @Type(() => PeriodDto)
  readonly period!: PeriodDto;
}

/** The plan as a whole is judged. */
export class EvaluatePlanDto extends PlanStepDto {
  @ApiProperty({ enum: planResults })
  @IsIn(planResults)
  readonly result!: PlanResult;

  @ApiProperty({ ...countedSchema, description: 'What was reached, in the measure of the target' })
  @IsCounted()
  readonly achieved!: Counted;

  @ApiProperty({ enum: followUps })
  @IsIn(followUps)
  readonly followUp!: FollowUp;
}

/** The municipality takes no part. */
export class DeclinePlanDto extends PlanStepDto {
  @ApiProperty({ enum: declineReasons })
  @IsIn(declineReasons)
  readonly reason!: DeclineReason;
}

/** The plan rests. */
export class PausePlanDto extends PlanStepDto {
  @ApiProperty({ enum: pauseReasons })
  @IsIn(pauseReasons)
  readonly reason!: PauseReason;
}
