import type { Obligation, TermEnd } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { followingObligation } from './following-obligation.projection';

/** One line per person ever assessed, for whoever asks in SQL. It names nobody. */
export type CaseRow = {
  readonly obligation: string;
  readonly person: string;
  readonly municipality: string;
  readonly regime: string | null;
  readonly language: string;
  readonly age_band: string;
  readonly phase: string;
  readonly closed_because: string | null;
  readonly assessed_on: Day;
  readonly imposed_on: Day | null;
  readonly certificate_received_on: Day | null;
  readonly register_by: Day | null;
  readonly registered_on: Day | null;
  readonly office: string | null;
  readonly path: string | null;
  readonly complete_by: Day | null;
  readonly notice_on: Day | null;
  readonly comply_by: Day | null;
  readonly procedure_opened_on: Day | null;
  readonly completed_on: Day | null;
  readonly proved_on: Day | null;
  readonly revision: number;
  readonly position: string;
};

type AnyKey<S> = S extends unknown ? keyof S : never;
type FieldOf<S, K> = S extends unknown ? (K extends keyof S ? S[K] : never) : never;
/** Every field that some phase has. What the phase at hand lacks is simply absent. */
type AnyPhase = { readonly [K in AnyKey<Obligation>]?: FieldOf<Obligation, K> };

const lastDayOf = (end: TermEnd | undefined): Day | null =>
  end === undefined || end === 'unknown' ? null : end.lastDay;

/** The case file in columns. Its timeline is the stream itself. */
export const caseFile = followingObligation<CaseRow>({
  name: 'case_file',
  version: 1,
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
      assessed_on: 'day',
      imposed_on: 'day',
      certificate_received_on: 'day',
      register_by: 'day',
      registered_on: 'day',
      office: 'text',
      path: 'text',
      complete_by: 'day',
      notice_on: 'day',
      comply_by: 'day',
      procedure_opened_on: 'day',
      completed_on: 'day',
      proved_on: 'day',
      revision: 'integer',
      position: 'position',
    },
    primaryKey: ['obligation'],
    indexes: [['person'], ['municipality', 'phase']],
  },
  rows({ standing, revision, position }, obligation) {
    if (standing.phase === 'unknown') return [];
    const { person, municipality, language, ageBand, assessedOn, phase } = standing;
    const { regime, imposedOn, because, certificate, registration, notice, openedOn, completion, provedOn }: AnyPhase =
      standing;
    return [
      {
        obligation,
        person,
        municipality,
        regime: regime ?? null,
        language,
        age_band: ageBand,
        phase,
        closed_because: because ?? null,
        assessed_on: assessedOn,
        imposed_on: imposedOn ?? null,
        certificate_received_on: certificate?.on ?? null,
        register_by: lastDayOf(certificate?.registerBy),
        registered_on: registration?.on ?? null,
        office: registration?.office ?? null,
        path: registration?.path ?? null,
        complete_by: lastDayOf(registration?.completeBy),
        notice_on: notice?.on ?? null,
        comply_by: lastDayOf(notice?.complyBy),
        procedure_opened_on: openedOn ?? null,
        completed_on: completion?.on ?? null,
        proved_on: provedOn ?? null,
        revision,
        position,
      },
    ];
  },
});
