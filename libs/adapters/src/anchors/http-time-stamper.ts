import { randomBytes } from 'node:crypto';
import { AnchorUnavailable, type TimeStamper } from '@termijn/engine';
import {
  certificatesIn,
  checkTimestamp,
  readTimestampResponse,
  timestampNonce,
  timestampRequest,
  type TimestampFlaw,
} from '@termijn/proof';
import { askBounded } from './bounded-answer';

/** An authority for time stamps that answers over HTTP (RFC 3161, section 3.4). */
export interface TimeStamperAddress {
  /** How it is called in logs and alarms. */
  readonly name: string;
  readonly url: string;
  /** Certificates (PEM) of the authority, or of whoever stands above it. */
  readonly trusted: string;
  /** How long it may take to answer, in milliseconds; 10 seconds when it is not said. */
  readonly withinMilliseconds?: number;
}

const longestAnswer = 64 * 1024;
const usualMilliseconds = 10_000;

/**
 * An authority whose every stamp is checked before it is kept: whoever kept one that does not hold would learn of it
 * years later, in court. Throws a `TypeError` when there is no certificate to check with.
 */
export const httpTimeStamper = (address: TimeStamperAddress): TimeStamper => {
  const { name, url, trusted, withinMilliseconds = usualMilliseconds } = address;
  if (certificatesIn(trusted) === undefined) throw new TypeError(`there is no certificate (PEM) for ${name}`);
  return {
    name,
    async stamp(imprintOf) {
      const nonce = timestampNonce(randomBytes(8));
      const question = { url, contentType: 'application/timestamp-query', body: timestampRequest(imprintOf, nonce) };
      const { status, body } = await askBounded({ ...question, withinMilliseconds, longest: longestAnswer }).catch(
        (cause: unknown) => {
          throw new AnchorUnavailable(name, 'it does not answer', cause);
        },
      );
      if (status !== 200) throw new AnchorUnavailable(name, `it answers ${status}`);
      const answer = await readTimestampResponse(body);
      if (answer === undefined) throw new AnchorUnavailable(name, 'its answer cannot be read');
      if ('refused' in answer) throw new AnchorUnavailable(name, `it gives no time stamp (status ${answer.refused})`);
      const check = await checkTimestamp({ token: answer.token, imprintOf, trusted, nonce });
      if ('flaw' in check) throw new AnchorUnavailable(name, flaws[check.flaw]);
      return answer.token;
    },
  };
};

const flaws: Readonly<Record<TimestampFlaw, string>> = {
  unreadable: 'its time stamp cannot be read',
  'other-bytes': 'its time stamp is over something else',
  'other-question': 'its time stamp answers another question',
  'wrong-signature': 'the signature of its time stamp does not hold',
  untrusted: 'its time stamp leads to no certificate that is trusted here',
};
