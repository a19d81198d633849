import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDeadlines, openPlanDeadlines, openSanctionDeadlines, planIdOf, standingOf } from '@termijn/domain';
import { categoryOf, factOf, foldCase, idOf, project, streamName, type RecordedEvent } from '@termijn/engine';
import {
  dossierKind,
  accessLogKind,
  obligationKind,
  personKind,
  planActions,
  planKind,
  plans,
  readingsOf,
  sanctionKind,
  sanctions,
} from '@termijn/features';

/** A history as it was once stored, with what it was found to mean then. These files are added to and never edited. */
interface Golden {
  readonly events: readonly (Omit<RecordedEvent, 'position'> & { readonly position: string })[];
  readonly standing: unknown;
  readonly deadlines: unknown;
}

type Meaning = Pick<Golden, 'standing' | 'deadlines'>;

const golden = planIdOf('region', 99);

/** What a history of each kind of stream means, told in words that outlive the shape of its state. */
const meanings: Readonly<Record<string, (events: readonly RecordedEvent[]) => Meaning>> = {
  obligation(events) {
    const state = foldCase(obligationKind, events);
    // A file that counts for nobody says no more than why.
    const uncounted = { phase: state.phase, because: 'because' in state ? state.because : undefined };
    return { standing: standingOf(state) ?? uncounted, deadlines: openDeadlines(state) };
  },
  person: (events) => ({ standing: foldCase(personKind, events), deadlines: [] }),
  plan(events) {
    const state = foldCase(planKind, events);
    const followed = { standing: state, revision: events.length - 1, position: '0' };
    return {
      standing: { plan: plans.rows(followed, golden), actions: planActions.rows(followed, golden) },
      deadlines: openPlanDeadlines(state),
    };
  },
  dossier(events) {
    const state = foldCase(dossierKind, events);
    return { standing: state.phase === 'issued' ? state.issued : [], deadlines: [] };
  },
  sanction(events) {
    const followed = events
      .map((event) => factOf(sanctionKind, event))
      .reduce<Parameters<typeof sanctions.rows>[0] | undefined>(
        (state, fact) => project(sanctions, state, fact),
        undefined,
      );
    return {
      standing: followed === undefined ? [] : sanctions.rows(followed, idOf(events[0]!.stream)),
      deadlines: openSanctionDeadlines(foldCase(sanctionKind, events)),
    };
  },
  access(events) {
    return { standing: readingsOf(events.map((event) => factOf(accessLogKind, event))), deadlines: [] };
  },
};

const storedForms: Readonly<Record<string, readonly string[]>> = {
  dossier: dossierKind.codec.storedForms,
  access: accessLogKind.codec.storedForms,
  obligation: obligationKind.codec.storedForms,
  person: personKind.codec.storedForms,
  plan: planKind.codec.storedForms,
  sanction: sanctionKind.codec.storedForms,
};

const folder = join(__dirname, 'histories');
const histories = readdirSync(folder).map((name) => {
  const golden = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden;
  const events: readonly RecordedEvent[] = golden.events.map((event) => ({
    ...event,
    position: BigInt(event.position),
  }));
  return { name, golden, events, category: categoryOf(streamName(events[0]?.stream ?? '')) };
});

describe('histories of earlier releases', () => {
  it.each(histories)('$name still means what it meant', ({ golden, events, category }) => {
    const { standing, deadlines } = meanings[category]!(events);
    // What is told of a history may grow, so what was told then has to be among it.
    expect(standing).toMatchObject(golden.standing as object);
    expect(deadlines).toEqual(golden.deadlines);
  });

  it.each(Object.entries(storedForms))(
    'hold every version of every event that was ever stored in streams of the kind %s',
    (kind, forms) => {
      const kept = new Set(
        histories
          .filter(({ category }) => category === kind)
          .flatMap(({ events }) => events.map(({ type, metadata }) => `${type}@${String(metadata.schemaVersion)}`)),
      );
      expect(forms.filter((form) => !kept.has(form))).toEqual([]);
    },
  );
});
