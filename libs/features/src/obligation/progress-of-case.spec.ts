import { obligation } from '@termijn/domain';
import { day, fold } from '@termijn/kernel';
import { obligationExamples as the } from '@termijn/testkit';
import { progressOfCase } from './progress-of-case';

const balance = {
  type: 'PathStepRecorded',
  step: 'social-balance',
  office: 'bon',
  literacy: 'not-told',
  level: 'none',
  on: day('2023-01-10'),
} as const;

describe('the progress of a path', () => {
  it('is told part by part, with what is asked and what the law leaves open', () => {
    const progress = progressOfCase(fold(obligation, [...the.inPath, balance]));
    expect(progress?.parts[0]).toEqual({
      step: 'social-balance',
      name: { nl: 'sociale balans', fr: 'bilan social', en: 'social balance' },
      status: 'done',
      statusName: { nl: 'afgerond', fr: 'accompli', en: 'done' },
      on: '2023-01-10',
    });
    expect(progress?.language).toMatchObject({
      reached: 'none',
      requiredName: { en: 'the law sets no known level' },
    });
    expect(progress).not.toHaveProperty('completion');
    expect(progress?.language).not.toHaveProperty('reachedName');
  });

  it('tells the level that was reached and the end of the path', () => {
    const course = { ...balance, step: 'language-course', level: 'B1' } as const;
    expect(progressOfCase(fold(obligation, [...the.inPath, course, the.completed]))).toMatchObject({
      language: { reached: 'B1', reachedName: { en: 'level B1' } },
      completion: { on: the.completed.on },
    });
  });

  it('is not there before a registration', () => {
    expect(progressOfCase(fold(obligation, the.notified))).toBeUndefined();
  });
});
