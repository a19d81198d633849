import { applyDecorators, Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationCommand } from '@termijn/domain';
import type { HttpReply } from '../http/exchange';
import type { Json } from '../http/json';
import { ApiCallerHeaders, ApiIfMatch, ApiProblems } from '../http/problem.dto';
import { ActDto, CertificateReceiptDto, CompletionDto, FormalNoticeDto, RegistrationDto } from './act.dto';
import { Requested, type ActRequest } from './act-request';
import { Acts } from './acts';
import { answerRecorded } from './answer';
import { RecordedDto } from './answers.dto';
import { ApiCaseId } from './case-id';

/** One route per act: 202 when facts follow, 200 when it was so already. */
const Act = (path: string, operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    ApiOperation({ operationId, summary }),
    ApiCaseId(),
    ApiCallerHeaders(),
    ApiIfMatch(),
    ApiAcceptedResponse({ type: RecordedDto, description: 'The act was recorded' }),
    ApiOkResponse({ type: RecordedDto, description: 'It was so already; nothing was added' }),
    ApiProblems(400, 404, 409, 412, 422, 503),
  );

/** What officials and offices do in a case. Each act carries the day on which it counts in law. */
@ApiTags('acts')
@Controller('v1/cases/:id')
export class ActsController {
  constructor(private readonly acts: Acts) {}

  @Act('certificateReceipts', 'recordCertificateReceipt', 'The person received the certificate of obligation')
  receive(
    @Requested() act: ActRequest,
    @Body() { means, on }: CertificateReceiptDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(act, { type: 'RecordCertificateReceipt', means, on }, reply);
  }

  @Act('registrations', 'registerWithOffice', 'The person registered with an office')
  register(
    @Requested() act: ActRequest,
    @Body() { office, path, on }: RegistrationDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(act, { type: 'RegisterWithOffice', office, path, on }, reply);
  }

  @Act('formalNotices', 'issueNoticeOfDefault', 'The municipality puts the person in default')
  giveNotice(
    @Requested() act: ActRequest,
    @Body() { channel, language, on }: FormalNoticeDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(act, { type: 'IssueNoticeOfDefault', channel, language, on }, reply);
  }

  @Act('sanctionProcedures', 'openSanctionProcedure', 'The municipality hands the file over for sanction')
  sanction(
    @Requested() act: ActRequest,
    @Body() { on }: ActDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(act, { type: 'OpenSanctionProcedure', on }, reply);
  }

  @Act('completions', 'recordCompletion', 'The person completed the path at an office')
  complete(
    @Requested() act: ActRequest,
    @Body() { office, on }: CompletionDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(act, { type: 'RecordCompletion', office, on }, reply);
  }

  @Act('completionProofs', 'recordCompletionProof', 'The municipality received the proof of completion')
  prove(
    @Requested() act: ActRequest,
    @Body() { on }: ActDto,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(act, { type: 'RecordCompletionProof', on }, reply);
  }

  private async record(
    { id, caller, expected }: ActRequest,
    command: ObligationCommand,
    reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return answerRecorded(await this.acts.perform(id, command, caller, expected), reply, 202);
  }
}
