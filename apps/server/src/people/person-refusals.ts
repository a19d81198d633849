import { personRefusalWords, type PersonRefusal } from '@termijn/domain';
import type { Refusals, RefusalStatus } from '../http/problem';

const status: Readonly<Record<PersonRefusal, RefusalStatus>> = {
  erased: 409,
  'file-open': 409,
  'term-unknown': 409,
  'term-runs': 409,
  'not-proposed': 409,
  'same-person': 403,
  'same-capacity': 403,
  restricted: 409,
  'not-restricted': 409,
  'nothing-to-rectify': 422,
  'before-earlier-step': 422,
};

/** How each "no" of the law of a person's data is answered. */
export const personRefusals: Refusals<PersonRefusal> = { words: personRefusalWords, status };
