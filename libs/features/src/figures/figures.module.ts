import { Module } from '@nestjs/common';
import { CountFiguresHandler } from './figures.query';

/** The numbers a minister is asked for. */
@Module({ providers: [CountFiguresHandler] })
export class FiguresModule {}
