import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import type { CertifiedDuty, Obligation, ObligationMatter, Registration } from '../obligation.state';
import { isOver } from '../term-end';
import { termEnd } from '../terms';
import type { PathCommand } from './path.events';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends PathCommand['type']> = OfType<PathCommand, T>;

/**
 * What counts is the day of the registration and not the day of the report. Reported late but done in time, it shows
 * that the lapse, and the notice if one went out, had no ground. Done late, it still ends the default once the
 * municipality holds the certificate.
 */
export const register = (o: CertifiedDuty, wish: Wish<'RegisterWithOffice'>): Verdict => {
  const { office, path, attest, on } = wish;
  if (o.registration !== undefined) return registerAgain(o.registration, wish);
  if (on < o.certificate.on) return refuse('before-earlier-step');
  const completeBy = termEnd('completion', o.imposedOn, on);
  const late = isOver(o.certificate.registerBy, on);
  return grant({ type: 'RegisteredWithOffice', office, path, completeBy, late, attest, on });
};

/** The same registration, told again. With its certificate it is the proof that was awaited. */
const registerAgain = (
  registration: Registration,
  { office, path, attest, on }: Wish<'RegisterWithOffice'>,
): Verdict => {
  if (registration.office !== office || registration.path !== path || registration.on !== on)
    return refuse('registered-otherwise');
  return registration.provedOn === 'awaited' && attest === 'shown'
    ? grant({ type: 'RegistrationProofReceived', on })
    : alreadySo;
};

/** An office reports the end of a path. It ends nothing: the municipality has to hold the certificate. */
export const complete = (
  { registration }: { readonly registration: Registration | undefined },
  { office, on }: Wish<'RecordCompletion'>,
): Verdict => {
  if (registration === undefined) return refuse('not-registered');
  const { completion } = registration;
  if (completion !== undefined)
    return completion.office === office && completion.on === on ? alreadySo : refuse('already-completed');
  if (on < registration.on) return refuse('before-earlier-step');
  return grant({ type: 'PathCompleted', office, late: isOver(registration.completeBy, on), on });
};

/** The municipality holds the certificate of completion. It needs no earlier report by the office: the paper proves both. */
export const proveCompletion = (
  { registration }: { readonly registration: Registration | undefined },
  { on }: Wish<'RecordCompletionProof'>,
): Verdict => {
  if (registration === undefined) return refuse('not-registered');
  if (on < (registration.completion ?? registration).on) return refuse('before-earlier-step');
  return grant({ type: 'CompletionProofReceived', on });
};

/** The same proof on the same day is a repetition; for anything else the file is closed. */
export const proveCompletionAgain = (
  o: InPhase<Obligation, 'closed'>,
  { on }: Wish<'RecordCompletionProof'>,
): Verdict => (o.because === 'fulfilled' && o.provedOn === on ? alreadySo : refuse('closed'));
