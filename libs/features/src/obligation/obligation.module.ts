import { Module } from '@nestjs/common';
import { ShowCaseHandler } from './case.query';
import { DecideObligationHandler } from './decide-obligation';
import { FindWorklistHandler } from './worklist.query';

/** The municipality's file on the duty of a person. */
@Module({ providers: [DecideObligationHandler, FindWorklistHandler, ShowCaseHandler] })
export class ObligationModule {}
