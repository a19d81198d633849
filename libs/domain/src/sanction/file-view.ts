import type { ObligationId } from '../obligation/identity';
import type { FileChange } from './sanction.codes';

/** Why a file of a municipality is closed, as far as a procedure has to know it. */
export type FileClosure = 'fulfilled' | 'exempt' | 'ended';

/**
 * What the file of the municipality says at the moment of asking. A procedure cannot see another stream, so whoever
 * asks it for a burden shows it the file, and the revision that was looked at is written into the fact.
 */
export interface FileView {
  readonly obligation: ObligationId;
  /** The last fact of the file that was looked at. */
  readonly revision: number;
  /** Whether it still lies with the GGC; false once the municipality has taken it back. */
  readonly handedOver: boolean;
  /** Whether a notice of default is on record and its term lapsed. */
  readonly noticed: boolean;
  readonly lapsed: boolean;
  readonly suspended: boolean;
  /** Whether an exemption was asked for and not answered yet. */
  readonly exemptionPending: boolean;
  /** Whether a burden has to wait for a paper: an office told that the thing was done within the term of the notice. */
  readonly proofAwaited: boolean;
  /** Whether something happened to the person of which the law does not say what it does to the duty. */
  readonly questionOpen: boolean;
  /** Whether a step lost its ground, by a correction or by a suspension granted backwards, and was not put right yet. */
  readonly flawed: boolean;
  readonly closed: FileClosure | 'open';
  /** The revision of the latest correction of a fact; absent when nothing was ever corrected. */
  readonly correctedAt?: number;
}

/** A change of the file, told by the revision of the fact that brought it. */
export interface NotedChange {
  readonly change: FileChange;
  readonly revision: number;
}

/** The reasons for which a burden is refused that lie in the file of the municipality. */
export type FileObjection =
  | 'other-file'
  | 'file-view-outdated'
  | 'file-taken-back'
  | 'file-closed'
  | 'no-notice-on-record'
  | 'file-suspended'
  | 'exemption-pending'
  | 'file-question-open'
  | 'file-flawed'
  | 'proof-awaited'
  | 'file-changed';

/** What a procedure knows of its file by itself. */
export interface KnownFile {
  readonly obligation: ObligationId;
  readonly changes: readonly NotedChange[];
  /** Changes up to this revision of the file were looked at by an official, or lie before the hand-over. */
  readonly settledAt: number;
}

/** Changes after which an official has to say whether the procedure still stands. The others only hold it up. */
const questioning: ReadonlySet<FileChange> = new Set([
  'exemption-granted',
  'registered',
  'completed',
  'fulfilled',
  'receipt-proven',
  'corrected',
  'ended',
  'taken-back',
]);

/** The changes that wait for an official to look at them, in the order of the file. */
export const unsettledChanges = ({ changes, settledAt }: KnownFile): readonly NotedChange[] =>
  changes.filter(({ change, revision }) => questioning.has(change) && revision > settledAt);

const lastOf = (changes: readonly NotedChange[], matters: readonly FileChange[]): FileChange | undefined =>
  changes.findLast(({ change }) => matters.includes(change))?.change;

/** Whether the file is suspended, as far as the procedure was told. */
export const isOnHold = ({ changes }: KnownFile): boolean =>
  lastOf(changes, ['suspended', 'suspension-ended']) === 'suspended';

/** Whether an exemption waits for its answer, as far as the procedure was told. */
export const isExemptionPending = ({ changes }: KnownFile): boolean =>
  lastOf(changes, ['exemption-asked', 'exemption-refused', 'exemption-granted']) === 'exemption-asked';

/** Adds a change in the order of the file; a change that is known already changes nothing. */
export const withChange = (
  changes: readonly NotedChange[],
  { change, revision }: NotedChange,
): readonly NotedChange[] =>
  isNoted(changes, { change, revision })
    ? changes
    : [...changes, { change, revision }].sort((one, other) => one.revision - other.revision);

/** Whether a change was noted before. */
export const isNoted = (changes: readonly NotedChange[], { change, revision }: NotedChange): boolean =>
  changes.some((noted) => noted.change === change && noted.revision === revision);

/** Whether the right file was looked at, and nothing of it is known that the look does not show. */
export const objectionToLook = (known: KnownFile, file: FileView): 'other-file' | 'file-view-outdated' | undefined => {
  if (file.obligation !== known.obligation) return 'other-file';
  const latest = Math.max(known.settledAt, ...known.changes.map(({ revision }) => revision));
  return file.revision < latest ? 'file-view-outdated' : undefined;
};

/** What the file has against any burden: it says something else than it said when it was handed over. */
export const objectionTo = (known: KnownFile, file: FileView): FileObjection | undefined =>
  objectionToLook(known, file) ??
  groundLost(file) ??
  heldUp(file) ??
  changedSince(known, file) ??
  (file.proofAwaited ? 'proof-awaited' : undefined);

/** What the file has against collecting a fine that was notified. That the duty was fulfilled later is no reason by itself. */
export const objectionToOldFine = (known: KnownFile, file: FileView): FileObjection | undefined =>
  objectionToLook(known, file) ?? heldUp(file) ?? changedSince(known, file);

const groundLost = ({ closed, handedOver, noticed, lapsed, questionOpen }: FileView): FileObjection | undefined => {
  if (closed !== 'open') return 'file-closed';
  if (!handedOver) return 'file-taken-back';
  if (!noticed || !lapsed) return 'no-notice-on-record';
  return questionOpen ? 'file-question-open' : undefined;
};

const heldUp = ({ suspended, exemptionPending, flawed }: FileView): FileObjection | undefined => {
  if (suspended) return 'file-suspended';
  if (exemptionPending) return 'exemption-pending';
  return flawed ? 'file-flawed' : undefined;
};

const changedSince = (known: KnownFile, file: FileView): FileObjection | undefined =>
  hasQuestions(known, file) ? 'file-changed' : undefined;

/** Whether an official has to look at the file: it was corrected, or it moved on in a way that can matter. */
export const hasQuestions = (known: KnownFile, { correctedAt = 0 }: FileView): boolean =>
  correctedAt > known.settledAt || unsettledChanges(known).length > 0;
