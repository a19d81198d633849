import { ApiProperty } from '@nestjs/swagger';
import {
  actionKinds,
  dropReasons,
  followUps,
  partnerKinds,
  planAims,
  planResults,
  postponementReasons,
  targetGroups,
  type ActionContent,
  type ActionKind,
  type Counted,
  type DropReason,
  type FollowUp,
  type PartnerKind,
  type PlanAim,
  type PlanResult,
  type PostponementReason,
  type SpokenLanguage,
  type StaffCode,
  type TargetGroup,
} from '@termijn/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { AreSpokenLanguages, IsActionNumber, IsCounted, IsStaffCode } from './plan-rules';
import { countedSchema, PeriodDto, PlanStepDto } from './plan-steps.dto';

/** Nothing is given in more languages than this. */
const languagesMax = 50;

/** An action is planned. */
export class AddActionDto extends PlanStepDto implements ActionContent {
  @ApiProperty({ type: Number, minimum: 1, maximum: 500, description: 'A number that no other action of the plan has' })
  @IsActionNumber()
  readonly action!: number;

  @ApiProperty({ enum: actionKinds })
  @IsIn(actionKinds)
  readonly kind!: ActionKind;

  @ApiProperty({ enum: planAims, isArray: true, description: 'The aims of the plan that it serves, one at the least' })
  @IsArray()
  @ArrayUnique()
  @IsIn(planAims, { each: true })
  readonly aims!: readonly PlanAim[];

  @ApiProperty({ enum: partnerKinds })
  @IsIn(partnerKinds)
  readonly partner!: PartnerKind;

  @ApiProperty({ enum: targetGroups, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(targetGroups, { each: true })
  readonly targetGroups!: readonly TargetGroup[];

  @ApiProperty({ type: [String], description: 'ISO 639 codes of the languages it is given in', example: ['tr', 'nl'] })
  @IsArray()
  @ArrayMaxSize(languagesMax)
  @ArrayUnique()
  @AreSpokenLanguages()
  readonly languages!: readonly SpokenLanguage[];

  @ApiProperty({
    type: String,
    description: 'Who sees to it: a role of the staff with a number, never a name',
    example: 'outreach-2',
  })
  @IsStaffCode()
  readonly owner!: StaffCode;

  @ApiProperty({ ...countedSchema, description: 'How many people it is meant to reach' })
  @IsCounted()
  readonly participants!: Counted;

  @ApiProperty({ type: PeriodDto })
  @IsObject()
  @ValidateNested()
  @Type(() => PeriodDto)
  readonly period!: PeriodDto;
}

/** An action is put off. */
export class PostponeActionDto extends PlanStepDto {
  @ApiProperty({ type: PeriodDto, description: 'When it is planned now' })
  @IsObject()
  @ValidateNested()
  @Type(() => PeriodDto)
  readonly period!: PeriodDto;

  @ApiProperty({ enum: postponementReasons })
  @IsIn(postponementReasons)
  readonly reason!: PostponementReason;
}

/** An action took place. */
export class CarryOutActionDto extends PlanStepDto {
  @ApiProperty({ ...countedSchema, description: 'How many people it reached' })
  @IsCounted()
  readonly reached!: Counted;
}

/** An action is given up. */
export class DropActionDto extends PlanStepDto {
  @ApiProperty({ enum: dropReasons })
  @IsIn(dropReasons)
  readonly reason!: DropReason;
}

/** An action is judged. */
export class EvaluateActionDto extends PlanStepDto {
  @ApiProperty({ enum: planResults })
  @IsIn(planResults)
  readonly result!: PlanResult;

  @ApiProperty({ enum: followUps })
  @IsIn(followUps)
  readonly followUp!: FollowUp;
}
