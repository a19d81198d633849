import { alreadySo, grant, refuse, type Day, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { regimeOn } from '../../rulebook/regime';
import { assess } from '../assessment';
import type { PersonRef } from '../identity';
import type { ObligationEvent } from '../obligation.events';
import type { CertifiedDuty, Obligation, ObligationFile, ObligationMatter } from '../obligation.state';
import { isRecorded, type Recorded } from '../recorded';
import { startedEnd } from '../relief/resumption';
import type { DutyCommand } from './duty.events';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends DutyCommand['type']> = OfType<DutyCommand, T>;

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

/** A duty is imposed once in a life. The same assessment on the same day is a repetition. */
export const assessAgain = (
  o: Recorded & { readonly person: PersonRef },
  { person, municipality, on }: Wish<'AssessNewcomer'>,
): Verdict => {
  if (isRecorded(o, 'NewcomerAssessed', { person, municipality, on })) return alreadySo;
  return person === o.person ? refuse('already-assessed') : refuse('file-of-another-person');
};

/** An earlier look at somebody; without a day in a file whose facts were about another. */
interface Seen {
  readonly person: PersonRef;
  readonly assessedOn?: Day;
}

/**
 * Whoever was not obliged may become so: a longer residence title, another register, a file that held somebody else's
 * facts. Each needs a new look, and after an earlier one on a later day. A path that was followed of free will does not
 * stand in the way: what was learned on it counts by a dispensation, not as a step of the duty.
 */
export const assessLater = (
  o: InPhase<ObligationFile, 'voluntary' | 'closed'>,
  wish: Wish<'AssessNewcomer'>,
): Verdict => {
  const seen: Seen | undefined = o.phase === 'voluntary' ? o.assessment : o;
  const isNew = wish.person === o.person && (seen?.assessedOn === undefined || wish.on > seen.assessedOn);
  return isNew ? assessNewcomer(o, wish) : assessAgain(o, wish);
};

/** Whoever was obliged once is not obliged anew, however the duty ended. */
export const assessClosed = (o: InPhase<ObligationFile, 'closed'>, wish: Wish<'AssessNewcomer'>): Verdict =>
  'regime' in o ? assessAgain(o, wish) : assessLater(o, wish);

/** The day of receipt starts the term to register, by the rules of the day on which the duty was imposed. */
export const receiveCertificate = (
  o: InPhase<Obligation, 'imposed'>,
  { means, on }: Wish<'RecordCertificateReceipt'>,
): Verdict => {
  if (on < o.imposedOn) return refuse('before-earlier-step');
  const registerBy = startedEnd(o, 'registration', o.imposedOn, { from: on });
  return grant({ type: 'CertificateReceived', means, registerBy, on });
};

/** A repetition is silent; another day or means contradicts what was recorded, and only a correction can change that. */
export const receiveCertificateAgain = (
  { certificate }: CertifiedDuty,
  { means, on }: Wish<'RecordCertificateReceipt'>,
): Verdict =>
  certificate.on === on && certificate.means === means ? alreadySo : refuse('certificate-already-received');
