import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  offices,
  pathLanguages,
  type CorrespondenceLanguage,
  type Municipality,
  type Office,
  type PathLanguage,
  type ResidenceRegister,
  type StayStatus,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import { day, instant, municipality, sequence } from '../http/schemas';
import {
  IsDay,
  IsInstant,
  IsMailAddress,
  IsMunicipality,
  IsNationality,
  IsNationalNumber,
  IsPersonName,
  IsSequence,
  IsOptional,
} from '../http/rules';

const correspondenceLanguages: readonly CorrespondenceLanguage[] = ['nl', 'fr', 'unknown'];
const registers: readonly ResidenceRegister[] = ['foreigners', 'waiting'];

const statusesByName: Readonly<Record<StayStatus, true>> = {
  'uk-withdrawal-agreement': true,
  'family-of-free-mover': true,
  'temporary-stay': true,
  'temporary-protection': true,
  'labour-migrant': true,
  'long-term-resident-elsewhere': true,
};
const statuses = Object.keys(statusesByName);
const officeKeys = Object.keys(offices);

/** Who the newcomer is. This goes to the register of people, and of somebody who is not obliged nothing of it is kept. */
export class PersonDto {
  @ApiPropertyOptional({ description: 'National or bis number', example: '90.01.01-100.21' })
  @IsOptional()
  @IsNationalNumber()
  readonly nationalNumber?: string;

  @ApiProperty({ example: 'Voorbeeld' })
  @IsPersonName()
  readonly familyName!: string;

  @ApiProperty({ example: 'Amina' })
  @IsPersonName()
  readonly givenName!: string;

  @ApiProperty({ ...day, example: '1990-01-01' })
  @IsDay()
  readonly birthDate!: Day;

  @ApiPropertyOptional({ format: 'email', maxLength: 254, example: 'amina@example.org' })
  @IsOptional()
  @IsMailAddress()
  readonly email?: string;
}

/** What a municipality sees at the first registration of a newcomer. */
export class AssessNewcomerDto {
  @ApiProperty({ type: PersonDto })
  @IsObject()
  @ValidateNested()
  @Type(() => PersonDto)
  readonly person!: PersonDto;

  @ApiProperty(municipality)
  @IsMunicipality()
  readonly municipality!: Municipality;

  @ApiProperty({ enum: correspondenceLanguages, description: 'How the person is written to; both when unknown' })
  @IsIn(correspondenceLanguages)
  readonly language!: CorrespondenceLanguage;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2; XX when stateless or unknown', example: 'MA' })
  @IsNationality()
  readonly nationality!: string;

  @ApiProperty({ enum: registers })
  @IsIn(registers)
  readonly register!: ResidenceRegister;

  @ApiProperty({ ...day, description: 'The first entry in a register of a Brussels municipality' })
  @IsDay()
  readonly registeredOn!: Day;

  @ApiProperty({ description: 'Whether the residence title is valid for more than three months' })
  @IsBoolean()
  readonly titleOverThreeMonths!: boolean;

  @ApiPropertyOptional({ ...day, description: 'Legal stay in Belgium before this registration' })
  @IsOptional()
  @IsDay()
  readonly legalStaySince?: Day;

  @ApiPropertyOptional({ enum: statuses, isArray: true, default: [] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(statuses.length)
  @IsIn(statuses, { each: true })
  readonly statuses?: readonly StayStatus[];

  @ApiProperty({ ...day, description: 'The day of the assessment' })
  @IsDay()
  readonly on!: Day;
}

/** Somebody who follows the path without having to. Nothing of who it is is kept. */
export class FollowVoluntarilyDto {
  @ApiProperty({ type: PersonDto })
  @IsObject()
  @ValidateNested()
  @Type(() => PersonDto)
  readonly person!: PersonDto;

  @ApiProperty(municipality)
  @IsMunicipality()
  readonly municipality!: Municipality;

  @ApiProperty({ enum: correspondenceLanguages, description: 'How the person is written to' })
  @IsIn(correspondenceLanguages)
  readonly language!: CorrespondenceLanguage;

  @ApiProperty({ enum: officeKeys })
  @IsIn(officeKeys)
  readonly office!: Office;

  @ApiProperty({ enum: pathLanguages, description: 'The language of the path' })
  @IsIn(pathLanguages)
  readonly path!: PathLanguage;

  @ApiProperty({ ...day, description: 'The day on which the person registered with the office' })
  @IsDay()
  readonly on!: Day;
}

/** How to look at a case. */
export class LookDto {
  @ApiPropertyOptional({ ...day, description: 'As it stood in law on this day' })
  @IsOptional()
  @IsDay()
  readonly asOf?: Day;

  @ApiPropertyOptional({ ...instant, description: 'Going by what was recorded at this moment' })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}
