import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { municipality } from '../../reference/municipality';
import { isPersonRef, type ObligationId, type PersonRef } from '../identity';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import { dutyLaw } from './duty.law';

const { given, after } = specify(obligation);
const { person, facts, assess, receive, register, giveNotice, assessed, imposed, received, proved } =
  obligationExamples;
const { obliged, notified, inPath, defaulted, sanctioned } = obligationExamples;

const other = '4b3c2a10-0000-4000-8000-000000000002' as PersonRef;
const outOfScope = { ...assessed, outcome: 'outOfScope', grounds: ['title-of-three-months-or-less'] } as const;
const exempt = { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] } as const;
const volunteered: ObligationEvent = {
  type: 'FollowedVoluntarily',
  person,
  municipality: municipality('21009'),
  language: 'unknown',
  office: 'via',
  path: 'fr',
  on: day('2024-02-01'),
};
const misfiled: ObligationEvent = {
  type: 'IdentityCorrected',
  person: other,
  file: '4b3c2a10-0000-4000-8000-00000000000f' as ObligationId,
  facts: [],
  on: day('2022-08-01'),
};

describe('a first look at a newcomer', () => {
  it('who meets the conditions imposes the duty in the same breath', () => {
    given().when(assess()).then(assessed, imposed);
    expect(isPersonRef(person)).toBe(true);
  });
  it.each([
    ['2022-06-01', 'A'],
    ['2023-12-31', 'A'],
    ['2024-01-01', 'B'],
  ] as const)('on %s imposes it under regime %s', (on, regime) =>
    given()
      .when(assess({ on: day(on) }))
      .then({ ...assessed, on: day(on) }, { type: 'ObligationImposed', regime, on: day(on) }),
  );
  it('who is outside the target group closes the file', () => {
    given()
      .when(assess({ facts: { ...facts, titleOverThreeMonths: false } }))
      .then(outOfScope);
    expect(after(outOfScope)).toMatchObject({ phase: 'closed', because: 'outOfScope' });
  });
  it('who is exempt closes the file', () => {
    given()
      .when(assess({ facts: { ...facts, statuses: ['temporary-stay'] } }))
      .then(exempt);
    expect(after(exempt)).toMatchObject({ phase: 'closed', because: 'exempt' });
  });
  it('is not possible before the duty existed', () =>
    given()
      .when(assess({ on: day('2022-05-31'), facts: { ...facts, registeredOn: day('2022-05-31') } }))
      .thenRefused('before-the-law'));
  it('cannot precede the registration it is about', () =>
    given()
      .when(assess({ facts: { ...facts, registeredOn: day('2022-06-02') } }))
      .thenRefused('before-earlier-step'));
});

describe('a second look at somebody who is or was obliged', () => {
  it.each([
    ['imposed', obliged],
    ['notified', notified],
    ['registered', inPath],
    ['defaulted', defaulted],
    ['sanctioned', sanctioned],
    ['closed', [...inPath, proved]],
  ] as const)('adds nothing when it is the same, and is refused otherwise: %s', (phase, history) => {
    expect(after(...history).phase).toBe(phase);
    given(...history)
      .when(assess())
      .thenNothing();
    given(...history)
      .when(assess({ on: day('2024-06-02') }))
      .thenRefused('already-assessed');
    given(...history)
      .when(assess({ municipality: municipality('21010') }))
      .thenRefused('already-assessed');
    given(...history)
      .when(assess({ person: other }))
      .thenRefused('file-of-another-person');
  });
  it('is a repetition also after the person moved', () =>
    given(...obliged, {
      type: 'ResponsibleMunicipalityChanged',
      municipality: municipality('21015'),
      on: day('2022-07-01'),
    })
      .when(assess())
      .thenNothing());
});

describe('a second look at somebody who was not obliged', () => {
  it.each([
    ['outside the target group', outOfScope],
    ['exempt', exempt],
  ] as const)('may impose the duty on a later day, under the regime of that day: %s', (_, first) => {
    const on = day('2024-03-01');
    given(first)
      .when(assess({ on }))
      .then({ ...assessed, on }, { type: 'ObligationImposed', regime: 'B', on });
    const again = after(first, { ...assessed, on }, { type: 'ObligationImposed', regime: 'B', on });
    expect(again).toMatchObject({ phase: 'imposed', regime: 'B', assessedOn: on, imposedOn: on });
  });
  it('may find them not obliged again, for another reason', () => {
    const on = day('2022-06-02');
    given(outOfScope)
      .when(assess({ on, facts: { ...facts, statuses: ['temporary-stay'] } }))
      .then({ ...exempt, on });
    expect(after(outOfScope, { ...exempt, on })).toMatchObject({ phase: 'closed', because: 'exempt', assessedOn: on });
  });
  it('is a repetition when it is the same, also after a third one', () => {
    given(outOfScope).when(assess()).thenNothing();
    given(outOfScope, { ...exempt, on: day('2022-07-01') })
      .when(assess())
      .thenNothing();
  });
  it('is refused on the same day or an earlier one, and for another person', () => {
    given(outOfScope)
      .when(assess({ municipality: municipality('21010') }))
      .thenRefused('already-assessed');
    given({ ...outOfScope, on: day('2022-06-03') })
      .when(assess({ on: day('2022-06-02') }))
      .thenRefused('already-assessed');
    given(outOfScope)
      .when(assess({ person: other, on: day('2022-07-01') }))
      .thenRefused('file-of-another-person');
  });
  it('has to meet the conditions of any look', () =>
    given(outOfScope)
      .when(assess({ on: day('2022-06-10'), facts: { ...facts, registeredOn: day('2022-06-11') } }))
      .thenRefused('before-earlier-step'));
});

describe('a look at somebody who follows the path of free will', () => {
  const on = day('2024-03-01');
  const nowObliged = [
    { ...assessed, on },
    { type: 'ObligationImposed', regime: 'B', on },
  ] as const;

  it('may impose the duty, whose path has yet to begin', () => {
    given(volunteered)
      .when(assess({ on }))
      .then(...nowObliged);
    expect(after(volunteered, ...nowObliged)).toMatchObject({ phase: 'imposed', regime: 'B', municipality: '21009' });
    expect(after(volunteered, ...nowObliged)).not.toHaveProperty('registration');
    given(volunteered, ...nowObliged)
      .when(assess({ on }))
      .thenNothing();
  });
  it('leaves them on the path when it finds no duty', () => {
    given(volunteered)
      .when(assess({ on, facts: { ...facts, statuses: ['temporary-stay'] } }))
      .then({ ...exempt, on });
    expect(after(volunteered, { ...exempt, on })).toMatchObject({ phase: 'voluntary', assessment: { assessedOn: on } });
  });
  it('is repeated in silence, and made anew only on a later day', () => {
    const looked = [volunteered, { ...exempt, on }];
    given(...looked)
      .when(assess({ on }))
      .thenNothing();
    given(...looked)
      .when(assess({ on, municipality: municipality('21010') }))
      .thenRefused('already-assessed');
    given(...looked)
      .when(assess({ on: day('2024-03-02') }))
      .then(...nowObliged.map((fact) => ({ ...fact, on: day('2024-03-02') })));
    given(exempt, volunteered)
      .when(assess({ municipality: municipality('21010') }))
      .thenRefused('already-assessed');
  });
  it('is a look at them and at nobody else', () =>
    given(volunteered)
      .when(assess({ on, person: other }))
      .thenRefused('file-of-another-person'));
});

describe('a look at somebody in whose file were the facts of another', () => {
  const emptied = [...notified, misfiled];
  it('is a first one, on any day of the law', () => {
    expect(after(...emptied)).toMatchObject({ phase: 'closed', because: 'misfiled' });
    given(...emptied)
      .when(assess())
      .then(assessed, imposed);
    expect(after(...emptied, assessed, imposed)).toMatchObject({ phase: 'imposed', imposedOn: '2022-06-01' });
  });
  it('is about the person of the file', () =>
    given(...emptied)
      .when(assess({ person: other }))
      .thenRefused('file-of-another-person'));
});

describe('the certificate of obligation', () => {
  it('starts the term to register on the day it is received', () =>
    given(...obliged)
      .when(receive('2022-06-01'))
      .then(received));
  it('keeps to the rules of the day of the imposition', () =>
    given(...obliged)
      .when(receive('2024-01-10', 'registered-letter'))
      .then({
        type: 'CertificateReceived',
        means: 'registered-letter',
        registerBy: {
          lastDay: day('2024-07-10'),
          rule: 'registration.period@A.1',
          counting: 'registration.counting@A.1',
        },
        on: day('2024-01-10'),
      }));
  it('cannot arrive before the duty', () =>
    given({ ...assessed, on: day('2022-06-03') }, { ...imposed, on: day('2022-06-03') })
      .when(receive('2022-06-02'))
      .thenRefused('before-earlier-step'));
  it.each([
    ['notified', notified],
    ['registered', inPath],
    ['defaulted', defaulted],
    ['sanctioned', sanctioned],
  ] as const)('is received once: %s', (phase, history) => {
    expect(after(...history).phase).toBe(phase);
    given(...history)
      .when(receive('2022-06-01'))
      .thenNothing();
    given(...history)
      .when(receive('2022-06-02'))
      .thenRefused('certificate-already-received');
    given(...history)
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
  it.each([
    ['unknown', 'not-assessed'],
    ['voluntary', 'voluntary-participant'],
    ['closed', 'closed'],
  ] as const)('is of no use to a file that is %s', (phase, refusal) => {
    expect(dutyLaw.RecordCertificateReceipt[phase]).toEqual({ granted: false, refusal });
  });
});
