import { isActionNumber, isRound, isSpokenLanguage, isStaffCode, isTerritory } from '@termijn/domain';
import { ValidateBy } from 'class-validator';

/** The greatest number of people or registrations that a plan may speak of. */
export const countMax = 1_000_000;

/** A rule that a property, or each item of it, must keep, with the words for whoever broke it. */
const rule = (name: string, validate: (value: unknown) => boolean, must: string, each = false): PropertyDecorator =>
  ValidateBy(
    { name, validator: { validate, defaultMessage: () => `${each ? 'each item of ' : ''}$property must be ${must}` } },
    { each },
  );

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= countMax;

/** The property names a municipality of Brussels or all of it. */
export const IsTerritory = (): PropertyDecorator =>
  rule('isTerritory', isTerritory, 'the NIS code of a municipality of Brussels, 21001 to 21019, or region');

/** The property numbers a round of talks. */
export const IsRound = (): PropertyDecorator => rule('isRound', isRound, 'a whole number from 1 to 99');

/** The property numbers an action within its plan. */
export const IsActionNumber = (): PropertyDecorator =>
  rule('isActionNumber', isActionNumber, 'a whole number from 1 to 500');

/** The property is the code of somebody of the staff. */
export const IsStaffCode = (): PropertyDecorator =>
  rule(
    'isStaffCode',
    isStaffCode,
    'a role with a number: outreach, coordinator, counsellor, teacher, communication or reception, as in outreach-2',
  );

/** Each item of the property is a language. */
export const AreSpokenLanguages = (): PropertyDecorator =>
  rule('areSpokenLanguages', isSpokenLanguage, 'a language code of ISO 639, such as tr', true);

/** The property is a number of people or things, or `unknown` where nobody counted. */
export const IsCounted = (): PropertyDecorator =>
  rule(
    'isCounted',
    (value) => value === 'unknown' || isCount(value),
    `a whole number from 0 to ${String(countMax)}, or unknown`,
  );

/** The property is a number that can be aimed at. */
export const IsTargetValue = (): PropertyDecorator =>
  rule('isTargetValue', isCount, `a whole number from 0 to ${String(countMax)}`);
