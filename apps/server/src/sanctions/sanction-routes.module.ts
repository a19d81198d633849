import { Module } from '@nestjs/common';
import { SanctionModule } from '@termijn/features';
import { Intents } from '../http/intents';
import { Sequences } from '../http/sequence';
import { FineStepsController } from './fine-steps.controller';
import { SanctionActs } from './sanction-acts';
import { SanctionStepsController } from './sanction-steps.controller';
import { SanctionsController } from './sanctions.controller';

/** The procedures of the GGC with the routes that lead to them. */
@Module({
  imports: [SanctionModule],
  providers: [SanctionActs, Intents, Sequences],
  controllers: [SanctionsController, SanctionStepsController, FineStepsController],
})
export class SanctionRoutesModule {}
