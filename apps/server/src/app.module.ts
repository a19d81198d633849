import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { Platform } from '@termijn/adapters';
import { AccessLogModule, FiguresModule, LettersModule, ObligationModule, PeopleModule } from '@termijn/features';
import { AccessGuard } from './access/access.guard';
import { Files } from './access/files';
import { ReadingInterceptor } from './access/reading.interceptor';
import { ReadingsController } from './access/readings.controller';
import { Acts } from './cases/acts/acts';
import { ControlController } from './cases/acts/control.controller';
import { PathController } from './cases/acts/path.controller';
import { RegisterController } from './cases/acts/register.controller';
import { ReliefController } from './cases/acts/relief.controller';
import { CasesController } from './cases/cases.controller';
import { Reception } from './cases/reception';
import { FiguresController } from './figures/figures.controller';
import { HealthController } from './health/health.controller';
import { Intents } from './http/intents';
import { Sequences } from './http/sequence';
import { LettersController } from './letters/letters.controller';
import { LogTilesController } from './log-tiles/log-tiles.controller';
import { MailboxController } from './letters/mailbox.controller';
import { PagesController } from './pages/pages.controller';
import { PlanRoutesModule } from './plans/plan-routes.module';
import { PlatformModule } from './platform.module';
import { MunicipalitiesController } from './reference/municipalities.controller';
import { OfficesController } from './reference/offices.controller';
import { SanctionRoutesModule } from './sanctions/sanction-routes.module';
import { VerifierController } from './verifier/verifier.controller';
import { WorklistController } from './worklist/worklist.controller';

/** The features on a platform, with the routes that lead to them. */
@Module({})
export class AppModule {
  /** With `doors`, ways in that only a process that answers requests has. */
  static of(platform: Platform, doors: readonly DynamicModule[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(platform),
        CqrsModule.forRoot(),
        AccessLogModule,
        ObligationModule,
        FiguresModule,
        PeopleModule,
        LettersModule,
        PlanRoutesModule,
        SanctionRoutesModule,
        ...doors,
      ],
      providers: [
        Acts,
        Files,
        Intents,
        Reception,
        Sequences,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ReadingInterceptor },
      ],
      controllers: [
        CasesController,
        ReadingsController,
        PathController,
        ControlController,
        ReliefController,
        RegisterController,
        WorklistController,
        FiguresController,
        LettersController,
        LogTilesController,
        MunicipalitiesController,
        OfficesController,
        HealthController,
        PagesController,
        VerifierController,
        MailboxController,
      ],
    };
  }
}
