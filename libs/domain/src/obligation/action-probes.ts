import { plusDays, type Day, type OfType } from '@termijn/kernel';
import { pathLanguages } from '../reference/language';
import { municipalities, type Municipality } from '../reference/municipality';
import { offices, type Office } from '../reference/office';
import { evidenceWords } from './control/control.words';
import { startOf } from './correction/retrace';
import type { ObligationId, PersonRef } from './identity';
import type { ObligationCommand } from './obligation.events';
import type { ObligationFile } from './obligation.state';
import { dispensableCourseWords, officeFileWords, pathStepWords } from './path/programme.words';
import { newcomerWith } from './probe';
import { proofsOfReason } from './relief/evidence';
import type { SuspensionReason } from './relief/relief.events';
import { exemptionGroundWords } from './relief/relief.words';
import { lifeEventWords } from './residence/residence.words';

/** The ways in which a command of each type may be given on a day, most likely first. One that is granted is enough. */
type Probes = {
  readonly [T in ObligationCommand['type']]: (o: ObligationFile, on: Day) => readonly OfType<ObligationCommand, T>[];
};

const nobody = '00000000-0000-4000-8000-000000000000' as PersonRef;
const noFile = '00000000-0000-4000-8000-000000000000' as ObligationId;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[];

const [anyMunicipality, anotherMunicipality] = municipalities as readonly [Municipality, Municipality];

const suspending = (reason: SuspensionReason, until: Day | 'open', on: Day) => {
  const proof = proofsOfReason[reason][0]!;
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
    const [person, municipality] = [personOf(o), municipalityOf(o)];
    // Stryker disable next-line StringLiteral: a newcomer of whom nothing else is told is an obliged one
    const facts = newcomerWith('obliged', on);
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
    keysOf(pathStepWords).map((step) => {
      const literacy = step === 'language-balance' ? 'literate' : 'not-told';
      return { type: 'RecordPathStep', step, literacy, level: step === 'language-course' ? 'B1' : 'none', on };
    }),
  GrantDispensation: (_, on) =>
    keysOf(dispensableCourseWords).map((course) => ({ type: 'GrantDispensation', course, ground: 'other-proof', on })),
  TransferToOffice: (_, on) =>
    keysOf(offices).flatMap((office) => pathLanguages.map((path) => ({ type: 'TransferToOffice', office, path, on }))),
  RecordOfficeFile: (o, on) => {
    const office = officeOf(o);
    return keysOf(officeFileWords).map((status) => ({ type: 'RecordOfficeFile', office, status, on }));
  },
  RecordCompletion: (o, on) => [{ type: 'RecordCompletion', office: officeOf(o), on }],
  RecordCompletionProof: (_, on) => [{ type: 'RecordCompletionProof', on }],

  KeepCalendar: (_, on) => [{ type: 'KeepCalendar', on }],

  IssueNoticeOfDefault: (_, on) => [
    { type: 'IssueNoticeOfDefault', channel: 'registered-letter', language: 'both', on },
  ],
  RecordNoticeReceipt: (_, on) =>
    keysOf(evidenceWords).map((evidence) => ({ type: 'RecordNoticeReceipt', evidence, on })),
  WithdrawNotice: (_, on) => [{ type: 'WithdrawNotice', reason: 'no-ground', on }],
  HandOverFile: (_, on) => [{ type: 'HandOverFile', capacity: 'not-known', waiting: 'not-known', on }],
  TakeBackFile: (_, on) => [{ type: 'TakeBackFile', reason: 'incomplete', on }],

  RequestExemption: (_, on) => keysOf(exemptionGroundWords).map((ground) => ({ type: 'RequestExemption', ground, on })),
  GrantExemption: (_, on) => [
    { type: 'GrantExemption', ground: 'belgian-diploma', proof: 'diploma', via: 'counter', on },
  ],
  RefuseExemption: (_, on) => [{ type: 'RefuseExemption', reason: 'ground-not-met', on }],
  GrantSuspension: (_, on) => [{ type: 'GrantSuspension', ...suspending('illness', plusDays(on, sixWeeks), on) }],
  ExtendSuspension: (o, on) => {
    const { reason, until } = suspensionOf(o) ?? { reason: 'illness', until: on };
    const longer = plusDays(until === 'open' ? on : until, sixWeeks);
    return [{ type: 'ExtendSuspension', ...suspending(reason, longer, on) }];
  },
  EndSuspension: (_, on) => [{ type: 'EndSuspension', on }],

  RecordMove: (o, on) => {
    const municipality = municipalityOf(o) === anyMunicipality ? anotherMunicipality : anyMunicipality;
    return [{ type: 'RecordMove', municipality, on }];
  },
  RecordLifeEvent: (_, on) => keysOf(lifeEventWords).map((event) => ({ type: 'RecordLifeEvent', event, on })),
  SettleQuestion: (o, on) => {
    const open = 'questions' in o ? o.questions : [];
    return [...open, 'became-belgian' as const].map((event) => ({ type: 'SettleQuestion', event, answer: 'none', on }));
  },

  // The first fact about a person says in which language he is written to, which can always be put right.
  CorrectFact: ({ facts }, on) =>
    pathLanguages.map((language) => {
      const fact = startOf(facts);
      return { type: 'CorrectFact', fact, change: { language }, reason: 'later-evidence', on };
    }),
  CorrectIdentity: (_, on) => [{ type: 'CorrectIdentity', person: nobody, file: noFile, on }],
  AdoptFile: (o, on) => [{ type: 'AdoptFile', person: personOf(o), from: noFile, facts: [], on }],
};

/** Commands of one type as somebody might give them on a day about this file. */
export const probesOf = (type: ObligationCommand['type'], o: ObligationFile, on: Day): readonly ObligationCommand[] =>
  probes[type](o, on);

/** Every type of command, in the order in which a file may need them. */
export const commandTypes: readonly ObligationCommand['type'][] = keysOf(probes);
