import {
  isMunicipality,
  isObligationId,
  municipalities,
  namesOf,
  type Municipality,
  type ObligationId,
} from '@termijn/domain';
import { instant, plusMilliseconds, startOfDay, type Instant } from '@termijn/engine';
import { dimensions, type Dimension } from '@termijn/features';
import { isDay, plusDays, type Day } from '@termijn/kernel';
import { InvalidArgumentError, Option } from 'commander';

/** Reads a day. */
export const dayArgument = (text: string): Day => {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Write an existing day as YYYY-MM-DD.');
};

/** Reads a moment; a bare day means all that was known at its end. */
export const momentArgument = (text: string): Instant => {
  if (isDay(text)) return plusMilliseconds(startOfDay(plusDays(text, 1)), -1);
  try {
    return instant(text);
  } catch {
    throw new InvalidArgumentError('Write a day, or a moment such as 2023-05-30T08:15:00Z.');
  }
};

/** Reads the id of a case. */
export const caseArgument = (text: string): ObligationId => {
  const id = text.toLowerCase();
  if (isObligationId(id)) return id;
  throw new InvalidArgumentError('The id of a case is a UUID; the worklist shows them.');
};

/** Reads a municipality: its NIS code, or one of its official names. */
export const municipalityArgument = (text: string): Municipality => {
  if (isMunicipality(text)) return text;
  const wanted = text.toLowerCase();
  const found = municipalities.find((code) => {
    const { nl, fr } = namesOf(code);
    return nl.toLowerCase() === wanted || fr.toLowerCase() === wanted;
  });
  if (found !== undefined) return found;
  throw new InvalidArgumentError('Write the NIS code of a Brussels municipality, 21001 to 21019, or its name.');
};

/** Reads what figures are to be told apart by. */
export const dimensionsArgument = (text: string): readonly Dimension[] => {
  const wanted = text.split(',').map((part) => part.trim());
  const found = wanted.filter((part): part is Dimension => (dimensions as readonly string[]).includes(part));
  if (found.length === wanted.length) return [...new Set(found)];
  throw new InvalidArgumentError(`Choose from ${dimensions.join(', ')}, with commas between them.`);
};

/** Reads a whole number from 1 on. */
export const countArgument = (text: string): number => {
  const count = Number(text);
  if (/^\d{1,6}$/.test(text) && count > 0) return count;
  throw new InvalidArgumentError('Write a whole number from 1 on.');
};

export const onOption = (): Option => new Option('--on <day>', 'the legal day, YYYY-MM-DD').argParser(dayArgument);
export const knownAtOption = (): Option =>
  new Option('--known-at <moment>', 'only what was recorded by then: a moment, or a day to its end').argParser(
    momentArgument,
  );
