import { ApiProperty } from '@nestjs/swagger';
import {
  appealKinds,
  appealOutcomes,
  channelWords,
  confirmationReasons,
  decisionWithdrawalReasons,
  hearingOutcomes,
  motivations,
  noSanctionReasons,
  noticeLanguageWords,
  procedureDropReasons,
  returnWords,
  sendBackReasons,
  type AppealKind,
  type AppealOutcome,
  type ConfirmationReason,
  type DecisionWithdrawalReason,
  type DocumentRef,
  type HearingOutcome,
  type Motivation,
  type NoSanctionReason,
  type NoticeChannel,
  type NoticeLanguage,
  type PaymentRef,
  type ProcedureDropReason,
  type ReturnReason,
  type SendBackReason,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { IsDay } from '../http/rules';
import { day } from '../http/schemas';
import { IsCents, IsDocumentRef, IsEuros, IsPaymentRef } from './sanction-rules';

const channels = Object.keys(channelWords);
const languages = Object.keys(noticeLanguageWords);
const returnReasons = Object.keys(returnWords);

/** A step of which only the day matters. */
export class SanctionStepDto {
  @ApiProperty({ ...day, description: 'The day on which it happened or is done' })
  @IsDay()
  readonly on!: Day;
}

/** A letter to the person. */
export class DispatchDto extends SanctionStepDto {
  @ApiProperty({ enum: channels })
  @IsIn(channels)
  readonly channel!: NoticeChannel;

  @ApiProperty({ enum: languages, description: 'That of the person, or both where it is not known' })
  @IsIn(languages)
  readonly language!: NoticeLanguage;
}

/** The procedure goes on although its file changed. */
export class ConfirmFileDto extends SanctionStepDto {
  @ApiProperty({ enum: confirmationReasons })
  @IsIn(confirmationReasons)
  readonly reason!: ConfirmationReason;
}

/** The procedure ends without a decision. */
export class DropProcedureDto extends SanctionStepDto {
  @ApiProperty({ enum: procedureDropReasons })
  @IsIn(procedureDropReasons)
  readonly reason!: ProcedureDropReason;
}

/** The municipality gets its file back. */
export class ReturnFileDto extends SanctionStepDto {
  @ApiProperty({ enum: returnReasons })
  @IsIn(returnReasons)
  readonly reason!: ReturnReason;
}

/** The person answered in writing. */
export class RecordDefenceDto extends SanctionStepDto {
  @ApiProperty({ format: 'uuid', description: 'Under which the document is archived; its content stays there' })
  @IsDocumentRef()
  readonly document!: DocumentRef;
}

/** The person was heard, or had the chance. */
export class RecordHearingDto extends SanctionStepDto {
  @ApiProperty({ enum: hearingOutcomes })
  @IsIn(hearingOutcomes)
  readonly outcome!: HearingOutcome;
}

/** Nothing follows. */
export class DecideNoSanctionDto extends SanctionStepDto {
  @ApiProperty({ enum: noSanctionReasons })
  @IsIn(noSanctionReasons)
  readonly reason!: NoSanctionReason;
}

/** A fine is proposed. */
export class ProposeFineDto extends SanctionStepDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'In whole euros', example: 250 })
  @IsEuros()
  readonly amount!: number;

  @ApiProperty({ enum: motivations, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(motivations.length)
  @ArrayUnique()
  @IsIn(motivations, { each: true })
  readonly motivations!: readonly Motivation[];

  @ApiProperty({ description: 'Whether the waiting lists at the offices were weighed; needed where there was one' })
  @IsBoolean()
  readonly capacityConsidered!: boolean;
}

/** A proposed fine goes back to the first official. */
export class SendBackProposalDto extends SanctionStepDto {
  @ApiProperty({ enum: sendBackReasons })
  @IsIn(sendBackReasons)
  readonly reason!: SendBackReason;
}

/** Money came in. */
export class RecordPaymentDto extends SanctionStepDto {
  @ApiProperty({ format: 'uuid', description: 'Under which the payment is booked; counted once' })
  @IsPaymentRef()
  readonly payment!: PaymentRef;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'In cents', example: 12_550 })
  @IsCents()
  readonly cents!: number;
}

/** The person turned to the court. */
export class LodgeAppealDto extends SanctionStepDto {
  @ApiProperty({ enum: appealKinds })
  @IsIn(appealKinds)
  readonly appeal!: AppealKind;
}

/** The court answered. */
export class RecordAppealOutcomeDto extends LodgeAppealDto {
  @ApiProperty({ enum: appealOutcomes })
  @IsIn(appealOutcomes)
  readonly outcome!: AppealOutcome;
}

/** The GGC undoes its decision. */
export class WithdrawDecisionDto extends SanctionStepDto {
  @ApiProperty({ enum: decisionWithdrawalReasons })
  @IsIn(decisionWithdrawalReasons)
  readonly reason!: DecisionWithdrawalReason;
}
