import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { regimeOn } from '../../rulebook/regime';
import { assess } from '../assessment';
import type { ObligationEvent } from '../obligation.events';
import type { Assessment, CertifiedDuty, Obligation, ObligationMatter } from '../obligation.state';
import { termEnd } from '../terms';
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
export const assessAgain = (o: Assessment, { person, municipality, on }: Wish<'AssessNewcomer'>): Verdict =>
  o.person === person && o.municipality === municipality && o.assessedOn === on
    ? alreadySo
    : refuse('already-assessed');

/**
 * Whoever was not obliged may become so: a longer residence title, another register, a file that was somebody else's.
 * Each needs a new look on a later day. Whoever was obliged once is not obliged anew.
 */
export const assessClosed = (o: InPhase<Obligation, 'closed'>, wish: Wish<'AssessNewcomer'>): Verdict => {
  if (o.because === 'misfiled') return assessNewcomer(o, wish);
  if ('regime' in o || wish.on <= o.assessedOn || wish.person !== o.person) return assessAgain(o, wish);
  return assessNewcomer(o, wish);
};

/** The day of receipt starts the term to register, by the rules of the day on which the duty was imposed. */
export const receiveCertificate = (
  o: InPhase<Obligation, 'imposed'>,
  { means, on }: Wish<'RecordCertificateReceipt'>,
): Verdict =>
  on < o.imposedOn
    ? refuse('before-earlier-step')
    : grant({ type: 'CertificateReceived', means, registerBy: termEnd('registration', o.imposedOn, on), on });

/** A repetition is silent; another day or means contradicts what was recorded, and only a correction can change that. */
export const receiveCertificateAgain = (
  { certificate }: CertifiedDuty,
  { means, on }: Wish<'RecordCertificateReceipt'>,
): Verdict =>
  certificate.on === on && certificate.means === means ? alreadySo : refuse('certificate-already-received');
