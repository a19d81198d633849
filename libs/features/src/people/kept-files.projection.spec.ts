import type { ObligationEvent } from '@termijn/domain';
import { instant, project, streamName, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { obligationExamples as example, reliefExamples as relief } from '@termijn/testkit';
import { keptFiles, type KeptFileRow } from './kept-files.projection';

const id = '0b9d8b0e-3c1c-5f5e-8a44-57d1b1f0c2aa';

const rowAfter = (...facts: readonly ObligationEvent[]): KeptFileRow | undefined => {
  type Followed = Parameters<typeof keptFiles.rows>[0];
  const last = facts.reduce<Followed | undefined>(
    (state, event, revision) =>
      project(keptFiles, state, {
        stream: streamName(`obligation-${id}`),
        revision,
        position: BigInt(revision + 1),
        id: id as Uuid,
        event,
        metadata: {
          actor: { who: 'test', role: 'test', organisation: 'test' },
          recordedAt: instant('2024-01-01T12:00:00Z'),
          legalDay: event.on,
          causation: 'test',
          correlation: 'test',
          schemaVersion: 1,
        },
      }),
    undefined,
  );
  return last === undefined ? undefined : keptFiles.rows(last, id)[0];
};

describe('the files that are kept', () => {
  it('are open for as long as the duty is', () => {
    expect(rowAfter(...example.inPath)).toMatchObject({ obligation: id, municipality: '21009', open: true });
    expect(rowAfter(...example.inPath, relief.exempted('2023-11-01'))).toMatchObject({
      open: false,
      last_fact_on: '2023-11-01',
    });
  });

  it('are as old as the latest day of any fact, whenever it was told', () => {
    const late = { ...relief.exempted('2022-06-01'), on: day('2022-06-01') };
    const last = rowAfter(...example.inPath)!.last_fact_on;
    expect(last > '2022-06-01').toBe(true);
    expect(rowAfter(...example.inPath, late)).toMatchObject({ open: false, last_fact_on: last });
  });
});
