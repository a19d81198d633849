import type { ObligationEvent } from '@termijn/domain';
import { idOf, onEvery, type Fact, type Instant, type Projection } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import { obligationCodec } from '../obligation/obligation.codec';
import { spellsOf, type DatedFact } from './spells';

/** One spell of one case, with everything that figures are told apart by. */
export type SpellRow = {
  readonly obligation: string;
  readonly spell: number;
  readonly valid_from: Day;
  readonly valid_to: Day;
  readonly known_from: Instant;
  readonly known_to: Instant;
  readonly municipality: string;
  readonly language: string;
  readonly regime: string | null;
  readonly phase: string;
  readonly obliged: boolean;
  readonly registered: boolean;
  readonly path: string | null;
  readonly in_default: boolean;
  readonly sanction_procedure: boolean;
  readonly suspended: boolean;
};

interface History {
  readonly facts: readonly DatedFact[];
}

const add = (history: History | undefined, event: ObligationEvent, fact: Fact<ObligationEvent>): History => ({
  facts: [...(history?.facts ?? []), { event, recordedAt: fact.metadata.recordedAt }],
});

/** The figures of any day, as known at any moment: a case counts where its spell contains both. */
export const figures: Projection<ObligationEvent, History, SpellRow> = {
  name: 'figures',
  version: 2,
  table: {
    columns: {
      obligation: 'text',
      spell: 'integer',
      valid_from: 'day',
      valid_to: 'day',
      known_from: 'instant',
      known_to: 'instant',
      municipality: 'text',
      language: 'text',
      regime: 'text',
      phase: 'text',
      obliged: 'boolean',
      registered: 'boolean',
      path: 'text',
      in_default: 'boolean',
      sanction_procedure: 'boolean',
      suspended: 'boolean',
    },
    primaryKey: ['obligation', 'spell'],
    indexes: [['valid_from', 'valid_to']],
  },
  key: (fact) => idOf(fact.stream),
  on: onEvery(obligationCodec.types, add),
  rows: ({ facts }, obligation) =>
    spellsOf(facts).map(({ standing, ...spell }, index) => ({
      obligation,
      spell: index,
      valid_from: spell.validFrom,
      valid_to: spell.validTo,
      known_from: spell.knownFrom,
      known_to: spell.knownTo,
      municipality: standing.municipality,
      language: standing.language,
      regime: standing.regime ?? null,
      phase: standing.phase,
      obliged: standing.obliged,
      registered: standing.registered,
      path: standing.path ?? null,
      in_default: standing.inDefault,
      sanction_procedure: standing.sanctionProcedure,
      suspended: standing.suspended === true,
    })),
};
