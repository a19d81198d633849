import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import { standingOf } from '../obligation.standing';

const { given, after } = specify(obligation);
const { register, tellRegistration, received, registered, registrationTold, registrationLapsed } = obligationExamples;
const { obliged, notified, inPath, defaulted, sanctioned, proved } = obligationExamples;
const { proveRegistration, registrationProved, transferred } = pathExamples;

describe('registering', () => {
  it('starts the term to complete the path', () =>
    given(...notified)
      .when(register('2022-11-18'))
      .then(registered));
  it('as an office tells of it starts the same term', () =>
    given(...notified)
      .when(tellRegistration('2022-11-18'))
      .then(registrationTold));
  it('moves the file on when the certificate is shown, and not on the word of an office', () => {
    for (const history of [notified, [...notified, registrationLapsed], defaulted]) {
      expect(after(...history, registered)).toMatchObject({
        phase: 'registered',
        registration: { provedOn: '2022-11-18' },
      });
      const told = after(...history, registrationTold);
      expect(told).toMatchObject({ phase: after(...history).phase, registration: { provedOn: 'awaited' } });
    }
  });
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
  it('is possible on the day of the certificate and not before it', () => {
    const later = [...obliged, { ...received, on: day('2022-06-10') }];
    given(...later)
      .when(register('2022-06-10'))
      .then(expect.objectContaining({ type: 'RegisteredWithOffice' }) as ObligationEvent);
    given(...later)
      .when(register('2022-06-09'))
      .thenRefused('before-earlier-step');
  });
  it('may be with any office and in either language, whatever that office offers', () =>
    given(...notified)
      .when(register('2022-11-18', 'via', 'nl'))
      .then({ ...registered, office: 'via', path: 'nl' }));
});

describe('registering again', () => {
  it.each([
    ['on the path', inPath],
    ['after the hand-over', [...sanctioned, registered]],
  ] as const)('is registering once, and any difference is a contradiction: %s', (_, history) => {
    given(...history)
      .when(register('2022-11-18'))
      .thenNothing();
    given(...history)
      .when(tellRegistration('2022-11-18'))
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
  });
  it('is a repetition also after another office took over, whose own name is none', () => {
    const moved = [...inPath, transferred('2023-03-01')];
    given(...moved)
      .when(register('2022-11-18'))
      .thenNothing();
    given(...moved)
      .when(register('2022-11-18', 'via', 'fr'))
      .thenRefused('registered-otherwise');
  });
  it('with the certificate that was awaited proves it', () => {
    given(...notified, registrationTold)
      .when(tellRegistration('2022-11-18'))
      .thenNothing();
    given(...notified, registrationTold)
      .when(register('2022-11-18'))
      .then({ type: 'RegistrationProofReceived', on: day('2022-11-18') });
    given(...notified, registrationTold)
      .when(register('2022-11-19'))
      .thenRefused('registered-otherwise');
  });
});

describe('the proof of a registration', () => {
  it('answers the first term and ends a default for want of it', () => {
    for (const history of [notified, [...notified, registrationLapsed], defaulted]) {
      given(...history, registrationTold)
        .when(proveRegistration('2022-12-02'))
        .then(registrationProved);
      const proven = after(...history, registrationTold, registrationProved);
      expect(proven).toMatchObject({ phase: 'registered', registration: { on: '2022-11-18', provedOn: '2022-12-02' } });
      expect(proven).not.toHaveProperty('notice');
    }
  });
  it('leaves a file that was handed over where it is', () => {
    given(...sanctioned, registrationTold)
      .when(proveRegistration('2022-12-02'))
      .then(registrationProved);
    expect(after(...sanctioned, registrationTold, registrationProved)).toMatchObject({
      phase: 'sanctioned',
      registration: { provedOn: '2022-12-02' },
    });
  });
  it('may come on the day of the registration and not before it', () => {
    given(...notified, registrationTold)
      .when(proveRegistration('2022-11-18'))
      .then({ ...registrationProved, on: day('2022-11-18') });
    given(...notified, registrationTold)
      .when(proveRegistration('2022-11-17'))
      .thenRefused('before-earlier-step');
  });
  it('comes once', () => {
    for (const history of [
      [...notified, registrationTold, registrationProved],
      [...sanctioned, registrationTold, registrationProved],
    ]) {
      given(...history)
        .when(proveRegistration('2022-12-02'))
        .thenNothing();
      given(...history)
        .when(proveRegistration('2022-12-03'))
        .thenRefused('registration-proof-already-received');
    }
    given(...inPath)
      .when(proveRegistration('2022-11-18'))
      .thenNothing();
    given(...inPath)
      .when(proveRegistration('2022-11-20'))
      .thenRefused('registration-proof-already-received');
  });
  it('supposes a registration', () => {
    for (const history of [obliged, notified, defaulted, sanctioned])
      given(...history)
        .when(proveRegistration('2022-12-02'))
        .thenRefused('not-registered');
    given(...inPath, proved)
      .when(proveRegistration('2022-11-18'))
      .thenRefused('closed');
  });
});
