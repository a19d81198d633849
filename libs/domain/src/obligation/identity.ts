import type { Brand } from '@termijn/kernel';

/** Names one file of one municipality on one person's duty: a UUID in lower case. */
export type ObligationId = Brand<string, 'ObligationId'>;

/** A pseudonym: a UUID in lower case. Who it is lives in the register of people, never in a stream. */
export type PersonRef = Brand<string, 'PersonRef'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a value has the form of an obligation id. */
export const isObligationId = (value: unknown): value is ObligationId => typeof value === 'string' && uuid.test(value);

/** Whether a value has the form of a person's pseudonym. */
export const isPersonRef = (value: unknown): value is PersonRef => typeof value === 'string' && uuid.test(value);
