import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { sanctionClosureWords, sanctionPhaseWords, sanctionTerms } from '@termijn/domain';
import { sanctionHoldWords, sanctionStepWords, sanctionWaitingForWords } from '@termijn/features';
import { ActorDto, DeadlineDto, revision, termEnd, TermEndDto, WordsDto } from '../cases/answers.dto';
import { day, instant, municipality } from '../http/schemas';

const phases = Object.keys(sanctionPhaseWords);
const optionalDay = { ...day, nullable: true } as const;
const optionalNumber = { type: Number, nullable: true } as const;
const codeOf = (words: object) => ({ type: String, enum: Object.keys(words), nullable: true }) as const;

/** One procedure of the list. */
export class SanctionEntryDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: '/v1/sanctions/5c0d7a52-0f0e-5d0a-8d2f-6d1f1f0f2a11' })
  readonly href!: string;
  @ApiProperty({ format: 'uuid', description: 'The case that was handed over' })
  readonly case!: string;
  @ApiProperty(municipality)
  readonly municipality!: string;
  @ApiProperty({ enum: ['A', 'B'] })
  readonly regime!: string;
  @ApiProperty({ enum: ['registration', 'completion'] })
  readonly ground!: string;
  @ApiProperty({ enum: ['nl', 'fr', 'unknown'] })
  readonly language!: string;
  @ApiProperty({ enum: ['places-free', 'waiting-list', 'not-known'], description: 'On the day of the hand-over' })
  readonly capacity!: string;
  @ApiProperty({ description: 'Whether it is about a default that went on after an earlier fine' })
  readonly further!: boolean;
  @ApiProperty({ enum: phases })
  readonly phase!: string;
  @ApiProperty(codeOf(sanctionStepWords))
  readonly step!: string | null;
  @ApiProperty(codeOf(sanctionWaitingForWords))
  readonly waitingFor!: string | null;
  @ApiProperty({ ...optionalDay, description: 'The soonest last day of a term; null where the law sets none' })
  readonly legalDay!: string | null;
  @ApiProperty({ ...optionalNumber, description: 'Days left until then; negative once it has passed' })
  readonly daysLeft!: number | null;
  @ApiProperty({ description: 'Whether the file changed and an official has to look at it' })
  readonly flagged!: boolean;
  @ApiProperty({ ...codeOf(sanctionHoldWords), description: 'What keeps any burden away for the time being' })
  readonly held!: string | null;
  @ApiProperty(day)
  readonly openedOn!: string;
  @ApiProperty({ ...optionalDay, description: 'The day on which the intent was notified' })
  readonly intentOn!: string | null;
  @ApiProperty({ ...optionalNumber, description: 'In euros, once it is proposed' })
  readonly fine!: number | null;
  @ApiProperty({ ...optionalDay, description: 'The day on which the fine was notified' })
  readonly notifiedOn!: string | null;
  @ApiProperty({ ...optionalNumber, description: 'What is still to be paid, in cents' })
  readonly outstandingCents!: number | null;
  @ApiProperty(codeOf(sanctionClosureWords))
  readonly closedBecause!: string | null;
  @ApiProperty(optionalDay)
  readonly closedOn!: string | null;
}

/** A page of procedures, soonest legal day first. */
export class SanctionsDto {
  @ApiProperty({ ...day, description: 'The day that the days left are counted from' })
  readonly today!: string;
  @ApiProperty({ type: [SanctionEntryDto] })
  readonly items!: readonly SanctionEntryDto[];
  @ApiPropertyOptional({ description: 'The cursor of the next page; absent on the last one' })
  readonly next?: string;
}

/** A procedure as it stands, or stood. */
export class SanctionDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty(revision)
  readonly revision!: number;
  @ApiProperty({ enum: phases })
  readonly phase!: string;
  @ApiProperty({ type: WordsDto })
  readonly phaseName!: WordsDto;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'All that the facts lead to: the referral, the hearing, the decision, payments, appeals, the end',
  })
  readonly standing!: object;
  @ApiProperty({ type: [DeadlineDto] })
  readonly deadlines!: readonly DeadlineDto[];
}

/** One step of a procedure, with what a court would ask about it. */
export class SanctionTimelineEntryDto {
  @ApiProperty({ example: 'FineImposed' })
  readonly type!: string;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
  @ApiProperty({ ...day, description: 'The day on which it counts in law' })
  readonly on!: string;
  @ApiProperty({ ...instant, description: 'The moment at which it was written down' })
  readonly recordedAt!: string;
  @ApiProperty({ type: ActorDto, description: 'The official who took the step, or the rule by its name' })
  readonly actor!: ActorDto;
  @ApiPropertyOptional({ example: 'decree of 18 January 2024, arts. 37-44' })
  readonly legalBasis?: string;
  @ApiPropertyOptional({ example: 'fine.max@B.1' })
  readonly ruleVersion?: string;
  @ApiPropertyOptional({ description: "The last fact of the municipality's file that was looked at" })
  readonly fileRevision?: number;
  @ApiProperty({ type: Number })
  readonly revision!: number;
  @ApiProperty({ example: '48214' })
  readonly position!: string;
  @ApiProperty({ format: 'uuid' })
  readonly eventId!: string;
}

/** How one last day was found. */
export class SanctionTermStepDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The step as data, with its article' })
  readonly step!: object;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
}

/** A term of a procedure. */
@ApiExtraModels(TermEndDto)
export class SanctionTermDto {
  @ApiProperty({ enum: sanctionTerms })
  readonly term!: string;
  @ApiProperty({ type: WordsDto })
  readonly name!: WordsDto;
  @ApiProperty({ ...day, description: 'The day that the count sets out from' })
  readonly from!: string;
  @ApiProperty(termEnd)
  readonly end!: TermEndDto | 'unknown';
  @ApiProperty({ type: Number, description: 'The revision of the fact that started it' })
  readonly startedBy!: number;
  @ApiProperty({ type: [SanctionTermStepDto], description: 'Empty when the law sets no length' })
  readonly explanation!: readonly SanctionTermStepDto[];
}

/** A procedure step by step, and the terms that ran in it. */
export class SanctionTimelineDto {
  @ApiProperty({ type: [SanctionTimelineEntryDto] })
  readonly items!: readonly SanctionTimelineEntryDto[];
  @ApiProperty({ type: [SanctionTermDto] })
  readonly terms!: readonly SanctionTermDto[];
}
