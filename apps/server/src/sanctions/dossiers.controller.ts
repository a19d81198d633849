import { applyDecorators, Body, Controller, Get, HttpCode, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import { dossierRefusalWords, editionWords, type DossierRefusal, type SanctionId } from '@termijn/domain';
import { streamName, type Clock } from '@termijn/engine';
import {
  CLOCK,
  dossierKind,
  dossiersOf,
  issueDossier,
  issuedBytes,
  type DossierAsked,
  type DossierDesk,
  type MadeDossier,
  type NumberedDossier,
} from '@termijn/features';
import { Intents } from '../http/intents';
import type { Json } from '../http/json';
import { Problem, problem, refused, type Refusals } from '../http/problem';
import { ApiCallerHeaders, ApiProblems } from '../http/problem.dto';
import { DossierDto, DossiersDto, IssueDossierDto, IssuePersonCopyDto } from './dossiers.dto';
import { sanctionRefusals } from './sanction-refusals';
import { AboutSanction, ApiSanctionId, type SanctionRequest } from './sanction-request';

/** All that makes dossiers, by token. */
export const DOSSIER_DESK = Symbol('DossierDesk');

const dossierRefusals: Refusals<DossierRefusal> = { words: dossierRefusalWords, status: { 'not-competent': 403 } };

const Issues = (operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(201),
    ApiSanctionId(),
    ApiOperation({ operationId, summary }),
    ApiCallerHeaders(),
    ApiCreatedResponse({ type: DossierDto, description: 'It was issued and put on record' }),
    ApiOkResponse({ type: DossierDto, description: 'It is on record already, and nothing happened since' }),
    ApiProblems(400, 403, 404, 422, 503),
  );

const Downloads = (operationId: string, type: string, summary: string): MethodDecorator => {
  const schema = { type: 'string', contentMediaType: type } as ApiResponseOptions['schema' & keyof ApiResponseOptions];
  return applyDecorators(
    ApiSanctionId(),
    ApiParam({ name: 'dossier', description: 'The number of the dossier', schema: { type: 'integer', minimum: 1 } }),
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ description: 'The bytes as they were issued', content: { [type]: { schema } } }),
    ApiProblems(404, 409, 503),
  );
};

/** The dossiers of a procedure: issued, listed, and given out as they were issued. */
@ApiTags('sanctions')
@Controller('v1/sanctions/:id')
export class DossiersController {
  constructor(
    private readonly intents: Intents,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DOSSIER_DESK) private readonly desk: DossierDesk,
  ) {}

  @Post('dossiers')
  @Issues('issueDossier', 'Issue the dossier of a procedure as it stands, for those who judge')
  issue(@AboutSanction() about: SanctionRequest, @Body() { language }: IssueDossierDto): Promise<Json<DossierDto>> {
    return this.answer(about, { edition: 'procedure', language, on: this.clock.today() });
  }

  @Post('personCopies')
  @Issues('issuePersonCopy', "Issue the person's own copy: the same history in plain words, with the same proof")
  copy(@AboutSanction() about: SanctionRequest, @Body() { language }: IssuePersonCopyDto): Promise<Json<DossierDto>> {
    return this.answer(about, { edition: 'person', language, on: this.clock.today() });
  }

  @Get('dossiers')
  @ApiSanctionId()
  @ApiOperation({ operationId: 'listDossiers', summary: 'The dossiers that were issued of a procedure, oldest first' })
  @ApiOkResponse({ type: DossiersDto })
  @ApiProblems(404, 503)
  async list(@AboutSanction() { id }: SanctionRequest): Promise<Json<DossiersDto>> {
    const issued = await dossiersOf(this.desk.eventStore, id);
    return { items: issued.map((dossier) => shown(id, dossier)) };
  }

  @Get('dossiers/:dossier.pdf')
  @Downloads('downloadDossierPaper', 'application/pdf', 'A dossier as PDF, with its proofs inside')
  async paper(@AboutSanction() { id }: SanctionRequest, @Param('dossier') number: string): Promise<StreamableFile> {
    const { paper } = await this.bytesOf(id, number);
    return attached(paper, 'application/pdf', `dossier-${id}-${number}.pdf`);
  }

  @Get('dossiers/:dossier.json')
  @Downloads('downloadDossierData', 'application/json', 'The data of a dossier, with its proofs')
  async data(@AboutSanction() { id }: SanctionRequest, @Param('dossier') number: string): Promise<StreamableFile> {
    const { data } = await this.bytesOf(id, number);
    return attached(data, 'application/json', `dossier-${id}-${number}.json`);
  }

  private async answer({ id, caller, reply }: SanctionRequest, asked: DossierAsked): Promise<Json<DossierDto>> {
    const intent = this.intents.of(caller);
    const outcome = await issueDossier(this.desk, id, asked, intent);
    if (outcome.outcome === 'refused')
      throw outcome.refusal === 'not-opened'
        ? refused(sanctionRefusals, outcome.refusal)
        : refused(dossierRefusals, outcome.refusal);
    const { isNew, dossier } = outcome;
    if (caller.keyGiven && isNew)
      await this.intents.refuseReusedKey(streamName(`${dossierKind.category}-${id}`), dossier.number - 1, intent);
    reply.status(isNew ? 201 : 200);
    return shown(id, dossier);
  }

  private async bytesOf(id: SanctionId, number: string): Promise<MadeDossier> {
    const issued = /^[1-9]\d{0,8}$/.test(number) ? await dossiersOf(this.desk.eventStore, id) : [];
    const dossier = issued[Number(number) - 1];
    if (dossier === undefined) throw problem('resource-not-found');
    const files = await issuedBytes(this.desk, id, dossier);
    if (files === undefined) throw new Problem('dossier-bytes-lost', bytesLost, 409);
    return files;
  }
}

const bytesLost = {
  nl: 'De bytes van dit dossier zijn niet bewaard, en deze versie van het programma maakt andere.',
  fr: "Les octets de ce dossier n'ont pas été conservés, et cette version du programme en réalise d'autres.",
  en: 'The bytes of this dossier were not kept, and this version of the program makes others.',
};

const attached = (bytes: Uint8Array, type: string, name: string): StreamableFile =>
  new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.length });

const shown = (
  id: SanctionId,
  { number, edition, language, on, reach, digests }: NumberedDossier,
): Json<DossierDto> => {
  const place = `/v1/sanctions/${id}/dossiers/${String(number)}`;
  return {
    number,
    edition,
    editionName: editionWords[edition],
    language,
    issuedOn: on,
    position: reach.position,
    digests,
    paper: `${place}.pdf`,
    data: `${place}.json`,
  };
};
