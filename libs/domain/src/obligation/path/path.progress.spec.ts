import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { day } from '@termijn/kernel';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import { progressOf, type PathProgress } from './path.progress';

const { after } = specify(obligation);
const { obliged, notified, inPath, completed, registered, proved } = obligationExamples;
const { stepRecorded, excused, transferred, followed } = pathExamples;

const progressAfter = (...history: readonly ObligationEvent[]): PathProgress => progressOf(after(...history))!;
const statuses = (...history: readonly ObligationEvent[]) =>
  progressAfter(...history).parts.map(({ step, status }) => `${step}: ${status}`);

/** Obliged under regime A, registered with VIA under regime B. */
const inB: readonly ObligationEvent[] = [
  ...notified,
  { ...registered, office: 'via', path: 'fr', on: day('2024-01-01') },
];
const balance = (literacy: 'literate' | 'otherwise-literate' | 'non-literate') =>
  stepRecorded('2024-02-01', 'language-balance', { literacy });
const course = (level: 'A1' | 'A2-oral' | 'A2-oral-and-written' | 'B1' | 'none') =>
  stepRecorded('2024-06-01', 'language-course', { level });
const courseStatus = (...history: readonly ObligationEvent[]) => progressAfter(...history).parts.at(-1)?.status;

describe('how far a path has come', () => {
  it('cannot be told without a registration', () => {
    for (const history of [[], obliged, notified]) expect(progressOf(after(...history))).toBeUndefined();
  });
  it('is told part by part, by the kind of office', () => {
    expect(statuses(...inPath)).toEqual([
      'social-balance: open',
      'language-balance: open',
      'social-orientation: open',
      'language-course: open',
    ]);
    expect(statuses(followed)).toEqual([
      'social-balance: open',
      'language-balance: open',
      'rights-and-duties: open',
      'citizenship: open',
      'language-course: open',
    ]);
  });
  it('shows what is done with its day', () =>
    expect(progressAfter(...inPath, stepRecorded('2023-01-10', 'social-orientation')).parts).toContainEqual({
      step: 'social-orientation',
      status: 'done',
      on: '2023-01-10',
    }));
  it('counts the matter of one kind of office for the other', () => {
    expect(statuses(...inPath, stepRecorded('2023-01-10', 'social-orientation'), transferred('2023-03-01'))).toEqual([
      'social-balance: open',
      'language-balance: open',
      'rights-and-duties: done',
      'citizenship: done',
      'language-course: open',
    ]);
    expect(statuses(...inPath, stepRecorded('2023-01-10', 'citizenship'))).toContain('social-orientation: done');
    expect(statuses(...inPath, stepRecorded('2023-01-10', 'rights-and-duties'))).toContain('social-orientation: open');
  });
  it('shows what somebody is excused from, unless it was done', () => {
    expect(statuses(followed, excused('2024-03-01', 'citizenship', 'earlier-course'))).toEqual([
      'social-balance: open',
      'language-balance: open',
      'rights-and-duties: open',
      'citizenship: excused',
      'language-course: open',
    ]);
    expect(statuses(...inPath, excused('2024-03-01', 'citizenship'))).toContain('social-orientation: excused');
    expect(courseStatus(...inPath, excused('2024-03-01', 'language'))).toBe('excused');
    expect(courseStatus(...inPath, course('B1'), excused('2024-07-01', 'language'))).toBe('done');
  });
  it('goes on being told when the file is closed, with the end that the office reported', () => {
    expect(progressAfter(...inPath, completed).completion).toEqual({ on: '2024-03-01', office: 'bon' });
    expect(progressAfter(...inPath, completed, proved).completion).toEqual({ on: '2024-03-01', office: 'bon' });
    expect(progressAfter(...inPath).completion).toBeUndefined();
  });
});

describe('the level that is asked', () => {
  it('is unknown in law for a registration under regime A, and then no level is too low', () => {
    expect(progressAfter(...inPath, balance('non-literate'), course('A1')).language).toEqual({
      required: 'unknown-in-law',
      reached: 'A1',
      rule: 'language.level@A.1',
    });
    expect(courseStatus(...inPath, balance('non-literate'), course('none'))).toBe('done');
  });
  it('follows the day of the registration and not that of the imposition', () =>
    expect(progressAfter(...inB).language).toEqual({
      required: 'literacy-not-told',
      reached: 'none',
      rule: 'language.level@B.1',
    }));
  it.each([
    ['non-literate', 'A2-oral'],
    ['otherwise-literate', 'A2-oral-and-written'],
    ['literate', 'unknown-in-law'],
  ] as const)('of somebody who is %s under regime B is %s', (literacy, required) =>
    expect(progressAfter(...inB, balance(literacy)).language.required).toBe(required),
  );
  it.each([
    ['non-literate', 'none', 'below-level'],
    ['non-literate', 'A1', 'below-level'],
    ['non-literate', 'A2-oral', 'done'],
    ['non-literate', 'B1', 'done'],
    ['otherwise-literate', 'A2-oral', 'below-level'],
    ['otherwise-literate', 'A2-oral-and-written', 'done'],
    ['literate', 'A1', 'done'],
  ] as const)('of somebody who is %s and reached %s leaves the course %s', (literacy, level, status) => {
    expect(courseStatus(...inB, balance(literacy), course(level))).toBe(status);
  });
  it('is asked of no other part', () =>
    expect(statuses(...inB, balance('non-literate'), stepRecorded('2024-02-02', 'citizenship'))).toEqual([
      'social-balance: open',
      'language-balance: done',
      'rights-and-duties: open',
      'citizenship: done',
      'language-course: open',
    ]));
  it('that was missed is no obstacle once somebody is excused', () =>
    expect(
      courseStatus(...inB, balance('non-literate'), course('A1'), excused('2024-09-01', 'language', 'medical')),
    ).toBe('excused'));
  it('cannot be missed before the language balance', () => expect(courseStatus(...inB, course('A1'))).toBe('done'));
  it('is asked by no rule for a registration from before the law', () =>
    expect(progressAfter({ ...followed, on: day('2022-05-31') }).language).toEqual({
      required: 'unknown-in-law',
      reached: 'none',
    }));
});
