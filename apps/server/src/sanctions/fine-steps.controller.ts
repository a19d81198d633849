import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../http/json';
import { SanctionActs } from './sanction-acts';
import type { RecordedDto } from '../cases/answers.dto';
import { AboutSanction, type SanctionRequest } from './sanction-request';
import { SanctionStep } from './sanction-step';
import {
  LodgeAppealDto,
  RecordAppealOutcomeDto,
  RecordPaymentDto,
  SanctionStepDto,
  WithdrawDecisionDto,
} from './sanction-steps.dto';

type Answer = Promise<Json<RecordedDto>>;

/** What follows a fine of which the person was told. */
@ApiTags('sanctions')
@Controller('v1/sanctions/:id')
export class FineStepsController {
  constructor(private readonly acts: SanctionActs) {}

  @SanctionStep('payments', 'recordPayment', 'Money came in; payments add up')
  pay(@AboutSanction() about: SanctionRequest, @Body() { payment, cents, on }: RecordPaymentDto): Answer {
    return this.acts.answer(about, { type: 'RecordPayment', payment, cents, on });
  }

  @SanctionStep('collections', 'startCollection', 'The fine is collected, once the term to pay is over')
  collect(@AboutSanction() about: SanctionRequest, @Body() { on }: SanctionStepDto): Answer {
    return this.acts.answer(about, { type: 'StartCollection', on });
  }

  @SanctionStep('appeals', 'lodgeAppeal', 'The person turned to the court')
  appeal(@AboutSanction() about: SanctionRequest, @Body() { appeal, on }: LodgeAppealDto): Answer {
    return this.acts.answer(about, { type: 'LodgeAppeal', appeal, on });
  }

  @SanctionStep('judgments', 'recordAppealOutcome', 'The court answered')
  judgment(@AboutSanction() about: SanctionRequest, @Body() { appeal, outcome, on }: RecordAppealOutcomeDto): Answer {
    return this.acts.answer(about, { type: 'RecordAppealOutcome', appeal, outcome, on });
  }

  @SanctionStep('withdrawals', 'withdrawDecision', 'The GGC undoes its own decision')
  withdraw(@AboutSanction() about: SanctionRequest, @Body() { reason, on }: WithdrawDecisionDto): Answer {
    return this.acts.answer(about, { type: 'WithdrawDecision', reason, on });
  }

  @SanctionStep(
    'continuations',
    'noteContinuedDefault',
    'The default goes on after the fine; opens a further procedure',
  )
  goOn(@AboutSanction() about: SanctionRequest, @Body() { on }: SanctionStepDto): Answer {
    return this.acts.answer(about, { type: 'NoteContinuedDefault', on });
  }

  @SanctionStep('closures', 'closeProcedure', 'Nothing is left to do about the fine')
  close(@AboutSanction() about: SanctionRequest, @Body() { on }: SanctionStepDto): Answer {
    return this.acts.answer(about, { type: 'CloseProcedure', on });
  }

  @SanctionStep(
    'calendarChecks',
    'keepSanctionCalendar',
    'Notes what the calendar owes the procedure; alarms do the same by themselves',
  )
  keepCalendar(@AboutSanction() about: SanctionRequest, @Body() { on }: SanctionStepDto): Answer {
    return this.acts.answer(about, { type: 'KeepCalendar', on });
  }
}
