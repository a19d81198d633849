import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Asker } from '@termijn/access';
import { commandWords } from '@termijn/domain';
import { askersOfCase } from '@termijn/features';
import { IsIn } from 'class-validator';
import { IsOptional, IsSequence } from '../http/rules';
import { day, sequence } from '../http/schemas';
import { WordsDto } from './answers.dto';

/** Whose actions to show. */
export class CaseActionsQueryDto {
  @ApiPropertyOptional({ enum: askersOfCase, description: 'Only what somebody in this capacity or role may ask' })
  @IsOptional()
  @IsIn(askersOfCase)
  readonly for?: Asker;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}

/** Something that can be asked about a case, and what the law would answer today. */
export class CaseActionDto {
  @ApiProperty({ enum: Object.keys(commandWords) })
  readonly command!: string;
  @ApiProperty({ type: WordsDto })
  readonly name!: WordsDto;
  @ApiProperty({ type: [String], description: 'Who may ask it' })
  readonly by!: readonly string[];
  @ApiProperty({ type: [WordsDto] })
  readonly byNames!: readonly WordsDto[];
  @ApiProperty({
    enum: ['possible', 'idle', 'blocked'],
    description: 'Idle when it would be granted and change nothing',
  })
  readonly state!: string;
  @ApiPropertyOptional({ description: 'Why it is blocked', example: 'term-still-running' })
  readonly refusal?: string;
  @ApiPropertyOptional({ type: WordsDto })
  readonly why?: WordsDto;
  @ApiPropertyOptional({ ...day, description: 'The first day on which the law would say yes if nothing else happens' })
  readonly from?: string;
  @ApiPropertyOptional({ description: 'Where it is written, or where it is written what blocks it' })
  readonly article?: string;
  @ApiPropertyOptional({ type: WordsDto })
  readonly articleName?: WordsDto;
  @ApiPropertyOptional()
  readonly ruleVersion?: string;
  @ApiPropertyOptional({ description: 'Whether the table of access lets the caller take it in this file' })
  readonly yours?: boolean;
}

/** What can be done about a case today. */
export class CaseActionsDto {
  @ApiProperty({ ...day, description: 'The day that the law was asked about' })
  readonly today!: string;
  @ApiProperty({ type: [CaseActionDto] })
  readonly items!: readonly CaseActionDto[];
}
