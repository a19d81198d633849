import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { purposeWords } from '@termijn/access';
import type { ObligationId } from '@termijn/domain';
import { ShowReadings } from '@termijn/features';
import { ActorDto, WordsDto } from '../cases/answers.dto';
import { ApiCaseId, CaseIdPipe } from '../cases/case-id';
import type { Json } from '../http/json';
import { ApiProblems } from '../http/problem.dto';
import { instant } from '../http/schemas';

/** One reading of a file. */
export class FileReadingDto {
  @ApiProperty({ description: 'The operation, page or command that showed it', example: 'showCase' })
  readonly what!: string;
  @ApiProperty({ description: 'The id of the procedure or letter that was shown; `file` for the file itself' })
  readonly piece!: string;
  @ApiProperty({ enum: Object.keys(purposeWords) })
  readonly purpose!: string;
  @ApiProperty({ type: WordsDto })
  readonly purposeName!: WordsDto;
  @ApiProperty(instant)
  readonly at!: string;
  @ApiProperty({ type: ActorDto })
  readonly reader!: ActorDto;
  @ApiPropertyOptional({ type: WordsDto })
  readonly roleName?: WordsDto;
  @ApiProperty({ type: 'integer', description: 'Its place in the log of readings of this file' })
  readonly revision!: number;
  @ApiProperty({ description: 'The place in the log', example: '48214' })
  readonly position!: string;
  @ApiProperty({ format: 'uuid' })
  readonly eventId!: string;
}

/** Who read a file, oldest first. */
export class FileReadingsDto {
  @ApiProperty({ type: [FileReadingDto] })
  readonly items!: readonly FileReadingDto[];
}

/** Who read which file. */
@ApiTags('cases')
@Controller('v1/cases/:id/readings')
export class ReadingsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiCaseId()
  @ApiOperation({ operationId: 'showReadings', summary: 'Who read the file of a case, when and why' })
  @ApiOkResponse({ type: FileReadingsDto })
  @ApiProblems(404, 503)
  async list(@Param('id', CaseIdPipe) id: ObligationId): Promise<Json<FileReadingsDto>> {
    return { items: await this.queries.execute(new ShowReadings(id)) };
  }
}
