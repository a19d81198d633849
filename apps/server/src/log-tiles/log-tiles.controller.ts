import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Platform } from '@termijn/adapters';
import { noteOf, servedTile } from '@termijn/engine';
import { tileResourceIn, tileWidth } from '@termijn/proof';
import type { HttpReply, HttpRequest } from '../http/exchange';
import { problem } from '../http/problem';
import { PLATFORM } from '../platform.module';

/** What is read once stays as it is; a part of a tile grows into the whole one, which has another address. */
const forEver = 'public, max-age=31536000, immutable';

const prefix = '/log/';

/**
 * The tree over the log as the C2SP specification tlog-tiles lays it out, so that tools of others can follow it: digests
 * and signatures, out of which nothing about anybody can be read.
 */
@ApiExcludeController()
@Controller('log')
export class LogTilesController {
  constructor(@Inject(PLATFORM) private readonly platform: Pick<Platform, 'notary'>) {}

  /** The newest checkpoint, with what witnesses have said of it so far. */
  @Get('checkpoint')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async checkpoint(): Promise<string> {
    const newest = await this.platform.notary.treeStore.newestCheckpoint();
    if (newest === undefined) throw problem('resource-not-found');
    return noteOf(newest);
  }

  /** One tile of hashes or one bundle of entries. */
  @Get('tile/*')
  async tile(@Req() { url }: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<Buffer> {
    const resource = url.startsWith(prefix) ? tileResourceIn(url.slice(prefix.length)) : undefined;
    const bytes = resource && (await servedTile(this.platform.notary.treeStore, resource));
    if (resource === undefined || bytes === undefined) throw problem('resource-not-found');
    const whole = resource.width === tileWidth;
    reply.header('Content-Type', 'application/octet-stream').header('Cache-Control', whole ? forEver : 'no-store');
    return Buffer.from(bytes);
  }
}
