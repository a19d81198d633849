import type { Day } from '@termijn/kernel';
import { awaitsProof, shieldOf } from '../obligation/control/burden';
import { completenessOf, type FileItem } from '../obligation/control/completeness';
import { isFlawed } from '../obligation/control/flaws';
import { isCorrection } from '../obligation/correction/reading';
import type { ObligationId } from '../obligation/identity';
import type { ObligationEvent } from '../obligation/obligation.events';
import {
  isCertified,
  isOpen,
  type DefaultedDuty,
  type Obligation,
  type ObligationFile,
} from '../obligation/obligation.state';
import type { FileClosure, FileView } from './file-view';
import type { FileChange } from './sanction.codes';
import type { HandOver, Referral } from './sanction.events';

const closures: Readonly<Record<Extract<Obligation, { readonly phase: 'closed' }>['because'], FileClosure>> = {
  fulfilled: 'fulfilled',
  exempt: 'exempt',
  exempted: 'exempt',
  outOfScope: 'ended',
  ended: 'ended',
  misfiled: 'ended',
};

/**
 * What the file of a municipality shows on a day to a procedure that was opened by the hand-over at a revision. It is
 * read from the facts as they are now known to have been.
 */
export const fileViewOf = (obligation: ObligationId, o: ObligationFile, handOver: number, on: Day): FileView => {
  const shows = new Set<FileItem>(
    completenessOf(o)
      .filter(({ present }) => present)
      .map(({ item }) => item),
  );
  const correctedAt = o.facts.findLastIndex(isCorrection);
  return {
    obligation,
    revision: o.facts.length - 1,
    handedOver: o.phase === 'sanctioned' && o.facts.findLastIndex(({ type }) => type === 'FileHandedOver') === handOver,
    noticed: shows.has('notice'),
    lapsed: shows.has('lapse'),
    suspended: isCertified(o) && shieldOf(o, on) === 'suspended',
    exemptionPending: isOpen(o) && o.exemptionRequest !== undefined,
    proofAwaited: 'notice' in o && awaitsProof(o.notice.complyBy, toldOn(o), on),
    questionOpen: isOpen(o) && o.questions.length > 0,
    flawed: isFlawed(o),
    closed: o.phase === 'closed' ? closures[o.because] : 'open',
    ...(correctedAt !== -1 && { correctedAt }),
  };
};

/** The day on which somebody did what the notice asked for, as far as an office has told. */
const toldOn = ({ notice, registration }: DefaultedDuty): Day | undefined =>
  notice.ground === 'registration' ? registration?.on : registration?.completion?.on;

/** What a file brings along when it is handed over, as it stood then; `undefined` when it was not handed over there. */
export const referralAt = (obligation: ObligationId, o: ObligationFile, handOver: HandOver): Referral | undefined => {
  const fact = o.facts[handOver.revision];
  if (o.phase !== 'sanctioned' || fact?.type !== 'FileHandedOver') return undefined;
  const { municipality, regime, language, notice } = o;
  return { obligation, handOver, municipality, regime, ground: notice.ground, language, capacity: fact.capacity };
};

/** The places in a file at which it was handed over, in order. */
export const handOversIn = (facts: readonly ObligationEvent[]): readonly number[] =>
  facts.flatMap(({ type }, revision) => (type === 'FileHandedOver' ? [revision] : []));

/** What facts of a file mean to a procedure that rests on it. A registration is told once, by whoever tells it first. */
const changes: Readonly<Partial<Record<ObligationEvent['type'], FileChange>>> = {
  RegisteredWithOffice: 'registered',
  PathCompleted: 'completed',
  CompletionProofReceived: 'fulfilled',
  NoticeReceiptRecorded: 'receipt-proven',
  FileTakenBack: 'taken-back',
  ExemptionRequested: 'exemption-asked',
  ExemptionGranted: 'exemption-granted',
  ExemptionRefused: 'exemption-refused',
  ObligationSuspended: 'suspended',
  SuspensionEnded: 'suspension-ended',
  LifeEventRecorded: 'ended',
  QuestionSettled: 'ended',
  FactCorrected: 'corrected',
  IdentityCorrected: 'corrected',
  FileAdopted: 'corrected',
};

/** What a fact of a file means to a procedure that rests on it; `undefined` when it means nothing. */
export const fileChangeBy = (event: ObligationEvent): FileChange | undefined => {
  if (event.type === 'LifeEventRecorded' && event.effect !== 'ends') return undefined;
  if (event.type === 'QuestionSettled' && event.answer !== 'ends') return undefined;
  return changes[event.type];
};
