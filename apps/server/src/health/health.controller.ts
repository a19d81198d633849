import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Platform } from '@termijn/adapters';
import { pause, streamName, type Position } from '@termijn/engine';
import { readModelsToRun } from '@termijn/features';
import type { HttpReply } from '../http/exchange';
import { PLATFORM } from '../platform.module';
import type { Json } from '../http/json';

/** The state of the service in one word (Belgif). */
export class HealthDto {
  @ApiProperty({ enum: ['UP', 'DOWN'] })
  readonly status!: 'UP' | 'DOWN';
}

/** A service that does not answer within this time is not up. */
const answerMilliseconds = 3_000;

/** No case has this name; reading it takes the same way as reading one. */
const nobody = streamName('health-check');

const down = { status: 503, description: 'It is not' } as const;

/** What a load balancer or a person at the console wants to know. */
@ApiTags('health')
@Controller()
export class HealthController {
  private goal: Position | undefined;
  private caughtUp = false;

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Up when the log can be read to its end, through the very tables and connections that an append uses. */
  @Get('health')
  @ApiOperation({ operationId: 'health', summary: 'Whether the service is up' })
  @ApiOkResponse({ type: HealthDto })
  @ApiResponse({ ...down, type: HealthDto })
  async health(@Res({ passthrough: true }) reply: HttpReply): Promise<Json<HealthDto>> {
    return answer(reply, () => this.readsTheLog());
  }

  /** Ready once every read model has come as far as the log was when the service began. */
  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: 'Whether the service can be sent requests' })
  @ApiOkResponse({ type: HealthDto })
  @ApiResponse({ ...down, type: HealthDto })
  async ready(@Res({ passthrough: true }) reply: HttpReply): Promise<Json<HealthDto>> {
    return answer(reply, async () => (await this.readsTheLog()) && (await this.hasCaughtUp()));
  }

  private async readsTheLog(): Promise<boolean> {
    const { eventStore } = this.platform;
    await eventStore.read(nobody);
    await eventStore.head();
    return true;
  }

  private async hasCaughtUp(): Promise<boolean> {
    if (this.caughtUp) return true;
    const { eventStore, readModels } = this.platform;
    const goal = (this.goal ??= await eventStore.head());
    const reached = readModelsToRun.map(async ({ projection }) => (await readModels.position(projection.name)) >= goal);
    this.caughtUp = (await Promise.all(reached)).every(Boolean);
    return this.caughtUp;
  }
}

const answer = async (reply: HttpReply, check: () => Promise<boolean>): Promise<Json<HealthDto>> => {
  const answered = new AbortController();
  const tooLate = pause(answerMilliseconds, answered.signal).then(() => false);
  const well = await Promise.race([check(), tooLate]).catch(() => false);
  answered.abort();
  reply.status(well ? 200 : 503).header('Cache-Control', 'no-store');
  return { status: well ? 'UP' : 'DOWN' };
};
