import { plusDays, type Day, type OfType } from '@termijn/kernel';
import { pathLanguages } from '../reference/language';
import { municipalities, type Municipality } from '../reference/municipality';
import { offices, type Office } from '../reference/office';
import type { ReceiptEvidence } from './control/control.events';
import { startOf } from './correction/retrace';
import type { ObligationId, PersonRef } from './identity';
import type { ObligationCommand } from './obligation.events';
import type { ObligationFile } from './obligation.state';
import type { DispensableCourse, OfficeFileStatus, PathStep } from './path/path.events';
import { newcomerWith } from './probe';
import type { ExemptionGround, Proof, SuspensionReason } from './relief/relief.events';
import type { LifeEvent } from './residence/residence.events';

/** The ways in which a command of each type may be given on a day, most likely first. One that is granted is enough. */
type Probes = {
  readonly [T in ObligationCommand['type']]: (o: ObligationFile, on: Day) => readonly OfType<ObligationCommand, T>[];
};

const nobody = '00000000-0000-4000-8000-000000000000' as PersonRef;
const noFile = '00000000-0000-4000-8000-000000000000' as ObligationId;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[];

const allOffices = keysOf(offices);
const evidence: readonly ReceiptEvidence[] = ['signed', 'presented', 'handed-over', 'opened'];
const courses: readonly DispensableCourse[] = ['citizenship', 'language'];
const grounds: readonly ExemptionGround[] = ['belgian-diploma', 'earlier-certificate'];
const statuses: readonly OfficeFileStatus[] = ['active', 'suspended', 'closed'];
const lifeEvents: readonly LifeEvent[] = [
  ...(['left-territory', 'returned', 'residence-lost', 'residence-regained'] as const),
  ...(['died', 'became-belgian', 'turned-65'] as const),
];
const steps: readonly PathStep[] = [
  ...(['social-balance', 'language-balance', 'rights-and-duties', 'citizenship'] as const),
  ...(['social-orientation', 'language-course'] as const),
];

/** A paper that carries each suspension. */
const proofs: Readonly<Record<SuspensionReason, Proof>> = {
  timetable: 'timetable',
  illness: 'medical-certificate',
  care: 'medical-certificate',
  birth: 'birth-certificate',
  breastfeeding: 'medical-certificate',
  'medical-stay-abroad': 'medical-certificate',
  'interruption-of-stay': 'register',
  'interruption-of-residence-right': 'register',
};

const suspending = (reason: SuspensionReason, until: Day | 'open', on: Day) => {
  const proof = proofs[reason];
  return { reason, proof, via: proof === 'register' ? 'register' : 'counter', until, on } as const;
};

const personOf = (o: ObligationFile): PersonRef => ('person' in o ? o.person : nobody);
const municipalityOf = (o: ObligationFile): Municipality => ('municipality' in o ? o.municipality : municipalities[0]!);
const officeOf = (o: ObligationFile): Office =>
  'registration' in o && o.registration !== undefined ? o.registration.office : 'bon';
const suspensionOf = (o: ObligationFile) => ('suspension' in o ? o.suspension : undefined);

/** Long enough for a suspension that has to last a month at least, and short enough for all others. */
const sixWeeks = 42;

/** Facts that are not of the law but of somebody's life or papers are taken as they would have to be. */
const probes: Probes = {
  AssessNewcomer: (o, on) => {
    const [person, municipality, facts] = [personOf(o), municipalityOf(o), newcomerWith('obliged', on)];
    return [{ type: 'AssessNewcomer', person, municipality, language: 'unknown', facts, on }];
  },
  RecordCertificateReceipt: (_, on) => [{ type: 'RecordCertificateReceipt', means: 'counter', on }],

  RegisterWithOffice: (_, on) => [{ type: 'RegisterWithOffice', office: 'bon', path: 'nl', attest: 'shown', on }],
  RecordRegistrationProof: (_, on) => [{ type: 'RecordRegistrationProof', on }],
  FollowVoluntarily: (o, on) => {
    const [person, municipality] = [personOf(o), municipalityOf(o)];
    return [{ type: 'FollowVoluntarily', person, municipality, language: 'unknown', office: 'bon', path: 'nl', on }];
  },
  RecordPathStep: (_, on) =>
    steps.map((step) => {
      const literacy = step === 'language-balance' ? 'literate' : 'not-told';
      return { type: 'RecordPathStep', step, literacy, level: step === 'language-course' ? 'B1' : 'none', on };
    }),
  GrantDispensation: (_, on) =>
    courses.map((course) => ({ type: 'GrantDispensation', course, ground: 'other-proof', on })),
  TransferToOffice: (_, on) =>
    allOffices.flatMap((office) => pathLanguages.map((path) => ({ type: 'TransferToOffice', office, path, on }))),
  RecordOfficeFile: (o, on) => {
    const office = officeOf(o);
    return statuses.map((status) => ({ type: 'RecordOfficeFile', office, status, on }));
  },
  RecordCompletion: (o, on) => [{ type: 'RecordCompletion', office: officeOf(o), on }],
  RecordCompletionProof: (_, on) => [{ type: 'RecordCompletionProof', on }],

  KeepCalendar: (_, on) => [{ type: 'KeepCalendar', on }],

  IssueNoticeOfDefault: (_, on) => [
    { type: 'IssueNoticeOfDefault', channel: 'registered-letter', language: 'both', on },
  ],
  RecordNoticeReceipt: (_, on) => evidence.map((one) => ({ type: 'RecordNoticeReceipt', evidence: one, on })),
  WithdrawNotice: (_, on) => [{ type: 'WithdrawNotice', reason: 'no-ground', on }],
  HandOverFile: (_, on) => [{ type: 'HandOverFile', capacity: 'not-known', waiting: 'not-known', on }],
  TakeBackFile: (_, on) => [{ type: 'TakeBackFile', reason: 'incomplete', on }],

  RequestExemption: (_, on) => grounds.map((ground) => ({ type: 'RequestExemption', ground, on })),
  GrantExemption: (_, on) => [
    { type: 'GrantExemption', ground: 'belgian-diploma', proof: 'diploma', via: 'counter', on },
  ],
  RefuseExemption: (_, on) => [{ type: 'RefuseExemption', reason: 'ground-not-met', on }],
  GrantSuspension: (_, on) => [{ type: 'GrantSuspension', ...suspending('illness', plusDays(on, sixWeeks), on) }],
  ExtendSuspension: (o, on) => {
    const suspension = suspensionOf(o);
    const { reason, until } = suspension ?? { reason: 'illness', until: on };
    const longer = until === 'open' ? plusDays(on, sixWeeks) : plusDays(until, 1);
    return [{ type: 'ExtendSuspension', ...suspending(reason, longer, on) }];
  },
  EndSuspension: (_, on) => [{ type: 'EndSuspension', on }],

  RecordMove: (o, on) => {
    const elsewhere = municipalities.filter((one) => one !== municipalityOf(o)).slice(0, 1);
    return elsewhere.map((municipality) => ({ type: 'RecordMove', municipality, on }));
  },
  RecordLifeEvent: (_, on) => lifeEvents.map((event) => ({ type: 'RecordLifeEvent', event, on })),
  SettleQuestion: (o, on) => {
    const open = 'questions' in o && o.questions.length > 0 ? o.questions : lifeEvents.slice(0, 1);
    return open.map((event) => ({ type: 'SettleQuestion', event, answer: 'none', on }));
  },

  // The first fact about a person says in which language he is written to, which can always be put right.
  CorrectFact: (o, on) => {
    const fact = startOf(o.facts);
    const language = 'language' in o && o.language === 'fr' ? 'nl' : 'fr';
    return [{ type: 'CorrectFact', fact, change: { language }, reason: 'later-evidence', on }];
  },
  CorrectIdentity: (_, on) => [{ type: 'CorrectIdentity', person: nobody, file: noFile, on }],
  AdoptFile: (o, on) => [{ type: 'AdoptFile', person: personOf(o), from: noFile, facts: [], on }],
};

/** Commands of one type as somebody might give them on a day about this file. */
export const probesOf = (type: ObligationCommand['type'], o: ObligationFile, on: Day): readonly ObligationCommand[] =>
  probes[type](o, on);

/** Every type of command, in the order in which a file may need them. */
export const commandTypes: readonly ObligationCommand['type'][] = keysOf(probes);
