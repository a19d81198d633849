import type * as Asn from 'asn1js';
import type * as Pki from 'pkijs';

/** The readers of certificates and signed messages. */
export interface Formats {
  readonly pki: typeof Pki;
  readonly asn: typeof Asn;
}

/** Brought in when a time stamp is read, and not before: it takes as long as many a command does in all. */
export const loadFormats = async (): Promise<Formats> => ({ pki: await import('pkijs'), asn: await import('asn1js') });
