import fc from 'fast-check';
import { ending, suspendingBackwards } from './relief-orders';
import { alone, anyDelay, anyMeans, back, turn, type Episode, type Order } from './order';

const calendar = fc.constant<Order>((on) => ({ type: 'KeepCalendar', on }));

const givingNotice: fc.Arbitrary<Order> = fc
  .record({ channel: anyMeans, language: fc.constantFrom('nl', 'fr', 'both', 'both', 'both') })
  .map((notice) => (on) => ({ type: 'IssueNoticeOfDefault', ...notice, on }));

const provingReceipt: fc.Arbitrary<Order> = fc
  .tuple(fc.constantFrom('presented', 'signed', 'handed-over', 'opened'), anyDelay)
  .map(([evidence, delay]) => (today) => ({ type: 'RecordNoticeReceipt', evidence, on: back(today, delay) }));

const withdrawing: fc.Arbitrary<Order> = fc
  .constantFrom('no-ground', 'complied-in-time', 'wrong-language', 'not-delivered', 'corrected')
  .map((reason) => (on) => ({ type: 'WithdrawNotice', reason, on }));

const handingOver: fc.Arbitrary<Order> = fc
  .tuple(
    fc.constantFrom('places-free', 'waiting-list', 'not-known'),
    fc.oneof(fc.constant('not-known' as const), fc.nat({ max: 900 })),
  )
  .map(([capacity, waiting]) => (on) => ({ type: 'HandOverFile', capacity, waiting, on }));

const takingBack: fc.Arbitrary<Order> = fc
  .tuple(fc.constantFrom('incomplete', 'suspended', 'exempt', 'corrected'), anyDelay)
  .map(([reason, delay]) => (today) => ({ type: 'TakeBackFile', reason, on: back(today, delay) }));

/** A notice goes out, and then its term turns out to have stood still. */
const losingGround = fc.tuple(
  turn(givingNotice, 0, 20),
  turn(suspendingBackwards, 0, 20),
  turn(ending, 0, 20),
  turn(handingOver, 90, 150),
);

/** What the calendar notes and what follows a missed term, alone and in the order in which it may follow. */
export const controlEpisodes: readonly Episode[] = [
  alone(6, calendar),
  alone(3, givingNotice),
  alone(1, provingReceipt),
  alone(1, withdrawing),
  alone(3, handingOver),
  alone(1, takingBack),
  { weight: 5, arbitrary: fc.tuple(turn(calendar, 150, 250), turn(calendar), turn(givingNotice)) },
  { weight: 3, arbitrary: fc.tuple(turn(calendar, 200, 400), turn(calendar, 10, 30), turn(calendar, 10, 30)) },
  { weight: 3, arbitrary: fc.tuple(turn(givingNotice), turn(provingReceipt, 0, 10), turn(provingReceipt, 0, 10)) },
  { weight: 3, arbitrary: fc.tuple(turn(givingNotice), turn(calendar, 60, 90), turn(handingOver, 0, 30)) },
  { weight: 2, arbitrary: fc.tuple(turn(givingNotice), turn(handingOver, 60, 100), turn(takingBack, 0, 60)) },
  { weight: 2, arbitrary: losingGround },
  {
    weight: 2,
    arbitrary: fc.tuple(turn(calendar), turn(calendar, 10, 30), turn(calendar, 10, 30), turn(calendar, 10, 30)),
  },
  { weight: 1, arbitrary: fc.tuple(turn(givingNotice), turn(withdrawing, 0, 20), turn(givingNotice, 0, 20)) },
  { weight: 1, arbitrary: fc.tuple(turn(handingOver), turn(takingBack), turn(withdrawing)) },
];
