import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { obligation } from './obligation.law';

const { given } = specify(obligation);
const {
  giveNotice,
  handOver,
  assessed,
  imposed,
  received,
  registered,
  registrationLapsed,
  completionLapsed,
  complianceLapsed,
  noticed,
  noticedOnCompletion,
  handedOver,
  completed,
  obliged,
  notified,
  inPath,
  defaulted,
  sanctioned,
} = obligationExamples;

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
  it('is not for who completed the path in time, though the proof is still to come', () =>
    given(...inPath, completed)
      .when(giveNotice('2024-06-01'))
      .thenRefused('already-completed'));
  it('that was answered before it was reported is told that the next term runs', () =>
    given(...inPath)
      .when(giveNotice('2022-12-02'))
      .thenRefused('term-still-running'));
  it('is sent once', () => {
    given(...defaulted)
      .when(giveNotice('2022-12-02'))
      .thenNothing();
    given(...sanctioned)
      .when(giveNotice('2022-12-02'))
      .thenNothing();
    given(...defaulted)
      .when(giveNotice('2022-12-09'))
      .thenRefused('notice-already-issued');
  });
});

describe('the sanction procedure', () => {
  it('waits until the notice has gone unanswered', () => {
    given(...defaulted)
      .when(handOver('2023-02-07'))
      .thenRefused('term-still-running');
    given(...defaulted)
      .when(handOver('2023-02-08'))
      .then(complianceLapsed, handedOver);
    given(...defaulted, complianceLapsed)
      .when(handOver('2023-02-08'))
      .then(handedOver);
  });
  it('needs a notice in force', () => {
    for (const history of [obliged, notified, inPath, [...defaulted, registered]])
      given(...history)
        .when(handOver('2025-01-01'))
        .thenRefused('no-notice-of-default');
  });
  it('is handedOver once', () => {
    given(...sanctioned)
      .when(handOver('2023-02-08'))
      .thenNothing();
    given(...sanctioned)
      .when(handOver('2023-02-09'))
      .thenRefused('already-handed-over');
  });
});
