import fc from 'fast-check';
import {
  municipalities,
  obligation,
  type NewcomerFacts,
  type ObligationCommand,
  type ObligationEvent,
  type PersonRef,
  type StayStatus,
} from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { play } from './specify';

/** A wish that still lacks its day. */
type Order = (today: Day) => ObligationCommand;

const anyPerson = fc.uuid().map((text) => text as PersonRef);
const anyOffice = fc.constantFrom('bon', 'bapa-bxl', 'via', 'convivial');
const anyPath = fc.constantFrom('nl', 'fr');
const anyAttest = fc.constantFrom('shown', 'shown', 'awaited');
const anyMeans = fc.constantFrom('counter', 'letter', 'registered-letter', 'ebox');

/** How many days after the fact it is reported: mostly at once, sometimes months later. */
const anyDelay = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 240 }) });

/** Most newcomers in these lives are obliged, for the others' lives are over soon. */
const anyFacts = (today: Day): fc.Arbitrary<NewcomerFacts> =>
  fc.record({
    birthDate: fc.integer({ min: 15 * 365, max: 70 * 365 }).map((age) => plusDays(today, -age)),
    nationality: fc.constantFrom('MA', 'BR', 'JP', 'TR', 'IN', 'SY', 'US', 'FR', 'GB', 'BE'),
    registeredOn: fc.nat({ max: 10 }).map((back) => plusDays(today, -back)),
    register: fc.oneof(
      { weight: 19, arbitrary: fc.constant('foreigners' as const) },
      { weight: 1, arbitrary: fc.constant('waiting' as const) },
    ),
    titleOverThreeMonths: fc.nat({ max: 19 }).map((one) => one > 0),
    statuses: fc.oneof(
      { weight: 9, arbitrary: fc.constant<readonly StayStatus[]>([]) },
      { weight: 1, arbitrary: fc.subarray<StayStatus>(['temporary-stay', 'labour-migrant'], { minLength: 1 }) },
    ),
  });

const assessing = (today: Day): fc.Arbitrary<Order> =>
  fc
    .record({
      person: anyPerson,
      municipality: fc.constantFrom(...municipalities),
      language: fc.constantFrom('nl', 'fr', 'unknown'),
      facts: anyFacts(today),
    })
    .map((newcomer) => (on) => ({ type: 'AssessNewcomer', ...newcomer, on }));

const receiving: fc.Arbitrary<Order> = anyMeans.map((means) => (on) => ({
  type: 'RecordCertificateReceipt',
  means,
  on,
}));

const registering: fc.Arbitrary<Order> = fc
  .tuple(anyOffice, anyPath, anyAttest, anyDelay)
  .map(([office, path, attest, delay]) => (today) => ({
    type: 'RegisterWithOffice',
    office,
    path,
    attest,
    on: plusDays(today, -delay),
  }));

const completing: fc.Arbitrary<Order> = fc
  .tuple(anyOffice, anyDelay)
  .map(([office, delay]) => (today) => ({ type: 'RecordCompletion', office, on: plusDays(today, -delay) }));

const givingNotice: fc.Arbitrary<Order> = fc
  .record({ channel: anyMeans, language: fc.constantFrom('nl', 'fr', 'both', 'both', 'both') })
  .map((notice) => (on) => ({ type: 'IssueNoticeOfDefault', ...notice, on }));

const calendar = fc.constant<Order>((on) => ({ type: 'KeepCalendar', on }));
const handingOver = fc.constant<Order>((on) => ({
  type: 'HandOverFile',
  capacity: 'not-known',
  waiting: 'not-known',
  on,
}));
const proving = fc.constant<Order>((on) => ({ type: 'RecordCompletionProof', on }));

/** What ends a story is kept rare, and so is what a story needs only once. */
const anyOrder = (today: Day): fc.Arbitrary<Order> =>
  fc.oneof(
    { weight: 6, arbitrary: calendar },
    { weight: 5, arbitrary: givingNotice },
    { weight: 4, arbitrary: handingOver },
    { weight: 2, arbitrary: registering },
    { weight: 1, arbitrary: completing },
    { weight: 1, arbitrary: proving },
    { weight: 1, arbitrary: receiving },
    { weight: 1, arbitrary: assessing(today) },
  );

const opening = (today: Day): fc.Arbitrary<readonly Order[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.tuple(assessing(today)) },
    { weight: 12, arbitrary: fc.tuple(assessing(today), receiving) },
  );

const firstDay = day('2022-06-01');

/**
 * A life in the order of the calendar: an opening, then orders up to seven months apart, so that terms really come to an
 * end. Many orders are refused; what is reported may lie months back.
 */
export const anyLife: fc.Arbitrary<readonly ObligationCommand[]> = fc
  .nat({ max: 900 })
  .map((after) => plusDays(firstDay, after))
  .chain((start) =>
    fc
      .tuple(opening(start), fc.array(fc.tuple(anyOrder(start), fc.nat({ max: 200 })), { maxLength: 24, size: 'max' }))
      .map(([first, rest]) => {
        let today = start;
        return [
          ...first.map((order) => order(start)),
          ...rest.map(([order, gap]) => order((today = plusDays(today, gap)))),
        ];
      }),
  );

const withoutTerms = (event: ObligationEvent): ObligationEvent => {
  if (event.type === 'CertificateReceived') return { ...event, registerBy: 'unknown' };
  if (event.type === 'RegisteredWithOffice') return { ...event, completeBy: 'unknown' };
  if (event.type === 'NoticeOfDefaultIssued') return { ...event, complyBy: 'unknown' };
  return event;
};

/** Facts of several lives in no order at all, some without their terms: what no law would write, but a fold must bear. */
export const anyDisorder: fc.Arbitrary<readonly ObligationEvent[]> = fc
  .array(anyLife, { minLength: 1, maxLength: 4 })
  .map((lives) => lives.flatMap((life) => play(obligation, life)))
  .chain((events) => fc.shuffledSubarray(events.flatMap((event) => [event, withoutTerms(event)])));
