import { Module } from '@nestjs/common';
import type { Platform } from '@termijn/adapters';
import { dossierDesk, SanctionModule } from '@termijn/features';
import { Intents } from '../http/intents';
import { Sequences } from '../http/sequence';
import { PLATFORM } from '../platform.module';
import { DOSSIER_DESK, DossiersController } from './dossiers.controller';
import { FineStepsController } from './fine-steps.controller';
import { SanctionActs } from './sanction-acts';
import { SanctionStepsController } from './sanction-steps.controller';
import { SanctionsController } from './sanctions.controller';

/** The procedures of the GGC with the routes that lead to them. */
@Module({
  imports: [SanctionModule],
  providers: [
    SanctionActs,
    Intents,
    Sequences,
    {
      provide: DOSSIER_DESK,
      useFactory: (platform: Platform) => dossierDesk(platform, platform.configuration.edge.publicAddress),
      inject: [PLATFORM],
    },
  ],
  controllers: [SanctionsController, SanctionStepsController, FineStepsController, DossiersController],
})
export class SanctionRoutesModule {}
