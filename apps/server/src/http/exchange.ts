import type { IncomingHttpHeaders } from 'node:http';
import type { Identified } from '../sign-in/identified';

/** What the edges use of a request; the framework's own has it all and much more. */
export interface HttpRequest {
  /** The trace id. */
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** What stands in the places of the path. */
  readonly params: unknown;
  /** The route that the request came to, with the names of its places in the stead of what stands there. */
  readonly routeOptions?: { readonly url?: string };
  /** Who asks; absent for whoever neither signed in nor sent a token. */
  readonly identified?: Identified;
}

/** What the edges use of an answer. */
export interface HttpReply {
  status(code: number): HttpReply;
  header(name: string, value: string | readonly string[]): HttpReply;
  send(body: unknown): unknown;
}
