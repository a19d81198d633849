import {
  alreadySo,
  grant,
  plusDays,
  refuse,
  type Day,
  type Decision,
  type InPhase,
  type OfType,
} from '@termijn/kernel';
import { respectsLanguage } from '../reference/language';
import { regimeOn } from '../rulebook/regime';
import { assess } from './assessment';
import { openDeadlines, type Deadline } from './obligation.deadlines';
import type { DefaultGround, ObligationCommand, ObligationEvent, TermEnd, TermName } from './obligation.events';
import type {
  Assessment,
  CertifiedDuty,
  Completion,
  Notice,
  Obligation,
  ObligationMatter,
  Registration,
} from './obligation.state';
import { deliveryBy, termEnd } from './terms';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends ObligationCommand['type']> = OfType<ObligationCommand, T>;

/** One decision holds both facts, so that "assessed" and "obliged" can be counted apart but never come apart. */
export const assessNewcomer = (
  _: unknown,
  { person, municipality, language, facts, on }: Wish<'AssessNewcomer'>,
): Verdict => {
  const regime = regimeOn(on);
  if (regime === undefined) return refuse('before-the-law');
  if (on < facts.registeredOn) return refuse('before-earlier-step');
  const { outcome, grounds, ageBand } = assess(facts);
  const assessed = { type: 'NewcomerAssessed', person, municipality, language, ageBand, outcome, grounds, on } as const;
  return outcome === 'obliged'
    ? grant<ObligationEvent>(assessed, { type: 'ObligationImposed', regime, on })
    : grant(assessed);
};

/** A first registration happens once, and so does its assessment. */
export const assessAgain = (o: Assessment, { person, municipality, on }: Wish<'AssessNewcomer'>): Verdict =>
  o.person === person && o.municipality === municipality && o.assessedOn === on
    ? alreadySo
    : refuse('already-assessed');

/** The day of receipt starts the term to register, by the rules of the day on which the duty was imposed. */
export const receiveCertificate = (
  o: InPhase<Obligation, 'imposed'>,
  { means, on }: Wish<'RecordCertificateReceipt'>,
): Verdict =>
  on < o.imposedOn
    ? refuse('before-earlier-step')
    : grant({ type: 'CertificateReceived', means, registerBy: termEnd('registration', o.imposedOn, on), on });

/** A repetition is silent; another day or means contradicts what was recorded. */
export const receiveCertificateAgain = (
  { certificate }: CertifiedDuty,
  { means, on }: Wish<'RecordCertificateReceipt'>,
): Verdict =>
  certificate.on === on && certificate.means === means ? alreadySo : refuse('certificate-already-received');

/**
 * What counts is the day of the registration and not the day of the report. Reported late but done in time, it shows
 * that the lapse, and the notice if one went out, had no ground. Done late, it still ends the default.
 */
export const register = (
  o: CertifiedDuty & { readonly registration?: Registration },
  { office, path, on }: Wish<'RegisterWithOffice'>,
): Verdict => {
  if (o.registration !== undefined) return registerAgain(o.registration, { office, path, on });
  if (on < o.certificate.on) return refuse('before-earlier-step');
  const completeBy = termEnd('completion', o.imposedOn, on);
  return grant({
    type: 'RegisteredWithOffice',
    office,
    path,
    completeBy,
    late: isOver(o.certificate.registerBy, on),
    on,
  });
};

const registerAgain = (
  registration: Registration,
  { office, path, on }: Omit<Wish<'RegisterWithOffice'>, 'type'>,
): Verdict =>
  registration.office === office && registration.path === path && registration.on === on
    ? alreadySo
    : refuse('registered-otherwise');

/** An office reports the end of a path. A path completed within its term is no default, even before the proof arrives. */
export const complete = (
  o: { readonly registration?: Registration; readonly completion?: Completion },
  { office, on }: Wish<'RecordCompletion'>,
): Verdict => {
  const { registration, completion } = o;
  if (completion !== undefined)
    return completion.office === office && completion.on === on ? alreadySo : refuse('already-completed');
  if (registration === undefined) return refuse('not-registered');
  if (on < registration.on) return refuse('before-earlier-step');
  return grant({ type: 'PathCompleted', office, late: isOver(registration.completeBy, on), on });
};

/** The municipality holds the certificate of completion. It needs no earlier report by the office: the paper proves both. */
export const proveCompletion = (
  { registration, completion }: { readonly registration?: Registration; readonly completion?: Completion },
  { on }: Wish<'RecordCompletionProof'>,
): Verdict => {
  if (registration === undefined) return refuse('not-registered');
  if (on < (completion ?? registration).on) return refuse('before-earlier-step');
  return grant({ type: 'CompletionProofReceived', on });
};

/** The same proof on the same day is a repetition; for anything else the file is closed. */
export const proveCompletionAgain = (
  o: InPhase<Obligation, 'closed'>,
  { on }: Wish<'RecordCompletionProof'>,
): Verdict => (o.because === 'fulfilled' && o.provedOn === on ? alreadySo : refuse('closed'));

/** Who holds the certificate can be in default of registering. */
export const noticeOnRegistration = (o: InPhase<Obligation, 'notified'>, wish: Wish<'IssueNoticeOfDefault'>): Verdict =>
  issueNotice(o, wish, 'registration', o.certificate.registerBy);

/** Who is registered can be in default of completing, unless the path was completed. */
export const noticeOnCompletion = (
  o: InPhase<Obligation, 'registered'>,
  wish: Wish<'IssueNoticeOfDefault'>,
): Verdict =>
  o.completion === undefined
    ? issueNotice(o, wish, 'completion', o.registration.completeBy)
    : refuse('already-completed');

const issueNotice = (
  { language: spoken, lapsed }: InPhase<Obligation, 'notified' | 'registered'>,
  { channel, language, on }: Wish<'IssueNoticeOfDefault'>,
  ground: DefaultGround,
  missed: TermEnd,
): Verdict => {
  if (!respectsLanguage(language, spoken)) return refuse('language-not-respected');
  const complyBy = termEnd('compliance', on, on, deliveryBy(channel));
  return onceOver(missed, ground, lapsed, { type: 'NoticeOfDefaultIssued', ground, channel, language, complyBy, on });
};

/** A file has one notice at a time, told apart by its day. */
export const noticeAgain = ({ notice }: { readonly notice: Notice }, { on }: Wish<'IssueNoticeOfDefault'>): Verdict =>
  notice.on === on ? alreadySo : refuse('notice-already-issued');

/** A file is handed over only when its notice went unanswered. */
export const openProcedure = (
  { notice, lapsed }: InPhase<Obligation, 'defaulted'>,
  { on }: Wish<'OpenSanctionProcedure'>,
): Verdict => onceOver(notice.complyBy, 'compliance', lapsed, { type: 'SanctionProcedureOpened', on });

/** A file is handed over once. */
export const openProcedureAgain = (
  { openedOn }: InPhase<Obligation, 'sanctioned'>,
  { on }: Wish<'OpenSanctionProcedure'>,
): Verdict => (openedOn === on ? alreadySo : refuse('procedure-already-open'));

/**
 * Answers everything that is due on a day. A lapse answers the reminder of its term as well, which has lost its use,
 * so nothing is left due and an alarm may come late, twice or for nothing.
 */
export const keepCalendar = (o: Obligation, { on }: Wish<'KeepCalendar'>): Verdict => {
  const due = openDeadlines(o).filter(({ dueOn }) => dueOn <= on);
  const lapses = due.filter(({ key }) => !isReminder(key));
  return grant(...(lapses.length > 0 ? lapses : due).map((deadline) => answer(deadline, on)));
};

const isReminder = (key: Deadline['key']): boolean => key === 'registration-reminder' || key === 'completion-reminder';

const answer = ({ key, dueOn }: Deadline, on: Day): ObligationEvent => {
  switch (key) {
    case 'registration-reminder':
      return { type: 'RegistrationReminderIssued', on };
    case 'completion-reminder':
      return { type: 'CompletionReminderIssued', on };
    case 'registration':
    case 'completion':
    case 'compliance':
      return lapse(key, plusDays(dueOn, -1));
  }
};

/** A term lapses the day after its last day, however late somebody looks. */
const lapse = (term: TermName, lastDay: Day) =>
  ({ type: 'TermLapsed', term, lastDay, on: plusDays(lastDay, 1) }) as const;

const isOver = (term: TermEnd, on: Day): boolean => term !== 'unknown' && on > term.lastDay;

/** A burden may follow a term only when it is over; a lapse that no alarm has noted yet is noted with it. */
const onceOver = (missed: TermEnd, term: TermName, lapsed: boolean, burden: ObligationEvent): Verdict => {
  if (missed === 'unknown') return refuse('term-unknown');
  if (!isOver(missed, burden.on)) return refuse('term-still-running');
  return lapsed ? grant(burden) : grant(lapse(term, missed.lastDay), burden);
};
