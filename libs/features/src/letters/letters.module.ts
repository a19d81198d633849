import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { FindLettersHandler } from './letters.query';
import { LetterSender } from './letter-sender';

/** What people are written, in their language. */
@Module({ imports: [PeopleModule], providers: [LetterSender, FindLettersHandler], exports: [LetterSender] })
export class LettersModule {}
