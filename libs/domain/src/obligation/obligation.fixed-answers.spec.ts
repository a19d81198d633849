import type { ObligationPhase } from './obligation.state';
import { dutyLaw } from './duty/duty.law';
import { residenceLaw } from './residence/residence.law';
import { pathLaw } from './path/path.law';

const phases: readonly ObligationPhase[] = [
  'unknown',
  'voluntary',
  'imposed',
  'notified',
  'registered',
  'defaulted',
  'sanctioned',
  'closed',
];

/** What a row says without looking at the file: the refusal of each phase, or that a rule decides. */
const read = (row: Readonly<Record<ObligationPhase, unknown>>): string =>
  phases
    .map((phase) => row[phase])
    .map((cell) => (typeof cell === 'function' ? 'decides' : (cell as { readonly refusal: string }).refusal))
    .join(' | ');

const decides = 'decides | decides | decides | decides';

describe('the answers that need no look at the file', () => {
  it.each([
    ['AssessNewcomer', dutyLaw.AssessNewcomer, `decides | decides | decides | ${decides} | decides`],
    [
      'RecordCertificateReceipt',
      dutyLaw.RecordCertificateReceipt,
      `not-assessed | voluntary-participant | decides | ${decides} | closed`,
    ],
    [
      'RegisterWithOffice',
      pathLaw.RegisterWithOffice,
      `not-assessed | voluntary-participant | certificate-not-received | ${decides} | closed`,
    ],
    [
      'RecordRegistrationProof',
      pathLaw.RecordRegistrationProof,
      `not-assessed | voluntary-participant | not-registered | ${decides} | closed`,
    ],
    ['FollowVoluntarily', pathLaw.FollowVoluntarily, `decides | decides | ${'obliged-already | '.repeat(5)}decides`],
    ['RecordPathStep', pathLaw.RecordPathStep, `not-assessed | decides | not-registered | ${decides} | closed`],
    ['GrantDispensation', pathLaw.GrantDispensation, `not-assessed | decides | not-registered | ${decides} | closed`],
    ['TransferToOffice', pathLaw.TransferToOffice, `not-assessed | decides | not-registered | ${decides} | closed`],
    ['RecordOfficeFile', pathLaw.RecordOfficeFile, `not-assessed | decides | not-registered | ${decides} | closed`],
    ['RecordCompletion', pathLaw.RecordCompletion, `not-assessed | decides | not-registered | ${decides} | closed`],
    [
      'RecordCompletionProof',
      pathLaw.RecordCompletionProof,
      `not-assessed | voluntary-participant | not-registered | ${decides} | decides`,
    ],
    ['RecordMove', residenceLaw.RecordMove, `not-assessed | decides | decides | ${decides} | closed`],
    [
      'RecordLifeEvent',
      residenceLaw.RecordLifeEvent,
      `not-assessed | voluntary-participant | decides | ${decides} | decides`,
    ],
    [
      'SettleQuestion',
      residenceLaw.SettleQuestion,
      `not-assessed | voluntary-participant | decides | ${decides} | decides`,
    ],
  ])('%s', (_, row, answers) => {
    expect(read(row)).toBe(answers);
  });
});
