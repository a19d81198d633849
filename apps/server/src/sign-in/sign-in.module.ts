import { Module, type DynamicModule } from '@nestjs/common';
import type { Log } from '../log';
import type { Identity } from './identity';
import { IDENTITY, SIGN_IN_LOG, SignInController } from './sign-in.controller';

/** The doors of sign-in. Only a process that answers requests has them. */
@Module({})
export class SignInModule {
  static of(identity: Identity, log: Log): DynamicModule {
    return {
      module: SignInModule,
      controllers: [SignInController],
      providers: [
        { provide: IDENTITY, useValue: identity },
        { provide: SIGN_IN_LOG, useValue: log },
      ],
    };
  }
}
