import type { HttpRequest } from '../http/exchange';
import type { Looked } from './files';

/** A look at a file that a request was let in for: it is written down before the answer goes out. */
export interface Look extends Looked {
  /** The name of the operation or page. */
  readonly what: string;
}

const looks = new WeakMap<HttpRequest, Look>();

/** Remembers at which file a request looks. */
export const noteLook = (request: HttpRequest, look: Look): void => {
  looks.set(request, look);
};

/** At which file a request looks; nothing for one that looks at none. */
export const lookOf = (request: HttpRequest): Look | undefined => looks.get(request);
