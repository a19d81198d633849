import type { ObligationCommand, Office, PathStep } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { between, pickWeighted, type Chance, type Weighted } from './chance';
import type { Act } from './demo-act';
import { workingDayFrom } from './demo-days';
import { officeOf, type Life } from './demo-life';
import { demoPeriod } from './published';

/** How far people come: nothing is told of most, some parts of the path of others, all of it and its end of the rest. */
const tellings: Weighted<'nothing' | 'beginning' | 'all'> = [
  ['nothing', 45],
  ['beginning', 25],
  ['all', 30],
];

/** After how many days the parts of a path are followed, counted from the registration. */
const bonSteps: Weighted<PathStep> = [
  ['social-balance', 15],
  ['language-balance', 28],
  ['social-orientation', 110],
  ['language-course', 210],
];
const bapaSteps: Weighted<PathStep> = [
  ['social-balance', 15],
  ['language-balance', 28],
  ['rights-and-duties', 70],
  ['citizenship', 130],
  ['language-course', 210],
];

/** What an office tells of a path that somebody must, or wants to, follow. */
export const progressActs = (chance: Chance, office: Office, from: Day): readonly Act[] => {
  const telling = pickWeighted(chance, tellings);
  if (telling === 'nothing') return [];
  const parts = office === 'bon' ? bonSteps : bapaSteps;
  const steps = (telling === 'all' ? parts : parts.slice(0, 2)).map(([step, days]) =>
    stepAct(chance, step, workingDayFrom(plusDays(from, days + between(chance, 0, 20)))),
  );
  const end =
    telling === 'all' ? completionActs(chance, workingDayFrom(plusDays(from, between(chance, 240, 420)))) : [];
  return [...steps, ...end].filter(({ on }) => on <= demoPeriod.until);
};

/** Told by the office that has the file by then. */
const byOffice = (on: Day, command: (office: Office) => ObligationCommand): Act => ({
  on,
  ifAllowed: true,
  actor: ({ file }) => officeOf(officeIn(file)),
  command: ({ file }) => command(officeIn(file)),
});

const officeIn = (file: Life['file']): Office =>
  ('registration' in file ? file.registration?.office : undefined) ?? 'bon';

const literacies = [
  ['literate', 70],
  ['otherwise-literate', 22],
  ['non-literate', 8],
] as const;

const levels = [
  ['A1', 15],
  ['A2-oral', 20],
  ['A2-oral-and-written', 55],
  ['B1', 10],
] as const;

/** One in so many is excused from a course on the way. */
const excusedOneIn = 14;

const stepAct = (chance: Chance, step: PathStep, on: Day): Act => {
  const literacy = step === 'language-balance' ? pickWeighted(chance, literacies) : 'not-told';
  const level = step === 'language-course' ? pickWeighted(chance, levels) : 'none';
  const excused = chance() < 1 / excusedOneIn;
  const course = step === 'language-course' ? 'language' : step === 'citizenship' ? step : undefined;
  if (excused && course !== undefined)
    return byOffice(on, () => ({
      type: 'GrantDispensation',
      course,
      ground: course === 'language' ? 'level-reached' : 'earlier-course',
      on,
    }));
  return byOffice(on, () => ({ type: 'RecordPathStep', step, literacy, level, on }));
};

/** The office reports the end of the path; the municipality receives the certificate somewhat later, or not yet. */
const completionActs = (chance: Chance, on: Day): readonly Act[] => {
  const provedOn = workingDayFrom(plusDays(on, between(chance, 2, 40)));
  const completion = byOffice(on, (office) => ({ type: 'RecordCompletion', office, on }));
  if (chance() < 0.12) return [completion];
  return [
    completion,
    {
      on: provedOn,
      ifAllowed: true,
      command: (life) => (isCompleted(life) ? { type: 'RecordCompletionProof', on: provedOn } : undefined),
    },
  ];
};

const isCompleted = ({ file }: Life): boolean =>
  file.phase !== 'voluntary' && 'registration' in file && file.registration?.completion !== undefined;
