import { createHmac } from 'node:crypto';
import { uuidOf, type Uuid } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import type { ObligationId, PersonRef } from '@termijn/domain';

/** What tells one person from another: the national number where there is one, else name and birth date together. */
export interface Identity {
  readonly nationalNumber?: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: Day;
}

const persons = '6b0ef1c2-59a5-5a0e-9d0c-0d6f0f9b8a11' as Uuid;
const obligations = 'd7d2a4f0-2f0b-5c58-8a53-6a2b7b1c9e42' as Uuid;

/** Names are compared without case, accents, punctuation and doubled spaces, because lists spell them in many ways. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A keyed digest of an identity: finds the person again, and tells nothing to whoever lacks the key. */
export const digestOf = (key: Buffer, identity: Identity): string => {
  const told =
    identity.nationalNumber === undefined
      ? ['name', folded(identity.familyName), folded(identity.givenName), identity.birthDate]
      : ['number', identity.nationalNumber.replace(/\D/g, '')];
  return createHmac('sha256', key).update(JSON.stringify(told)).digest('hex');
};

/** The pseudonym of a person. It derives from the digest, so two imports at once give the same person the same one. */
export const personRefOf = (digest: string): PersonRef => uuidOf(persons, digest) as string as PersonRef;

/** The obligation of a person. There is one per person at the most, and its id says so. */
export const obligationIdOf = (person: PersonRef): ObligationId =>
  uuidOf(obligations, person) as string as ObligationId;
