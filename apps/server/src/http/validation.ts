import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { invalidInput, problem, type Issue } from './problem';

/** The most issues that one answer names, and the most characters of each of its texts. */
const issuesMax = 20;
const textLengthMax = 200;

const issuesOf = (place: Issue['in'], errors: readonly ValidationError[], above = ''): readonly Issue[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = `${above}${property}`.slice(0, textLengthMax);
    const own = Object.entries(constraints).map(([rule, text]) => ({
      in: place,
      field,
      rule,
      detail: text.slice(0, textLengthMax),
    }));
    return [...own, ...issuesOf(place, children, `${field}.`)];
  });

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep an input may be nested. No class of input needs more. */
const depthMax = 4;

/** Names by which an object passes for something that it is not. */
const masks = ['__proto__', 'constructor', 'prototype'];

/** Whether a value is shallow, and every name in it harmless: what walks through it later may recurse and look up. */
const isTame = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === depthMax) return false;
  return Object.entries(value).every(([name, inner]) => !masks.includes(name) && isTame(inner, depth + 1));
};

const isInputClass = (metatype: ArgumentMetadata['metatype']): metatype is ClassConstructor<object> =>
  metatype !== undefined && ![String, Number, Boolean, Array, Object].some((plain) => metatype === plain);

/** Proves what comes in to be what its class declares: nothing missing, nothing more, every rule kept. */
@Injectable()
export class StrictPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !isInputClass(metatype)) return value;
    if (!isPlainObject(value))
      throw invalidInput([{ in: type, field: '', rule: 'isObject', detail: `the ${type} must be a JSON object` }]);
    if (!isTame(value)) throw problem('malformed-request');
    const input = plainToInstance(metatype, value);
    const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) throw invalidInput(issuesOf(type, errors).slice(0, issuesMax));
    return input;
  }
}
