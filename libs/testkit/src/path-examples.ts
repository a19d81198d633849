import { municipality, type ObligationCommand, type ObligationEvent } from '@termijn/domain';
import { day, type OfType } from '@termijn/kernel';
import { defaulted, inPath, notified, person, registrationTold, sanctioned } from './obligation-examples';

type Command<T extends ObligationCommand['type']> = OfType<ObligationCommand, T>;
type Event<T extends ObligationEvent['type']> = OfType<ObligationEvent, T>;

/** The municipality receives the certificate of a registration that an office told of. */
export const proveRegistration = (on: string) => ({ type: 'RecordRegistrationProof', on: day(on) }) as const;

/** Somebody begins the French path at VIA of free will, unless told otherwise. */
export const follow = (on: string, change: Partial<Command<'FollowVoluntarily'>> = {}) =>
  ({
    type: 'FollowVoluntarily',
    person,
    municipality: municipality('21009'),
    language: 'fr',
    office: 'via',
    path: 'fr',
    on: day(on),
    ...change,
  }) as const;

/** An office tells of a part of the path. */
export const step = (
  on: string,
  which: Command<'RecordPathStep'>['step'],
  detail: Partial<Pick<Command<'RecordPathStep'>, 'literacy' | 'level'>> = {},
) => ({ type: 'RecordPathStep', step: which, literacy: 'not-told', level: 'none', on: day(on), ...detail }) as const;

/** An office excuses somebody from a course. */
export const excuse = (
  on: string,
  course: Command<'GrantDispensation'>['course'] = 'language',
  ground: Command<'GrantDispensation'>['ground'] = 'level-reached',
) => ({ type: 'GrantDispensation', course, ground, on: day(on) }) as const;

/** Another office takes the path over. */
export const transfer = (
  on: string,
  office: Command<'TransferToOffice'>['office'] = 'via',
  path: Command<'TransferToOffice'>['path'] = 'fr',
) => ({ type: 'TransferToOffice', office, path, on: day(on) }) as const;

/** An office says how its file stands. */
export const officeFile = (
  on: string,
  status: Command<'RecordOfficeFile'>['status'],
  office: Command<'RecordOfficeFile'>['office'] = 'bon',
) => ({ type: 'RecordOfficeFile', office, status, on: day(on) }) as const;

/** The certificate of the registration of 18 November 2022 comes two weeks later. */
export const registrationProved: Event<'RegistrationProofReceived'> = {
  type: 'RegistrationProofReceived',
  on: day('2022-12-02'),
};

/** A voluntary participant. */
export const followed: Event<'FollowedVoluntarily'> = {
  type: 'FollowedVoluntarily',
  person,
  municipality: municipality('21009'),
  language: 'fr',
  office: 'via',
  path: 'fr',
  on: day('2024-02-01'),
};

/** The fact that follows from `step`. */
export const stepRecorded = (...told: Parameters<typeof step>): Event<'PathStepRecorded'> => ({
  ...step(...told),
  type: 'PathStepRecorded',
});

/** The fact that follows from `excuse`. */
export const excused = (...told: Parameters<typeof excuse>): Event<'DispensationGranted'> => ({
  ...excuse(...told),
  type: 'DispensationGranted',
});

/** The fact that follows from `transfer`, under the rule of its day. */
export const transferred = (...told: Parameters<typeof transfer>): Event<'TransferredToOffice'> => ({
  ...transfer(...told),
  type: 'TransferredToOffice',
  completeBy: 'runs-on',
  rule: `transfer.completionClock@${told[0] < '2024' ? 'A' : 'B'}.1`,
});

/** The fact that follows from `officeFile`. */
export const officeFileChanged = (...told: Parameters<typeof officeFile>): Event<'OfficeFileChanged'> => ({
  ...officeFile(...told),
  type: 'OfficeFileChanged',
});

/** Every phase in which a path is followed by who is obliged, the phase before its history. */
export const onPath: readonly (readonly [phase: string, history: readonly ObligationEvent[]])[] = [
  ['notified', [...notified, registrationTold]],
  ['registered', inPath],
  ['defaulted', [...defaulted, registrationTold]],
  ['sanctioned', [...sanctioned, registrationTold]],
];
