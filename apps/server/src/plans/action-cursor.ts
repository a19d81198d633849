import { isActionNumber, isPlanId } from '@termijn/domain';
import type { ActionCursor } from '@termijn/features';
import { isDay } from '@termijn/kernel';
import { invalidInput } from '../http/problem';

/** A cursor as it travels: opaque to the caller, with nothing in it but a day, a plan and a number. */
export const actionCursorText = ({ dueOn, plan, action }: ActionCursor): string =>
  Buffer.from(`${dueOn ?? ''}/${plan}/${String(action)}`).toString('base64url');

/** The cursor in a text that came back. Throws a `Problem` when it is none of ours. */
export const actionCursorOf = (text: string): ActionCursor => {
  const [dueOn = '', plan, number] = Buffer.from(text, 'base64url').toString().split('/');
  const action = Number(number);
  if ((dueOn === '' || isDay(dueOn)) && isPlanId(plan) && isActionNumber(action))
    return { dueOn: dueOn === '' ? null : dueOn, plan, action };
  const detail = 'after must be the `next` of an earlier page';
  throw invalidInput([{ in: 'query', field: 'after', rule: 'isCursor', detail }]);
};
