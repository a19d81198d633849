import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { contactPointWords, officesOn } from '@termijn/domain';
import type { Clock } from '@termijn/engine';
import { CLOCK } from '@termijn/features';
import type { Json } from '../http/json';
import { ApiProblems } from '../http/problem.dto';
import { OfficesDto, OfficesQueryDto } from './offices.dto';

/** The approved organisers of the path. */
@ApiTags('reference')
@Controller('v1/offices')
export class OfficesController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @ApiOperation({ operationId: 'listOffices', summary: 'The offices with their contact points, as known for a day' })
  @ApiOkResponse({ type: OfficesDto })
  @ApiProblems(400)
  list(@Query() { on = this.clock.today() }: OfficesQueryDto): Json<OfficesDto> {
    const items = officesOn(on).map((office) => ({
      ...office,
      contactPoints: office.contactPoints.map((point) => {
        const { force, ...rest } = point;
        return { ...rest, ...force, name: contactPointWords(point) };
      }),
    }));
    return { on, items };
  }
}
