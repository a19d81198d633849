import {
  dossierCompetence,
  obligationCompetence,
  planCompetence,
  sanctionCompetence,
  type DossierCommand,
  type ObligationCommand,
  type PlanCommand,
  type SanctionCommand,
} from '@termijn/domain';
import { municipality, type AccessRow } from './table';

/** A command with the law that it belongs to. */
export type CommandName =
  | `obligation.${ObligationCommand['type']}`
  | `sanction.${SanctionCommand['type']}`
  | `plan.${PlanCommand['type']}`
  | `dossier.${DossierCommand['type']}`;

/** A row about commands, with the commands that it is about. */
export interface CommandRow extends AccessRow {
  readonly commands: readonly CommandName[];
}

const obligation = (...types: readonly ObligationCommand['type'][]): readonly CommandName[] =>
  types.map((type) => `obligation.${type}` as const);
const sanction = (...types: readonly SanctionCommand['type'][]): readonly CommandName[] =>
  types.map((type) => `sanction.${type}` as const);

const planCommands = Object.keys(planCompetence) as readonly PlanCommand['type'][];
const dossierCommands = Object.keys(dossierCompetence) as readonly DossierCommand['type'][];

/** Every command of the laws: the competence tables of the laws name them all. */
export const allCommands: readonly CommandName[] = [
  ...obligation(...(Object.keys(obligationCompetence) as ObligationCommand['type'][])),
  ...sanction(...(Object.keys(sanctionCompetence) as SanctionCommand['type'][])),
  ...planCommands.map((type) => `plan.${type}` as const),
  ...dossierCommands.map((type) => `dossier.${type}` as const),
];

/**
 * Who may give which command, in which files. The law says which authority is competent; this table says who of that
 * authority, and for whom. It never goes beyond the law, which a test proves for every command.
 */
export const commandRows = {
  'register-facts': {
    name: {
      nl: 'Onderzoek, ontvangsten, attesten en feiten uit het register',
      fr: 'Contrôle, réceptions, attestations et faits du registre',
      en: 'Assessment, receipts, certificates and facts of the register',
    },
    commands: obligation(
      ...(['AssessNewcomer', 'RecordCertificateReceipt', 'RecordRegistrationProof'] as const),
      ...(['RecordCompletionProof', 'RecordMove', 'RecordLifeEvent'] as const),
    ),
    grants: { ...municipality, 'municipal-integrator': 'own' },
  },
  registration: {
    name: {
      nl: 'Aanmelding bij een bureau',
      fr: 'Enregistrement auprès d’un bureau',
      en: 'Registration with an office',
    },
    commands: obligation('RegisterWithOffice', 'FollowVoluntarily'),
    grants: {
      ...municipality,
      'municipal-integrator': 'own',
      'office-worker': 'joining',
      'office-integrator': 'joining',
    },
  },
  path: {
    name: { nl: 'Verloop van het traject', fr: 'Déroulement du parcours', en: 'Course of the path' },
    commands: obligation('RecordPathStep', 'TransferToOffice', 'RecordOfficeFile', 'RecordCompletion'),
    grants: { ...municipality, 'municipal-integrator': 'own', 'office-worker': 'own', 'office-integrator': 'own' },
  },
  dispensation: {
    name: { nl: 'Vrijstelling van een opleiding', fr: "Dispense d'une formation", en: 'Dispensation from a course' },
    commands: obligation('GrantDispensation'),
    grants: { ...municipality, 'office-worker': 'own' },
  },
  relief: {
    name: { nl: 'Vrijstelling en opschorting', fr: 'Exemption et suspension', en: 'Exemption and suspension' },
    commands: obligation(
      ...(['RequestExemption', 'GrantExemption', 'RefuseExemption'] as const),
      ...(['GrantSuspension', 'ExtendSuspension', 'EndSuspension'] as const),
    ),
    grants: municipality,
  },
  notice: {
    name: { nl: 'Ingebrekestelling', fr: 'Mise en demeure', en: 'Notice of default' },
    commands: obligation('IssueNoticeOfDefault', 'RecordNoticeReceipt', 'WithdrawNotice'),
    grants: municipality,
  },
  'hand-over': {
    name: { nl: 'Overdracht aan de GGC', fr: 'Transmission à la COCOM', en: 'Hand-over to the GGC' },
    commands: obligation('HandOverFile'),
    grants: municipality,
  },
  correction: {
    name: {
      nl: 'Verbetering en antwoord op een open vraag',
      fr: 'Rectification et réponse à une question ouverte',
      en: 'Correction, and the answer to an open question',
    },
    commands: obligation('CorrectFact', 'CorrectIdentity', 'SettleQuestion'),
    grants: municipality,
  },
  'take-back': {
    name: { nl: 'Teruggave door de GGC', fr: 'Restitution par la COCOM', en: 'Return by the GGC' },
    commands: obligation('TakeBackFile'),
    grants: { 'ggc-official': 'own' },
  },
  procedure: {
    name: { nl: 'Sanctieprocedure', fr: 'Procédure de sanction', en: 'Sanction procedure' },
    commands: sanction(
      ...(['ConfirmFile', 'DropProcedure', 'ReturnFile', 'NotifyIntent', 'RecordDefence', 'RecordHearing'] as const),
      ...(['DecideSanction', 'NotifyDecision', 'RecordPayment', 'StartCollection', 'LodgeAppeal'] as const),
      ...(['RecordAppealOutcome', 'WithdrawDecision', 'NoteContinuedDefault', 'CloseProcedure'] as const),
      'KeepCalendar',
    ),
    grants: { 'ggc-official': 'all' },
  },
  'second-official': {
    name: {
      nl: 'Goedkeuring of terugzending van een voorstel',
      fr: "Approbation ou renvoi d'une proposition",
      en: 'Approval or return of a proposal',
    },
    commands: sanction('ApproveDecision', 'SendBackProposal'),
    grants: { 'ggc-second-official': 'all' },
  },
  dossier: {
    name: {
      nl: 'Afgifte van een dossier',
      fr: "Délivrance d'un dossier",
      en: 'Issue of a dossier',
    },
    commands: dossierCommands.map((type) => `dossier.${type}` as const),
    grants: { 'ggc-official': 'all', 'ggc-second-official': 'all' },
  },
  plan: {
    name: { nl: 'Wervingsplan', fr: 'Plan de recrutement', en: 'Recruitment plan' },
    commands: planCommands.map((type) => `plan.${type}` as const),
    grants: { 'outreach-worker': 'all' },
  },
  service: {
    name: {
      nl: 'Wat alleen de dienst zelf vraagt',
      fr: 'Ce que seul le service demande lui-même',
      en: 'What only the service itself asks',
    },
    commands: [...obligation('KeepCalendar', 'AdoptFile'), ...sanction('OpenProcedure', 'NoteFileChange')],
    grants: {},
  },
} as const satisfies Readonly<Record<string, CommandRow>>;

/** The key of a row about commands. */
export type CommandRowName = keyof typeof commandRows;
