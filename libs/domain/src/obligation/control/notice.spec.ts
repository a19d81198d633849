import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { register as rulebook } from '../../rulebook/register';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { given, after } = specify(obligation);
const examples = obligationExamples;
const { giveNotice, withdraw, assessed, imposed, received, registered, registrationLapsed } = examples;
const { completionLapsed, noticed, noticedOnCompletion, completed, proved, registrationTold } = examples;
const { obliged, notified, inPath, defaulted, sanctioned } = examples;

const suspended = (from: string, until: string): ObligationEvent => ({
  type: 'ObligationSuspended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: day(until),
  on: day(from),
});
const asked: ObligationEvent = { type: 'ExemptionRequested', ground: 'belgian-diploma', on: day('2022-12-01') };
const becameBelgian: ObligationEvent = {
  type: 'LifeEventRecorded',
  event: 'became-belgian',
  effect: 'unknown',
  rule: 'lifeEvent.becameBelgian@A.1',
  on: day('2022-11-30'),
};

afterEach(() => jest.restoreAllMocks());

describe('a notice of default', () => {
  it('waits until the last day has passed', () => {
    given(...notified)
      .when(giveNotice('2022-12-01'))
      .thenRefused('term-still-running');
    given(...notified, registrationLapsed)
      .when(giveNotice('2022-12-02'))
      .then(noticed);
  });
  it('brings the lapse with it when no alarm has noted it yet', () =>
    given(...notified)
      .when(giveNotice('2022-12-02'))
      .then(registrationLapsed, noticed));
  it('that is handed over runs from its own day', () =>
    given(...notified, registrationLapsed)
      .when(giveNotice('2022-12-02', { channel: 'counter' }))
      .then({
        ...noticed,
        channel: 'counter',
        complyBy: { lastDay: day('2023-02-02'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
      }));
  it('speaks the language of the person, or both', () => {
    given(...notified)
      .when(giveNotice('2022-12-02', { language: 'fr' }))
      .thenRefused('language-not-respected');
    given({ ...assessed, language: 'fr' }, imposed, received, registrationLapsed)
      .when(giveNotice('2022-12-02', { language: 'fr' }))
      .then({ ...noticed, language: 'fr' });
  });
  it('can follow a path that was not completed, by the rules of its own day', () =>
    given(...inPath)
      .when(giveNotice('2024-05-23'))
      .then(completionLapsed, noticedOnCompletion));
  it('that was answered before it was reported is told that the next term runs', () =>
    given(...inPath)
      .when(giveNotice('2022-12-02'))
      .thenRefused('term-still-running'));
  it('never follows a term that is unknown in law', () => {
    given(...obliged, { ...received, registerBy: 'unknown' })
      .when(giveNotice('2030-01-01'))
      .thenRefused('term-unknown');
    given(...notified, { ...registered, completeBy: 'unknown' })
      .when(giveNotice('2030-01-01'))
      .thenRefused('term-unknown');
  });
  it('is sent once', () => {
    for (const history of [defaulted, sanctioned]) {
      given(...history)
        .when(giveNotice('2022-12-02'))
        .thenNothing();
      given(...history)
        .when(giveNotice('2022-12-09'))
        .thenRefused('notice-already-issued');
      given(...history)
        .when(giveNotice('2022-12-02', { channel: 'ebox' }))
        .thenRefused('notice-already-issued');
    }
  });
  it('is a repetition after it was answered or withdrawn too', () => {
    for (const history of [
      [...defaulted, registered],
      [...defaulted, { type: 'NoticeWithdrawn', reason: 'no-ground', on: day('2022-12-20') } as const],
    ])
      given(...history)
        .when(giveNotice('2022-12-02'))
        .thenNothing();
  });
  it('needs the certificate and an open duty', () => {
    given().when(giveNotice('2025-01-01')).thenRefused('not-assessed');
    given(...obliged)
      .when(giveNotice('2025-01-01'))
      .thenRefused('certificate-not-received');
    given(...inPath, proved)
      .when(giveNotice('2025-01-01'))
      .thenRefused('closed');
  });
});

describe('what keeps a notice from somebody', () => {
  it('a suspension, while it runs and for the days that it covered', () => {
    const ended: ObligationEvent = { type: 'SuspensionEnded', days: 45, resumed: [], on: day('2023-01-29') };
    const lapsedFirst = [...notified, registrationLapsed, suspended('2022-12-15', '2023-01-28')];
    given(...lapsedFirst)
      .when(giveNotice('2023-01-10'))
      .thenRefused('suspended');
    for (const covered of ['2022-12-15', '2023-01-28'])
      given(...lapsedFirst, ended)
        .when(giveNotice(covered))
        .thenRefused('suspended');
    given(...lapsedFirst, ended)
      .when(giveNotice('2022-12-14'))
      .then(expect.objectContaining({ type: 'NoticeOfDefaultIssued' }) as ObligationEvent);
    given(...lapsedFirst, ended)
      .when(giveNotice('2023-01-29'))
      .then(expect.objectContaining({ type: 'NoticeOfDefaultIssued' }) as ObligationEvent);
  });
  it('not a suspension that ran out, whose end is noted with the notice', () =>
    given(...notified, suspended('2022-11-01', '2022-12-31'))
      .when(giveNotice('2023-02-02'))
      .then(
        expect.objectContaining({ type: 'SuspensionEnded', days: 61, on: '2023-01-01' }) as ObligationEvent,
        { ...registrationLapsed, lastDay: day('2023-01-31'), on: day('2023-02-01') },
        expect.objectContaining({ type: 'NoticeOfDefaultIssued' }) as ObligationEvent,
      ));
  it('a request for exemption that is not decided', () => {
    given(...notified, asked)
      .when(giveNotice('2022-12-02'))
      .thenRefused('exemption-pending');
    given(...notified, asked, { type: 'ExemptionRefused', reason: 'ground-not-met', on: day('2022-12-05') })
      .when(giveNotice('2022-12-05'))
      .then(registrationLapsed, expect.objectContaining({ type: 'NoticeOfDefaultIssued' }) as ObligationEvent);
  });
  it('an event in a life of which the law does not say what it does', () =>
    given(...notified, becameBelgian)
      .when(giveNotice('2022-12-02'))
      .thenRefused('question-open'));
  it('a registration in time of which only the paper is missing', () => {
    given(...notified, registrationTold)
      .when(giveNotice('2022-12-02'))
      .thenRefused('proof-awaited');
    given(...notified, { ...registrationTold, late: true, on: day('2022-12-02') })
      .when(giveNotice('2022-12-03'))
      .then(registrationLapsed, expect.objectContaining({ ground: 'registration' }) as ObligationEvent);
  });
  it('a completion in time of which only the paper is missing', () => {
    given(...inPath, completed)
      .when(giveNotice('2024-06-01'))
      .thenRefused('proof-awaited');
    given(...inPath, { ...completed, late: true, on: day('2024-05-22') })
      .when(giveNotice('2024-05-23'))
      .then(completionLapsed, noticedOnCompletion);
  });
  it('not the missing paper, where the rulebook allows a notice meanwhile', () => {
    const key = 'burden.whileProofAwaited';
    const under = (value: 'allowed' | 'unset'): void => {
      const versions = rulebook[key].map((rule) => ({ ...rule, value }));
      jest.replaceProperty(rulebook, key, versions);
    };
    under('allowed');
    given(...notified, registrationTold)
      .when(giveNotice('2022-12-02'))
      .then(registrationLapsed, noticed);
    under('unset');
    given(...notified, registrationTold)
      .when(giveNotice('2022-12-02'))
      .thenRefused('proof-awaited');
  });
});

describe('taking a notice back', () => {
  const withdrawn: ObligationEvent = { type: 'NoticeWithdrawn', reason: 'no-ground', on: day('2022-12-20') };

  it('brings the file to where it stood, and makes room for another notice', () => {
    given(...defaulted)
      .when(withdraw('2022-12-20'))
      .then(withdrawn);
    expect(after(...defaulted, withdrawn)).toMatchObject({ phase: 'notified', lapses: { registration: '2022-12-01' } });
    expect(openDeadlines(after(...defaulted, withdrawn))).toEqual([]);
    given(...defaulted, withdrawn)
      .when(giveNotice('2022-12-20'))
      .then(expect.objectContaining({ type: 'NoticeOfDefaultIssued' }) as ObligationEvent);
    given(...defaulted, withdrawn)
      .when(giveNotice('2022-12-19'))
      .thenRefused('before-earlier-step');
  });
  it('brings a file whose path was not completed back to its path', () => {
    const history = [...inPath, completionLapsed, noticedOnCompletion] as const;
    given(...history)
      .when(withdraw('2024-06-01', 'wrong-language'))
      .then({ type: 'NoticeWithdrawn', reason: 'wrong-language', on: day('2024-06-01') });
    expect(after(...history, withdrawn)).toMatchObject({ phase: 'registered' });
    expect(after(...history, withdrawn)).not.toHaveProperty('notice');
  });
  it('is possible on the day of the notice, and not before it', () => {
    given(...defaulted)
      .when(withdraw('2022-12-02'))
      .then({ ...withdrawn, on: day('2022-12-02') });
    given(...defaulted)
      .when(withdraw('2022-12-01'))
      .thenRefused('before-earlier-step');
  });
  it('happens once', () => {
    given(...defaulted, withdrawn)
      .when(withdraw('2022-12-20'))
      .thenNothing();
    given(...defaulted, withdrawn)
      .when(withdraw('2022-12-21'))
      .thenRefused('no-notice-of-default');
    given(...defaulted, withdrawn, noticedOnCompletion)
      .when(withdraw('2022-12-20'))
      .thenNothing();
  });
  it('waits until the file came back from the GGC', () => {
    given(...sanctioned)
      .when(withdraw('2023-03-01'))
      .thenRefused('already-handed-over');
    const back = [...sanctioned, { type: 'FileTakenBack', reason: 'incomplete', on: day('2023-03-01') }] as const;
    given(...back)
      .when(withdraw('2023-02-28'))
      .thenRefused('before-earlier-step');
    given(...back)
      .when(withdraw('2023-03-01'))
      .then({ ...withdrawn, on: day('2023-03-01') });
    given(...defaulted, withdrawn, noticed, ...sanctioned.slice(-2))
      .when(withdraw('2022-12-20'))
      .thenNothing();
    const again = [...back, { ...withdrawn, on: day('2023-03-01') }, { ...noticed, on: day('2023-03-10') }] as const;
    given(...again)
      .when(withdraw('2023-03-09', 'wrong-language'))
      .thenRefused('before-earlier-step');
    given(...again)
      .when(withdraw('2023-03-10', 'wrong-language'))
      .then({ ...withdrawn, reason: 'wrong-language', on: day('2023-03-10') });
  });
  it('needs a notice in force', () => {
    for (const history of [obliged, notified, inPath])
      given(...history)
        .when(withdraw('2025-01-01'))
        .thenRefused('no-notice-of-default');
    given().when(withdraw('2025-01-01')).thenRefused('not-assessed');
    given(...inPath, proved)
      .when(withdraw('2025-01-01'))
      .thenRefused('closed');
  });
});
