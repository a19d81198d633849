import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDeadlines, standingOf } from '@termijn/domain';
import { foldCase, type RecordedEvent } from '@termijn/engine';
import { obligationKind } from '@termijn/features';

/** A history as it was once stored, with what it was found to mean then. These files are added to and never edited. */
interface Golden {
  readonly events: readonly (Omit<RecordedEvent, 'position'> & { readonly position: string })[];
  readonly standing: unknown;
  readonly deadlines: unknown;
}

const folder = join(__dirname, 'histories');
const histories = readdirSync(folder).map((name) => ({
  name,
  golden: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden,
}));
const recordedIn = ({ events }: Golden): readonly RecordedEvent[] =>
  events.map((event) => ({ ...event, position: BigInt(event.position) }));

describe('histories of earlier releases', () => {
  it.each(histories)('$name still means what it meant', ({ golden }) => {
    const state = foldCase(obligationKind, recordedIn(golden));
    expect({ standing: standingOf(state), deadlines: openDeadlines(state) }).toEqual({
      standing: golden.standing,
      deadlines: golden.deadlines,
    });
  });

  it('hold every version of every event that was ever stored', () => {
    const kept = new Set(
      histories.flatMap(({ golden }) =>
        golden.events.map(({ type, metadata }) => `${type}@${String(metadata.schemaVersion)}`),
      ),
    );
    expect(obligationKind.codec.storedForms.filter((form) => !kept.has(form))).toEqual([]);
  });
});
