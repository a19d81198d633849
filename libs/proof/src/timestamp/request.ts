import { bytesOfHex, joined } from '../bytes/bytes';
import { sha256 } from '../hash/sha256';

const nonceLength = 8;

/** SEQUENCE of version 1, then the imprint: SHA-256 without parameters, and 32 bytes that follow. */
const untilImprint = bytesOfHex('304302010130' + '31300d060960864801650304020105000420')!;
/** The nonce as an INTEGER of eight bytes that follow. */
const untilNonce = bytesOfHex('0208')!;
/** The wish to be sent the certificate of the authority. */
const wishForCertificate = bytesOfHex('0101ff')!;

/**
 * A number that is asked once, from eight random bytes: made positive and eight bytes long, so that it is written in one
 * way only. Throws a `TypeError` for any other length.
 */
export const timestampNonce = (random: Uint8Array): Uint8Array => {
  if (random.length !== nonceLength)
    throw new TypeError(`a nonce is made of ${nonceLength} bytes, not ${random.length}`);
  return random.map((byte, index) => (index === 0 ? (byte & 0x7f) | 0x40 : byte));
};

/**
 * The question to an authority (RFC 3161, DER): a time stamp over the SHA-256 of these bytes, with its certificate. The
 * nonce comes from `timestampNonce`.
 */
export const timestampRequest = (imprintOf: Uint8Array, nonce: Uint8Array): Uint8Array =>
  joined(untilImprint, sha256(imprintOf), untilNonce, nonce, wishForCertificate);
