import fc from 'fast-check';
import {
  actionKinds,
  declineReasons,
  dropReasons,
  findingsOfAspect,
  followUps,
  municipalities,
  partnerKinds,
  pauseReasons,
  plan,
  planAims,
  planAspects,
  planResults,
  postponementReasons,
  referralRoles,
  spokenLanguage,
  targetGroups,
  targetKinds,
  type ActionContent,
  type Counted,
  type PlanAspect,
  type PlanCommand,
  type PlanEvent,
  type PlanFinding,
  type PlannedPeriod,
  type StaffCode,
  type Territory,
} from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { play } from './specify';

/** A wish that still lacks its day. */
type Order = (today: Day) => PlanCommand;

const anyTerritory: fc.Arbitrary<Territory> = fc.constantFrom<Territory>('region', ...municipalities);
const anyCount: fc.Arbitrary<Counted> = fc.oneof(fc.nat({ max: 2_000 }), fc.constant<Counted>('unknown'));
/** So few actions that orders about them often find one. */
const anyAction = fc.integer({ min: 1, max: 3 });
const anyLanguages = fc.subarray(['tr', 'ro', 'nl', 'fr', 'ar'].map(spokenLanguage), { minLength: 1 });

/** Mostly as they should be: now and then a period is reversed. */
const anyPeriod = (today: Day): fc.Arbitrary<PlannedPeriod> =>
  fc.tuple(fc.integer({ min: -30, max: 90 }), fc.integer({ min: -5, max: 90 })).map(([start, length]) => {
    const from = plusDays(today, start);
    return { from, until: plusDays(from, length) };
  });

/** How many days ago it happened that is asked today: mostly none. */
const anyDelay = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) });

const findingsOf = (aspect: PlanAspect): fc.Arbitrary<readonly PlanFinding[]> =>
  fc.array(
    fc.record({
      code: fc.constantFrom(...findingsOfAspect[aspect]),
      role: aspect === 'stakeholders' ? fc.constantFrom(...referralRoles) : fc.constant('none' as const),
      count: anyCount,
    }),
    { minLength: 1, maxLength: 3 },
  );

const mapping = (aspect: PlanAspect, of: PlanAspect = aspect): fc.Arbitrary<Order> =>
  findingsOf(of).map((findings) => (on) => ({ type: 'MapAspect', aspect, findings, on }));

/** An aspect with what was found, and sometimes with nothing, with what was found of another one or with a role too many. */
const anyMapping: fc.Arbitrary<Order> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...planAspects).chain((aspect) => mapping(aspect)) },
  {
    weight: 1,
    arbitrary: fc.constant<Order>((on) => ({ type: 'MapAspect', aspect: 'local-offer', findings: [], on })),
  },
  { weight: 1, arbitrary: fc.constant<Order>((on) => misplaced('learner-profile', 'market', 'none', on)) },
  { weight: 1, arbitrary: fc.constant<Order>((on) => misplaced('local-events', 'job-fair', 'hosts', on)) },
);

const misplaced = (aspect: PlanAspect, code: PlanFinding['code'], role: PlanFinding['role'], on: Day): PlanCommand => ({
  type: 'MapAspect',
  aspect,
  findings: [{ code, role, count: 'unknown' }],
  on,
});

const anyContent: fc.Arbitrary<ActionContent> = fc.record({
  kind: fc.constantFrom(...actionKinds),
  aims: fc.oneof(
    { weight: 9, arbitrary: fc.subarray([...planAims], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  partner: fc.constantFrom(...partnerKinds),
  targetGroups: fc.subarray([...targetGroups], { minLength: 1, maxLength: 3 }),
  languages: anyLanguages,
  owner: fc.constantFrom('outreach-1', 'teacher-12').map((code) => code as StaffCode),
  participants: anyCount,
});

const adding = (today: Day): fc.Arbitrary<Order> =>
  fc
    .record({ action: anyAction, content: anyContent, period: anyPeriod(today), delay: anyDelay })
    .map(({ action, content, period, delay }) => (now) => ({
      type: 'AddAction',
      action,
      ...content,
      period,
      on: plusDays(now, -delay),
    }));

const postponing = (today: Day): fc.Arbitrary<Order> =>
  fc
    .record({
      action: anyAction,
      period: anyPeriod(plusDays(today, 60)),
      reason: fc.constantFrom(...postponementReasons),
    })
    .map((postponement) => (on) => ({ type: 'PostponeAction', ...postponement, on }));

const carryingOut: fc.Arbitrary<Order> = fc
  .tuple(anyAction, anyCount, anyDelay)
  .map(([action, reached, delay]) => (now) => ({ type: 'CarryOutAction', action, reached, on: plusDays(now, -delay) }));

const dropping: fc.Arbitrary<Order> = fc
  .tuple(anyAction, fc.constantFrom(...dropReasons))
  .map(([action, reason]) => (on) => ({ type: 'DropAction', action, reason, on }));

const judging = fc.record({ result: fc.constantFrom(...planResults), followUp: fc.constantFrom(...followUps) });

const evaluatingAction: fc.Arbitrary<Order> = fc
  .tuple(anyAction, judging, anyDelay)
  .map(([action, verdict, delay]) => (now) => ({
    type: 'EvaluateAction',
    action,
    ...verdict,
    on: plusDays(now, -delay),
  }));

const evaluating: fc.Arbitrary<Order> = fc
  .tuple(judging, anyCount, anyDelay)
  .map(([verdict, achieved, delay]) => (now) => ({
    type: 'EvaluatePlan',
    ...verdict,
    achieved,
    on: plusDays(now, -delay),
  }));

const agreeing = (today: Day): fc.Arbitrary<Order> =>
  fc
    .record({
      target: fc.record({ kind: fc.constantFrom(...targetKinds), value: fc.integer({ min: 0, max: 120 }) }),
      period: anyPeriod(today),
    })
    .map((agreement) => (on) => ({ type: 'AgreePlan', ...agreement, on }));

const proposing: fc.Arbitrary<Order> = fc
  .tuple(anyTerritory, fc.integer({ min: 1, max: 3 }))
  .map(([territory, round]) => (on) => ({ type: 'ProposePlan', territory, round, on }));

const declining: fc.Arbitrary<Order> = fc
  .constantFrom(...declineReasons)
  .map((reason) => (on) => ({ type: 'DeclinePlan', reason, on }));
const pausing: fc.Arbitrary<Order> = fc
  .constantFrom(...pauseReasons)
  .map((reason) => (on) => ({ type: 'PausePlan', reason, on }));

/** A step of which only the day matters, now and then reported late. */
const onlyTheDay = (
  type: 'StartConversation' | 'StartPlan' | 'ClosePlan' | 'ResumePlan' | 'KeepCalendar',
): fc.Arbitrary<Order> => anyDelay.map((delay) => (now) => ({ type, on: plusDays(now, -delay) }));

/** What ends a story is kept rare, and so is what a story needs only once. */
const anyOrder = (today: Day): fc.Arbitrary<Order> =>
  fc.oneof(
    { weight: 6, arbitrary: onlyTheDay('KeepCalendar') },
    { weight: 5, arbitrary: carryingOut },
    { weight: 4, arbitrary: onlyTheDay('ResumePlan') },
    { weight: 4, arbitrary: onlyTheDay('StartPlan') },
    { weight: 3, arbitrary: dropping },
    { weight: 3, arbitrary: adding(today) },
    { weight: 3, arbitrary: postponing(today) },
    { weight: 3, arbitrary: evaluatingAction },
    { weight: 3, arbitrary: evaluating },
    { weight: 2, arbitrary: agreeing(today) },
    { weight: 2, arbitrary: anyMapping },
    { weight: 2, arbitrary: onlyTheDay('ClosePlan') },
    { weight: 1, arbitrary: onlyTheDay('StartConversation') },
    { weight: 1, arbitrary: pausing },
    { weight: 1, arbitrary: declining },
    { weight: 1, arbitrary: proposing },
  );

const start = onlyTheDay('StartPlan');
const talk = onlyTheDay('StartConversation');
const allAspects = planAspects.map((aspect) => mapping(aspect));

/** How far a story has come before it goes its own way. */
const opening = (today: Day): fc.Arbitrary<readonly Order[]> => {
  const agreement = [proposing, talk, ...allAspects, adding(today), adding(today), agreeing(today)] as const;
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.tuple(proposing) },
    { weight: 4, arbitrary: fc.tuple(proposing, talk) },
    { weight: 4, arbitrary: fc.tuple(proposing, talk, ...allAspects) },
    { weight: 3, arbitrary: fc.tuple(...agreement) },
    { weight: 14, arbitrary: fc.tuple(...agreement, start) },
  );
};

const firstDay = day('2022-06-01');

/**
 * The life of a plan in the order of the calendar: an opening, then orders up to two months apart, so that actions really
 * become due. Many orders are refused; what is reported may lie weeks back.
 */
export const anyPlanLife: fc.Arbitrary<readonly PlanCommand[]> = fc
  .nat({ max: 700 })
  .map((after) => plusDays(firstDay, after))
  .chain((begin) =>
    fc
      .tuple(opening(begin), fc.array(fc.tuple(anyOrder(begin), fc.nat({ max: 60 })), { maxLength: 30, size: 'max' }))
      .map(([first, rest]) => {
        let today = begin;
        return [
          ...first.map((order) => order(begin)),
          ...rest.map(([order, gap]) => order((today = plusDays(today, gap)))),
        ];
      }),
  );

/** Facts of several lives in no order at all: what no law would write, but a fold must bear. */
export const anyPlanDisorder: fc.Arbitrary<readonly PlanEvent[]> = fc
  .array(anyPlanLife, { minLength: 1, maxLength: 4 })
  .chain((lives) => fc.shuffledSubarray(lives.flatMap((life) => play(plan, life))));
