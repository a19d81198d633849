import { day, type Day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { municipality } from '../../reference/municipality';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import type { Change, PlainFact } from './correction.events';

const { given } = specify(obligation);
const examples = obligationExamples;
const { correct, assessed, completed, proved, registered, registrationTold, handedOver, person } = examples;
const { obliged, notified, inPath, defaulted, sanctioned, complianceLapsed } = examples;

const on = day('2023-03-01');
const path = { literacy: 'not-told', level: 'none' } as const;
const ill = { reason: 'illness', proof: 'medical-certificate', via: 'counter' } as const;
const suspended: PlainFact = { type: 'ObligationSuspended', ...ill, until: day('2023-03-31'), on };
const asked: PlainFact = { type: 'ExemptionRequested', ground: 'schooling', on: day('2023-02-01') };
const became: PlainFact = {
  type: 'LifeEventRecorded',
  event: 'became-belgian',
  effect: 'unknown',
  rule: 'lifeEvent.becameBelgian@A.1',
  on: day('2023-02-01'),
};

/** A fact of each type, where it may come, and a day on which it may have happened as well. */
const cases: readonly (readonly [readonly ObligationEvent[], PlainFact, Day])[] = [
  [[], { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] }, day('2022-06-02')],
  [notified, registered, day('2022-11-21')],
  [notified, registrationTold, day('2022-11-21')],
  [[...notified, registrationTold], { type: 'RegistrationProofReceived', on }, day('2023-02-27')],
  [
    [],
    {
      type: 'FollowedVoluntarily',
      person,
      municipality: municipality('21001'),
      language: 'fr',
      office: 'via',
      path: 'fr',
      on: day('2024-02-01'),
    },
    day('2024-01-31'),
  ],
  [
    inPath,
    { type: 'PathStepRecorded', step: 'language-balance', ...path, literacy: 'literate', on },
    day('2023-02-27'),
  ],
  [inPath, { type: 'DispensationGranted', course: 'language', ground: 'level-reached', on }, day('2023-02-27')],
  [
    inPath,
    {
      type: 'TransferredToOffice',
      office: 'via',
      path: 'fr',
      completeBy: 'runs-on',
      rule: 'transfer.completionClock@A.1',
      on,
    },
    day('2023-02-27'),
  ],
  [inPath, { type: 'OfficeFileChanged', office: 'bon', status: 'suspended', on }, day('2023-02-27')],
  [inPath, completed, day('2024-02-29')],
  [inPath, proved, day('2024-03-14')],
  [defaulted, { type: 'NoticeWithdrawn', reason: 'no-ground', on }, day('2023-02-27')],
  [[...defaulted, complianceLapsed], handedOver, day('2023-02-09')],
  [sanctioned, { type: 'FileTakenBack', reason: 'incomplete', on }, day('2023-02-27')],
  [notified, asked, day('2023-02-02')],
  [notified, { type: 'ExemptionGranted', ground: 'belgian-diploma', proof: 'diploma', on }, day('2023-02-27')],
  [notified, { type: 'ExemptionGranted', ground: 'register', proof: 'register', on }, day('2023-02-27')],
  [[...notified, asked], { type: 'ExemptionRefused', reason: 'proof-missing', on }, day('2023-02-27')],
  [obliged, suspended, day('2023-02-27')],
  [[...obliged, suspended], { type: 'SuspensionExtended', ...ill, until: day('2023-05-31'), on }, day('2023-03-02')],
  [notified, { type: 'ResponsibleMunicipalityChanged', municipality: municipality('21001'), on }, day('2023-02-27')],
  [notified, became, day('2023-02-02')],
  [[...notified, became], { type: 'QuestionSettled', event: 'became-belgian', answer: 'none', on }, day('2023-02-27')],
];

describe('the day of a fact', () => {
  it.each(cases.map(([history, fact, to]) => [fact.type, history, fact, to] as const))(
    'can be put right: %s',
    (_, history, fact, to) => {
      const at = history.length;
      given(...history, fact)
        .when(correct(at, { on: to }))
        .then({
          type: 'FactCorrected',
          fact: at,
          as: { ...fact, on: to },
          reason: 'typing-error',
          rederived: [],
          flaws: [],
          on: day('2025-03-03'),
        });
    },
  );

  it('on which a suspension ended tells how long it was', () => {
    const ended: PlainFact = { type: 'SuspensionEnded', days: 31, resumed: [], on: day('2023-04-01') };
    given(...obliged, suspended, ended)
      .when(correct(3, { on: day('2023-03-20') }))
      .then(expect.objectContaining({ as: { ...ended, days: 19, on: day('2023-03-20') } }) as ObligationEvent);
  });
});

describe('another field of a fact', () => {
  it.each<[readonly ObligationEvent[], PlainFact, Change]>([
    [[], { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] }, { municipality: municipality('21001') }],
    [notified, registered, { office: 'via', path: 'fr' }],
    [inPath, completed, { office: 'via' }],
    [
      notified,
      { type: 'ResponsibleMunicipalityChanged', municipality: municipality('21001'), on },
      { municipality: municipality('21004') },
    ],
    // Where the law finds that nothing happened, the fact still says what was put right.
    [
      notified,
      { type: 'ResponsibleMunicipalityChanged', municipality: municipality('21001'), on },
      { municipality: municipality('21009') },
    ],
  ])('can be put right', (history, fact, change) => {
    given(...history, fact)
      .when(correct(history.length, change))
      .then(expect.objectContaining({ as: { ...fact, ...change } as PlainFact, flaws: [] }) as ObligationEvent);
  });
});
