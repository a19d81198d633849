import { obligationExamples, specify } from '@termijn/testkit';
import { register as rulebook } from '../rulebook/register';
import { hasLapsed, openDeadlines } from './obligation.deadlines';
import type { ObligationEvent } from './obligation.events';
import { obligation } from './obligation.law';

const { after } = specify(obligation);
const the = obligationExamples;
const untold: readonly ObligationEvent[] = [...the.obliged, { ...the.received, registerBy: 'unknown' }];

afterEach(() => jest.restoreAllMocks());

describe('a term that lapsed', () => {
  it.each<[string, readonly ObligationEvent[], boolean]>([
    ['before there is a duty', [], false],
    ['before there is a term', the.obliged, false],
    ['while it runs', the.notified, false],
    ['when its end is unknown', untold, false],
    ['when it was noted', [...the.notified, the.registrationLapsed], true],
    ['once the path is completed', [...the.inPath, the.completed], false],
    ['once the file was handed over', the.sanctioned, false],
  ])('%s', (_, history, expected) => {
    expect(hasLapsed(after(...history))).toBe(expected);
  });
});

describe('the reminder of a term', () => {
  const keys = (): readonly string[] => openDeadlines(after(...the.notified)).map(({ key }) => key);

  it('is owed by the lead time of the service', () => {
    expect(keys()).toEqual(['registration-reminder', 'registration']);
  });

  it('is not owed without a lead, without a rule, or with a lead that is not in days', () => {
    const rules = rulebook['reminder.registration'];
    for (const value of ['unset', 'P1M'] as const) {
      jest.replaceProperty(rulebook, 'reminder.registration', [{ ...rules[0]!, value }]);
      expect(keys()).toEqual(['registration']);
      jest.restoreAllMocks();
    }
    jest.replaceProperty(rulebook, 'reminder.registration', []);
    expect(keys()).toEqual(['registration']);
  });
});
