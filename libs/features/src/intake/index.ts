export { columnNames, columns, type Column, type ColumnProfile } from './columns';
export type { IntakeRun } from './desk';
export { readHeader, type Header } from './header';
export { Intake } from './intake';
export { IntakeModule } from './intake.module';
export type { NewcomerRow } from './newcomer-row';
export { readRow, type Cells, type ReadRow } from './read-row';
export { wordsOfFault, type Fault, type RowError, type RowRule } from './row-error';
export { rowResults, type AssessmentResult, type RowResult, type TakenRow } from './taken-row';
