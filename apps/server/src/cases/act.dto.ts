import { ApiProperty } from '@nestjs/swagger';
import {
  channelWords,
  noticeLanguageWords,
  offices,
  pathLanguages,
  type CertificateMeans,
  type NoticeChannel,
  type NoticeLanguage,
  type Office,
  type PathLanguage,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { IsIn } from 'class-validator';
import { IsDay } from '../http/rules';
import { day } from '../http/schemas';

const ways = Object.keys(channelWords);
const officeKeys = Object.keys(offices);
const noticeLanguages = Object.keys(noticeLanguageWords);

/** An act of which only the day matters. */
export class ActDto {
  @ApiProperty({ ...day, description: 'The day on which it happened or is done' })
  @IsDay()
  readonly on!: Day;
}

/** The person received the certificate of obligation; the term to register begins. */
export class CertificateReceiptDto extends ActDto {
  @ApiProperty({ enum: ways, description: 'How the certificate reached the person' })
  @IsIn(ways)
  readonly means!: CertificateMeans;
}

/** The person registered with an approved organiser; the term to complete begins. */
export class RegistrationDto extends ActDto {
  @ApiProperty({ enum: officeKeys })
  @IsIn(officeKeys)
  readonly office!: Office;

  @ApiProperty({ enum: pathLanguages, description: 'The language of the path' })
  @IsIn(pathLanguages)
  readonly path!: PathLanguage;
}

/** The municipality puts the person in default. */
export class FormalNoticeDto extends ActDto {
  @ApiProperty({ enum: ways, description: 'How the notice goes out' })
  @IsIn(ways)
  readonly channel!: NoticeChannel;

  @ApiProperty({ enum: noticeLanguages, description: 'The language that the notice is written in' })
  @IsIn(noticeLanguages)
  readonly language!: NoticeLanguage;
}

/** The person completed the path at an office. */
export class CompletionDto extends ActDto {
  @ApiProperty({ enum: officeKeys })
  @IsIn(officeKeys)
  readonly office!: Office;
}
