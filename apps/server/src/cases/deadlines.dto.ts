import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { day } from '../http/schemas';
import { DeadlineDto, revision, termEnd, TermEndDto, WordsDto } from './answers.dto';

/** The fact that a term began with. */
export class StartingFactDto {
  @ApiProperty({ example: 'CertificateReceived' })
  readonly type!: string;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
  @ApiProperty({ ...day, description: 'The day on which it counts in law' })
  readonly on!: string;
  @ApiProperty(revision)
  readonly revision!: number;
  @ApiProperty({ description: 'The place in the log', example: '48214' })
  readonly position!: string;
}

/** A rule that a last day rests on. */
export class RuleBehindDto {
  @ApiProperty({ example: 'registration.period@A.1' })
  readonly version!: string;
  @ApiProperty({ type: WordsDto })
  readonly name!: WordsDto;
  @ApiProperty({ type: WordsDto })
  readonly value!: WordsDto;
  @ApiProperty({ type: WordsDto, description: 'The part of the law it belongs to' })
  readonly article!: WordsDto;
  @ApiProperty({ type: WordsDto, description: 'Where the value was read' })
  readonly source!: WordsDto;
  @ApiProperty({ enum: ['high', 'medium', 'low', 'none', 'policy'] })
  readonly confidence!: string;
  @ApiProperty({ type: WordsDto })
  readonly confidenceName!: WordsDto;
}

/** One step of the count of a last day. */
export class CountingStepDto {
  @ApiProperty({ example: 'first-day' })
  readonly kind!: string;
  @ApiProperty(day)
  readonly from!: string;
  @ApiProperty(day)
  readonly to!: string;
  @ApiPropertyOptional({ description: 'The article that the step rests on or borrows from' })
  readonly article?: string;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
}

/** An open question of counting whose other answer would have led to another last day. */
export class AlternativeDto {
  @ApiProperty({ example: 'start' })
  readonly switch!: string;
  @ApiProperty({ description: 'The other position of the switch', example: 'day-of-event' })
  readonly choice!: string;
  @ApiProperty({ ...day, description: 'The last day that it would have led to' })
  readonly lastDay!: string;
  @ApiProperty({ type: WordsDto })
  readonly sentence!: WordsDto;
}

/** A term of a case, how its last day was found, and what would have given another. */
export class TermDto {
  @ApiProperty({ enum: ['registration', 'completion', 'compliance'] })
  readonly term!: string;
  @ApiProperty({ type: WordsDto })
  readonly name!: WordsDto;
  @ApiProperty({ ...day, description: 'The day that the count sets out from' })
  readonly from!: string;
  @ApiProperty({ ...termEnd, description: 'The end as it stands; "unknown" when the law sets no length' })
  readonly end!: TermEndDto | 'unknown';
  @ApiProperty({ type: StartingFactDto })
  readonly startedBy!: StartingFactDto;
  @ApiProperty({ type: [RuleBehindDto] })
  readonly rules!: readonly RuleBehindDto[];
  @ApiProperty({ type: [CountingStepDto] })
  readonly explanation!: readonly CountingStepDto[];
  @ApiProperty({ type: [AlternativeDto] })
  readonly alternatives!: readonly AlternativeDto[];
}

/** The terms of a case, and what the calendar still owes it. */
export class DeadlinesDto {
  @ApiProperty({ type: [TermDto] })
  readonly terms!: readonly TermDto[];
  @ApiProperty({ type: [DeadlineDto] })
  readonly open!: readonly DeadlineDto[];
}
