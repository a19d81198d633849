import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { Intake } from './intake';

/** Taking in the lists of the municipalities. */
@Module({ imports: [PeopleModule], providers: [Intake], exports: [Intake] })
export class IntakeModule {}
