import { agendaOf, readSide, type ReadSide } from '@termijn/engine';
import { figures } from './figures/figures.projection';
import { letterReaction } from './letters/letter.reaction';
import { caseFile } from './obligation/case-file.projection';
import { obligationAgenda } from './obligation/obligation.agenda';
import { obligationReading } from './obligation/obligation.kind';
import { worklist } from './obligation/worklist.projection';

/** Every read model with its way of reading the log. A projection that is not here is not run. */
export const readModelsToRun: readonly ReadSide[] = [
  readSide(agendaOf([obligationAgenda]), obligationReading),
  readSide(worklist, obligationReading),
  readSide(caseFile, obligationReading),
  readSide(figures, obligationReading),
];

/** Every reaction with its way of reading the log. */
export const reactionsToRun = [{ reaction: letterReaction, reading: obligationReading }] as const;
