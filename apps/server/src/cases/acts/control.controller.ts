import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../../http/json';
import type { RecordedDto } from '../answers.dto';
import { Act } from './act';
import { Requested, type ActRequest } from './act-request';
import { Acts } from './acts';
import { FileReturnDto, FormalNoticeDto, HandOverDto, NoticeReceiptDto, NoticeWithdrawalDto } from './control.dto';

type Answer = Promise<Json<RecordedDto>>;

/** What follows when a term was missed. */
@ApiTags('acts')
@Controller('v1/cases/:id')
export class ControlController {
  constructor(private readonly acts: Acts) {}

  @Act('formalNotices', 'issueNoticeOfDefault', 'The municipality puts the person in default')
  giveNotice(@Requested() act: ActRequest, @Body() { ...notice }: FormalNoticeDto): Answer {
    return this.acts.answer(act, { type: 'IssueNoticeOfDefault', ...notice });
  }

  @Act('noticeReceipts', 'recordNoticeReceipt', 'It is proven when the notice arrived')
  proveNotice(@Requested() act: ActRequest, @Body() { ...receipt }: NoticeReceiptDto): Answer {
    return this.acts.answer(act, { type: 'RecordNoticeReceipt', ...receipt });
  }

  @Act('noticeWithdrawals', 'withdrawNotice', 'The municipality withdraws its notice')
  withdrawNotice(@Requested() act: ActRequest, @Body() { ...withdrawal }: NoticeWithdrawalDto): Answer {
    return this.acts.answer(act, { type: 'WithdrawNotice', ...withdrawal });
  }

  @Act('handOvers', 'handOverFile', 'The municipality hands the file over for sanction')
  handOver(@Requested() act: ActRequest, @Body() { capacity, waiting, on }: HandOverDto): Answer {
    return this.acts.answer(act, { type: 'HandOverFile', capacity, waiting: waiting ?? 'not-known', on });
  }

  @Act('fileReturns', 'takeBackFile', 'The GGC gives the file back')
  takeBack(@Requested() act: ActRequest, @Body() { ...fileReturn }: FileReturnDto): Answer {
    return this.acts.answer(act, { type: 'TakeBackFile', ...fileReturn });
  }
}
