import { isOpen, obligation, type ObligationEvent, type ObligationFile } from '@termijn/domain';
import { dayOf, idOf, onEvery, type Fact, type Projection } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import { obligationCodec } from '../obligation/obligation.codec';

/** How long a file has been still: what the term of retention of its person is counted from. It names nobody. */
export type KeptFileRow = {
  readonly obligation: string;
  readonly person: string;
  readonly municipality: string;
  /** A duty is open in it, so that its data are needed whatever the term. */
  readonly open: boolean;
  /** The latest day in law of any fact in it. */
  readonly last_fact_on: Day;
};

interface Followed {
  readonly standing: ObligationFile;
  readonly lastFactOn: Day;
}

/** The day on which a fact counts in law; of one that has none, the day on which it was recorded. */
export const dayOfFact = ({ metadata }: Pick<Fact<unknown>, 'metadata'>): Day =>
  metadata.legalDay ?? dayOf(metadata.recordedAt);

const follow = (before: Followed | undefined, event: ObligationEvent, fact: Fact<ObligationEvent>): Followed => {
  const on = dayOfFact(fact);
  return {
    standing: obligation.evolve(before?.standing ?? obligation.initial, event),
    lastFactOn: before !== undefined && before.lastFactOn > on ? before.lastFactOn : on,
  };
};

/** Whose file it is; nothing of one that was opened for somebody else by mistake, whose facts went to the right file. */
const personIn = (standing: ObligationFile): string | undefined => {
  if (standing.phase === 'closed' && standing.because === 'misfiled') return undefined;
  return 'person' in standing ? standing.person : undefined;
};

/** Every file with the day of its last fact. */
export const keptFiles: Projection<ObligationEvent, Followed, KeptFileRow> = {
  name: 'kept_files',
  version: 1,
  table: {
    columns: { obligation: 'text', person: 'text', municipality: 'text', open: 'boolean', last_fact_on: 'day' },
    primaryKey: ['obligation'],
    indexes: [['last_fact_on', 'obligation']],
  },
  key: (fact) => idOf(fact.stream),
  on: onEvery(obligationCodec.types, follow),
  rows({ standing, lastFactOn }, id) {
    const person = personIn(standing);
    if (person === undefined || !('municipality' in standing)) return [];
    const { municipality } = standing;
    return [{ obligation: id, person, municipality, open: isOpen(standing), last_fact_on: lastFactOn }];
  },
};
