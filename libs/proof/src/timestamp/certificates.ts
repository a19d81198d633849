import type { Certificate, Extension } from 'pkijs';
import { bytesOfBase64 } from '../bytes/bytes';
import type { Formats } from './formats';

const certificateInPem = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]*)-----END CERTIFICATE-----/g;

/** The certificates (DER) in a text with one or more of them in PEM; `undefined` when it has none, or a damaged one. */
export const certificatesIn = (pem: string): readonly Uint8Array[] | undefined => {
  const found = [...pem.matchAll(certificateInPem)].map(([, body]) => bytesOfBase64(body!.replaceAll(/\s/g, '')));
  const certificates = found.filter((certificate) => certificate !== undefined && certificate.length > 0);
  return found.length > 0 && certificates.length === found.length ? (certificates as Uint8Array[]) : undefined;
};

const basicConstraints = '2.5.29.19';
const keyUsage = '2.5.29.15';
const extendedKeyUsage = '2.5.29.37';
const certificatePolicies = '2.5.29.32';
const forTimeStamps = '1.3.6.1.5.5.7.3.8';

/** What a certificate may insist on here. Whoever insists on anything else insists on something that is not checked. */
const understood: readonly string[] = [basicConstraints, keyUsage, extendedKeyUsage, certificatePolicies];

const mostIssuers = 5;

/**
 * Whether a certificate of an authority for time stamps leads up to one of those that the reader trusts, over others
 * that came with it, every one valid at a time. Revocation lists are not asked: a stamp is to be checked in thirty
 * years without anybody answering.
 */
export const leadsToTrusted = async (
  formats: Formats,
  signer: Certificate,
  { along, trusted, at }: { along: readonly Certificate[]; trusted: readonly Certificate[]; at: Date },
): Promise<boolean> => {
  if (!isForTimeStamps(formats, signer)) return false;
  let certificate = signer;
  for (let issuers = 0; issuers <= mostIssuers; issuers += 1) {
    if (!isValidAt(certificate, at) || !isUnderstood(certificate)) return false;
    if (trusted.some((known) => isSame(known, certificate))) return true;
    const mayIssue = (other: Certificate) => isAuthority(formats, other, issuers);
    const issuer =
      (await issuerOf(certificate, trusted.filter(mayIssue))) ?? (await issuerOf(certificate, along.filter(mayIssue)));
    if (issuer === undefined) return false;
    certificate = issuer;
  }
  return false;
};

const issuerOf = async (certificate: Certificate, among: readonly Certificate[]): Promise<Certificate | undefined> => {
  for (const other of among)
    if (certificate.issuer.isEqual(other.subject) && (await certificate.verify(other).catch(() => false))) return other;
  return undefined;
};

const isValidAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value;

const isSame = (one: Certificate, other: Certificate): boolean =>
  one.tbsView.length === other.tbsView.length && one.tbsView.every((byte, index) => byte === other.tbsView[index]);

const isUnderstood = ({ extensions = [], signatureValue }: Certificate): boolean =>
  extensions.every(({ critical, extnID }) => !critical || understood.includes(extnID)) &&
  // A signature is whole bytes. How many bits of it are not used is covered by nothing.
  signatureValue.valueBlock.unusedBits === 0;

const extensionOf = ({ extensions = [] }: Certificate, id: string): Extension | undefined =>
  extensions.find(({ extnID }) => extnID === id);

/** The purpose must be this one, no other, and be insisted on (RFC 3161, section 2.3). */
const isForTimeStamps = ({ pki }: Formats, certificate: Certificate): boolean => {
  const usage = extensionOf(certificate, extendedKeyUsage);
  const purposes = usage?.parsedValue instanceof pki.ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === forTimeStamps;
};

const certificateSigning = 0x04;

/** Whether a certificate may issue others, with so many issuers between it and the one that signs. */
const isAuthority = ({ pki, asn }: Formats, certificate: Certificate, between: number): boolean => {
  const constraints: unknown = extensionOf(certificate, basicConstraints)?.parsedValue;
  if (!(constraints instanceof pki.BasicConstraints) || !constraints.cA) return false;
  const longest = constraints.pathLenConstraint;
  if (longest !== undefined && between > (typeof longest === 'number' ? longest : longest.valueBlock.valueDec))
    return false;
  const usage: unknown = extensionOf(certificate, keyUsage)?.parsedValue;
  if (usage === undefined) return true;
  return usage instanceof asn.BitString && ((usage.valueBlock.valueHexView[0] ?? 0) & certificateSigning) !== 0;
};
