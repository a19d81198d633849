import { codec, schemaOf, type AgendaPart, type StreamKind } from '@termijn/engine';
import { alreadySo, decider, grant, isDay, plusDays, refuse, type Day } from '@termijn/kernel';

/**
 * A second law that nobody passed: an overdue book costs a fine, which is raised once when it is not paid within
 * thirty days. For tests in which one kind of stream follows from another.
 */
export type Fine =
  | { readonly phase: 'none' }
  | { readonly phase: 'open'; readonly on: Day; readonly raised: boolean }
  | { readonly phase: 'paid' };

/** What can happen to a fine. */
export type FineEvent =
  | { readonly type: 'FineImposed'; readonly on: Day }
  | { readonly type: 'FineRaised'; readonly on: Day }
  | { readonly type: 'FinePaid'; readonly on: Day };

/** What can be asked of a fine. */
export type FineCommand =
  | { readonly type: 'ImposeFine'; readonly on: Day }
  | { readonly type: 'KeepFineCalendar'; readonly on: Day }
  | { readonly type: 'PayFine'; readonly on: Day };

/** The law of fines as the machine sees it. */
export interface FineMatter {
  readonly command: FineCommand;
  readonly state: Fine;
  readonly event: FineEvent;
  readonly refusal: 'no-fine' | 'paid-already';
}

const raiseOn = (on: Day): Day => plusDays(on, 30);

const fineLaw = decider<FineMatter>(
  { phase: 'none' },
  {
    ImposeFine: {
      none: (_, { on }) => grant({ type: 'FineImposed', on }),
      open: alreadySo,
      paid: refuse('paid-already'),
    },
    KeepFineCalendar: {
      none: alreadySo,
      open: (fine, { on }) =>
        !fine.raised && on >= raiseOn(fine.on) ? grant({ type: 'FineRaised', on: raiseOn(fine.on) }) : alreadySo,
      paid: alreadySo,
    },
    PayFine: { none: refuse('no-fine'), open: (_, { on }) => grant({ type: 'FinePaid', on }), paid: alreadySo },
  },
  {
    FineImposed: (_, { on }) => ({ phase: 'open', on, raised: false }),
    FineRaised: (fine) => (fine.phase === 'open' ? { ...fine, raised: true } : fine),
    FinePaid: () => ({ phase: 'paid' }),
  },
);

const dated = [{ schema: schemaOf({ on: isDay }) }] as const;

/** Fines as a kind of stream: `fine-<id>`. */
export const fine: StreamKind<FineMatter> = {
  category: 'fine',
  decider: fineLaw,
  codec: codec<FineEvent>({ FineImposed: dated, FineRaised: dated, FinePaid: dated }),
  note: ({ on }) => ({ legalDay: on }),
};

/** What fines contribute to an agenda. */
export const finePart: AgendaPart<FineMatter> = {
  kind: fine,
  openDeadlines: (state) =>
    state.phase === 'open' && !state.raised ? [{ term: 'payment', dueOn: raiseOn(state.on) }] : [],
  keepCalendar: (on) => ({ type: 'KeepFineCalendar', on }),
};
