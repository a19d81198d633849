import { ignored, uuidOf, type Mail, type OutboxEntry, type Reaction } from '@termijn/engine';
import type { LoanEvent } from '@termijn/testkit';

/** A letter for every reminder of the library. */
export const letters: Reaction<LoanEvent> = {
  name: 'loan letters',
  on: {
    BookLent: ignored,
    ReaderReminded: (_, { id, stream }) => [{ id: uuidOf(id, 'letter'), kind: 'letter', payload: { stream } }],
    LoanOverdue: ignored,
    BookReturned: ignored,
    LendingCorrected: ignored,
  },
};

/** The mail that an effect asks for; whom it goes to is looked up only now. */
export const letterOf = ({ id, payload }: OutboxEntry): Mail => ({
  messageId: id,
  to: `${(payload as { readonly stream: string }).stream}@example.org`,
  subject: 'Herinnering · Rappel',
  text: 'Breng het boek terug. Veuillez rapporter le livre.',
});
