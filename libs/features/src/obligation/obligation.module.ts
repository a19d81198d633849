import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { ShowCaseHandler } from './case.query';
import { CorrectIdentityHandler } from './correct-identity';
import { DecideObligationHandler } from './decide-obligation';
import { FindWorklistHandler } from './worklist.query';

/** The municipality's file on the duty of a person. */
@Module({
  imports: [PeopleModule],
  providers: [DecideObligationHandler, CorrectIdentityHandler, FindWorklistHandler, ShowCaseHandler],
})
export class ObligationModule {}
