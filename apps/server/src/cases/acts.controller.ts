import { applyDecorators, Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationCommand, ObligationId } from '@termijn/domain';
import type { Revision } from '@termijn/engine';
import { CalledBy, type Caller } from '../http/caller';
import type { HttpReply } from '../http/exchange';
import type { Json } from '../http/json';
import { ApiCallerHeaders, ApiIfMatch, ApiProblems } from '../http/problem.dto';
import { IfMatch } from '../http/revision';
import { ActDto, CertificateReceiptDto, CompletionDto, FormalNoticeDto, RegistrationDto } from './act.dto';
import { Acts } from './acts';
import { answerRecorded } from './answer';
import { RecordedDto } from './answers.dto';
import { CaseIdPipe } from './case-id';

/** One route per act: 202 when facts follow, 200 when it was so already. */
const Act = (path: string, operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    ApiOperation({ operationId, summary }),
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
    @Param('id', CaseIdPipe) id: ObligationId,
    @Body() { means, on }: CertificateReceiptDto,
    @CalledBy() caller: Caller,
    @IfMatch() expected: Revision | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(id, { type: 'RecordCertificateReceipt', means, on }, caller, expected, reply);
  }

  @Act('registrations', 'registerWithOffice', 'The person registered with an office')
  register(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Body() { office, path, on }: RegistrationDto,
    @CalledBy() caller: Caller,
    @IfMatch() expected: Revision | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(id, { type: 'RegisterWithOffice', office, path, on }, caller, expected, reply);
  }

  @Act('formalNotices', 'issueNoticeOfDefault', 'The municipality puts the person in default')
  giveNotice(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Body() { channel, language, on }: FormalNoticeDto,
    @CalledBy() caller: Caller,
    @IfMatch() expected: Revision | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(id, { type: 'IssueNoticeOfDefault', channel, language, on }, caller, expected, reply);
  }

  @Act('sanctionProcedures', 'openSanctionProcedure', 'The municipality hands the file over for sanction')
  sanction(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Body() { on }: ActDto,
    @CalledBy() caller: Caller,
    @IfMatch() expected: Revision | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(id, { type: 'OpenSanctionProcedure', on }, caller, expected, reply);
  }

  @Act('completions', 'recordCompletion', 'The person completed the path at an office')
  complete(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Body() { office, on }: CompletionDto,
    @CalledBy() caller: Caller,
    @IfMatch() expected: Revision | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(id, { type: 'RecordCompletion', office, on }, caller, expected, reply);
  }

  @Act('completionProofs', 'recordCompletionProof', 'The municipality received the proof of completion')
  prove(
    @Param('id', CaseIdPipe) id: ObligationId,
    @Body() { on }: ActDto,
    @CalledBy() caller: Caller,
    @IfMatch() expected: Revision | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return this.record(id, { type: 'RecordCompletionProof', on }, caller, expected, reply);
  }

  private async record(
    id: ObligationId,
    command: ObligationCommand,
    caller: Caller,
    expected: Revision | undefined,
    reply: HttpReply,
  ): Promise<Json<RecordedDto>> {
    return answerRecorded(await this.acts.perform(id, command, caller, expected), reply, 202);
  }
}
