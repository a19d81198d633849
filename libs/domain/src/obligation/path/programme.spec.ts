import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { given, after } = specify(obligation);
const { assessed, imposed, received, notified, inPath, defaulted, sanctioned, completed, registrationTold } =
  obligationExamples;
const { step, excuse, officeFile, stepRecorded, excused, officeFileChanged, transferred, followed, onPath } =
  pathExamples;

const everyPath: typeof onPath = [...onPath, ['voluntary', [followed]]];
const withoutPath: typeof onPath = [
  ['notified', notified],
  ['defaulted', defaulted],
  ['sanctioned', sanctioned],
];

describe('a part of the path', () => {
  it.each(everyPath)('is recorded once, on one day: %s', (phase, history) => {
    const social = step('2024-02-10', 'social-balance');
    expect(after(...history).phase).toBe(phase);
    given(...history)
      .when(social)
      .then(stepRecorded('2024-02-10', 'social-balance'));
    const recorded = [...history, stepRecorded('2024-02-10', 'social-balance')];
    expect(after(...recorded)).toMatchObject({
      phase,
      registration: { progress: { steps: { 'social-balance': '2024-02-10' } } },
    });
    given(...recorded)
      .when(social)
      .thenNothing();
    for (const on of ['2024-02-09', '2024-02-11'])
      given(...recorded)
        .when(step(on, 'social-balance'))
        .thenRefused('step-already-recorded');
    given(...recorded)
      .when(step('2024-02-10', 'citizenship'))
      .then(stepRecorded('2024-02-10', 'citizenship'));
  });
  it.each(withoutPath)('supposes a registration: %s', (_, history) =>
    given(...history)
      .when(step('2024-02-10', 'social-balance'))
      .thenRefused('not-registered'),
  );
  it('lies between the registration and the end of the path, both days included', () => {
    for (const on of ['2022-11-18', '2024-03-01'])
      given(...inPath, completed)
        .when(step(on, 'citizenship'))
        .then(stepRecorded(on, 'citizenship'));
    given(...inPath)
      .when(step('2022-11-17', 'citizenship'))
      .thenRefused('before-earlier-step');
    given(...inPath, completed)
      .when(step('2024-03-02', 'citizenship'))
      .thenRefused('already-completed');
  });
});

describe('what only one part tells', () => {
  it('is how somebody reads and writes: the language balance', () => {
    const balance = stepRecorded('2022-12-01', 'language-balance', { literacy: 'otherwise-literate' });
    given(...inPath)
      .when(step('2022-12-01', 'language-balance', { literacy: 'otherwise-literate' }))
      .then(balance);
    expect(after(...inPath, balance, stepRecorded('2022-12-02', 'social-balance'))).toMatchObject({
      registration: { progress: { literacy: 'otherwise-literate' } },
    });
    given(...inPath)
      .when(step('2022-12-01', 'social-balance', { literacy: 'literate' }))
      .thenRefused('detail-of-other-step');
    given(...inPath)
      .when(step('2022-12-01', 'language-course', { literacy: 'literate' }))
      .thenRefused('detail-of-other-step');
  });
  it('is a level: the language course', () => {
    const course = stepRecorded('2023-06-01', 'language-course', { level: 'A1' });
    given(...inPath)
      .when(step('2023-06-01', 'language-course', { level: 'A1' }))
      .then(course);
    expect(after(...inPath, course, stepRecorded('2023-06-02', 'citizenship'))).toMatchObject({
      registration: { progress: { level: 'A1' } },
    });
    given(...inPath)
      .when(step('2023-06-01', 'language-balance', { level: 'A1' }))
      .thenRefused('detail-of-other-step');
  });
  it('may be left untold', () => {
    for (const which of ['language-balance', 'language-course'] as const)
      given(...inPath)
        .when(step('2023-06-01', which))
        .then(stepRecorded('2023-06-01', which));
  });
  it('contradicts another telling of the same day', () =>
    given(...inPath, stepRecorded('2022-12-01', 'language-balance', { literacy: 'literate' }))
      .when(step('2022-12-01', 'language-balance', { literacy: 'non-literate' }))
      .thenRefused('step-already-recorded'));
});

describe('a later language course', () => {
  const first = [...inPath, stepRecorded('2023-06-01', 'language-course', { level: 'A2-oral' })];
  const higher = step('2023-12-01', 'language-course', { level: 'A2-oral-and-written' });

  it('is another course when it leads higher', () => {
    given(...first)
      .when(higher)
      .then({ ...higher, type: 'PathStepRecorded' });
    const both = [...first, { ...higher, type: 'PathStepRecorded' } as const];
    expect(after(...both)).toMatchObject({
      registration: { progress: { steps: { 'language-course': '2023-12-01' }, level: 'A2-oral-and-written' } },
    });
    given(...both)
      .when(higher)
      .thenNothing();
    given(...both)
      .when(step('2023-06-01', 'language-course', { level: 'A2-oral' }))
      .thenNothing();
  });
  it('leads higher than one that led nowhere', () =>
    given(...inPath, stepRecorded('2023-06-01', 'language-course'))
      .when(step('2023-12-01', 'language-course', { level: 'A1' }))
      .then(stepRecorded('2023-12-01', 'language-course', { level: 'A1' })));
  it('is a contradiction when it does not, or when it is not later', () => {
    for (const level of ['none', 'A1', 'A2-oral'] as const)
      given(...first)
        .when(step('2023-12-01', 'language-course', { level }))
        .thenRefused('step-already-recorded');
    for (const on of ['2023-05-31', '2023-06-01'])
      given(...first)
        .when(step(on, 'language-course', { level: 'B1' }))
        .thenRefused('step-already-recorded');
  });
});

describe('a dispensation from a course', () => {
  it.each(everyPath)('is granted once for each course: %s', (phase, history) => {
    given(...history)
      .when(excuse('2024-02-10'))
      .then(excused('2024-02-10'));
    const granted = [...history, excused('2024-02-10')];
    expect(after(...granted)).toMatchObject({ phase, registration: { progress: { dispensations: ['language'] } } });
    given(...granted)
      .when(excuse('2024-02-10'))
      .thenNothing();
    given(...granted)
      .when(excuse('2024-02-11'))
      .thenRefused('step-already-recorded');
    given(...granted)
      .when(excuse('2024-02-10', 'language', 'medical'))
      .thenRefused('step-already-recorded');
    given(...granted)
      .when(excuse('2024-02-10', 'citizenship', 'earlier-course'))
      .then(excused('2024-02-10', 'citizenship', 'earlier-course'));
  });
  it.each(withoutPath)('supposes a registration: %s', (_, history) =>
    given(...history)
      .when(excuse('2024-02-10'))
      .thenRefused('not-registered'),
  );
  it('lies between the registration and the end of the path', () => {
    given(...inPath)
      .when(excuse('2022-11-17'))
      .thenRefused('before-earlier-step');
    given(...inPath, completed)
      .when(excuse('2024-03-02'))
      .thenRefused('already-completed');
  });
});

describe('the file of an office', () => {
  it.each(onPath)('may be suspended and closed without a word about the duty: %s', (phase, history) => {
    const reported = [...history, officeFileChanged('2023-03-01', 'suspended')];
    given(...history)
      .when(officeFile('2023-03-01', 'suspended'))
      .then(officeFileChanged('2023-03-01', 'suspended'));
    expect(after(...reported)).toMatchObject({
      phase,
      suspension: undefined,
      registration: { officeFile: 'suspended' },
    });
    given(...reported)
      .when(officeFile('2023-03-01', 'closed'))
      .then(officeFileChanged('2023-03-01', 'closed'));
  });
  it('of a voluntary participant is told of as well', () =>
    given(followed)
      .when(officeFile('2024-06-01', 'closed', 'via'))
      .then(officeFileChanged('2024-06-01', 'closed', 'via')));
  it('stays as it is when it is so already, and a repetition is silent', () => {
    given(...inPath)
      .when(officeFile('2023-03-01', 'active'))
      .thenNothing();
    const again = [
      ...inPath,
      officeFileChanged('2023-03-01', 'suspended'),
      officeFileChanged('2023-05-01', 'active'),
    ] as const;
    given(...again)
      .when(officeFile('2023-03-01', 'suspended'))
      .thenNothing();
    given(...again)
      .when(officeFile('2023-05-02', 'suspended'))
      .then(officeFileChanged('2023-05-02', 'suspended'));
  });
  it('changes in the order of its days, from the registration on', () => {
    given(...inPath)
      .when(officeFile('2022-11-18', 'closed'))
      .then(officeFileChanged('2022-11-18', 'closed'));
    given(...inPath)
      .when(officeFile('2022-11-17', 'closed'))
      .thenRefused('before-earlier-step');
    given(...inPath, officeFileChanged('2023-03-01', 'suspended'))
      .when(officeFile('2023-02-28', 'closed'))
      .thenRefused('before-earlier-step');
    given(...inPath, transferred('2023-03-01'))
      .when(officeFile('2023-02-28', 'closed', 'via'))
      .thenRefused('before-earlier-step');
  });
  it('of a duty does not change before its own registration, whatever was told of a path of free will', () => {
    const on = day('2024-04-01');
    const obligedLater: readonly ObligationEvent[] = [
      followed,
      officeFileChanged('2024-03-01', 'suspended', 'via'),
      { ...assessed, on },
      { ...imposed, regime: 'B', on },
      { ...received, on },
      { ...registrationTold, on: day('2024-06-01') },
    ];
    given(...obligedLater)
      .when(officeFile('2024-05-31', 'closed'))
      .thenRefused('before-earlier-step');
    given(...obligedLater)
      .when(officeFile('2024-06-01', 'closed'))
      .then(officeFileChanged('2024-06-01', 'closed'));
  });
  it('that handed the path on tells nothing any more of it', () => {
    const moved: readonly ObligationEvent[] = [...inPath, transferred('2023-03-01')];
    given(...moved)
      .when(officeFile('2023-03-02', 'closed'))
      .thenRefused('registered-otherwise');
    expect(after(...moved, officeFileChanged('2023-03-02', 'closed'))).toMatchObject({
      registration: { office: 'via', officeFile: 'active' },
    });
    given(...inPath, officeFileChanged('2023-02-01', 'suspended'), transferred('2023-03-01'))
      .when(officeFile('2023-02-01', 'suspended'))
      .thenNothing();
  });
  it.each(withoutPath)('supposes a registration: %s', (_, history) =>
    given(...history)
      .when(officeFile('2024-02-10', 'closed'))
      .thenRefused('not-registered'),
  );
  it('may be closed after the path was completed', () =>
    given(...notified, registrationTold, completed)
      .when(officeFile('2024-04-01', 'closed'))
      .then(officeFileChanged('2024-04-01', 'closed')));
});
