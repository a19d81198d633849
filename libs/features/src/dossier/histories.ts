import { isObligationId, type ObligationId, type Reach, type SanctionId } from '@termijn/domain';
import { streamName, type EventStore, type RecordedEvent, type StreamSlice } from '@termijn/engine';
import { caseViewOf, type CaseView } from '../obligation/case.query';
import { obligationKind } from '../obligation/obligation.kind';
import { sanctionKind } from '../sanction/sanction.kind';
import { sanctionViewOf, type SanctionView } from '../sanction/sanction.query';

/** The two histories that a dossier tells: the procedure, and the file of the municipality on which it rests. */
export interface Histories {
  readonly id: SanctionId;
  readonly fileId: ObligationId;
  readonly procedure: readonly RecordedEvent[];
  readonly file: readonly RecordedEvent[];
  readonly procedureView: SanctionView;
  readonly fileView: CaseView;
  readonly reach: Reach;
}

/**
 * Reads both histories, up to where a dossier reaches or to where they stand; nothing when there is no such procedure,
 * or nothing of the file behind it. Throws `UnreadableEvent` and `StoreUnavailable`.
 */
export const readHistories = async (
  store: EventStore,
  id: SanctionId,
  upTo?: Reach,
): Promise<Histories | undefined> => {
  const procedure = begun(await store.read(streamName(`${sanctionKind.category}-${id}`)), upTo?.procedure);
  const procedureView = sanctionViewOf(id, procedure);
  const { standing } = procedureView ?? {};
  const fileId = standing === undefined || standing.phase === 'unknown' ? undefined : standing.obligation;
  if (procedureView === undefined || !isObligationId(fileId)) return undefined;
  const file = begun(await store.read(streamName(`${obligationKind.category}-${fileId}`)), upTo?.file);
  const fileView = caseViewOf(fileId, file);
  if (fileView === undefined) return undefined;
  const events = [...procedure.events, ...file.events];
  const last = events.reduce((latest, { position }) => (position > latest ? position : latest), 0n);
  const reach = { procedure: procedure.events.length, file: file.events.length, position: String(last) };
  return { id, fileId, procedure: procedure.events, file: file.events, procedureView, fileView, reach };
};

/** The first so many events of a stream, or all of it. */
const begun = ({ revision, events }: StreamSlice, count = events.length): StreamSlice => {
  const first = events.slice(0, count);
  return { revision: first.length === 0 ? 'none' : Math.min(first.length - 1, Number(revision)), events: first };
};
