import { isObligationId } from '@termijn/domain';
import type { WorklistCursor } from '@termijn/features';
import { isDay } from '@termijn/kernel';
import { invalidInput } from '../http/problem';

/** A cursor as it travels: opaque to the caller, with nothing in it but a day and the id of a case. */
export const cursorText = ({ legalDay, obligation }: WorklistCursor): string =>
  Buffer.from(`${legalDay ?? ''}/${obligation}`).toString('base64url');

/** The cursor in a text that came back. Throws a `Problem` when it is none of ours. */
export const cursorOf = (text: string): WorklistCursor => {
  const [legalDay = '', obligation] = Buffer.from(text, 'base64url').toString().split('/');
  if ((legalDay === '' || isDay(legalDay)) && isObligationId(obligation))
    return { legalDay: legalDay === '' ? null : legalDay, obligation };
  const detail = 'after must be the `next` of an earlier page';
  throw invalidInput([{ in: 'query', field: 'after', rule: 'isCursor', detail }]);
};
