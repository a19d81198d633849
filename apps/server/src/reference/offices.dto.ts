import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { offices, pathLanguages } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { WordsDto } from '../cases/answers.dto';
import { IsDay, IsOptional } from '../http/rules';
import { day, municipality } from '../http/schemas';

/** For which day to list the offices. */
export class OfficesQueryDto {
  @ApiPropertyOptional({ ...day, description: 'As known for this day; today when absent' })
  @IsOptional()
  @IsDay()
  readonly on?: Day;
}

/** Where an office receives people. */
export class ContactPointDto {
  @ApiProperty({ example: 'bon-schaarbeek' })
  readonly key!: string;
  @ApiProperty({ type: WordsDto })
  readonly name!: WordsDto;
  @ApiProperty(municipality)
  readonly municipality!: string;
  @ApiPropertyOptional({ enum: ['near-station'] })
  readonly situation?: string;
  @ApiProperty({ ...day, description: 'The first day for which a source names it' })
  readonly from!: string;
  @ApiPropertyOptional({ ...day, description: 'The last day before a source says otherwise' })
  readonly until?: string;
  @ApiProperty({ enum: ['high', 'medium', 'low'] })
  readonly confidence!: string;
  @ApiProperty()
  readonly source!: string;
  @ApiPropertyOptional({ type: WordsDto, description: 'What another source says that does not agree' })
  readonly conflict?: WordsDto;
}

/** An approved organiser of the path. */
export class OfficeDto {
  @ApiProperty({ enum: Object.keys(offices) })
  readonly office!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ enum: ['bon', 'bapa'] })
  readonly kind!: string;
  @ApiProperty({ enum: pathLanguages, isArray: true, description: 'The paths it offers under the regime of the day' })
  readonly paths!: readonly string[];
  @ApiProperty({ type: [ContactPointDto] })
  readonly contactPoints!: readonly ContactPointDto[];
}

/** The offices of a day. */
export class OfficesDto {
  @ApiProperty(day)
  readonly on!: string;
  @ApiProperty({ type: [OfficeDto] })
  readonly items!: readonly OfficeDto[];
}
