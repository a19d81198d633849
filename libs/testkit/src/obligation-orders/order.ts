import fc from 'fast-check';
import {
  municipalities,
  type Municipality,
  type ObligationCommand,
  type Office,
  type PersonRef,
} from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';

/** The scene of a life: whose file it is, where it is kept at first, and which office the person goes to. */
export interface Scene {
  readonly person: PersonRef;
  readonly municipality: Municipality;
  readonly office: Office;
}

/** A wish that still lacks its day and the file that it is about. */
export type Order = (today: Day, scene: Scene) => ObligationCommand;

/** An order in a life, so many days after the one before it. */
export interface Turn {
  readonly order: Order;
  readonly gap: number;
}

/** Orders that belong together, with how often they come up among others. */
export interface Episode {
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<readonly Turn[]>;
}

/** An order at some time after the one before it. */
export const turn = (order: fc.Arbitrary<Order>, min = 0, max = 120): fc.Arbitrary<Turn> =>
  fc.record({ order, gap: fc.integer({ min, max }) });

/** An order that comes up on its own, in its time or out of it. */
export const alone = (weight: number, order: fc.Arbitrary<Order>): Episode => ({
  weight,
  arbitrary: fc.tuple(turn(order)),
});

/** Anybody at all. */
export const anyPerson = fc.uuid().map((text) => text as PersonRef);

/** One of the nineteen municipalities. */
export const anyMunicipality = fc.constantFrom(...municipalities);

/** One of the four offices. */
export const anyOffice = fc.constantFrom('bon', 'bapa-bxl', 'via', 'convivial');

/** The language of a path. */
export const anyPath = fc.constantFrom('nl', 'fr');

/** One of the ways in which papers reach a person. */
export const anyMeans = fc.constantFrom('counter', 'letter', 'registered-letter', 'ebox');

/** How many days after the fact it is reported: mostly at once, sometimes months later. */
export const anyDelay = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: 240 }) },
);

/** Mostly what is given first, and now and then something else. */
export const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other });

/** Mostly the person of the file, and now and then somebody else. */
export const anySubject: fc.Arbitrary<(scene: Scene) => PersonRef> = mostly(
  fc.constant(({ person }: Scene) => person),
  anyPerson.map((person) => () => person),
);

/** Mostly the office that the person goes to, and now and then another one. */
export const anyHost: fc.Arbitrary<(scene: Scene) => Office> = mostly(
  fc.constant(({ office }: Scene) => office),
  anyOffice.map((office) => () => office),
);

/** Gives an order the day that lies this long before the day on which it is reported. */
export const back = (today: Day, delay: number): Day => plusDays(today, -delay);
