import type { Revision } from '@termijn/engine';
import type { HttpRequest } from './exchange';
import { invalidInput } from './problem';

/** The tag of a case at a revision. It is weak: the same revision can be shown in more than one way. */
export const etagOf = (revision: Revision): string => `W/"${String(revision)}"`;

const shape = /^(?:W\/)?"(0|[1-9]\d{0,8})"$/;

/** The revision that the caller thinks the case stands at: the value of `If-Match`, absent when any will do. */
export const expectedBy = ({ headers }: HttpRequest): Revision | undefined => {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const revision = shape.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  const detail = 'If-Match must be the ETag of a case, such as W/"13"';
  throw invalidInput([{ in: 'header', field: 'If-Match', rule: 'isETag', detail }]);
};
