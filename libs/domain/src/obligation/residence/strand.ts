import type { OfType } from '@termijn/kernel';
import type { RuleKey } from '../../rulebook/rule';
import type { ObligationEvent } from '../obligation.events';
import { factsOf, type Recorded } from '../recorded';
import type { SuspensionReason } from '../relief/relief.events';
import type { LifeEvent } from './residence.events';

/** The rules that say what an event in a life does to the duty. */
type LifeEventRule = Extract<RuleKey, `lifeEvent.${string}`>;

/** Events that answer one another: the last of them tells how things stand. What happens once in a life stands alone. */
export interface Strand {
  readonly events: readonly LifeEvent[];
  /** The ground on which the duty stands still while the strand is interrupted; absent where nothing can be. */
  readonly interruption?: SuspensionReason;
}

/** The rule of each event. */
export const ruleOf: Readonly<Record<LifeEvent, LifeEventRule>> = {
  'left-territory': 'lifeEvent.leftTerritory',
  returned: 'lifeEvent.returned',
  'residence-lost': 'lifeEvent.residenceLost',
  'residence-regained': 'lifeEvent.residenceRegained',
  died: 'lifeEvent.died',
  'became-belgian': 'lifeEvent.becameBelgian',
  'turned-65': 'lifeEvent.turned65',
};

const stay: Strand = { events: ['left-territory', 'returned'], interruption: 'interruption-of-stay' };
const right: Strand = {
  events: ['residence-lost', 'residence-regained'],
  interruption: 'interruption-of-residence-right',
};

/** Everything that can be interrupted. */
export const interruptible: readonly Strand[] = [stay, right];

/** The strand of an event. */
export const strandOf = (event: LifeEvent): Strand =>
  interruptible.find(({ events }) => events.includes(event)) ?? { events: [event] };

/** The last that was recorded of a strand; `undefined` when nothing was. */
export const lastOf = ({ events }: Strand, o: Recorded): OfType<ObligationEvent, 'LifeEventRecorded'> | undefined =>
  factsOf(o, 'LifeEventRecorded').findLast(({ event }) => events.includes(event));
