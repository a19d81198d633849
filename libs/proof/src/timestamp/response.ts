import { loadFormats } from './formats';

/** What an authority answered: a token, or that it gives none, with its status (RFC 3161, section 2.4.2). */
export type TimestampAnswer = { readonly token: Uint8Array } | { readonly refused: number };

const granted = [0, 1];

/** Reads the answer of an authority (DER). `undefined` for bytes that are none. The token is not checked. */
export const readTimestampResponse = async (response: Uint8Array): Promise<TimestampAnswer | undefined> => {
  const { pki, asn } = await loadFormats();
  try {
    const { result, offset } = asn.fromBER(response);
    if (offset !== response.length || !(result instanceof asn.Sequence)) return undefined;
    const { status } = new pki.TimeStampResp({ schema: result }).status;
    if (!granted.includes(status)) return { refused: status };
    const token = result.valueBlock.value[1]?.valueBeforeDecodeView;
    return token === undefined ? undefined : { token: token.slice() };
  } catch {
    return undefined;
  }
};
