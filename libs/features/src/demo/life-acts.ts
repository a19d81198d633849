import type { LifeEvent, Municipality, ObligationCommand, Office, PathLanguage, QuestionAnswer } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { between, pick, type Chance } from './chance';
import type { Act } from './demo-act';
import { workingDayFrom } from './demo-days';
import { officeOf, type Life } from './demo-life';

const event = (name: LifeEvent, on: Day, recordedOn = on): Act => ({
  on: recordedOn,
  ifAllowed: true,
  command: { type: 'RecordLifeEvent', event: name, on },
});

const interruptions: readonly (readonly [LifeEvent, LifeEvent])[] = [
  ['left-territory', 'returned'],
  ['residence-lost', 'residence-regained'],
];

/** Somebody is away for a while, or without a right of residence; one in four is so to the end. */
export const interruptionActs = (chance: Chance, on: Day): readonly Act[] => {
  const [away, back] = pick(chance, interruptions);
  const backOn = plusDays(on, between(chance, 50, 220));
  const told = workingDayFrom(plusDays(on, between(chance, 0, 20)));
  return chance() < 0.25 ? [event(away, on, told)] : [event(away, on, told), event(back, backOn)];
};

/** Somebody dies, which ends the duty. */
export const deathActs = (chance: Chance, on: Day): readonly Act[] => [
  event('died', on, workingDayFrom(plusDays(on, between(chance, 1, 12)))),
];

/** Somebody turns 65, which changes nothing. */
export const birthdayActs = (_: Chance, on: Day): readonly Act[] => [event('turned-65', on)];

/** Somebody becomes a Belgian: the law does not say what that does to the duty, so an official answers, or has not yet. */
export const naturalisationActs = (chance: Chance, on: Day): readonly Act[] => {
  const answeredOn = workingDayFrom(plusDays(on, between(chance, 20, 60)));
  const answer = pick<QuestionAnswer | 'not-yet'>(chance, ['ends', 'none', 'not-yet']);
  if (answer === 'not-yet') return [event('became-belgian', on)];
  const settle: Act = {
    on: answeredOn,
    ifAllowed: true,
    command: { type: 'SettleQuestion', event: 'became-belgian', answer, on: answeredOn },
  };
  return [event('became-belgian', on), settle];
};

/** Somebody moves to another municipality of Brussels. */
export const moveActs = (municipality: Municipality, on: Day): readonly Act[] => [
  { on, ifAllowed: true, command: { type: 'RecordMove', municipality, on } },
];

/** Another office takes the path over. */
export const transferActs = (to: { readonly office: Office; readonly path: PathLanguage }, on: Day): readonly [Act] => [
  { on, actor: officeOf(to.office), command: { type: 'TransferToOffice', ...to, on } },
];

/** An office suspends its own file and takes it up again, or closes it, which does nothing to the duty. */
export const officeFileActs = (chance: Chance, on: Day): readonly Act[] => {
  const change = (status: 'active' | 'suspended' | 'closed', day: Day): Act => ({
    on: day,
    ifAllowed: true,
    command: (life) => {
      const office = officeIn(life);
      return office && { type: 'RecordOfficeFile', office, status, on: day };
    },
  });
  if (chance() < 0.3) return [change('closed', on)];
  return [change('suspended', on), change('active', plusDays(on, between(chance, 30, 90)))];
};

const officeIn = ({ file }: Life): Office | undefined =>
  'registration' in file ? file.registration?.office : undefined;

type Correctable = 'CertificateReceived' | 'RegisteredWithOffice';

/** A day was written down wrongly, and is put right some weeks later. */
export const correctionActs = (type: Correctable, days: number, on: Day): readonly Act[] => [
  { on, ifAllowed: true, command: ({ file }) => correction(file, type, days, on) },
];

const correction = (
  { facts }: Life['file'],
  type: Correctable,
  days: number,
  on: Day,
): ObligationCommand | undefined => {
  const fact = facts.findIndex((one) => one.type === type);
  const found = facts[fact];
  if (found === undefined) return undefined;
  return { type: 'CorrectFact', fact, change: { on: plusDays(found.on, days) }, reason: 'typing-error', on };
};

/**
 * The certificate was received long after the day that was written down. The notice then came too early: it lost its
 * ground and is withdrawn.
 */
export const lostGroundActs = (on: Day): readonly Act[] => {
  const withdrawnOn = workingDayFrom(plusDays(on, 6));
  return [
    ...correctionActs('CertificateReceived', 75, on),
    { on: withdrawnOn, command: { type: 'WithdrawNotice', reason: 'corrected', on: withdrawnOn } },
  ];
};

/** A notice comes back undelivered, and is withdrawn. */
export const withdrawalActs = (on: Day): readonly Act[] => [
  { on, command: { type: 'WithdrawNotice', reason: 'not-delivered', on } },
];
