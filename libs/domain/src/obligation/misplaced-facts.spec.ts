import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { municipality } from '../reference/municipality';
import type { ObligationEvent } from './obligation.events';
import { obligation } from './obligation.law';

const { after } = specify(obligation);
const { person, assessed, imposed, received, registered, registrationTold, completed, proved } = obligationExamples;
const { obliged, notified, inPath, defaulted, sanctioned, noticedOnCompletion, completionLapsed } = obligationExamples;
const { followed, stepRecorded, excused, transferred, officeFileChanged, registrationProved } = pathExamples;

type History = readonly ObligationEvent[];

const outOfScope: ObligationEvent = { ...assessed, outcome: 'outOfScope', grounds: ['under-18'] };
const moved: ObligationEvent = {
  type: 'ResponsibleMunicipalityChanged',
  municipality: municipality('21015'),
  on: day('2024-06-01'),
};
const happened = (effect: 'ends' | 'unknown'): ObligationEvent => ({
  type: 'LifeEventRecorded',
  event: 'became-belgian',
  effect,
  rule: 'lifeEvent.becameBelgian@B.1',
  on: day('2024-06-01'),
});
const settled = (answer: 'ends' | 'none'): ObligationEvent => ({
  type: 'QuestionSettled',
  event: 'became-belgian',
  answer,
  on: day('2024-06-02'),
});

const files: Readonly<Record<string, History>> = {
  unknown: [],
  outOfScope: [outOfScope],
  voluntary: [followed],
  participant: [outOfScope, followed],
  imposed: obliged,
  notified,
  registered: inPath,
  defaulted,
  sanctioned,
  fulfilled: [...inPath, proved],
};

/** The facts of the chapters on the duty, the path and residence, each with the files in which it means nothing. */
const misplaced: readonly (readonly [ObligationEvent, readonly (keyof typeof files)[]])[] = [
  [assessed, ['imposed', 'notified', 'registered', 'defaulted', 'sanctioned', 'fulfilled']],
  [
    imposed,
    [
      'unknown',
      'outOfScope',
      'voluntary',
      'participant',
      'imposed',
      'notified',
      'registered',
      'defaulted',
      'sanctioned',
      'fulfilled',
    ],
  ],
  [received, ['unknown', 'outOfScope', 'voluntary', 'notified', 'registered', 'defaulted', 'sanctioned', 'fulfilled']],
  [registered, ['unknown', 'outOfScope', 'voluntary', 'imposed', 'fulfilled']],
  [registrationTold, ['unknown', 'outOfScope', 'voluntary', 'imposed', 'fulfilled']],
  [
    registrationProved,
    ['unknown', 'outOfScope', 'voluntary', 'imposed', 'notified', 'defaulted', 'sanctioned', 'fulfilled'],
  ],
  [{ ...followed, person }, ['voluntary', 'imposed', 'notified', 'registered', 'defaulted', 'sanctioned', 'fulfilled']],
  ...[
    stepRecorded('2024-03-01', 'citizenship'),
    excused('2024-03-01'),
    transferred('2024-03-01'),
    officeFileChanged('2024-03-01', 'closed'),
    completed,
  ].map((fact) => [fact, ['unknown', 'outOfScope', 'imposed', 'notified', 'defaulted', 'fulfilled']] as const),
  [proved, ['unknown', 'outOfScope', 'voluntary', 'imposed', 'notified', 'defaulted', 'sanctioned', 'fulfilled']],
  [moved, ['unknown', 'outOfScope', 'fulfilled']],
  ...[happened('ends'), happened('unknown'), settled('ends'), settled('none')].map(
    (fact) => [fact, ['unknown', 'outOfScope', 'voluntary', 'fulfilled']] as const,
  ),
];

describe('a fact that means nothing where a file stands', () => {
  it.each(misplaced.map(([fact, places]) => [fact.type, fact, places] as const))(
    '%s leaves the file as it is',
    (_, fact, places) => {
      for (const place of places) {
        const history = files[place]!;
        const { facts: before, ...was } = after(...history);
        const { facts: now, ...is } = after(...history, fact);
        expect([place, is]).toEqual([place, was]);
        expect(now).toEqual([...before, fact]);
      }
    },
  );
  it('is taken at its word where it means something, though no law would have allowed it', () => {
    const late = [...inPath, completionLapsed, noticedOnCompletion];
    expect(after(...late, registrationProved)).toMatchObject({ phase: 'defaulted', notice: { ground: 'completion' } });
    expect(after(assessed, outOfScope)).toMatchObject({ phase: 'closed', because: 'outOfScope' });
  });
});
