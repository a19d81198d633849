import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Change } from '@termijn/domain';
import type { Json } from '../../http/json';
import type { RecordedDto } from '../answers.dto';
import { Reception } from '../reception';
import { Act } from './act';
import { Requested, type ActRequest } from './act-request';
import { Acts } from './acts';
import { answerRecorded } from './answer';
import {
  ChangeDto,
  CorrectionDto,
  IdentityCorrectionDto,
  LifeEventDto,
  MoveDto,
  SettledQuestionDto,
} from './register.dto';

/** What was told of a change, without the properties that were left out. */
const toldOf = (change: ChangeDto): Change =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

type Answer = Promise<Json<RecordedDto>>;

/** What the register tells later on, and what was recorded wrongly. */
@ApiTags('acts')
@Controller('v1/cases/:id')
export class RegisterController {
  constructor(
    private readonly acts: Acts,
    private readonly reception: Reception,
  ) {}

  @Act('moves', 'recordMove', 'The person moved to another municipality of Brussels')
  move(@Requested() act: ActRequest, @Body() { ...move }: MoveDto): Answer {
    return this.acts.answer(act, { type: 'RecordMove', ...move });
  }

  @Act('lifeEvents', 'recordLifeEvent', 'The register shows what happened to the person')
  live(@Requested() act: ActRequest, @Body() { ...lifeEvent }: LifeEventDto): Answer {
    return this.acts.answer(act, { type: 'RecordLifeEvent', ...lifeEvent });
  }

  @Act('settledQuestions', 'settleQuestion', 'An official answers a question that the law leaves open')
  settle(@Requested() act: ActRequest, @Body() { ...settled }: SettledQuestionDto): Answer {
    return this.acts.answer(act, { type: 'SettleQuestion', ...settled });
  }

  @Act('corrections', 'correctFact', 'A fact was recorded wrongly')
  correct(@Requested() act: ActRequest, @Body() { change, ...correction }: CorrectionDto): Answer {
    return this.acts.answer(act, { type: 'CorrectFact', change: toldOf(change), ...correction });
  }

  @Act('identityCorrections', 'correctIdentity', 'The case was opened for the wrong person')
  async correctIdentity(@Requested() act: ActRequest, @Body() { person, on }: IdentityCorrectionDto): Answer {
    return answerRecorded(await this.reception.correctIdentity(act, person, on), act.reply, 202);
  }
}
