import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { planPhaseWords } from '@termijn/domain';
import { ActorDto, WordsDto } from '../cases/answers.dto';
import { day, instant } from '../http/schemas';
import { PlanActionDto, territory } from './plan-action.dto';

const phases = Object.keys(planPhaseWords);
const planId = { example: '21014-1' } as const;
const optionalDay = { ...day, nullable: true } as const;
const optionalNumber = { type: Number, nullable: true } as const;
const optionalCode = { type: String, nullable: true } as const;

/** What the log holds of a step of a plan. */
export class PlanRecordedDto {
  @ApiProperty(planId)
  readonly id!: string;
  @ApiProperty({ type: Number, description: 'Where the plan stands; its ETag' })
  readonly revision!: number;
  @ApiPropertyOptional({ description: 'The position of the last fact that was recorded', example: '48214' })
  readonly sequence?: string;
  @ApiProperty({ type: [String], description: 'The facts that follow; none when it was so already' })
  readonly recorded!: readonly string[];
}

/** One plan on the board. */
export class PlanEntryDto {
  @ApiProperty(planId)
  readonly id!: string;
  @ApiProperty({ example: '/v1/plans/21014-1' })
  readonly href!: string;
  @ApiProperty(territory)
  readonly territory!: string;
  @ApiProperty()
  readonly round!: number;
  @ApiProperty({ enum: phases })
  readonly phase!: string;
  @ApiProperty({ ...optionalCode, description: 'Why the plan rests or was declined' })
  readonly reason!: string | null;
  @ApiProperty(day)
  readonly proposedOn!: string;
  @ApiProperty(optionalDay)
  readonly agreedOn!: string | null;
  @ApiProperty(optionalDay)
  readonly evaluatedOn!: string | null;
  @ApiProperty(optionalCode)
  readonly targetKind!: string | null;
  @ApiProperty(optionalNumber)
  readonly targetValue!: number | null;
  @ApiProperty(optionalDay)
  readonly periodFrom!: string | null;
  @ApiProperty(optionalDay)
  readonly periodUntil!: string | null;
  @ApiProperty({ description: 'How many of the five aspects are mapped' })
  readonly aspectsMapped!: number;
  @ApiProperty()
  readonly actions!: number;
  @ApiProperty()
  readonly actionsOpen!: number;
  @ApiProperty()
  readonly actionsOverdue!: number;
  @ApiProperty()
  readonly actionsCarriedOut!: number;
  @ApiProperty({ description: 'People reached by the actions of which that was counted' })
  readonly peopleReached!: number;
  @ApiProperty(optionalCode)
  readonly result!: string | null;
  @ApiProperty({ ...optionalNumber, description: 'What was reached, in the measure of the target; null when unknown' })
  readonly achieved!: number | null;
}

/** Every plan by territory and round. */
export class PlansDto {
  @ApiProperty({ type: [PlanEntryDto] })
  readonly items!: readonly PlanEntryDto[];
}

/** Something that the calendar still owes a plan. */
export class PlanDeadlineDto {
  @ApiProperty({ example: 'action-reminder' })
  readonly key!: string;
  @ApiPropertyOptional({ description: 'The number of the action; absent for the evaluation' })
  readonly action?: number;
  @ApiProperty({ ...day, description: 'The first day on which it is due' })
  readonly dueOn!: string;
}

/** A plan as it stands. Beside these members it holds what its phase has: the map, the agreement, the evaluation and so on. */
export class PlanDto {
  @ApiProperty(planId)
  readonly id!: string;
  @ApiProperty({ type: Number, description: 'Where the plan stands; its ETag' })
  readonly revision!: number;
  @ApiProperty({ enum: phases })
  readonly phase!: string;
  @ApiProperty({ type: WordsDto })
  readonly phaseName!: WordsDto;
  @ApiProperty(territory)
  readonly territory!: string;
  @ApiProperty({ type: WordsDto })
  readonly territoryName!: WordsDto;
  @ApiProperty()
  readonly round!: number;
  @ApiProperty(day)
  readonly proposedOn!: string;
  @ApiProperty({ type: [PlanActionDto], description: 'The actions, in the order in which they were added' })
  readonly actions!: readonly PlanActionDto[];
  @ApiProperty({ type: [PlanDeadlineDto], description: 'What the calendar still owes the plan' })
  readonly deadlines!: readonly PlanDeadlineDto[];
}

/** One step of a plan. */
export class PlanTimelineEntryDto {
  @ApiProperty({ example: 'PlanAgreed' })
  readonly type!: string;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
  @ApiProperty({ ...day, description: 'The day on which it counts' })
  readonly on!: string;
  @ApiProperty(instant)
  readonly recordedAt!: string;
  @ApiProperty({ type: ActorDto })
  readonly actor!: ActorDto;
  @ApiPropertyOptional({ description: 'The rule that gave the lead of a reminder' })
  readonly ruleVersion?: string;
  @ApiProperty()
  readonly revision!: number;
  @ApiProperty({ description: 'The place in the log', example: '48214' })
  readonly position!: string;
  @ApiProperty({ format: 'uuid' })
  readonly eventId!: string;
}

/** A plan step by step, in the order in which it was recorded. */
export class PlanTimelineDto {
  @ApiProperty({ type: [PlanTimelineEntryDto] })
  readonly items!: readonly PlanTimelineEntryDto[];
}
