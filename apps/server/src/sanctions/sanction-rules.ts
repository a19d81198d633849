import { isDocumentRef, isPaymentRef } from '@termijn/domain';
import { ValidateBy } from 'class-validator';

/** A rule that a property must keep, with the words for whoever broke it. */
const rule = (name: string, validate: (value: unknown) => boolean, must: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => `$property must be ${must}` } });

/** The property refers to a document in the archive; there is no room for a name or a title. */
export const IsDocumentRef = (): PropertyDecorator =>
  rule('isDocumentRef', isDocumentRef, 'the UUID, in lower case, under which the document is archived');

/** The property refers to a payment in the accounts. */
export const IsPaymentRef = (): PropertyDecorator =>
  rule('isPaymentRef', isPaymentRef, 'the UUID, in lower case, under which the payment is booked');

/** No payment is as large as this, in cents. */
const centsMax = 100_000_000;

/** The property is an amount of money in cents. Whether it is more than is owed, the law will say. */
export const IsCents = (): PropertyDecorator =>
  rule(
    'isCents',
    (value) => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= centsMax,
    `a whole number of cents from 1 to ${String(centsMax)}`,
  );

/** The property is an amount of money in whole euros. Which amounts are lawful, the law will say. */
export const IsEuros = (): PropertyDecorator =>
  rule(
    'isEuros',
    (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= centsMax,
    'a whole number of euros',
  );
