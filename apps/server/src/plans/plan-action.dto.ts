import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { actionKindWords, actionStageWords, partnerKindWords, planAims, targetGroups } from '@termijn/domain';
import { WordsDto } from '../cases/answers.dto';
import { day } from '../http/schemas';

/** The schema of a territory. */
export const territory = {
  type: String,
  pattern: '^(210(0[1-9]|1[0-9])|region)$',
  description: 'The NIS code of a municipality, or region for all of Brussels',
  example: '21014',
} as const;

const stages = Object.keys(actionStageWords);
const counted = {
  oneOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', enum: ['unknown'] },
  ],
};

/** From one day to another, both included. */
export class PeriodAnswerDto {
  @ApiProperty(day)
  readonly from!: string;
  @ApiProperty(day)
  readonly until!: string;
}

/** An action of a plan. Beside these members it holds what its stage has: carriedOut, evaluation or dropped. */
export class PlanActionDto {
  @ApiProperty({ description: 'The number of the action in its plan' })
  readonly action!: number;
  @ApiProperty({ enum: stages })
  readonly stage!: string;
  @ApiProperty({ enum: Object.keys(actionKindWords) })
  readonly kind!: string;
  @ApiProperty({ enum: planAims, isArray: true })
  readonly aims!: readonly string[];
  @ApiProperty({ enum: Object.keys(partnerKindWords) })
  readonly partner!: string;
  @ApiProperty({ enum: targetGroups, isArray: true })
  readonly targetGroups!: readonly string[];
  @ApiProperty({ type: [String], description: 'ISO 639 codes' })
  readonly languages!: readonly string[];
  @ApiProperty({ example: 'outreach-2' })
  readonly owner!: string;
  @ApiProperty(counted)
  readonly participants!: number | 'unknown';
  @ApiProperty({ type: PeriodAnswerDto })
  readonly period!: PeriodAnswerDto;
}

/** An action on the worklist of the outreach staff. */
export class ActionEntryDto {
  @ApiProperty({ example: '21014-1' })
  readonly plan!: string;
  @ApiProperty()
  readonly action!: number;
  @ApiProperty({ example: '/v1/plans/21014-1' })
  readonly href!: string;
  @ApiProperty(territory)
  readonly territory!: string;
  @ApiProperty({ enum: Object.keys(actionKindWords) })
  readonly kind!: string;
  @ApiProperty({ example: 'outreach-2' })
  readonly owner!: string;
  @ApiProperty({ enum: Object.keys(partnerKindWords) })
  readonly partner!: string;
  @ApiProperty({ type: [String] })
  readonly targetGroups!: readonly string[];
  @ApiProperty({ type: [String] })
  readonly languages!: readonly string[];
  @ApiProperty({ enum: stages })
  readonly stage!: string;
  @ApiProperty(day)
  readonly periodFrom!: string;
  @ApiProperty(day)
  readonly periodUntil!: string;
  @ApiProperty({ ...day, nullable: true, description: 'The last day of an action that is to be done; else null' })
  readonly dueOn!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Days left until then; negative once it has passed' })
  readonly daysLeft!: number | null;
  @ApiProperty({ description: 'Whether the owner was reminded of this last day' })
  readonly reminded!: boolean;
  @ApiProperty({ description: 'Whether it was noted that the last day went by' })
  readonly overdue!: boolean;
  @ApiProperty()
  readonly timesPostponed!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'How many it is meant to reach; null when unknown' })
  readonly participants!: number | null;
  @ApiProperty({ ...day, nullable: true })
  readonly carriedOutOn!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  readonly peopleReached!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was dropped, or put off last' })
  readonly reason!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly result!: string | null;
}

/** A page of actions, soonest last day first. */
export class ActionsDto {
  @ApiProperty({ ...day, description: 'The day that the days left are counted from' })
  readonly today!: string;
  @ApiProperty({ type: [ActionEntryDto] })
  readonly items!: readonly ActionEntryDto[];
  @ApiPropertyOptional({ description: 'The cursor of the next page; absent on the last one' })
  readonly next?: string;
}

/** Registrations from one day to another, both included. */
export class RegistrationsInDto extends PeriodAnswerDto {
  @ApiProperty()
  readonly total!: number;
  @ApiProperty({ description: 'For a path in Dutch' })
  readonly nl!: number;
  @ApiProperty({ description: 'For a path in French' })
  readonly fr!: number;
}

/** The registrations before and after an action took place. */
export class EffectDto {
  @ApiProperty({ example: '21014-1' })
  readonly plan!: string;
  @ApiProperty()
  readonly action!: number;
  @ApiProperty(territory)
  readonly territory!: string;
  @ApiProperty(day)
  readonly carriedOutOn!: string;
  @ApiProperty({ description: 'How many days each side counts' })
  readonly days!: number;
  @ApiProperty({ type: RegistrationsInDto })
  readonly before!: RegistrationsInDto;
  @ApiProperty({ type: RegistrationsInDto, description: 'From the day of the action on' })
  readonly after!: RegistrationsInDto;
  @ApiProperty({ description: 'Whether the days after the action are over' })
  readonly complete!: boolean;
  @ApiProperty({ type: [WordsDto], description: 'What has to be said beside these numbers' })
  readonly cautions!: readonly WordsDto[];
  @ApiProperty({ example: '48214' })
  readonly position!: string;
}
