import type { Attribute, Certificate, SignedData, TSTInfo } from 'pkijs';
import { sameBytes } from '../bytes/bytes';
import { sha256 } from '../hash/sha256';
import { certificatesIn, leadsToTrusted } from './certificates';
import { loadFormats, type Formats } from './formats';

/** What is to be shown by a time stamp. */
export interface TimestampClaim {
  /** The token (RFC 3161, DER). */
  readonly token: Uint8Array;
  /** The bytes whose SHA-256 was stamped. */
  readonly imprintOf: Uint8Array;
  /** One or more certificates (PEM) that the reader trusts: of the authority, or of whoever stands above it. */
  readonly trusted: string;
  /** What was asked with, for whoever asked. */
  readonly nonce?: Uint8Array;
}

/**
 * Why a time stamp shows nothing: it cannot be read, it is over other bytes, it answers another question, its signature
 * does not hold, or it leads to nobody whom the reader trusts.
 */
export type TimestampFlaw = 'unreadable' | 'other-bytes' | 'other-question' | 'wrong-signature' | 'untrusted';

/** When an authority saw the bytes, and its name as its certificate has it; or what is wrong with the stamp. */
export type TimestampCheck = { readonly stampedAt: Date; readonly by: string } | { readonly flaw: TimestampFlaw };

/** Checks a time stamp (RFC 3161) with what the reader trusts and nothing else. Answers whatever it is given. */
export const checkTimestamp = async (claim: TimestampClaim): Promise<TimestampCheck> => {
  const formats = await loadFormats();
  const stamp = readToken(formats, claim.token);
  if (stamp === undefined) return { flaw: 'unreadable' };
  const { info, signed } = stamp;
  if (!isOver(info, claim.imprintOf)) return { flaw: 'other-bytes' };
  if (claim.nonce !== undefined && !isAnswerTo(info, claim.nonce)) return { flaw: 'other-question' };
  const signer = await signerOf(formats, signed, claim.imprintOf);
  if (signer === undefined) return { flaw: 'wrong-signature' };
  const along = certificatesOf(formats, signed);
  const trusted = readCertificates(formats, claim.trusted);
  if (!(await leadsToTrusted(formats, signer, { along, trusted, at: info.genTime }))) return { flaw: 'untrusted' };
  return { stampedAt: info.genTime, by: nameOf(signer) };
};

const timeStampInfo = '1.2.840.113549.1.9.16.1.4';
const sha256Id = '2.16.840.1.101.3.4.2.1';
const commonName = '2.5.4.3';

interface Stamp {
  readonly info: TSTInfo;
  readonly signed: SignedData;
}

const readToken = (formats: Formats, token: Uint8Array): Stamp | undefined => {
  const { pki, asn } = formats;
  try {
    const { result, offset } = asn.fromBER(token);
    if (offset !== token.length) return undefined;
    const envelope = new pki.ContentInfo({ schema: result });
    if (envelope.contentType !== pki.ContentInfo.SIGNED_DATA) return undefined;
    const signed = new pki.SignedData({ schema: envelope.content });
    // One stamp has one writing, so that no byte of it can be changed and stay unseen.
    const again = new pki.ContentInfo({ contentType: envelope.contentType, content: signed.toSchema(true) });
    if (!sameBytes(new Uint8Array(again.toSchema().toBER()), token)) return undefined;
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== timeStampInfo || eContent === undefined || !isPlain(formats, signed)) return undefined;
    const info = pki.TSTInfo.fromBER(eContent.getValue());
    return Number.isNaN(info.genTime.getTime()) ? undefined : { info, signed };
  } catch {
    return undefined;
  }
};

/** Whether what no signature covers says what it must: its form, and one signer with the one algorithm that is listed. */
const isPlain = ({ asn }: Formats, { version, signerInfos, digestAlgorithms }: SignedData): boolean => {
  const [signer] = signerInfos;
  const [listed] = digestAlgorithms;
  if (signer === undefined || signerInfos.length > 1 || listed === undefined || digestAlgorithms.length > 1)
    return false;
  const { algorithmId } = signer.digestAlgorithm;
  const parameters: readonly unknown[] = [listed.algorithmParams, signer.digestAlgorithm.algorithmParams];
  const areBare = parameters.every((parameter) => parameter === undefined || parameter instanceof asn.Null);
  return version === 3 && [1, 3].includes(signer.version) && listed.algorithmId === algorithmId && areBare;
};

const isOver = ({ messageImprint }: TSTInfo, bytes: Uint8Array): boolean =>
  messageImprint.hashAlgorithm.algorithmId === sha256Id &&
  sameBytes(messageImprint.hashedMessage.valueBlock.valueHexView, sha256(bytes));

const isAnswerTo = ({ nonce }: TSTInfo, asked: Uint8Array): boolean =>
  nonce !== undefined && sameBytes(nonce.valueBlock.valueHexView, asked);

/** The certificate under whose key the token was signed, when the signature holds. */
const signerOf = async (
  formats: Formats,
  signed: SignedData,
  imprintOf: Uint8Array,
): Promise<Certificate | undefined> => {
  try {
    // A signature over SHA-1 may be that of another text.
    if (digests[signed.signerInfos[0]?.digestAlgorithm.algorithmId ?? ''] === undefined) return undefined;
    const data = imprintOf.slice().buffer;
    const { signatureVerified, signerCertificate } = await signed.verify({ signer: 0, data, extendedMode: true });
    if (signatureVerified !== true || !signerCertificate) return undefined;
    return (await namesItself(formats, signed, signerCertificate)) ? signerCertificate : undefined;
  } catch {
    return undefined;
  }
};

const contentTypeAttribute = '1.2.840.113549.1.9.3';
const digestAttribute = '1.2.840.113549.1.9.4';
const certificateAttribute = '1.2.840.113549.1.9.16.2.12';
const certificateAttribute2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Whether what is signed says that it is a time stamp and under which certificate, so that nobody puts another one of
 * the same key in its place (RFC 3161, section 2.4.2; RFC 5816).
 */
const namesItself = async ({ asn }: Formats, signed: SignedData, signer: Certificate): Promise<boolean> => {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const type = only(attributes, contentTypeAttribute);
  if (!(type instanceof asn.ObjectIdentifier) || type.getValue() !== timeStampInfo) return false;
  if (only(attributes, digestAttribute) === undefined) return false;
  const newer = only(attributes, certificateAttribute2);
  const id = firstWithin(asn, firstWithin(asn, newer ?? only(attributes, certificateAttribute)));
  if (!(id instanceof asn.Sequence)) return false;
  const [first, second] = id.valueBlock.value;
  const algorithm = newer === undefined ? 'SHA-1' : fingerprintAlgorithm(asn, first);
  const fingerprint = first instanceof asn.Sequence ? second : first;
  if (algorithm === undefined || !(fingerprint instanceof asn.OctetString)) return false;
  const certificate = new Uint8Array(signer.toSchema().toBER());
  const own = await crypto.subtle.digest(algorithm, certificate);
  return sameBytes(new Uint8Array(own), fingerprint.valueBlock.valueHexView);
};

const only = (attributes: readonly Attribute[], type: string): unknown => {
  const found = attributes.filter((attribute) => attribute.type === type);
  return found.length === 1 && found[0]!.values.length === 1 ? found[0]!.values[0] : undefined;
};

const firstWithin = (asn: Formats['asn'], block: unknown): unknown =>
  block instanceof asn.Sequence ? block.valueBlock.value[0] : undefined;

const digests: Readonly<Record<string, string>> = {
  [sha256Id]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** The algorithm of a fingerprint, told before it, and SHA-256 when it is not; `undefined` for one that is not taken. */
const fingerprintAlgorithm = (asn: Formats['asn'], first: unknown): string | undefined => {
  if (!(first instanceof asn.Sequence)) return 'SHA-256';
  const algorithm = firstWithin(asn, first);
  return algorithm instanceof asn.ObjectIdentifier ? digests[algorithm.getValue()] : undefined;
};

const certificatesOf = ({ pki }: Formats, { certificates = [] }: SignedData): readonly Certificate[] =>
  certificates.filter((certificate) => certificate instanceof pki.Certificate);

const readCertificates = ({ pki }: Formats, pem: string): readonly Certificate[] =>
  (certificatesIn(pem) ?? []).flatMap((der) => {
    try {
      return [pki.Certificate.fromBER(new Uint8Array(der))];
    } catch {
      return [];
    }
  });

const nameOf = ({ subject }: Certificate): string => {
  const named = subject.typesAndValues.find(({ type }) => type === commonName);
  return named?.value.valueBlock.value ?? '';
};
