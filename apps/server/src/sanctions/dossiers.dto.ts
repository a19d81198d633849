import { ApiProperty } from '@nestjs/swagger';
import { editionLanguages, editionWords, type Edition, type Tongue } from '@termijn/domain';
import { IsIn } from 'class-validator';
import { WordsDto } from '../cases/answers.dto';
import { day } from '../http/schemas';

const languages = [...editionLanguages.person];

/** A wish for the court file of a procedure. */
export class IssueDossierDto {
  @ApiProperty({ enum: editionLanguages.procedure, description: 'The language of the paper' })
  @IsIn(editionLanguages.procedure)
  readonly language!: Tongue;
}

/** A wish for the copy of the person whom a procedure is about. */
export class IssuePersonCopyDto {
  @ApiProperty({ enum: languages, description: 'The language of the paper' })
  @IsIn(languages)
  readonly language!: Tongue;
}

const digest = { type: String, pattern: '^[0-9a-f]{64}$', description: 'SHA-256 in hexadecimal' } as const;

/** The digests of what was issued. */
export class DossierDigestsDto {
  @ApiProperty(digest)
  readonly paper!: string;
  @ApiProperty(digest)
  readonly data!: string;
}

/** A dossier on record. */
export class DossierDto {
  @ApiProperty({ description: 'Its number among the dossiers of the procedure', example: 1 })
  readonly number!: number;
  @ApiProperty({ enum: Object.keys(editionWords), description: 'For whom it was made' })
  readonly edition!: Edition;
  @ApiProperty({ type: WordsDto })
  readonly editionName!: WordsDto;
  @ApiProperty({ enum: languages })
  readonly language!: Tongue;
  @ApiProperty({ ...day, description: 'The day that stands on it' })
  readonly issuedOn!: string;
  @ApiProperty({ description: 'The place in the log of the last fact that it tells', example: '48214' })
  readonly position!: string;
  @ApiProperty({ type: DossierDigestsDto })
  readonly digests!: DossierDigestsDto;
  @ApiProperty({ description: 'The PDF, with its proofs inside', example: '/v1/sanctions/.../dossiers/1.pdf' })
  readonly paper!: string;
  @ApiProperty({ description: 'The data that the PDF carries', example: '/v1/sanctions/.../dossiers/1.json' })
  readonly data!: string;
}

/** The dossiers of a procedure, oldest first. */
export class DossiersDto {
  @ApiProperty({ type: [DossierDto] })
  readonly items!: readonly DossierDto[];
}
