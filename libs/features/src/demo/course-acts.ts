import { plusDays, type Day } from '@termijn/kernel';
import type { Act } from './demo-act';
import type { DemoCase, DemoCourse, DemoExemption, DemoReceipt, Meanwhile } from './demo-case';
import { latest, workingDayFrom } from './demo-days';
import { officeOf, type Life } from './demo-life';
import { firstYear } from './published';

/** How the duty came about. */
export const beginning = (life: Life, { person, municipality, assessedOn, receipt }: DemoCase): readonly Act[] => [
  {
    on: assessedOn,
    command: {
      type: 'AssessNewcomer',
      person: life.ref,
      municipality,
      language: person.language,
      facts: person.facts,
      on: assessedOn,
    },
  },
  ...(receipt === undefined ? [] : [receiptAct(receipt)]),
];

const receiptAct = ({ on, means }: DemoReceipt): Act => ({
  on,
  command: { type: 'RecordCertificateReceipt', means, on },
});

/** An exemption that was asked for and granted. */
export const exemptionActs = ({ ground, proof, askedOn, grantedOn }: DemoExemption): readonly Act[] => [
  { on: askedOn, command: { type: 'RequestExemption', ground, on: askedOn } },
  { on: grantedOn, command: { type: 'GrantExemption', ground, proof, via: 'counter', on: grantedOn } },
];

/** What the person, the office and the municipality did about the duty. */
export const courseActs = (course: DemoCourse): readonly Act[] => [
  ...noticeActs(course),
  ...handOverActs(course),
  ...registrationActs(course),
];

const noticeActs = ({ notice }: DemoCourse): readonly Act[] => {
  if (notice === undefined) return [];
  const { on, channel, language, presentedOn } = notice;
  return [
    { on, command: { type: 'IssueNoticeOfDefault', channel, language, on } },
    ...(presentedOn === undefined
      ? []
      : [
          {
            on: presentedOn,
            // Who answers a notice at once leaves nothing to prove.
            ifAllowed: true,
            command: { type: 'RecordNoticeReceipt', evidence: 'presented', on: presentedOn },
          } satisfies Act,
        ]),
  ];
};

const handOverActs = ({ handOver }: DemoCourse): readonly Act[] => {
  if (handOver === undefined) return [];
  const { on, capacity, waiting, meanwhile } = handOver;
  return [
    { on, command: { type: 'HandOverFile', capacity, waiting, on } },
    ...(meanwhile === undefined ? [] : [meanwhileAct(meanwhile, on)]),
  ];
};

/** Nothing of it happens in the first year, of whose last day the figures are known. */
const meanwhileAct = (meanwhile: Meanwhile, handedOverOn: Day): Act => {
  const on = workingDayFrom(latest(plusDays(handedOverOn, 20), plusDays(firstYear.until, 6)));
  if (meanwhile !== 'ill')
    return { on, command: { type: 'RegisterWithOffice', office: 'bon', path: 'nl', attest: 'shown', on } };
  const paper = { proof: 'medical-certificate', via: 'counter' } as const;
  return { on, command: { type: 'GrantSuspension', reason: 'illness', ...paper, until: plusDays(on, 60), on } };
};

const registrationActs = ({ registration }: DemoCourse): readonly Act[] => {
  if (registration === undefined) return [];
  const { on, reportedOn, office, path, provedOn } = registration;
  if (provedOn === undefined)
    return [{ on: reportedOn, command: { type: 'RegisterWithOffice', office, path, attest: 'shown', on } }];
  const told: Act = {
    on: reportedOn,
    actor: officeOf(office),
    command: { type: 'RegisterWithOffice', office, path, attest: 'awaited', on },
  };
  if (provedOn === 'awaited') return [told];
  return [told, { on: provedOn, command: { type: 'RecordRegistrationProof', on: provedOn } }];
};
