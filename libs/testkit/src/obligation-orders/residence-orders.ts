import fc from 'fast-check';
import type { LifeEvent } from '@termijn/domain';
import { alone, anyDelay, anyMunicipality, back, turn, type Episode, type Order } from './order';

const moving: fc.Arbitrary<Order> = fc
  .tuple(anyMunicipality, anyDelay)
  .map(([municipality, delay]) => (today) => ({ type: 'RecordMove', municipality, on: back(today, delay) }));

const living = (...events: readonly LifeEvent[]): fc.Arbitrary<Order> =>
  fc
    .tuple(fc.constantFrom(...events), anyDelay)
    .map(([event, delay]) => (today) => ({ type: 'RecordLifeEvent', event, on: back(today, delay) }));

const settling: fc.Arbitrary<Order> = fc
  .tuple(
    fc.constantFrom<LifeEvent>('became-belgian', 'became-belgian', 'became-belgian', 'returned'),
    fc.constantFrom('none', 'none', 'none', 'ends'),
    anyDelay,
  )
  .map(([event, answer, delay]) => (today) => ({ type: 'SettleQuestion', event, answer, on: back(today, delay) }));

const [leaving, comingBack] = [living('left-territory'), living('returned')];
const [losing, regaining] = [living('residence-lost'), living('residence-regained')];

/** What the register tells, and how an official settles what it leaves open. Death is rare, and most who leave come back. */
export const residenceEpisodes: readonly Episode[] = [
  alone(2, moving),
  alone(1, living('left-territory', 'returned', 'residence-lost', 'residence-regained', 'turned-65')),
  alone(1, settling),
  { weight: 1, arbitrary: fc.tuple(turn(living('turned-65', 'turned-65', 'died'))) },
  { weight: 1, arbitrary: fc.tuple(turn(leaving), turn(comingBack, 0, 200)) },
  { weight: 1, arbitrary: fc.tuple(turn(losing), turn(leaving), turn(comingBack), turn(regaining)) },
  { weight: 2, arbitrary: fc.tuple(turn(living('became-belgian')), turn(settling, 0, 60)) },
];
