import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Words } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { IsIn } from 'class-validator';
import { IsDay, IsOptional } from '../../http/rules';
import { day } from '../../http/schemas';

/** A property that is one of the codes that these words are for. */
export const Code = (words: Readonly<Record<string, Words>>, description: string): PropertyDecorator => {
  const codes = Object.keys(words);
  return applyDecorators(ApiProperty({ enum: codes, description }), IsIn(codes));
};

/** The same for a property that may be left out. */
export const OptionalCode = (words: Readonly<Record<string, Words>>, description: string): PropertyDecorator => {
  const codes = Object.keys(words);
  return applyDecorators(ApiPropertyOptional({ enum: codes, description }), IsOptional(), IsIn(codes));
};

/** An act of which only the day matters. */
export class ActDto {
  @ApiProperty({ ...day, description: 'The day on which it happened or is done' })
  @IsDay()
  readonly on!: Day;
}
