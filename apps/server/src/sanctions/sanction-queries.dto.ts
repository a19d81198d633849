import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  isObligationId,
  sanctionPhaseWords,
  type CorrespondenceLanguage,
  type Municipality,
  type ObligationId,
} from '@termijn/domain';
import { sanctionPageMax, sanctionStepWords, sanctionWaitingForWords, type SanctionStep } from '@termijn/features';
import type { SanctionWaitingFor } from '@termijn/features';
import { IsIn, MaxLength, ValidateBy } from 'class-validator';
import { IsMunicipality, IsOptional, IsSequence, IsWholeNumber } from '../http/rules';
import { municipality, sequence } from '../http/schemas';

const phases = Object.keys(sanctionPhaseWords);
const steps = Object.keys(sanctionStepWords);
const waitedFor = Object.keys(sanctionWaitingForWords);
const languages = ['nl', 'fr', 'unknown'];
const truths = ['true', 'false'];
const cursorLengthMax = 200;

const IsCaseId = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCaseId',
    validator: { validate: isObligationId, defaultMessage: () => '$property must be the UUID of a case' },
  });

/** How many procedures a page holds when nobody says. */
export const sanctionPageDefault = 50;

/** Which procedures to list, and which page. */
export class SanctionsQueryDto {
  @ApiPropertyOptional(municipality)
  @IsOptional()
  @IsMunicipality()
  readonly municipality?: Municipality;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only procedures on this case' })
  @IsOptional()
  @IsCaseId()
  readonly case?: ObligationId;

  @ApiPropertyOptional({ enum: phases })
  @IsOptional()
  @IsIn(phases)
  readonly phase?: string;

  @ApiPropertyOptional({ enum: steps, description: 'What the procedure waits for' })
  @IsOptional()
  @IsIn(steps)
  readonly step?: SanctionStep;

  @ApiPropertyOptional({ enum: waitedFor, description: 'Who has to move' })
  @IsOptional()
  @IsIn(waitedFor)
  readonly waitingFor?: SanctionWaitingFor;

  @ApiPropertyOptional({ enum: languages, description: 'The language of the person' })
  @IsOptional()
  @IsIn(languages)
  readonly language?: CorrespondenceLanguage;

  @ApiPropertyOptional({ enum: truths, description: 'Only those whose file changed and that wait for an official' })
  @IsOptional()
  @IsIn(truths)
  readonly flagged?: 'true' | 'false';

  @ApiPropertyOptional({ enum: truths, description: 'Those that are closed as well' })
  @IsOptional()
  @IsIn(truths)
  readonly closedToo?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'Where the page before ended: its `next`', maxLength: cursorLengthMax })
  @IsOptional()
  @MaxLength(cursorLengthMax)
  readonly after?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: sanctionPageMax, default: sanctionPageDefault })
  @IsOptional()
  @IsWholeNumber(1, sanctionPageMax)
  readonly pageSize?: string;

  @ApiPropertyOptional(sequence)
  @IsOptional()
  @IsSequence()
  readonly expectedSequence?: string;
}
