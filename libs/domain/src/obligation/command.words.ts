import type { Words } from '../reference/words';
import type { ObligationCommand } from './obligation.events';

/** What can be asked, as the label of a button or a menu. */
export const commandWords: Readonly<Record<ObligationCommand['type'], Words>> = {
  AssessNewcomer: { nl: 'Nieuwkomer onderzoeken', fr: 'Contrôler le primo-arrivant', en: 'Assess the newcomer' },
  RecordCertificateReceipt: {
    nl: 'Ontvangst van het attest tot verplichting vastleggen',
    fr: "Enregistrer la réception de l'attestation d'obligation",
    en: 'Record receipt of the certificate of obligation',
  },
  RegisterWithOffice: { nl: 'Aanmelding vastleggen', fr: "Acter l'enregistrement", en: 'Record a registration' },
  RecordRegistrationProof: {
    nl: 'Attest van aanmelding vastleggen',
    fr: "Acter l'attestation d'enregistrement",
    en: 'Record the certificate of registration',
  },
  FollowVoluntarily: {
    nl: 'Vrijwillige deelname vastleggen',
    fr: 'Acter la participation volontaire',
    en: 'Record voluntary participation',
  },
  RecordPathStep: {
    nl: 'Stap van het traject vastleggen',
    fr: 'Acter une étape du parcours',
    en: 'Record a path step',
  },
  GrantDispensation: {
    nl: 'Vrijstellen voor het volgen van een opleiding',
    fr: "Dispenser du suivi d'une formation",
    en: 'Grant a dispensation from a course',
  },
  TransferToOffice: {
    nl: 'Overdragen aan een ander bureau',
    fr: 'Transférer à un autre bureau',
    en: 'Transfer to another office',
  },
  RecordOfficeFile: {
    nl: 'Stand van het dossier bij het bureau vastleggen',
    fr: "Acter l'état du dossier au bureau",
    en: 'Record the state of the office file',
  },
  RecordCompletion: {
    nl: 'Beëindiging van het traject vastleggen',
    fr: 'Acter la fin du parcours',
    en: 'Record completion of the path',
  },
  RecordCompletionProof: {
    nl: 'Attest van beëindiging vastleggen',
    fr: "Acter l'attestation de fin de parcours",
    en: 'Record the certificate of completion',
  },
  KeepCalendar: { nl: 'Kalender nazien', fr: 'Consulter le calendrier', en: 'Keep the calendar' },
  IssueNoticeOfDefault: { nl: 'In gebreke stellen', fr: 'Mettre en demeure', en: 'Issue a notice of default' },
  RecordNoticeReceipt: {
    nl: 'Ontvangst van de ingebrekestelling bewijzen',
    fr: 'Prouver la réception de la mise en demeure',
    en: 'Prove receipt of the notice of default',
  },
  WithdrawNotice: {
    nl: 'Ingebrekestelling intrekken',
    fr: 'Retirer la mise en demeure',
    en: 'Withdraw the notice of default',
  },
  HandOverFile: {
    nl: 'Dossier overmaken aan de GGC',
    fr: 'Transmettre le dossier à la COCOM',
    en: 'Hand the file over to the GGC',
  },
  TakeBackFile: {
    nl: 'Dossier teruggeven aan de gemeente',
    fr: 'Rendre le dossier à la commune',
    en: 'Give the file back to the municipality',
  },
  RequestExemption: { nl: 'Vrijstelling aanvragen', fr: "Demander l'exemption", en: 'Request an exemption' },
  GrantExemption: { nl: 'Vrijstellen', fr: 'Exempter', en: 'Grant an exemption' },
  RefuseExemption: { nl: 'Vrijstelling weigeren', fr: "Refuser l'exemption", en: 'Refuse an exemption' },
  GrantSuspension: { nl: 'Opschorten', fr: 'Suspendre', en: 'Suspend the duty' },
  ExtendSuspension: { nl: 'Opschorting verlengen', fr: 'Prolonger la suspension', en: 'Extend the suspension' },
  EndSuspension: { nl: 'Opschorting beëindigen', fr: 'Mettre fin à la suspension', en: 'End the suspension' },
  RecordMove: { nl: 'Verhuizing vastleggen', fr: 'Acter un déménagement', en: 'Record a move' },
  RecordLifeEvent: {
    nl: 'Gebeurtenis uit het register vastleggen',
    fr: 'Acter un événement du registre',
    en: 'Record an event from the register',
  },
  SettleQuestion: {
    nl: 'Open vraag beantwoorden',
    fr: 'Répondre à une question ouverte',
    en: 'Settle an open question',
  },
  CorrectFact: { nl: 'Feit rechtzetten', fr: 'Rectifier un fait', en: 'Correct a fact' },
  CorrectIdentity: {
    nl: 'Dossier naar de juiste persoon overbrengen',
    fr: 'Transférer le dossier à la bonne personne',
    en: 'Move the file to the right person',
  },
  AdoptFile: {
    nl: 'Dossier van een andere persoon overnemen',
    fr: "Reprendre le dossier d'une autre personne",
    en: "Adopt another person's file",
  },
};
