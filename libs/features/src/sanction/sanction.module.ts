import { Module } from '@nestjs/common';
import { DecideSanctionHandler } from './decide-sanction';
import { ShowSanctionHandler } from './sanction.query';
import { FindSanctionsHandler } from './sanctions.query';

/** The procedures of the GGC on what the municipalities hand over. */
@Module({ providers: [DecideSanctionHandler, FindSanctionsHandler, ShowSanctionHandler] })
export class SanctionModule {}
