import { objectionToActing, sanction, sanctionNoteOf, type SanctionId, type SanctionMatter } from '@termijn/domain';
import { reading, uuidOf, type StreamKind, type Uuid } from '@termijn/engine';
import { sanctionCodec } from './sanction.codec';

/** The streams `sanction-<id>`: the procedure of the GGC on one default. */
export const sanctionKind: StreamKind<SanctionMatter> = {
  category: 'sanction',
  decider: sanction,
  codec: sanctionCodec,
  note: sanctionNoteOf,
  barred: (command, { role, who }) => objectionToActing(command, role, who),
};

/** How projections and reactions read these streams. */
export const sanctionReading = reading(sanctionKind);

const procedures = '5d8d4a0e-3b0c-5f4f-9a67-0f2f6b7c9e21' as Uuid;

/**
 * The procedure that a fact opens: the hand-over of a file, or a default that goes on after a fine. It derives from the
 * id of that fact, so the same fact can never open two.
 */
export const procedureOpenedBy = (fact: string): SanctionId => uuidOf(procedures, fact) as string as SanctionId;
