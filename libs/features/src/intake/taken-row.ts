import type { AssessmentGround, AssessmentOutcome, ObligationId, ObligationRefusal } from '@termijn/domain';
import type { Column } from './columns';

/** What became of a row. A row that was taken in before says so, whatever the law once made of it. */
export type TakenRow = { readonly line: number; readonly obligation: ObligationId } & (
  | { readonly result: AssessmentResult; readonly grounds: readonly AssessmentGround[] }
  /** Every cell is as it was when the row was taken in; nothing was written. */
  | { readonly result: 'unchanged' }
  /**
   * The row says something else than before in `columns`. Those in `pending` concern legal facts, which an import does
   * not rewrite: they need a correction by an official.
   */
  | { readonly result: 'corrected'; readonly columns: readonly Column[]; readonly pending: readonly Column[] }
  /** The person was erased and is not taken in again; nothing was written. */
  | { readonly result: 'erased' }
  /** The law said no, to the assessment or to the receipt of the certificate. */
  | { readonly result: 'failed'; readonly refusal: ObligationRefusal }
);

/** The outcomes of an assessment, as an intake reports them. */
export type AssessmentResult = 'imposed' | Exclude<AssessmentOutcome, 'obliged'>;

/** Everything a row can come to. */
export type RowResult = TakenRow['result'];

export const rowResults: readonly RowResult[] = [
  'imposed',
  'exempt',
  'outOfScope',
  'unchanged',
  'corrected',
  'erased',
  'failed',
];
