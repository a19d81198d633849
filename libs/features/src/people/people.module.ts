import { Module } from '@nestjs/common';
import { PeopleRegister } from './people-register';

/** Who people are, apart from what happened to them. */
@Module({ providers: [PeopleRegister], exports: [PeopleRegister] })
export class PeopleModule {}
