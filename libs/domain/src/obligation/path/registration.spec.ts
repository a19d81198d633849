import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import { standingOf } from '../obligation.standing';

const { given, after } = specify(obligation);
const { register, received, registered, registrationLapsed, obliged, notified, inPath, defaulted, sanctioned } =
  obligationExamples;

describe('registering', () => {
  it('starts the term to complete the path', () =>
    given(...notified)
      .when(register('2022-11-18'))
      .then(registered));
  it('on the last day is in time, on the day after it is late', () => {
    given(...notified)
      .when(register('2022-12-01'))
      .then(expect.objectContaining({ late: false }) as ObligationEvent);
    given(...notified)
      .when(register('2022-12-02'))
      .then(expect.objectContaining({ late: true }) as ObligationEvent);
  });
  it('counts by its own day when it is reported after the lapse or the notice', () => {
    for (const history of [[...notified, registrationLapsed], defaulted]) {
      given(...history)
        .when(register('2022-11-18'))
        .then(registered);
      expect(standingOf(after(...history, registered))).toEqual(standingOf(after(...inPath)));
    }
  });
  it('late still ends the default', () => {
    const late = { ...registered, late: true, on: day('2023-01-10') };
    expect(standingOf(after(...defaulted, late))).toMatchObject({ inDefault: false, registered: true, path: 'nl' });
  });
  it('is recorded after the hand-over, which it does not undo', () => {
    given(...sanctioned)
      .when(register('2022-11-18'))
      .then(registered);
    expect(standingOf(after(...sanctioned, registered))).toMatchObject({
      registered: true,
      inDefault: true,
      sanctionProcedure: true,
    });
  });
  it('twice is registering once, and any difference is a contradiction', () => {
    for (const history of [inPath, [...sanctioned, registered]]) {
      given(...history)
        .when(register('2022-11-18'))
        .thenNothing();
      given(...history)
        .when(register('2022-11-19'))
        .thenRefused('registered-otherwise');
      given(...history)
        .when(register('2022-11-18', 'via'))
        .thenRefused('registered-otherwise');
      given(...history)
        .when(register('2022-11-18', 'bon', 'fr'))
        .thenRefused('registered-otherwise');
    }
  });
  it('keeps to the rules of the day of the imposition', () => {
    const completeBy = {
      lastDay: day('2025-08-01'),
      rule: 'completion.period@A.1',
      counting: 'completion.counting@A.1',
    };
    given(...notified)
      .when(register('2024-02-01'))
      .then({ ...registered, completeBy, late: true, on: day('2024-02-01') });
  });
  it('is possible on the day of the certificate', () =>
    given(...notified)
      .when(register('2022-06-01'))
      .then(expect.objectContaining({ type: 'RegisteredWithOffice' }) as ObligationEvent));
  it('cannot precede the certificate', () =>
    given(...obliged, { ...received, on: day('2022-06-10') })
      .when(register('2022-06-09'))
      .thenRefused('before-earlier-step'));
});
