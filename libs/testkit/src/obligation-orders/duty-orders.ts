import fc from 'fast-check';
import type { NewcomerFacts, StayStatus } from '@termijn/domain';
import { plusDays } from '@termijn/kernel';
import { alone, anyDelay, anyMeans, anySubject, back, mostly, type Episode, type Order } from './order';

/** The facts of a newcomer as they lie around the day of the look. */
type AgedFacts = Omit<NewcomerFacts, 'birthDate' | 'registeredOn'> & {
  readonly age: number;
  readonly registeredBefore: number;
};

/** Most newcomers in these lives are obliged, for the others' lives are over soon. */
const anyFacts: fc.Arbitrary<AgedFacts> = fc.record({
  age: mostly(fc.integer({ min: 19 * 366, max: 64 * 365 }), fc.integer({ min: 15 * 365, max: 70 * 365 })),
  registeredBefore: mostly(fc.nat({ max: 10 }), fc.integer({ min: -10, max: 40 })),
  nationality: mostly(fc.constantFrom('MA', 'BR', 'JP', 'TR', 'IN', 'SY', 'US'), fc.constantFrom('FR', 'GB', 'BE')),
  register: mostly(fc.constant('foreigners' as const), fc.constantFrom('foreigners', 'waiting')),
  titleOverThreeMonths: mostly(fc.constant(true), fc.boolean()),
  statuses: mostly(
    fc.constant<readonly StayStatus[]>([]),
    fc.subarray<StayStatus>(['temporary-stay', 'labour-migrant']),
  ),
});

/** The municipality looks at a newcomer, so many days before it reports that. */
const assessingAfter = (anyDelay: fc.Arbitrary<number>): fc.Arbitrary<Order> =>
  fc
    .record({
      facts: anyFacts,
      subject: anySubject,
      language: fc.constantFrom('nl', 'fr', 'unknown'),
      delay: anyDelay,
    })
    .map(({ facts: { age, registeredBefore, ...facts }, subject, language, delay }) => (today, scene) => {
      const on = back(today, delay);
      return {
        type: 'AssessNewcomer',
        person: subject(scene),
        municipality: scene.municipality,
        language,
        facts: { ...facts, birthDate: plusDays(on, -age), registeredOn: plusDays(on, -registeredBefore) },
        on,
      };
    });

const receivingAfter = (delay: fc.Arbitrary<number>): fc.Arbitrary<Order> =>
  fc.tuple(anyMeans, delay).map(([means, days]) => (today) => ({
    type: 'RecordCertificateReceipt',
    means,
    on: back(today, days),
  }));

const atOnce = fc.constant(0);

/** The municipality looks at a newcomer. */
export const assessing = assessingAfter(atOnce);

/** The certificate of obligation reaches the person. */
export const receiving = receivingAfter(atOnce);

/** What brings a duty about, told late, and rarely: a story needs it once, and begins with it. */
export const dutyEpisodes: readonly Episode[] = [
  alone(1, assessingAfter(fc.noBias(fc.nat({ max: 1500 })))),
  alone(1, receivingAfter(anyDelay)),
];
