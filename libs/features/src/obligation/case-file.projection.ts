import type { Obligation, TermEnd } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { followingObligation } from './following-obligation.projection';

/** One line per person ever assessed or on the path, for whoever asks in SQL. It names nobody. */
export type CaseRow = {
  readonly obligation: string;
  readonly person: string;
  /** The municipality that is responsible now. */
  readonly municipality: string;
  readonly regime: string | null;
  readonly language: string;
  readonly age_band: string | null;
  readonly phase: string;
  readonly closed_because: string | null;
  readonly closed_on: Day | null;
  readonly assessed_on: Day | null;
  readonly imposed_on: Day | null;
  readonly certificate_received_on: Day | null;
  readonly register_by: Day | null;
  readonly registered_on: Day | null;
  /** Null while only an office has told of the registration. */
  readonly registration_proved_on: Day | null;
  readonly office: string | null;
  readonly path: string | null;
  readonly complete_by: Day | null;
  readonly notice_on: Day | null;
  /** Null while the receipt of the notice is presumed. */
  readonly notice_received_on: Day | null;
  readonly comply_by: Day | null;
  readonly handed_over_on: Day | null;
  readonly completed_on: Day | null;
  readonly completion_proved_on: Day | null;
  /** Why the duty stands still now; null when it does not. */
  readonly suspension: string | null;
  readonly suspended_from: Day | null;
  /** The last day of the suspension; null as well while its end is not known. */
  readonly suspended_until: Day | null;
  /** The ground on which an exemption was asked for and not decided yet, or on which it was granted. */
  readonly exemption: string | null;
  readonly exemption_asked_on: Day | null;
  /** What happened to the person of which the law does not say what it does to the duty. */
  readonly open_questions: number;
  /** Steps that lost their ground by a correction and were not put right yet. */
  readonly flaws: number;
  readonly revision: number;
  readonly position: string;
};

type AnyKey<S> = S extends unknown ? keyof S : never;
type FieldOf<S, K> = S extends unknown ? (K extends keyof S ? S[K] : never) : never;
/** Every field that some phase has. What the phase at hand lacks is simply absent. */
type AnyPhase = { readonly [K in AnyKey<Obligation>]?: FieldOf<Obligation, K> };

/** A file that somebody is known to be behind: neither empty nor opened for somebody else. */
type KnownFile = Exclude<Obligation, { readonly phase: 'unknown' } | { readonly because: 'misfiled' }>;

const isKnownFile = (o: Obligation): o is KnownFile =>
  o.phase !== 'unknown' && !(o.phase === 'closed' && o.because === 'misfiled');

const lastDayOf = (end: TermEnd | undefined): Day | null =>
  end === undefined || end === 'unknown' ? null : end.lastDay;

/** A day that is told by a word as long as it is not known. */
const knownDay = (day: string | undefined): Day | null =>
  day === undefined || day === 'awaited' || day === 'open' ? null : (day as Day);

/** The columns about the person and the duty. */
const dutyColumns = (o: KnownFile) => {
  const { ageBand, regime, because, assessedOn, imposedOn, provedOn, exemptedOn, endedOn, certificate }: AnyPhase = o;
  return {
    person: o.person,
    municipality: o.municipality,
    regime: regime ?? null,
    language: o.language,
    age_band: ageBand ?? null,
    phase: o.phase,
    closed_because: because ?? null,
    closed_on: because === undefined ? null : (provedOn ?? exemptedOn ?? endedOn ?? assessedOn ?? null),
    assessed_on: assessedOn ?? null,
    imposed_on: imposedOn ?? null,
    certificate_received_on: certificate?.on ?? null,
    register_by: lastDayOf(certificate?.registerBy),
    completion_proved_on: provedOn ?? null,
  };
};

/** The columns about the path and about what follows when a term was missed. */
const courseColumns = ({ registration, notice, handedOverOn }: AnyPhase) => ({
  registered_on: registration?.on ?? null,
  registration_proved_on: knownDay(registration?.provedOn),
  office: registration?.office ?? null,
  path: registration?.path ?? null,
  complete_by: lastDayOf(registration?.completeBy),
  completed_on: registration?.completion?.on ?? null,
  notice_on: notice?.on ?? null,
  notice_received_on: notice?.receipt?.on ?? null,
  comply_by: lastDayOf(notice?.complyBy),
  handed_over_on: handedOverOn ?? null,
});

/** The columns about what lies over a duty. */
const overlayColumns = ({ phase, suspension, exemptionRequest, ground, questions, flaws }: AnyPhase) => {
  const running = phase === 'closed' ? undefined : suspension;
  return {
    suspension: running?.reason ?? null,
    suspended_from: running?.from ?? null,
    suspended_until: knownDay(running?.until),
    exemption: ground ?? exemptionRequest?.ground ?? null,
    exemption_asked_on: exemptionRequest?.on ?? null,
    open_questions: questions?.length ?? 0,
    flaws: flaws?.length ?? 0,
  };
};

/** The case file in columns. Its timeline is the stream itself. */
export const caseFile = followingObligation<CaseRow>({
  name: 'case_file',
  version: 2,
  table: {
    columns: {
      obligation: 'text',
      person: 'text',
      municipality: 'text',
      regime: 'text',
      language: 'text',
      age_band: 'text',
      phase: 'text',
      closed_because: 'text',
      closed_on: 'day',
      assessed_on: 'day',
      imposed_on: 'day',
      certificate_received_on: 'day',
      register_by: 'day',
      registered_on: 'day',
      registration_proved_on: 'day',
      office: 'text',
      path: 'text',
      complete_by: 'day',
      notice_on: 'day',
      notice_received_on: 'day',
      comply_by: 'day',
      handed_over_on: 'day',
      completed_on: 'day',
      completion_proved_on: 'day',
      suspension: 'text',
      suspended_from: 'day',
      suspended_until: 'day',
      exemption: 'text',
      exemption_asked_on: 'day',
      open_questions: 'integer',
      flaws: 'integer',
      revision: 'integer',
      position: 'position',
    },
    primaryKey: ['obligation'],
    indexes: [['person'], ['municipality', 'phase']],
  },
  rows({ standing, revision, position }, obligation) {
    if (!isKnownFile(standing)) return [];
    return [
      {
        obligation,
        ...dutyColumns(standing),
        ...courseColumns(standing),
        ...overlayColumns(standing),
        revision,
        position,
      },
    ];
  },
});
