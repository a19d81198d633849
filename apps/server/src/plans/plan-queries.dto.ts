import { ApiPropertyOptional } from '@nestjs/swagger';
import { actionKinds, actionStageWords, planPhaseWords, type Territory } from '@termijn/domain';
import { actionPageMax, effectDays } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { IsIn, Matches, MaxLength } from 'class-validator';
import { IsDay, IsOptional, IsSequence, IsWholeNumber } from '../http/rules';
import { day, sequence } from '../http/schemas';
import { territory } from './plan-action.dto';
import { IsStaffCode, IsTerritory } from './plan-rules';

const phases = Object.keys(planPhaseWords);
const stages = Object.keys(actionStageWords);
const truths = ['true', 'false'];
const cursorLengthMax = 200;

/** How many actions a page holds when nobody says. */
export const actionPageDefault = 50;

/** Which plans to list. */
export class PlansQueryDto {
  @ApiPropertyOptional(territory)
  @IsOptional()
  @IsTerritory()
  readonly territory?: Territory;

  @ApiPropertyOptional({ enum: phases })
  @IsOptional()
  @IsIn(phases)
  readonly phase?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}

/** Which actions to list, and which page. */
export class ActionsQueryDto {
  @ApiPropertyOptional(territory)
  @IsOptional()
  @IsTerritory()
  readonly territory?: Territory;

  @ApiPropertyOptional({ example: '21014-1' })
  @IsOptional()
  @Matches(/^(?:210(?:0[1-9]|1[0-9])|region)-[1-9][0-9]?$/, {
    message: '$property must be the id of a plan, as 21014-1',
  })
  readonly plan?: string;

  @ApiPropertyOptional({ example: 'outreach-2' })
  @IsOptional()
  @IsStaffCode()
  readonly owner?: string;

  @ApiPropertyOptional({ enum: stages })
  @IsOptional()
  @IsIn(stages)
  readonly stage?: string;

  @ApiPropertyOptional({ enum: actionKinds })
  @IsOptional()
  @IsIn(actionKinds)
  readonly kind?: string;

  @ApiPropertyOptional({ ...day, description: 'Only actions that are due before this day' })
  @IsOptional()
  @IsDay()
  readonly dueBefore?: Day;

  @ApiPropertyOptional({ enum: truths, description: 'Only actions whose last day has passed' })
  @IsOptional()
  @IsIn(truths)
  readonly overdue?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'Where the page before ended: its `next`', maxLength: cursorLengthMax })
  @IsOptional()
  @MaxLength(cursorLengthMax)
  readonly after?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: actionPageMax, default: actionPageDefault })
  @IsOptional()
  @IsWholeNumber(1, actionPageMax)
  readonly pageSize?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}

/** How many days to count on either side of an action. */
export class EffectQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: effectDays.max, default: effectDays.default })
  @IsOptional()
  @IsWholeNumber(1, effectDays.max)
  readonly days?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}
