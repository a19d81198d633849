import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { register as rulebook } from '../../rulebook/register';
import { obligation } from '../obligation.law';
import { termStartedBy } from '../terms';

const { given, after } = specify(obligation);
const { notified, inPath, defaulted, sanctioned, registered, completed } = obligationExamples;
const { transfer, transferred, officeFileChanged, followed, onPath } = pathExamples;

/** The same rulebook with another answer to what becomes of the term. */
const underOtherLaw = (value: 'starts-anew' | 'unset'): void => {
  const key = 'transfer.completionClock';
  jest.replaceProperty(
    rulebook,
    key,
    rulebook[key].map((rule) => ({ ...rule, value })),
  );
};

afterEach(() => jest.restoreAllMocks());

describe('a transfer to another office', () => {
  it.each(onPath)('leaves the phase and the term as they are: %s', (phase, history) => {
    given(...history)
      .when(transfer('2023-03-01'))
      .then(transferred('2023-03-01'));
    expect(after(...history, transferred('2023-03-01'))).toMatchObject({
      phase,
      registration: {
        on: '2022-11-18',
        office: 'via',
        path: 'fr',
        completeBy: registered.completeBy,
        completeFrom: '2022-11-18',
      },
    });
  });
  it('is open to voluntary participants too, without a term', () => {
    given(followed)
      .when(transfer('2024-06-01', 'bon', 'nl'))
      .then(transferred('2024-06-01', 'bon', 'nl'));
    expect(after(followed, transferred('2024-06-01', 'bon', 'nl'))).toMatchObject({
      phase: 'voluntary',
      registration: { office: 'bon', path: 'nl', completeBy: 'unknown' },
    });
  });
  it('goes both ways, and from language to language in the same office', () => {
    const there = [...inPath, transferred('2024-03-01')];
    given(...there)
      .when(transfer('2024-04-01', 'bon', 'nl'))
      .then(transferred('2024-04-01', 'bon', 'nl'));
    given(...there)
      .when(transfer('2024-04-01', 'via', 'nl'))
      .then(transferred('2024-04-01', 'via', 'nl'));
  });
  it('opens the file there', () =>
    expect(after(...inPath, officeFileChanged('2023-02-01', 'closed'), transferred('2023-03-01'))).toMatchObject({
      registration: { officeFile: 'active' },
    }));
  it.each([
    ['2023-12-31', 'via', 'nl', false],
    ['2024-01-01', 'via', 'nl', true],
    ['2023-12-31', 'via', 'fr', true],
    ['2023-06-01', 'bon', 'fr', false],
    ['2024-06-01', 'bon', 'fr', false],
  ] as const)('on %s to %s in %s needs an office that offers it then', (on, office, path, offered) => {
    const answer = given(...inPath).when(transfer(on, office, path));
    if (offered) answer.then(transferred(on, office, path));
    else answer.thenRefused('language-not-of-office');
  });
  it('to where the path is already changes nothing', () => {
    given(...inPath)
      .when(transfer('2023-03-01', 'bon', 'nl'))
      .thenNothing();
    given(...inPath, transferred('2023-03-01'))
      .when(transfer('2023-04-01'))
      .thenNothing();
  });
  it('is a repetition also after the next one', () =>
    given(...inPath, transferred('2023-03-01'), transferred('2023-06-01', 'convivial'))
      .when(transfer('2023-03-01'))
      .thenNothing());
  it('follows the registration and the transfers before it, and not the end of the path', () => {
    given(...inPath)
      .when(transfer('2022-11-18'))
      .then(transferred('2022-11-18'));
    given(...inPath)
      .when(transfer('2022-11-17'))
      .thenRefused('before-earlier-step');
    given(...inPath, transferred('2023-03-01'))
      .when(transfer('2023-02-28', 'convivial'))
      .thenRefused('before-earlier-step');
    given(...inPath, transferred('2023-03-01'))
      .when(transfer('2023-03-01', 'convivial'))
      .then(transferred('2023-03-01', 'convivial'));
    given(...inPath, completed)
      .when(transfer('2024-03-02'))
      .thenRefused('already-completed');
  });
  it.each([
    ['notified', notified],
    ['defaulted', defaulted],
    ['sanctioned', sanctioned],
  ] as const)('supposes a registration: %s', (_, history) =>
    given(...history)
      .when(transfer('2023-03-01'))
      .thenRefused('not-registered'),
  );
  it('is unknown before there was a law', () =>
    given({ ...followed, on: day('2022-01-01') })
      .when(transfer('2022-05-31', 'convivial', 'fr'))
      .thenRefused('before-the-law'));
});

describe('the term to complete, under a rule that starts it anew on a transfer', () => {
  const completeBy = {
    lastDay: day('2024-09-02'),
    rule: 'completion.period@A.1',
    counting: 'completion.counting@A.1',
  };
  const anew = { ...transferred('2023-03-01'), completeBy };

  it('is counted from the day of the transfer, by the rules of the imposition', () => {
    underOtherLaw('starts-anew');
    given(...inPath)
      .when(transfer('2023-03-01'))
      .then(anew);
    expect(after(...inPath, anew)).toMatchObject({
      registration: { on: '2022-11-18', completeBy, completeFrom: '2023-03-01' },
    });
    expect(termStartedBy(anew)).toMatchObject({ term: 'completion', end: completeBy, from: '2023-03-01' });
  });
  it('does not begin for a voluntary participant', () => {
    underOtherLaw('starts-anew');
    given(followed)
      .when(transfer('2024-06-01', 'convivial', 'fr'))
      .then(transferred('2024-06-01', 'convivial', 'fr'));
  });
  it('runs on where the law is silent', () => {
    underOtherLaw('unset');
    given(...inPath)
      .when(transfer('2023-03-01'))
      .then(transferred('2023-03-01'));
    expect(termStartedBy(transferred('2023-03-01'))).toBeUndefined();
  });
});
