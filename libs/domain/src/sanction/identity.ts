import type { Brand } from '@termijn/kernel';

/** Names one procedure of the GGC: a UUID in lower case that derives from the fact which opened it. */
export type SanctionId = Brand<string, 'SanctionId'>;

/** Names a written defence in the archive of the GGC: a UUID in lower case. The paper itself is never in a stream. */
export type DocumentRef = Brand<string, 'DocumentRef'>;

/** Names one payment in the accounts of the GGC: a UUID in lower case, so that the same one is never counted twice. */
export type PaymentRef = Brand<string, 'PaymentRef'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isUuidText = (value: unknown): boolean => typeof value === 'string' && uuid.test(value);

/** Whether a value has the form of the id of a procedure. */
export const isSanctionId = (value: unknown): value is SanctionId => isUuidText(value);

/** Whether a value has the form of the reference of a document. */
export const isDocumentRef = (value: unknown): value is DocumentRef => isUuidText(value);

/** Whether a value has the form of the reference of a payment. */
export const isPaymentRef = (value: unknown): value is PaymentRef => isUuidText(value);
