import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  channelWords,
  correctionReasonWords,
  lifeEventWords,
  offices,
  pathLanguages,
  questionAnswerWords,
  type CertificateMeans,
  type Change,
  type CorrectionReason,
  type CorrespondenceLanguage,
  type LifeEvent,
  type Municipality,
  type NoticeChannel,
  type NoticeLanguage,
  type Office,
  type PathLanguage,
  type QuestionAnswer,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import { IsCount, IsDay, IsMunicipality, IsOptional } from '../../http/rules';
import { day, municipality } from '../../http/schemas';
import { PersonDto } from '../case.dto';
import { ActDto, Code, OptionalCode } from './act.dto';

const languages: readonly (CorrespondenceLanguage | NoticeLanguage)[] = ['nl', 'fr', 'both', 'unknown'];
const officeKeys = Object.keys(offices);

/** The person moved to another municipality of the territory. */
export class MoveDto extends ActDto {
  @ApiProperty(municipality)
  @IsMunicipality()
  readonly municipality!: Municipality;
}

/** The register shows that something happened to the person. */
export class LifeEventDto extends ActDto {
  @Code(lifeEventWords, 'What happened')
  readonly event!: LifeEvent;
}

/** An official answers a question that the law leaves open. */
export class SettledQuestionDto extends LifeEventDto {
  @Code(questionAnswerWords, 'What it does to the duty')
  readonly answer!: QuestionAnswer;
}

/** How a fact should have read. What is left out stays as it is; a property that the fact does not have is refused. */
export class ChangeDto implements Change {
  @ApiPropertyOptional(day)
  @IsOptional()
  @IsDay()
  readonly on?: Day;

  @ApiPropertyOptional(municipality)
  @IsOptional()
  @IsMunicipality()
  readonly municipality?: Municipality;

  @ApiPropertyOptional({ enum: languages, description: 'Of the person, or of a notice' })
  @IsOptional()
  @IsIn(languages)
  readonly language?: CorrespondenceLanguage | NoticeLanguage;

  @ApiPropertyOptional({ enum: officeKeys })
  @IsOptional()
  @IsIn(officeKeys)
  readonly office?: Office;

  @ApiPropertyOptional({ enum: pathLanguages })
  @IsOptional()
  @IsIn(pathLanguages)
  readonly path?: PathLanguage;

  @OptionalCode(channelWords, 'How the certificate reached the person')
  readonly means?: CertificateMeans;

  @OptionalCode(channelWords, 'How the notice went out')
  readonly channel?: NoticeChannel;
}

/** A fact was recorded wrongly. `on` is the day of the correction; the right day of the fact stands in `change`. */
export class CorrectionDto extends ActDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'The revision of the fact, as the timeline shows it' })
  @IsCount()
  readonly fact!: number;

  @ApiProperty({ type: ChangeDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ChangeDto)
  readonly change!: ChangeDto;

  @Code(correctionReasonWords, 'Why')
  readonly reason!: CorrectionReason;
}

/** The case was opened for the wrong person. */
export class IdentityCorrectionDto extends ActDto {
  @ApiProperty({ type: PersonDto, description: 'The person it belongs to' })
  @IsObject()
  @ValidateNested()
  @Type(() => PersonDto)
  readonly person!: PersonDto;
}
