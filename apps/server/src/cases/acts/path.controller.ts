import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Json } from '../../http/json';
import type { RecordedDto } from '../answers.dto';
import { Reception } from '../reception';
import { Act } from './act';
import { ActDto } from './act.dto';
import { Requested, type ActRequest } from './act-request';
import { Acts } from './acts';
import {
  CertificateReceiptDto,
  DispensationDto,
  OfficeActDto,
  OfficeFileDto,
  PathDto,
  PathStepDto,
  RegistrationDto,
} from './path.dto';

type Answer = Promise<Json<RecordedDto>>;

/** The way from the certificate of obligation to the certificate of completion. */
@ApiTags('acts')
@Controller('v1/cases/:id')
export class PathController {
  constructor(
    private readonly acts: Acts,
    private readonly reception: Reception,
  ) {}

  @Act('certificateReceipts', 'recordCertificateReceipt', 'The person received the certificate of obligation')
  receive(@Requested() act: ActRequest, @Body() { ...receipt }: CertificateReceiptDto): Answer {
    return this.acts.answer(act, { type: 'RecordCertificateReceipt', ...receipt });
  }

  @Act('registrations', 'registerWithOffice', 'The person registered with an office')
  register(@Requested() act: ActRequest, @Body() { ...registration }: RegistrationDto): Answer {
    return this.acts.answer(act, { type: 'RegisterWithOffice', ...registration });
  }

  @Act('registrationProofs', 'recordRegistrationProof', 'The municipality received the certificate of registration')
  proveRegistration(@Requested() act: ActRequest, @Body() { on }: ActDto): Answer {
    return this.acts.answer(act, { type: 'RecordRegistrationProof', on });
  }

  @Act('voluntaryPaths', 'followVoluntarily', 'A person on file who is not obliged follows the path')
  async follow(@Requested() act: ActRequest, @Body() { ...path }: PathDto): Answer {
    return this.acts.answer(act, { type: 'FollowVoluntarily', ...(await this.reception.onFile(act.id)), ...path });
  }

  @Act('pathSteps', 'recordPathStep', 'A part of the path was done')
  step(@Requested() act: ActRequest, @Body() { step, literacy, level, on }: PathStepDto): Answer {
    return this.acts.answer(act, {
      type: 'RecordPathStep',
      step,
      literacy: literacy ?? 'not-told',
      level: level ?? 'none',
      on,
    });
  }

  @Act('dispensations', 'grantDispensation', 'The person is excused from a course')
  dispense(@Requested() act: ActRequest, @Body() { ...dispensation }: DispensationDto): Answer {
    return this.acts.answer(act, { type: 'GrantDispensation', ...dispensation });
  }

  @Act('transfers', 'transferToOffice', 'Another office takes the path over')
  transfer(@Requested() act: ActRequest, @Body() { ...path }: PathDto): Answer {
    return this.acts.answer(act, { type: 'TransferToOffice', ...path });
  }

  @Act('officeFiles', 'recordOfficeFile', 'An office opens, suspends or closes its own file')
  keepOfficeFile(@Requested() act: ActRequest, @Body() { ...file }: OfficeFileDto): Answer {
    return this.acts.answer(act, { type: 'RecordOfficeFile', ...file });
  }

  @Act('completions', 'recordCompletion', 'The person completed the path at an office')
  complete(@Requested() act: ActRequest, @Body() { ...completion }: OfficeActDto): Answer {
    return this.acts.answer(act, { type: 'RecordCompletion', ...completion });
  }

  @Act('completionProofs', 'recordCompletionProof', 'The municipality received the certificate of completion')
  proveCompletion(@Requested() act: ActRequest, @Body() { on }: ActDto): Answer {
    return this.acts.answer(act, { type: 'RecordCompletionProof', on });
  }
}
