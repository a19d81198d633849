import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import {
  closureWords,
  partStatusWords,
  pathStepWords,
  phaseWords,
  reachedLevelWords,
  remedyWords,
  requiredLevelWords,
} from '@termijn/domain';
import { day, instant, municipality } from '../http/schemas';

/** The schema of a revision. */
export const revision = { type: Number, description: 'Where the case stands; its ETag', example: 2 } as const;

/** The same in Dutch, French and English. */
export class WordsDto {
  @ApiProperty()
  readonly nl!: string;
  @ApiProperty()
  readonly fr!: string;
  @ApiProperty()
  readonly en!: string;
}

/** What the log holds of an act. */
export class RecordedDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty(revision)
  readonly revision!: number;
  @ApiPropertyOptional({ description: 'The position of the last fact that was recorded', example: '48214' })
  readonly sequence?: string;
  @ApiProperty({ type: [String], description: 'The facts that follow; none when it was so already' })
  readonly recorded!: readonly string[];
}

/** What came of the assessment of a newcomer. */
export class AssessedDto extends RecordedDto {
  @ApiProperty({ enum: ['obliged', 'outOfScope', 'exempt'] })
  readonly outcome!: string;
  @ApiProperty({ type: [String], description: 'The reasons, as codes' })
  readonly grounds!: readonly string[];
}

/** The end of a term that the law knows the length of. */
export class TermEndDto {
  @ApiProperty({ ...day, description: 'The last day, included' })
  readonly lastDay!: string;
  @ApiProperty({ description: 'The version of the rule that gave the length', example: 'registration.period@A.1' })
  readonly rule!: string;
  @ApiProperty({ description: 'The version of the rule that says how days are counted' })
  readonly counting!: string;
  @ApiPropertyOptional({ description: 'The days that suspensions added' })
  readonly suspendedDays?: number;
  @ApiPropertyOptional({ ...day, description: 'The last day before suspensions moved it' })
  readonly countedDay?: string;
}

/** The schema of the end of a term. */
export const termEnd = {
  oneOf: [{ $ref: getSchemaPath(TermEndDto) }, { type: 'string', enum: ['unknown'] }],
  description: 'The end as written into the fact; "unknown" when the law sets no length',
};

/** Something that the calendar still owes a case. */
export class DeadlineDto {
  @ApiProperty({ example: 'registration-reminder' })
  readonly key!: string;
  @ApiProperty({ ...day, description: 'The first day on which it is due' })
  readonly dueOn!: string;
}

/** A step that lost its ground by a correction, and was not put right yet. */
export class FlawDto {
  @ApiProperty({ type: 'integer', description: 'The revision of the fact' })
  readonly fact!: number;
  @ApiProperty({ description: 'The refusal that the step would meet now', example: 'term-still-running' })
  readonly refusal!: string;
  @ApiProperty({ type: WordsDto })
  readonly why!: WordsDto;
  @ApiProperty({ enum: Object.keys(remedyWords) })
  readonly remedy!: string;
  @ApiProperty({ type: WordsDto })
  readonly remedyName!: WordsDto;
}

/** One part of a path. */
export class PathPartDto {
  @ApiProperty({ enum: Object.keys(pathStepWords) })
  readonly step!: string;
  @ApiProperty({ type: WordsDto })
  readonly name!: WordsDto;
  @ApiProperty({ enum: Object.keys(partStatusWords) })
  readonly status!: string;
  @ApiProperty({ type: WordsDto })
  readonly statusName!: WordsDto;
  @ApiPropertyOptional({ ...day, description: 'The day on which it was done' })
  readonly on?: string;
}

/** What the language course has to lead to, and what it led to. */
export class PathLanguageDto {
  @ApiProperty({ enum: Object.keys(requiredLevelWords) })
  readonly required!: string;
  @ApiProperty({ type: WordsDto })
  readonly requiredName!: WordsDto;
  @ApiProperty({ enum: [...Object.keys(reachedLevelWords), 'none'] })
  readonly reached!: string;
  @ApiPropertyOptional({ type: WordsDto })
  readonly reachedName?: WordsDto;
  @ApiPropertyOptional({ description: 'The version of the rule that asks the level, or leaves it open' })
  readonly rule?: string;
}

/** The end of a path, as an office told it. */
export class CompletionDto {
  @ApiProperty(day)
  readonly on!: string;
  @ApiProperty()
  readonly office!: string;
}

/** How far the path has come, as far as offices told. It decides nothing. */
export class ProgressDto {
  @ApiProperty({ type: [PathPartDto] })
  readonly parts!: readonly PathPartDto[];
  @ApiProperty({ type: PathLanguageDto })
  readonly language!: PathLanguageDto;
  @ApiPropertyOptional({ type: CompletionDto })
  readonly completion?: CompletionDto;
}

/** A case as it stands. Beside these members it holds what its phase has: certificate, registration, notice and so on. */
@ApiExtraModels(TermEndDto)
export class CaseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty(revision)
  readonly revision!: number;
  @ApiProperty({ enum: Object.keys(phaseWords) })
  readonly phase!: string;
  @ApiProperty({ type: WordsDto })
  readonly phaseName!: WordsDto;
  @ApiPropertyOptional({ enum: Object.keys(closureWords), description: 'Why it is closed' })
  readonly because?: string;
  @ApiPropertyOptional({ type: WordsDto })
  readonly closureName?: WordsDto;
  @ApiProperty({ format: 'uuid', description: 'The pseudonym of the person' })
  readonly person!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The case that took the facts over, when this one was misfiled' })
  readonly file?: string;
  @ApiPropertyOptional({ ...municipality, description: 'The municipality that is responsible now' })
  readonly municipality?: string;
  @ApiPropertyOptional({ enum: ['nl', 'fr', 'unknown'] })
  readonly language?: string;
  @ApiPropertyOptional()
  readonly ageBand?: string;
  @ApiPropertyOptional(day)
  readonly assessedOn?: string;
  @ApiPropertyOptional({ enum: ['A', 'B'] })
  readonly regime?: string;
  @ApiPropertyOptional({ type: ProgressDto, description: 'Absent where no registration was told of' })
  readonly progress?: ProgressDto;
  @ApiProperty({ type: [FlawDto], description: 'Steps that lost their ground by a correction' })
  readonly flaws!: readonly FlawDto[];
  @ApiProperty({ type: [DeadlineDto], description: 'What the calendar still owes the case' })
  readonly deadlines!: readonly DeadlineDto[];
}

/** Who did something, in codes. */
export class ActorDto {
  @ApiProperty()
  readonly who!: string;
  @ApiProperty()
  readonly role!: string;
  @ApiProperty()
  readonly organisation!: string;
}

/** A fact as it reads since it was corrected. */
export class ReadingDto {
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
  @ApiProperty({ ...day, description: 'The day on which it counts in law since then' })
  readonly on!: string;
}

/** One step of a case, with what a court would ask about it. */
export class TimelineEntryDto {
  @ApiProperty({ example: 'CertificateReceived' })
  readonly type!: string;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
  @ApiProperty({ ...day, description: 'The day on which it counts in law' })
  readonly on!: string;
  @ApiProperty(instant)
  readonly recordedAt!: string;
  @ApiProperty({ type: ActorDto })
  readonly actor!: ActorDto;
  @ApiPropertyOptional()
  readonly legalBasis?: string;
  @ApiPropertyOptional()
  readonly ruleVersion?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'On a correction: the revision of the fact that was wrong' })
  readonly corrects?: number;
  @ApiPropertyOptional({
    type: 'integer',
    description: 'On a fact that reads otherwise now: the revision of the correction',
  })
  readonly correctedBy?: number;
  @ApiPropertyOptional({ type: ReadingDto, description: 'How it reads since then; absent when it was never so' })
  readonly nowReads?: ReadingDto;
  @ApiProperty(revision)
  readonly revision!: number;
  @ApiProperty({ description: 'The place in the log', example: '48214' })
  readonly position!: string;
  @ApiProperty({ format: 'uuid' })
  readonly eventId!: string;
}

/** A case step by step, in the order in which it was recorded. */
export class TimelineDto {
  @ApiProperty({ type: [TimelineEntryDto] })
  readonly items!: readonly TimelineEntryDto[];
}
