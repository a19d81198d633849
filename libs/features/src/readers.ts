import { agendaOf, reactSide, readSide, type ReactSide, type ReadSide } from '@termijn/engine';
import { figures } from './figures/figures.projection';
import { letterReaction } from './letters/letter.reaction';
import { adoptionReaction } from './obligation/adoption.reaction';
import { caseFile } from './obligation/case-file.projection';
import { obligationReading } from './obligation/obligation.kind';
import { worklist } from './obligation/worklist.projection';
import { keptFiles } from './people/kept-files.projection';
import { planActions } from './plan/plan-actions.projection';
import { planReading } from './plan/plan.kind';
import { plans } from './plan/plans.projection';
import { sanctionReading } from './sanction/sanction.kind';
import { handOverReaction, procedureReaction } from './sanction/sanction.reaction';
import { sanctions } from './sanction/sanctions.projection';
import { agendaParts, agendaReading } from './streams';

/** Every read model with its way of reading the log. A projection that is not here is not run. */
export const readModelsToRun: readonly ReadSide[] = [
  readSide(agendaOf(agendaParts, 2), agendaReading),
  readSide(worklist, obligationReading),
  readSide(caseFile, obligationReading),
  readSide(keptFiles, obligationReading),
  readSide(figures, obligationReading),
  readSide(plans, planReading),
  readSide(planActions, planReading),
  readSide(sanctions, sanctionReading),
];

/** Every reaction with its way of reading the log. */
export const reactionsToRun: readonly ReactSide[] = [
  reactSide(letterReaction, obligationReading),
  reactSide(adoptionReaction, obligationReading),
  reactSide(handOverReaction, obligationReading),
  reactSide(procedureReaction, sanctionReading),
];
