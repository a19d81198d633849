import { isMunicipality } from '@termijn/domain';
import { isDay } from '@termijn/kernel';
import { isISO31661Alpha2, ValidateBy, ValidateIf } from 'class-validator';
import { stdnum } from 'stdnum';

/** A rule that a property of a request must keep, with the words for whoever broke it. */
const rule = (name: string, validate: (value: unknown) => boolean, must: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => `$property must be ${must}` } });

/** The property may be left out; `null` is a value and keeps the other rules or breaks them. */
export const IsOptional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** The property is a `Day`: 31 April is none. */
export const IsDay = (): PropertyDecorator => rule('isDay', isDay, 'an existing day, YYYY-MM-DD');

/** The property is a `Day`, or `open` where none is known yet. */
export const IsDayOrOpen = (): PropertyDecorator =>
  rule('isDayOrOpen', (value) => value === 'open' || isDay(value), 'an existing day, YYYY-MM-DD, or open');

/** The property is a whole number from 0 on. */
export const IsCount = (): PropertyDecorator =>
  rule('isCount', (value) => Number.isSafeInteger(value) && Number(value) >= 0, 'a whole number from 0 on');

const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The property is the text of an instant with its offset, so that nobody has to guess a zone. */
export const IsInstant = (): PropertyDecorator =>
  rule(
    'isInstant',
    (value) =>
      typeof value === 'string' &&
      instantShape.test(value) &&
      isDay(value.slice(0, 10)) &&
      !Number.isNaN(Date.parse(value)),
    'an instant with its offset, such as 2023-05-30T08:15:00Z',
  );

/** The property is the NIS code of a municipality of Brussels. */
export const IsMunicipality = (): PropertyDecorator =>
  rule('isMunicipality', isMunicipality, 'the NIS code of a municipality of Brussels, 21001 to 21019');

const nameLengthMax = 100;

/** The property is a name as people write them: text on one line, with no control or format characters. */
export const IsPersonName = (): PropertyDecorator =>
  rule(
    'isPersonName',
    (value) =>
      typeof value === 'string' &&
      value.length <= nameLengthMax &&
      value.isWellFormed() &&
      /\p{L}/u.test(value) &&
      !/[\p{C}\p{Zl}\p{Zp}]/u.test(value),
    `a name on one line of at most ${String(nameLengthMax)} characters`,
  );

const mailLengthMax = 254;

/** The property has the form of a mail address. Whether anybody reads it, only a mail can tell. */
export const IsMailAddress = (): PropertyDecorator =>
  rule(
    'isMailAddress',
    (value) =>
      typeof value === 'string' &&
      value.length <= mailLengthMax &&
      value.isWellFormed() &&
      /^[^\s\p{C}@<>"]+@[^\s\p{C}@<>"]+\.[^\s\p{C}@<>".]+$/u.test(value),
    'a mail address',
  );

/** The property is a Belgian national or bis number whose check digits are right, in whatever punctuation. */
export const IsNationalNumber = (): PropertyDecorator =>
  rule(
    'isNationalNumber',
    (value) =>
      typeof value === 'string' &&
      /^[\d .-]{11,20}$/.test(value) &&
      stdnum['BE']?.['insz']?.validate(value.replace(/[ .-]/g, '')).isValid === true,
    'a national or bis number with its check digits',
  );

/** The property is a nationality: a country code, `XK` for Kosovo, or `XX` for a stateless person or an unknown one. */
export const IsNationality = (): PropertyDecorator =>
  rule(
    'isNationality',
    (value) => typeof value === 'string' && (isISO31661Alpha2(value) || value === 'XK' || value === 'XX'),
    'a country code of two capitals (ISO 3166-1), XK or XX',
  );

/** The property is a place in the log in decimal digits. */
export const IsSequence = (): PropertyDecorator =>
  rule('isSequence', (value) => typeof value === 'string' && /^\d{1,18}$/.test(value), 'a Case-Sequence: digits only');

/** The property is a whole number in digits, as a query holds it, between two bounds. */
export const IsWholeNumber = (least: number, most: number): PropertyDecorator =>
  rule(
    'isWholeNumber',
    (value) => typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${String(least)} to ${String(most)}`,
  );

/** The property is a list of words of a closed set with commas between them, each one once. */
export const IsListOf = (words: readonly string[]): PropertyDecorator =>
  rule(
    'isListOf',
    (value) => {
      const parts = typeof value === 'string' ? value.split(',') : [''];
      return parts.every((part) => words.includes(part)) && new Set(parts).size === parts.length;
    },
    `a list of ${words.join(', ')} with commas between them`,
  );
