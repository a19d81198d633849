import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { alike } from '../obligation/correction/alike';
import { isOver } from '../obligation/term-end';
import type { AppealKind, AppealOutcome } from './sanction.codes';
import type { SanctionCommand } from './sanction.commands';
import type { Sanction, SanctionMatter } from './sanction.state';

type Verdict = Decision<SanctionMatter>;
type Wish<T extends SanctionCommand['type']> = OfType<SanctionCommand, T>;
type Fined = InPhase<Sanction, 'fined'>;

/** An appeal is recorded however late it comes: whether it came in time is for the court to say. */
export const lodgeAppeal = ({ fine }: Fined, { appeal, on }: Wish<'LodgeAppeal'>): Verdict => {
  const lodged = fine.appeals[appeal];
  if (lodged !== undefined) return lodged.on === on ? alreadySo : refuse('appeal-already-lodged');
  if (fine.undone !== undefined) return refuse('fine-undone');
  if (on < fine.notifiedOn) return refuse('before-earlier-step');
  return grant({ type: 'AppealLodged', appeal, late: isOver(fine.appealBy, on), on });
};

/** The court annuls, suspends, or leaves the decision as it is. */
export const recordOutcome = ({ fine }: Fined, { appeal, outcome, on }: Wish<'RecordAppealOutcome'>): Verdict => {
  const lodged = fine.appeals[appeal];
  if (lodged === undefined) return refuse('no-appeal');
  if (!answers[outcome].includes(appeal)) return refuse('outcome-does-not-fit');
  const { decided } = lodged;
  if (decided !== undefined)
    return decided.outcome === outcome && decided.on === on ? alreadySo : refuse('outcome-already-recorded');
  if (on < lodged.on) return refuse('before-earlier-step');
  return grant({ type: 'AppealDecided', appeal, outcome, on });
};

/** Which appeals an outcome can answer. */
const answers: Readonly<Record<AppealOutcome, readonly AppealKind[]>> = {
  annulled: ['annulment'],
  suspended: ['suspension'],
  upheld: ['annulment', 'suspension'],
};

/** The GGC undoes its own decision, at any time. What was paid is then to be given back. */
export const withdraw = ({ fine }: Fined, { reason, on }: Wish<'WithdrawDecision'>): Verdict => {
  const { undone } = fine;
  if (undone !== undefined) return alike(undone, { by: 'ggc', reason, on }) ? alreadySo : refuse('fine-undone');
  return on < fine.notifiedOn ? refuse('before-earlier-step') : grant({ type: 'DecisionWithdrawn', reason, on });
};
