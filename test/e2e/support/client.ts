import { tokenFor } from './tokens';

/** A JSON object as it came over the wire. */
export type Body = Readonly<Record<string, unknown>>;

/** An answer of the interface. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON where it is said to be; empty otherwise. */
  readonly body: Body;
  /** The `items` of the body. */
  readonly items: readonly Body[];
}

/**
 * Talks to a server as a program would: with a token of the demonstration for whom the headers `X-Termijn-Actor`,
 * `X-Termijn-Role` and `X-Termijn-Organisation` name, which are not sent. `nobody` sends no token.
 */
export class Client {
  constructor(
    private readonly url: string,
    private readonly comes: 'somebody' | 'nobody' = 'somebody',
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
  }

  /** Posts a text as it is. */
  send(path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    return this.ask(path, { method: 'POST', body, headers });
  }

  private async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const proven = this.comes === 'nobody' ? init.headers : await tokenFor(this.url, init.headers);
    const { status, headers, ...response } = await answerOf(new URL(path, this.url), { ...init, headers: proven });
    const isJson = (headers.get('content-type') ?? '').includes('json');
    const body = (isJson ? JSON.parse(response.text) : {}) as Body;
    return { status, headers, text: response.text, body, items: (body['items'] ?? []) as readonly Body[] };
  }
}

const answerOf = async (url: URL, init: RequestInit) => {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** A header that must be there. */
export const header = ({ headers }: Answer, name: string): string => {
  const value = headers.get(name);
  if (value === null) throw new Error(`the answer has no header ${name}`);
  return value;
};

/** A newcomer who is obliged; what is given replaces parts of it. */
export const newcomer = (more: Record<string, unknown> = {}) => ({
  person: {
    familyName: 'Voorbeeld',
    givenName: 'Amina',
    birthDate: '1990-01-01',
    email: 'amina.voorbeeld@example.org',
  },
  municipality: '21009',
  language: 'fr',
  nationality: 'MA',
  register: 'foreigners',
  registeredOn: '2023-05-15',
  titleOverThreeMonths: true,
  on: '2023-06-01',
  ...more,
});
