import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  capacityWords,
  channelWords,
  evidenceWords,
  noticeLanguageWords,
  returnWords,
  withdrawalWords,
  type Capacity,
  type NoticeChannel,
  type NoticeLanguage,
  type ReceiptEvidence,
  type ReturnReason,
  type WithdrawalReason,
} from '@termijn/domain';
import { IsCount, IsOptional } from '../../http/rules';
import { ActDto, Code } from './act.dto';

/** The municipality puts the person in default. */
export class FormalNoticeDto extends ActDto {
  @Code(channelWords, 'How the notice goes out')
  readonly channel!: NoticeChannel;

  @Code(noticeLanguageWords, 'The language that the notice is written in')
  readonly language!: NoticeLanguage;
}

/** It is proven when the notice arrived. */
export class NoticeReceiptDto extends ActDto {
  @Code(evidenceWords, 'What proves it')
  readonly evidence!: ReceiptEvidence;
}

/** The municipality withdraws its notice. */
export class NoticeWithdrawalDto extends ActDto {
  @Code(withdrawalWords, 'Why')
  readonly reason!: WithdrawalReason;
}

/** The municipality hands the file over for sanction. */
export class HandOverDto extends ActDto {
  @Code(capacityWords, 'What is known of the places at the offices')
  readonly capacity!: Capacity;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'How many people waited for a place, where known' })
  @IsOptional()
  @IsCount()
  readonly waiting?: number;
}

/** The GGC gives the file back. */
export class FileReturnDto extends ActDto {
  @Code(returnWords, 'Why')
  readonly reason!: ReturnReason;
}
