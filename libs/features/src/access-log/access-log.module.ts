import { Module } from '@nestjs/common';
import { ShowReadingsHandler } from './readings.query';
import { AccessLog } from './record-reading';

/** Who read which file. */
@Module({ providers: [AccessLog, ShowReadingsHandler], exports: [AccessLog] })
export class AccessLogModule {}
