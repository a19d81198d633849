/** What came back over HTTP. */
export interface BoundedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Where and how something is asked. */
export interface BoundedQuestion {
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array | string;
  /** How long an answer may take in all, in milliseconds. */
  readonly withinMilliseconds: number;
  /** How long an answer may be, in bytes. */
  readonly longest: number;
}

/**
 * Posts something to a server that is not ours, and takes neither more nor longer than was said: nobody outside may
 * hold up or fill this process. Redirections are not followed. Throws what `fetch` throws, and a `RangeError` for an
 * answer that is too long.
 */
export const askBounded = async (question: BoundedQuestion): Promise<BoundedAnswer> => {
  const { url, contentType, withinMilliseconds, longest } = question;
  const body = typeof question.body === 'string' ? question.body : question.body.slice();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': contentType },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(withinMilliseconds),
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > longest) throw new RangeError(`the answer is longer than ${longest} bytes`);
    chunks.push(chunk);
  }
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, contentType: type, body: new Uint8Array(Buffer.concat(chunks)) };
};
