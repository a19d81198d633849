import { correspondenceLanguageWords, type RectifiableField } from '@termijn/domain';
import type { RightPerson } from '../obligation/correct-identity';
import type { Rectification } from '../people/person-desk';
import { aDay, choiceOf, emailAddress, name, nationalNumber, type Reader } from './cells';

const required = { familyName: name, givenName: name, birthDate: aDay } as const;
const optional = { nationalNumber, email: emailAddress } as const;
const known: readonly string[] = [...Object.keys(required), ...Object.keys(optional)];

/** Reads one field; nothing when it is no text, an empty one, or one that its reader finds fault with. */
const field = <T>(value: unknown, reader: Reader<T>): T | undefined => {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const read = reader(value.trim());
  return 'value' in read ? read.value : undefined;
};

/** Reads who somebody is from an object with the fields of the interface; nothing when a field is missing, wrong or unknown. */
export const readPerson = (told: Readonly<Record<string, unknown>>): RightPerson | undefined => {
  if (Object.keys(told).some((key) => !known.includes(key))) return undefined;
  const familyName = field(told['familyName'], required.familyName);
  const givenName = field(told['givenName'], required.givenName);
  const birthDate = field(told['birthDate'], required.birthDate);
  if (familyName === undefined || givenName === undefined || birthDate === undefined) return undefined;
  const number = field(told['nationalNumber'], optional.nationalNumber);
  const email = field(told['email'], optional.email);
  if (('nationalNumber' in told && number === undefined) || ('email' in told && email === undefined)) return undefined;
  return {
    familyName,
    givenName,
    birthDate,
    ...(number !== undefined && { nationalNumber: number }),
    ...(email !== undefined && { email }),
  };
};

const rectifiable: Readonly<Record<RectifiableField, Reader<string>>> = {
  familyName: name,
  givenName: name,
  language: choiceOf(Object.fromEntries(Object.keys(correspondenceLanguageWords).map((code) => [code, code]))),
  email: emailAddress,
};

/** Reads what of a person is to be put right; nothing when a field is wrong or none that can be. */
export const readRectification = (told: Readonly<Record<string, unknown>>): Rectification | undefined => {
  const fields = Object.entries(told).map(([key, value]) => {
    const reader = Object.hasOwn(rectifiable, key) ? rectifiable[key as RectifiableField] : undefined;
    return [key, reader === undefined ? undefined : field(value, reader)] as const;
  });
  return fields.every(([, value]) => value !== undefined) ? Object.fromEntries(fields) : undefined;
};
