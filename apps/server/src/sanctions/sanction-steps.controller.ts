import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../http/json';
import { SanctionActs } from './sanction-acts';
import type { RecordedDto } from '../cases/answers.dto';
import { AboutSanction, type SanctionRequest } from './sanction-request';
import { SanctionStep } from './sanction-step';
import {
  ConfirmFileDto,
  DecideNoSanctionDto,
  DispatchDto,
  DropProcedureDto,
  ProposeFineDto,
  RecordDefenceDto,
  RecordHearingDto,
  ReturnFileDto,
  SanctionStepDto,
  SendBackProposalDto,
} from './sanction-steps.dto';

type Answer = Promise<Json<RecordedDto>>;

/** What officials of the GGC do up to a decision. Who acts is the caller: nobody signs for another. */
@ApiTags('sanctions')
@Controller('v1/sanctions/:id')
export class SanctionStepsController {
  constructor(private readonly acts: SanctionActs) {}

  @SanctionStep('confirmations', 'confirmFile', 'An official looked at what changed in the file; the procedure goes on')
  confirm(@AboutSanction() about: SanctionRequest, @Body() { reason, on }: ConfirmFileDto): Answer {
    return this.acts.answer(about, { type: 'ConfirmFile', reason, on });
  }

  @SanctionStep('drops', 'dropProcedure', 'The procedure ends without a decision')
  drop(@AboutSanction() about: SanctionRequest, @Body() { reason, on }: DropProcedureDto): Answer {
    return this.acts.answer(about, { type: 'DropProcedure', reason, on });
  }

  @SanctionStep('returns', 'returnFile', 'The municipality gets its file back')
  giveBack(@AboutSanction() about: SanctionRequest, @Body() { reason, on }: ReturnFileDto): Answer {
    return this.acts.answer(about, { type: 'ReturnFile', reason, on });
  }

  @SanctionStep('intents', 'notifyIntent', 'The person is told what is meant to be done, and can answer')
  announce(@AboutSanction() about: SanctionRequest, @Body() { channel, language, on }: DispatchDto): Answer {
    return this.acts.answer(about, { type: 'NotifyIntent', channel, language, on });
  }

  @SanctionStep('defences', 'recordDefence', 'The person answered in writing')
  defend(@AboutSanction() about: SanctionRequest, @Body() { document, on }: RecordDefenceDto): Answer {
    return this.acts.answer(about, { type: 'RecordDefence', document, on });
  }

  @SanctionStep('hearings', 'recordHearing', 'The person was heard, or had the chance')
  hear(@AboutSanction() about: SanctionRequest, @Body() { outcome, on }: RecordHearingDto): Answer {
    return this.acts.answer(about, { type: 'RecordHearing', outcome, on });
  }

  @SanctionStep('discharges', 'decideNoSanction', 'An official decides that nothing follows')
  discharge(@AboutSanction() about: SanctionRequest, @Body() { reason, on }: DecideNoSanctionDto): Answer {
    return this.acts.answer(about, { type: 'DecideSanction', choice: { kind: 'none', reason }, on });
  }

  @SanctionStep('proposals', 'proposeFine', 'A first official proposes a fine')
  propose(
    @AboutSanction() about: SanctionRequest,
    @Body() { amount, motivations, capacityConsidered, on }: ProposeFineDto,
  ): Answer {
    const choice = { kind: 'fine', amount, motivations, capacityConsidered } as const;
    return this.acts.answer(about, { type: 'DecideSanction', choice, on });
  }

  @SanctionStep('objections', 'sendBackProposal', 'An official does not agree with the proposed fine')
  sendBack(@AboutSanction() about: SanctionRequest, @Body() { reason, on }: SendBackProposalDto): Answer {
    return this.acts.answer(about, { type: 'SendBackProposal', reason, on });
  }

  @SanctionStep('approvals', 'approveDecision', 'A second official agrees: the fine is decided')
  approve(@AboutSanction() about: SanctionRequest, @Body() { on }: SanctionStepDto): Answer {
    return this.acts.answer(about, { type: 'ApproveDecision', on });
  }

  @SanctionStep('notifications', 'notifyDecision', 'The person is told of the decision, which has effect from then on')
  notify(@AboutSanction() about: SanctionRequest, @Body() { channel, language, on }: DispatchDto): Answer {
    return this.acts.answer(about, { type: 'NotifyDecision', channel, language, on });
  }
}
