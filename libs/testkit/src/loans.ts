import { agendaOf, codec, handle, instant, uuidOf } from '@termijn/engine';
import type {
  Actor,
  AgendaPart,
  Clock,
  Deadline,
  EventStore,
  Schema,
  StreamKind,
  StreamName,
  Uuid,
} from '@termijn/engine';
import { alreadySo, decider, grant, isDay, plusDays, refuse, type Day } from '@termijn/kernel';

/**
 * A law that nobody passed, for tests of the machine: a library lends a book, reminds three days before the last day,
 * and notes on the day after it that the book is overdue. A lending that was written down wrongly is corrected by hand.
 */
export type Loan =
  | { readonly phase: 'none' }
  | { readonly phase: 'lent'; readonly lastDay: Day; readonly reminded: boolean }
  | { readonly phase: 'overdue' }
  | { readonly phase: 'returned' };

/** The book went out, on the day of recording unless another one is given. */
export interface Lending {
  readonly type: 'BookLent';
  readonly lastDay: Day;
  readonly on?: Day;
}

/** What can happen to a loan. */
export type LoanEvent =
  | Lending
  | { readonly type: 'ReaderReminded'; readonly on: Day }
  | { readonly type: 'LoanOverdue'; readonly on: Day }
  | { readonly type: 'BookReturned' }
  /** The lending at this revision was written down wrongly; without `as` it never took place. */
  | { readonly type: 'LendingCorrected'; readonly fact: number; readonly as?: Lending; readonly on: Day };

/** What can be asked of a loan. */
export type LoanCommand =
  | { readonly type: 'LendBook'; readonly lastDay: Day }
  | { readonly type: 'KeepCalendar'; readonly on: Day }
  | { readonly type: 'ReturnBook' };

/** The law of loans as the machine sees it. */
export interface LoanMatter {
  readonly command: LoanCommand;
  readonly state: Loan;
  readonly event: LoanEvent;
  readonly refusal: 'nothing-lent';
}

const remindOn = (lastDay: Day): Day => plusDays(lastDay, -3);

const loanLaw = decider<LoanMatter>(
  { phase: 'none' },
  {
    LendBook: {
      none: (_, { lastDay }) => grant({ type: 'BookLent', lastDay }),
      lent: alreadySo,
      overdue: alreadySo,
      returned: alreadySo,
    },
    KeepCalendar: {
      none: alreadySo,
      lent: ({ lastDay, reminded }, { on }) => {
        if (on > lastDay) return grant({ type: 'LoanOverdue', on });
        return !reminded && on >= remindOn(lastDay) ? grant({ type: 'ReaderReminded', on }) : alreadySo;
      },
      overdue: alreadySo,
      returned: alreadySo,
    },
    ReturnBook: {
      none: refuse('nothing-lent'),
      lent: grant({ type: 'BookReturned' }),
      overdue: grant({ type: 'BookReturned' }),
      returned: alreadySo,
    },
  },
  {
    BookLent: (_, { lastDay }) => ({ phase: 'lent', lastDay, reminded: false }),
    ReaderReminded: (loan) => (loan.phase === 'lent' ? { ...loan, reminded: true } : loan),
    LoanOverdue: () => ({ phase: 'overdue' }),
    BookReturned: () => ({ phase: 'returned' }),
    LendingCorrected(state, { as }) {
      if (as === undefined) return { phase: 'none' };
      return state.phase === 'lent' ? { ...state, lastDay: as.lastDay } : state;
    },
  },
);

const withDay = (field: string): Schema => ({
  parse(data) {
    if (!isDay((data as Record<string, unknown>)[field])) throw new TypeError(`${field} must be a day`);
    return data;
  },
});

/** Loans as a kind of stream: `loan-<id>`. */
export const loan: StreamKind<LoanMatter> = {
  category: 'loan',
  decider: loanLaw,
  codec: codec<LoanEvent>({
    BookLent: [{ schema: withDay('lastDay') }],
    ReaderReminded: [{ schema: withDay('on') }],
    LoanOverdue: [{ schema: withDay('on') }],
    BookReturned: [{ schema: { parse: (data) => data } }],
    LendingCorrected: [{ schema: withDay('on') }],
  }),
  note: (event) => ('on' in event ? { legalDay: event.on } : {}),
  corrects: ({ type }) => type === 'LendingCorrected',
  revised(facts) {
    const read: (LoanEvent | undefined)[] = [...facts];
    for (const [revision, event] of facts.entries()) {
      if (event.type !== 'LendingCorrected') continue;
      if (event.fact < revision) read[event.fact] = event.as;
      read[revision] = undefined;
    }
    return read;
  },
};

/** What the calendar still owes a loan. */
export const openLoanDeadlines = (state: Loan): readonly Deadline[] =>
  state.phase !== 'lent'
    ? []
    : [
        ...(state.reminded ? [] : [{ term: 'reminder', dueOn: remindOn(state.lastDay) }]),
        { term: 'return', dueOn: plusDays(state.lastDay, 1) },
      ];

/** What loans contribute to an agenda. */
export const loanPart: AgendaPart<LoanMatter> = {
  kind: loan,
  openDeadlines: openLoanDeadlines,
  keepCalendar: (on) => ({ type: 'KeepCalendar', on }),
};

/** The agenda of all loans. */
export const loanAgenda = agendaOf([loanPart]);

const library: Actor = { who: 'library', role: 'test', organisation: 'test' };
const keys = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d' as Uuid;
let wishes = 0;

/** Puts a wish to the law of a loan, each time as a wish of its own. */
export const askLoan = (eventStore: EventStore, clock: Clock, stream: StreamName, command: LoanCommand) =>
  handle(eventStore, loan, stream.slice('loan-'.length), command, {
    actor: library,
    causation: 'test',
    correlation: 'test',
    key: uuidOf(keys, `${String(process.pid)} ${String(wishes++)}`),
    at: instant(clock.now()),
  });
