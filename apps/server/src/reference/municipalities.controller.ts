import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { municipalities, namesOf } from '@termijn/domain';
import type { Json } from '../http/json';
import { municipality } from '../http/schemas';

/** The official names of a municipality. */
export class MunicipalityNamesDto {
  @ApiProperty()
  readonly nl!: string;
  @ApiProperty()
  readonly fr!: string;
}

/** A municipality of Brussels. */
export class MunicipalityDto {
  @ApiProperty(municipality)
  readonly code!: string;
  @ApiProperty({ type: MunicipalityNamesDto })
  readonly names!: MunicipalityNamesDto;
}

/** All municipalities, in the order of their codes. */
export class MunicipalitiesDto {
  @ApiProperty({ type: [MunicipalityDto] })
  readonly items!: readonly MunicipalityDto[];
}

/** Reference data. */
@ApiTags('reference')
@Controller('v1/municipalities')
export class MunicipalitiesController {
  @Get()
  @ApiOperation({ operationId: 'listMunicipalities', summary: 'The nineteen municipalities of Brussels' })
  @ApiOkResponse({ type: MunicipalitiesDto })
  list(): Json<MunicipalitiesDto> {
    return { items: municipalities.map((code) => ({ code, names: namesOf(code) })) };
  }
}
