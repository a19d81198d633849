import { isSanctionId } from '@termijn/domain';
import type { SanctionCursor } from '@termijn/features';
import { isDay } from '@termijn/kernel';
import { invalidInput } from '../http/problem';

/** A cursor as it travels: opaque to the caller, with nothing in it but two days and a procedure. */
export const sanctionCursorText = ({ legalDay, openedOn, sanction }: SanctionCursor): string =>
  Buffer.from(`${legalDay ?? ''}/${openedOn}/${sanction}`).toString('base64url');

/** The cursor in a text that came back. Throws a `Problem` when it is none of ours. */
export const sanctionCursorOf = (text: string): SanctionCursor => {
  const [legalDay = '', openedOn, sanction] = Buffer.from(text, 'base64url').toString().split('/');
  if ((legalDay === '' || isDay(legalDay)) && isDay(openedOn) && isSanctionId(sanction))
    return { legalDay: legalDay === '' ? null : legalDay, openedOn, sanction };
  const detail = 'after must be the `next` of an earlier page';
  throw invalidInput([{ in: 'query', field: 'after', rule: 'isCursor', detail }]);
};
