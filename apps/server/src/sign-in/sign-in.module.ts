import { Module, type DynamicModule } from '@nestjs/common';
import type { Identity } from './identity';
import { IDENTITY, SignInController } from './sign-in.controller';

/** The doors of sign-in. Only a process that answers requests has them. */
@Module({})
export class SignInModule {
  static of(identity: Identity): DynamicModule {
    return {
      module: SignInModule,
      controllers: [SignInController],
      providers: [{ provide: IDENTITY, useValue: identity }],
    };
  }
}
