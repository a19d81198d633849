import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dimensions } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { IsDay, IsInstant, IsListOf, IsSequence, IsOptional } from '../http/rules';
import { day, instant, municipality, sequence } from '../http/schemas';

/** Which figures: of which day, as known at which moment, told apart how. */
export class FiguresQueryDto {
  @ApiPropertyOptional({ ...day, description: 'The legal day; today when absent' })
  @IsOptional()
  @IsDay()
  readonly on?: Day;

  @ApiPropertyOptional({ ...instant, description: 'As known at this moment; all that is known when absent' })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;

  @ApiPropertyOptional({
    description: `What to tell apart, with commas between: ${dimensions.join(', ')}`,
    example: 'municipality,language',
  })
  @IsOptional()
  @IsListOf(dimensions)
  readonly by?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}

/** The people registered with an office, in all and by the language of the path. */
export class RegisteredDto {
  @ApiProperty()
  readonly total!: number;
  @ApiProperty()
  readonly nl!: number;
  @ApiProperty()
  readonly fr!: number;
}

/** How many people there are of each sort. */
export class CountsDto {
  @ApiProperty({ description: 'People looked at, whatever came of it' })
  readonly assessed!: number;
  @ApiProperty({ description: 'People whose duty was imposed and not lifted since' })
  readonly obliged!: number;
  @ApiProperty({ type: RegisteredDto })
  readonly registered!: RegisteredDto;
  @ApiProperty({ description: 'Put in default and not in order since, procedures included' })
  readonly inDefault!: number;
  @ApiProperty()
  readonly sanctionProcedures!: number;
  @ApiProperty({ description: 'Those whose duty stands still' })
  readonly suspended!: number;
}

/** The counts of one group, with what makes it a group. */
export class FigureGroupDto extends CountsDto {
  @ApiPropertyOptional(municipality)
  readonly municipality?: string | null;
  @ApiPropertyOptional({ enum: ['nl', 'fr', 'unknown'] })
  readonly language?: string | null;
  @ApiPropertyOptional({ enum: ['A', 'B'], nullable: true, type: String, description: 'Null for people never obliged' })
  readonly regime?: string | null;
}

/** Figures, with what is needed to ask for the same ones again. */
export class FiguresDto extends CountsDto {
  @ApiProperty(day)
  readonly on!: string;
  @ApiProperty(instant)
  readonly knownAt!: string;
  @ApiProperty({ description: 'The position of the log that the figures rest on', example: '48214' })
  readonly position!: string;
  @ApiPropertyOptional({ type: [FigureGroupDto] })
  readonly by?: readonly FigureGroupDto[];
}
