import {
  isDocumentRef,
  isPaymentRef,
  isSanctionId,
  motivations,
  type DocumentRef,
  type Motivation,
  type PaymentRef,
  type SanctionId,
} from '@termijn/domain';
import { InvalidArgumentError } from 'commander';

/** Reads the id of a procedure. */
export const sanctionArgument = (text: string): SanctionId => {
  const id = text.toLowerCase();
  if (isSanctionId(id)) return id;
  throw new InvalidArgumentError('The id of a procedure is a UUID; `sanction list` shows them.');
};

/** A code, not a name: no room for a sentence. */
const officialShape = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** Reads the pseudonym of an official. */
export const officialArgument = (text: string): string => {
  if (officialShape.test(text)) return text;
  throw new InvalidArgumentError('Write the code of the official, as official-2; never a name.');
};

/** Reads under which id a document is archived. */
export const documentArgument = (text: string): DocumentRef => {
  if (isDocumentRef(text)) return text;
  throw new InvalidArgumentError('Write the UUID under which the document is archived.');
};

/** Reads under which id a payment is booked. */
export const paymentArgument = (text: string): PaymentRef => {
  if (isPaymentRef(text)) return text;
  throw new InvalidArgumentError('Write the UUID under which the payment is booked.');
};

/** Reads an amount in whole euros. Which amounts are lawful, the law will say. */
export const eurosArgument = (text: string): number => {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write whole euros, as 250.');
};

/** Reads an amount in euros with at most two digits behind the comma or point, as cents. */
export const centsArgument = (text: string): number => {
  const [, euros, cents = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (euros !== undefined) return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  throw new InvalidArgumentError('Write euros, with cents if there are any, as 83.33.');
};

/** Reads motives with commas between them, each one once. */
export const motivesArgument = (text: string): readonly Motivation[] => {
  const wanted = text.split(',').map((part) => part.trim());
  const found = wanted.filter((part): part is Motivation => (motivations as readonly string[]).includes(part));
  if (found.length === wanted.length && new Set(found).size === found.length) return found;
  throw new InvalidArgumentError(`Choose from ${motivations.join(', ')}, with commas between them.`);
};
