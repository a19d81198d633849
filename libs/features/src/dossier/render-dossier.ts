import type { SanctionId } from '@termijn/domain';
import type { DossierDesk } from './dossier-desk';
import { readHistories } from './histories';
import { keptBytes, type NumberedDossier } from './issue-dossier';
import { digestOf, makingBy, remakeDossier, type MadeDossier } from './make-dossier';

/** A dossier made again, held against what was issued. */
export interface Rendering extends MadeDossier {
  /** Whether its bytes are those that were issued, both of the data and of the paper. */
  readonly isSame: boolean;
  /** What is not the same. */
  readonly differs: readonly ('data' | 'paper')[];
  /** Whether this build makes dossiers with the template and the compiler of then; where not, the paper may differ. */
  readonly isMadeAlike: boolean;
}

/**
 * Makes a dossier on record again from the log; nothing when the log holds its procedure no more. Throws
 * `UnreadableEvent`, `UnsettablePaper` and what the notary throws.
 */
export const renderAgain = async (
  desk: DossierDesk,
  id: SanctionId,
  record: NumberedDossier,
): Promise<Rendering | undefined> => {
  const histories = await readHistories(desk.eventStore, id, record.reach);
  if (histories === undefined) return undefined;
  const made = await remakeDossier(desk, histories, record);
  const differs = (['data', 'paper'] as const).filter((part) => digestOf(made[part]) !== record.digests[part]);
  const now = makingBy(desk);
  const isMadeAlike = now.template === record.making.template && now.compiler === record.making.compiler;
  return { ...made, isSame: differs.length === 0, differs, isMadeAlike };
};

/**
 * The very bytes of a dossier that was issued: those that were kept, or else made again. Nothing when neither are the
 * bytes on record: what is something else is never given out as what was issued.
 */
export const issuedBytes = async (
  desk: DossierDesk,
  id: SanctionId,
  record: NumberedDossier,
): Promise<MadeDossier | undefined> => {
  const kept = await keptBytes(desk, id, record);
  const isAsIssued = ({ data, paper }: MadeDossier): boolean =>
    digestOf(data) === record.digests.data && digestOf(paper) === record.digests.paper;
  if (kept !== undefined && isAsIssued(kept)) return kept;
  const again = await renderAgain(desk, id, record);
  return again?.isSame === true ? again : undefined;
};
