import type { CertifiedDuty } from './obligation.state';

/**
 * A duty whose person holds the certificate, without all that a notice or a hand-over added to it. Of steps that lost
 * their ground only those are left that a correction has to put right.
 */
export const certifiedDuty = (o: CertifiedDuty): CertifiedDuty => ({
  person: o.person,
  municipality: o.municipality,
  language: o.language,
  ageBand: o.ageBand,
  assessedOn: o.assessedOn,
  regime: o.regime,
  imposedOn: o.imposedOn,
  suspension: o.suspension,
  standstills: o.standstills,
  exemptionRequest: o.exemptionRequest,
  questions: o.questions,
  flaws: o.flaws.filter(({ remedy }) => remedy === 'correct-step'),
  certificate: o.certificate,
  registration: o.registration,
  lapses: o.lapses,
  reminders: o.reminders,
});
