import { ApiProperty } from '@nestjs/swagger';
import {
  exemptionGroundWords,
  exemptionRefusalWords,
  proofChannelWords,
  proofWords,
  suspensionReasonWords,
  type ExemptionGround,
  type ExemptionRefusalReason,
  type Proof,
  type ProofChannel,
  type SuspensionReason,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { IsDayOrOpen } from '../../http/rules';
import { ActDto, Code } from './act.dto';

/** The person asks to be exempted from the duty. */
export class ExemptionRequestDto extends ActDto {
  @Code(exemptionGroundWords, 'On which ground')
  readonly ground!: ExemptionGround;
}

/** The municipality exempts the person from the duty. */
export class ExemptionDto extends ExemptionRequestDto {
  @Code(proofWords, 'The paper that proves it, as a code')
  readonly proof!: Proof;

  @Code(proofChannelWords, 'By which way the paper came')
  readonly via!: ProofChannel;
}

/** The municipality refuses an exemption. */
export class ExemptionRefusalDto extends ActDto {
  @Code(exemptionRefusalWords, 'Why')
  readonly reason!: ExemptionRefusalReason;
}

/** The municipality has the duty stand still, or stand still for longer. */
export class SuspensionDto extends ActDto {
  @Code(suspensionReasonWords, 'Why')
  readonly reason!: SuspensionReason;

  @Code(proofWords, 'The paper that proves it, as a code')
  readonly proof!: Proof;

  @Code(proofChannelWords, 'By which way the paper came')
  readonly via!: ProofChannel;

  @ApiProperty({
    type: String,
    pattern: '^(open|[0-9]{4}-[0-9]{2}-[0-9]{2})$',
    description: 'The last day, included; open while it is not known',
    example: '2024-04-30',
  })
  @IsDayOrOpen()
  readonly until!: Day | 'open';
}
