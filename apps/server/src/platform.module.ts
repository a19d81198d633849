import { Module, type DynamicModule } from '@nestjs/common';
import type { Platform } from '@termijn/adapters';
import { CLOCK, EVENT_STORE, MAILER, OUTBOX, PSEUDONYM_KEY, READ_MODELS, RECORDS } from '@termijn/features';

/** The platform as a whole, for what is not a port: the mailbox, the clock of a demonstration. */
export const PLATFORM = Symbol('Platform');

/** Hands the ports of the platform to whoever asks for them by token. */
@Module({})
export class PlatformModule {
  static of(platform: Platform): DynamicModule {
    const ports = [
      { provide: PLATFORM, useValue: platform },
      { provide: EVENT_STORE, useValue: platform.eventStore },
      { provide: READ_MODELS, useValue: platform.readModels },
      { provide: RECORDS, useValue: platform.records },
      { provide: OUTBOX, useValue: platform.outbox },
      { provide: CLOCK, useValue: platform.clock },
      { provide: MAILER, useValue: platform.mailer },
      { provide: PSEUDONYM_KEY, useValue: platform.peopleKey },
    ];
    return { module: PlatformModule, global: true, providers: ports, exports: ports.map(({ provide }) => provide) };
  }
}
