/** What a page shows of a stored mail. */
export interface ReadMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
  readonly html?: string;
}

/**
 * Reads a mail back that nodemailer composed with `textEncoding: 'base64'`: one text, or a text and its HTML twin. It is
 * no reader for mails of the world. An empty last line of a text is not always kept.
 */
export const readEml = (eml: string): ReadMail => {
  const whole = readPart(eml);
  const boundary = /boundary="([^"]+)"/.exec(whole.headers.get('content-type') ?? '')?.[1];
  const parts = boundary === undefined ? [whole] : whole.body.split(`--${boundary}`).slice(1, -1).map(readPart);
  const bodyOf = (type: string): string | undefined =>
    parts.filter(({ headers }) => headers.get('content-type')?.startsWith(type)).map(decodeBody)[0];
  const header = (name: string): string => decodeWords(whole.headers.get(name) ?? '');
  const html = bodyOf('text/html');
  return {
    from: header('from'),
    to: header('to'),
    subject: header('subject'),
    date: header('date'),
    text: bodyOf('text/plain') ?? '',
    ...(html !== undefined && { html }),
  };
};

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const readPart = (text: string): Part => {
  const [, head = '', body = ''] = /^\n?(.*?)\n\n(.*)$/s.exec(text) ?? [];
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body };
};

const decodeBody = ({ headers, body }: Part): string => {
  const lines = body.replace(/\n$/, '');
  return headers.get('content-transfer-encoding') === 'base64' ? Buffer.from(lines, 'base64').toString() : lines;
};

/** Undoes `=?UTF-8?B?...?=` (RFC 2047). White space between two encoded words is not part of the text. */
const decodeWords = (text: string): string =>
  text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString());
