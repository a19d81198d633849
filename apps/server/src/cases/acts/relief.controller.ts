import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../../http/json';
import type { RecordedDto } from '../answers.dto';
import { Act } from './act';
import { ActDto } from './act.dto';
import { Requested, type ActRequest } from './act-request';
import { Acts } from './acts';
import { ExemptionDto, ExemptionRefusalDto, ExemptionRequestDto, SuspensionDto } from './relief.dto';

type Answer = Promise<Json<RecordedDto>>;

/** What lightens a duty: exemption on evidence, and suspension. */
@ApiTags('acts')
@Controller('v1/cases/:id')
export class ReliefController {
  constructor(private readonly acts: Acts) {}

  @Act('exemptionRequests', 'requestExemption', 'The person asks to be exempted from the duty')
  request(@Requested() act: ActRequest, @Body() { ...request }: ExemptionRequestDto): Answer {
    return this.acts.answer(act, { type: 'RequestExemption', ...request });
  }

  @Act('exemptions', 'grantExemption', 'The municipality exempts the person from the duty')
  exempt(@Requested() act: ActRequest, @Body() { ...exemption }: ExemptionDto): Answer {
    return this.acts.answer(act, { type: 'GrantExemption', ...exemption });
  }

  @Act('exemptionRefusals', 'refuseExemption', 'The municipality refuses an exemption')
  refuse(@Requested() act: ActRequest, @Body() { ...refusal }: ExemptionRefusalDto): Answer {
    return this.acts.answer(act, { type: 'RefuseExemption', ...refusal });
  }

  @Act('suspensions', 'grantSuspension', 'The duty stands still from `on`, its first day')
  suspend(@Requested() act: ActRequest, @Body() { ...suspension }: SuspensionDto): Answer {
    return this.acts.answer(act, { type: 'GrantSuspension', ...suspension });
  }

  @Act('suspensionExtensions', 'extendSuspension', 'The duty stands still for longer, as decided on `on`')
  extend(@Requested() act: ActRequest, @Body() { ...suspension }: SuspensionDto): Answer {
    return this.acts.answer(act, { type: 'ExtendSuspension', ...suspension });
  }

  @Act('suspensionEnds', 'endSuspension', 'The suspension is over; terms run again from `on`')
  resume(@Requested() act: ActRequest, @Body() { on }: ActDto): Answer {
    return this.acts.answer(act, { type: 'EndSuspension', on });
  }
}
