import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { regimeOn } from '../../rulebook/regime';
import type {
  CertifiedDuty,
  CertifiedFile,
  Obligation,
  ObligationFile,
  ObligationMatter,
  Registration,
} from '../obligation.state';
import { isRecorded, type Recorded } from '../recorded';
import { startedEnd, wasOver } from '../relief/resumption';
import type { PathCommand } from './path.events';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends PathCommand['type']> = OfType<PathCommand, T>;

/** A file of which an office may have told a registration. */
interface OnPath {
  readonly registration: Registration | undefined;
}

/**
 * What counts is the day of the registration and not the day of the report. Reported late but done in time, it shows
 * that the lapse, and the notice if one went out, had no ground. Done late, it still ends the default once the
 * municipality holds the certificate.
 */
export const register = (o: CertifiedDuty & Recorded, wish: Wish<'RegisterWithOffice'>): Verdict => {
  const { office, path, attest, on } = wish;
  if (o.registration !== undefined) return registerAgain(o, o.registration, wish);
  if (on < o.certificate.on) return refuse('before-earlier-step');
  const completeBy = startedEnd(o, 'completion', o.imposedOn, { from: on });
  const late = wasOver(o, 'registration', on);
  return grant({ type: 'RegisteredWithOffice', office, path, completeBy, late, attest, on });
};

/** The same registration, told again. With its certificate it is the proof that was awaited. */
const registerAgain = (
  o: Recorded,
  { provedOn }: Registration,
  { office, path, attest, on }: Wish<'RegisterWithOffice'>,
): Verdict => {
  if (!isRecorded(o, 'RegisteredWithOffice', { office, path, on })) return refuse('registered-otherwise');
  return provedOn === 'awaited' && attest === 'shown' ? grant({ type: 'RegistrationProofReceived', on }) : alreadySo;
};

/** The municipality holds the certificate of a registration that an office told of, and only now the first term is answered. */
export const proveRegistration = ({ registration }: OnPath, { on }: Wish<'RecordRegistrationProof'>): Verdict => {
  if (registration === undefined) return refuse('not-registered');
  if (registration.provedOn === on) return alreadySo;
  if (registration.provedOn !== 'awaited') return refuse('registration-proof-already-received');
  if (on < registration.on) return refuse('before-earlier-step');
  return grant({ type: 'RegistrationProofReceived', on });
};

/** Only the second regime knows people who follow the path without a duty. Nothing ever runs against them. */
export const follow = (
  _: unknown,
  { person, municipality, language, office, path, on }: Wish<'FollowVoluntarily'>,
): Verdict =>
  regimeOn(on) === 'B'
    ? grant({ type: 'FollowedVoluntarily', person, municipality, language, office, path, on })
    : refuse('voluntary-in-second-regime-only');

/** A repetition is silent; whoever goes elsewhere is transferred. */
export const followAgain = (
  o: InPhase<ObligationFile, 'voluntary'>,
  { person, municipality, office, path, on }: Wish<'FollowVoluntarily'>,
): Verdict => {
  if (isRecorded(o, 'FollowedVoluntarily', { person, municipality, office, path, on })) return alreadySo;
  return person === o.person ? refuse('registered-otherwise') : refuse('file-of-another-person');
};

/**
 * Who is outside the target group or exempt may follow of free will. The file of somebody who was obliged once goes on
 * telling how that duty ended, so that it is never imposed a second time and never lost from the figures: what such a
 * person learns afterwards is between him and the office.
 */
export const followAfterClosure = (o: InPhase<ObligationFile, 'closed'>, wish: Wish<'FollowVoluntarily'>): Verdict => {
  if ('regime' in o) return refuse('closed');
  return wish.person === o.person ? follow(o, wish) : refuse('file-of-another-person');
};

/** An office reports the end of a path. It ends nothing: the municipality has to hold the certificate. */
export const complete = (
  o: CertifiedFile | InPhase<Obligation, 'voluntary'>,
  { office, on }: Wish<'RecordCompletion'>,
): Verdict => {
  const { registration } = o;
  if (registration === undefined) return refuse('not-registered');
  const { completion, progress } = registration;
  if (completion !== undefined)
    return completion.office === office && completion.on === on ? alreadySo : refuse('already-completed');
  const steps = [registration.on, ...Object.values(progress.steps)];
  if (steps.some((step) => on < step)) return refuse('before-earlier-step');
  const late = o.phase !== 'voluntary' && wasOver(o, 'completion', on);
  return grant({ type: 'PathCompleted', office, late, on });
};

/** The municipality holds the certificate of completion. It needs no earlier report by the office: the paper proves both. */
export const proveCompletion = ({ registration }: OnPath, { on }: Wish<'RecordCompletionProof'>): Verdict => {
  if (registration === undefined) return refuse('not-registered');
  if (on < (registration.completion ?? registration).on) return refuse('before-earlier-step');
  return grant({ type: 'CompletionProofReceived', on });
};

/** The same proof on the same day is a repetition; for anything else the file is closed. */
export const proveCompletionAgain = (
  o: InPhase<ObligationFile, 'closed'>,
  { on }: Wish<'RecordCompletionProof'>,
): Verdict => (isRecorded(o, 'CompletionProofReceived', { on }) ? alreadySo : refuse('closed'));
