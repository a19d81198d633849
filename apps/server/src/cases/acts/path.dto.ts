import { ApiProperty } from '@nestjs/swagger';
import {
  attestWords,
  channelWords,
  dispensableCourseWords,
  dispensationGroundWords,
  reachedLevelWords,
  literacyWords,
  officeFileWords,
  offices,
  pathLanguages,
  pathStepWords,
  type Attest,
  type CertificateMeans,
  type DispensableCourse,
  type DispensationGround,
  type Literacy,
  type Office,
  type OfficeFileStatus,
  type PathLanguage,
  type PathStep,
  type ReachedLevel,
} from '@termijn/domain';
import { IsIn } from 'class-validator';
import { ActDto, Code, OptionalCode } from './act.dto';

const officeKeys = Object.keys(offices);

/** The person received the certificate of obligation; the term to register begins. */
export class CertificateReceiptDto extends ActDto {
  @Code(channelWords, 'How the certificate reached the person')
  readonly means!: CertificateMeans;
}

/** An act of or at an office. */
export class OfficeActDto extends ActDto {
  @ApiProperty({ enum: officeKeys })
  @IsIn(officeKeys)
  readonly office!: Office;
}

/** A path at an office, in a language. */
export class PathDto extends OfficeActDto {
  @ApiProperty({ enum: pathLanguages, description: 'The language of the path' })
  @IsIn(pathLanguages)
  readonly path!: PathLanguage;
}

/** The person registered with an approved organiser; the term to complete begins. */
export class RegistrationDto extends PathDto {
  @Code(attestWords, 'Whether the municipality holds the certificate; only that ends the term')
  readonly attest!: Attest;
}

/** A part of the path was done. */
export class PathStepDto extends ActDto {
  @Code(pathStepWords, 'Which part')
  readonly step!: PathStep;

  @OptionalCode(literacyWords, 'What a language balance found; for no other step')
  readonly literacy?: Literacy;

  @OptionalCode(reachedLevelWords, 'What a language course led to; for no other step')
  readonly level?: ReachedLevel;
}

/** The person is excused from a course, which is not an exemption from the duty. */
export class DispensationDto extends ActDto {
  @Code(dispensableCourseWords, 'From which course')
  readonly course!: DispensableCourse;

  @Code(dispensationGroundWords, 'Why')
  readonly ground!: DispensationGround;
}

/** What an office says of its own file, which suspends or ends nothing in law. */
export class OfficeFileDto extends OfficeActDto {
  @Code(officeFileWords, 'How the office keeps the file')
  readonly status!: OfficeFileStatus;
}
