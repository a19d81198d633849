import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { offices, regimes, type Municipality } from '@termijn/domain';
import { caretakers, worklistPageMax, type Caretaker, type Step, type WaitingFor } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { IsIn, MaxLength } from 'class-validator';
import { IsDay, IsMunicipality, IsSequence, IsWholeNumber, IsOptional } from '../http/rules';
import { day, municipality, sequence } from '../http/schemas';

const stepsByName: Readonly<Record<Step, true>> = {
  'remedy-flaw': true,
  'settle-question': true,
  'decide-exemption': true,
  'await-end-of-suspension': true,
  'hand-over-certificate': true,
  'await-registration': true,
  'await-registration-proof': true,
  'issue-notice': true,
  'await-compliance': true,
  'prove-notice': true,
  'hand-over-file': true,
  'await-completion': true,
  'await-completion-proof': true,
  'sanction-procedure': true,
};
const steps = Object.keys(stepsByName);
const waitedForByName: Readonly<Record<WaitingFor, true>> = {
  municipality: true,
  newcomer: true,
  office: true,
  ggc: true,
};
const waitedFor = Object.keys(waitedForByName);
const caretakerNames = Object.keys(caretakers);
const languages = ['nl', 'fr', 'unknown'];
const officeKeys = Object.keys(offices);
const regimeNames = Object.keys(regimes);

/** Cursors are short; anything longer is none. */
const cursorLengthMax = 200;

/** No term of the law is as long as this. */
const daysLeftMax = 10_000;

/** How many entries a page holds when nobody says. */
export const pageSizeDefault = 50;

/** Which cases to list, and which page. */
export class WorklistQueryDto {
  @ApiPropertyOptional(municipality)
  @IsOptional()
  @IsMunicipality()
  readonly municipality?: Municipality;

  @ApiPropertyOptional({ enum: steps, description: 'What the case waits for' })
  @IsOptional()
  @IsIn(steps)
  readonly step?: Step;

  @ApiPropertyOptional({ enum: waitedFor, description: 'Who has to move' })
  @IsOptional()
  @IsIn(waitedFor)
  readonly waitingFor?: WaitingFor;

  @ApiPropertyOptional({ enum: caretakerNames, description: 'Only cases that this one looks after' })
  @IsOptional()
  @IsIn(caretakerNames)
  readonly for?: Caretaker;

  @ApiPropertyOptional({ enum: languages, description: 'The language of the file' })
  @IsOptional()
  @IsIn(languages)
  readonly language?: string;

  @ApiPropertyOptional({ enum: officeKeys })
  @IsOptional()
  @IsIn(officeKeys)
  readonly office?: string;

  @ApiPropertyOptional({ enum: regimeNames })
  @IsOptional()
  @IsIn(regimeNames)
  readonly regime?: string;

  @ApiPropertyOptional({ ...day, description: 'Only cases whose legal day lies before this day' })
  @IsOptional()
  @IsDay()
  readonly dueBefore?: Day;

  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    maximum: daysLeftMax,
    description: 'Only cases with at most so many days left; those whose day has passed are among them',
  })
  @IsOptional()
  @IsWholeNumber(0, daysLeftMax)
  readonly daysLeft?: string;

  @ApiPropertyOptional({ description: 'Where the page before ended: its `next`', maxLength: cursorLengthMax })
  @IsOptional()
  @MaxLength(cursorLengthMax)
  readonly after?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: worklistPageMax, default: pageSizeDefault })
  @IsOptional()
  @IsWholeNumber(1, worklistPageMax)
  readonly pageSize?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}

/** One open case and what it waits for. */
export class WorklistEntryDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: '/v1/cases/4b9d7a52-0f0e-5d0a-8d2f-6d1f1f0f2a11' })
  readonly href!: string;
  @ApiProperty(municipality)
  readonly municipality!: string;
  @ApiProperty({ enum: regimeNames })
  readonly regime!: string;
  @ApiProperty({ enum: languages })
  readonly language!: string;
  @ApiProperty({ enum: officeKeys, nullable: true, type: String })
  readonly office!: string | null;
  @ApiProperty({ enum: steps })
  readonly step!: string;
  @ApiProperty({ enum: waitedFor })
  readonly waitingFor!: string;
  @ApiProperty({ ...day, nullable: true, description: 'The last day in law; null when the step has none' })
  readonly legalDay!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Days left until then; negative once it has passed' })
  readonly daysLeft!: number | null;
}

/** A page of the worklist, soonest legal day first. */
export class WorklistDto {
  @ApiProperty({ ...day, description: 'The day that the days left are counted from' })
  readonly today!: string;
  @ApiProperty({ type: [WorklistEntryDto] })
  readonly items!: readonly WorklistEntryDto[];
  @ApiPropertyOptional({ description: 'The cursor of the next page; absent on the last one' })
  readonly next?: string;
}
