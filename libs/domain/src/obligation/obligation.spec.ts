import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { municipality } from '../reference/municipality';
import { isPersonRef, type PersonRef } from './identity';
import { openDeadlines } from './obligation.deadlines';
import { obligation } from './obligation.law';
import { standingOf } from './obligation.standing';
import type { ObligationEvent } from './obligation.events';

const { given, after } = specify(obligation);
const {
  person,
  facts,
  assess,
  receive,
  register,
  giveNotice,
  assessed,
  imposed,
  received,
  registered,
  registrationLapsed,
  proved,
  obliged,
  notified,
  inPath,
  defaulted,
  sanctioned,
} = obligationExamples;

describe('assessing a newcomer', () => {
  it('who meets the conditions imposes the duty in the same breath', () => {
    given().when(assess()).then(assessed, imposed);
    expect(isPersonRef(person)).toBe(true);
  });
  it('imposes it under the regime of the day', () => {
    given()
      .when(assess({ on: day('2024-01-01') }))
      .then({ ...assessed, on: day('2024-01-01') }, { type: 'ObligationImposed', regime: 'B', on: day('2024-01-01') });
  });
  it('who is outside the target group closes the file', () => {
    const outOfScope = { ...assessed, outcome: 'outOfScope', grounds: ['not-in-foreigners-register'] } as const;
    given()
      .when(assess({ facts: { ...facts, register: 'waiting' } }))
      .then(outOfScope);
    expect(after(outOfScope)).toMatchObject({ phase: 'closed', because: 'outOfScope' });
  });
  it('who is exempt closes the file', () => {
    const exempt = { ...assessed, outcome: 'exempt', grounds: ['eu-eea-swiss-national'] } as const;
    given()
      .when(assess({ facts: { ...facts, nationality: 'FR' } }))
      .then(exempt);
    expect(after(exempt)).toMatchObject({ phase: 'closed', because: 'exempt' });
    given(exempt).when(receive('2022-06-10')).thenRefused('closed');
  });
  it('is not possible before the duty existed', () =>
    given()
      .when(assess({ on: day('2022-05-31'), facts: { ...facts, registeredOn: day('2022-05-31') } }))
      .thenRefused('before-the-law'));
  it('cannot precede the registration it is about', () =>
    given()
      .when(assess({ on: day('2022-06-01'), facts: { ...facts, registeredOn: day('2022-06-02') } }))
      .thenRefused('before-earlier-step'));
  it('happens once, and a repetition adds nothing wherever the file stands', () => {
    for (const history of [obliged, notified, inPath, defaulted, sanctioned, [...inPath, proved]]) {
      given(...history)
        .when(assess())
        .thenNothing();
      given(...history)
        .when(assess({ on: day('2022-06-02') }))
        .thenRefused('already-assessed');
      given(...history)
        .when(assess({ person: '4b3c2a10-0000-4000-8000-000000000002' as PersonRef }))
        .thenRefused('already-assessed');
      given(...history)
        .when(assess({ municipality: municipality('21010') }))
        .thenRefused('already-assessed');
    }
  });
});

describe('the certificate of obligation', () => {
  it('starts the term to register on the day it is received', () =>
    given(...obliged)
      .when(receive('2022-06-01'))
      .then(received));
  it('keeps to the rules of the day of the imposition', () => {
    const late = { ...received, on: day('2024-01-10') };
    given(...obliged)
      .when(receive('2024-01-10'))
      .then({
        ...late,
        registerBy: {
          lastDay: day('2024-07-10'),
          rule: 'registration.period@A.1',
          counting: 'registration.counting@A.1',
        },
      });
  });
  it('cannot arrive before the duty', () =>
    given({ ...assessed, on: day('2022-06-03') }, { ...imposed, on: day('2022-06-03') })
      .when(receive('2022-06-02'))
      .thenRefused('before-earlier-step'));
  it('is received once', () => {
    given(...inPath)
      .when(receive('2022-06-01'))
      .thenNothing();
    given(...inPath)
      .when(receive('2022-06-02'))
      .thenRefused('certificate-already-received');
    given(...notified)
      .when(receive('2022-06-01', 'letter'))
      .thenRefused('certificate-already-received');
  });
  it('must have been received before anything else can be asked of the person', () => {
    given(...obliged)
      .when(register('2022-07-01'))
      .thenRefused('certificate-not-received');
    given(...obliged)
      .when(giveNotice('2023-07-01'))
      .thenRefused('certificate-not-received');
    expect(openDeadlines(after(...obliged))).toEqual([]);
  });
});

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
      expect(openDeadlines(after(...history, registered))).toEqual(openDeadlines(after(...inPath)));
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
