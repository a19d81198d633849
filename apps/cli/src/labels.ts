import type { Tongue, Words } from '@termijn/domain';
import type { RowResult, Step, WaitingFor } from '@termijn/features';

/** What a row of a list came to. */
export const resultWords: Readonly<Record<RowResult, Words>> = {
  imposed: { nl: 'verplicht', fr: 'obligé', en: 'obliged' },
  exempt: { nl: 'vrijgesteld', fr: 'exempté', en: 'exempt' },
  outOfScope: { nl: 'buiten de doelgroep', fr: 'hors du public cible', en: 'outside the target group' },
  unchanged: { nl: 'ongewijzigd', fr: 'inchangé', en: 'unchanged' },
  corrected: { nl: 'gewijzigd', fr: 'modifié', en: 'corrected' },
  erased: { nl: 'gewist, niet opgenomen', fr: 'effacé, non repris', en: 'erased, not taken in' },
  failed: { nl: 'geweigerd', fr: 'refusé', en: 'failed' },
};

/** What an open case waits for. */
export const stepWords: Readonly<Record<Step, Words>> = {
  'remedy-flaw': { nl: 'stap zonder grond herstellen', fr: 'remédier à une étape sans fondement', en: 'remedy a flaw' },
  'settle-question': {
    nl: 'open vraag beslechten',
    fr: 'trancher une question ouverte',
    en: 'settle an open question',
  },
  'decide-exemption': {
    nl: 'over vrijstelling beslissen',
    fr: "décider de l'exemption",
    en: 'decide on an exemption',
  },
  'await-end-of-suspension': { nl: 'opgeschort', fr: 'suspendu', en: 'suspended' },
  'hand-over-certificate': { nl: 'attest afgeven', fr: "remettre l'attestation", en: 'hand over the certificate' },
  'await-registration': { nl: 'wacht op aanmelding', fr: "attend l'enregistrement", en: 'awaits registration' },
  'await-registration-proof': {
    nl: 'wacht op attest van aanmelding',
    fr: "attend l'attestation d'enregistrement",
    en: 'awaits the certificate of registration',
  },
  'issue-notice': { nl: 'in gebreke stellen', fr: 'mettre en demeure', en: 'issue a notice' },
  'await-compliance': { nl: 'wacht op naleving', fr: 'attend la mise en règle', en: 'awaits compliance' },
  'prove-notice': {
    nl: 'ontvangst van de ingebrekestelling bewijzen',
    fr: 'prouver la réception de la mise en demeure',
    en: 'prove that the notice arrived',
  },
  'hand-over-file': { nl: 'dossier overmaken', fr: 'transmettre le dossier', en: 'hand the file over' },
  'await-completion': { nl: 'traject loopt', fr: 'parcours en cours', en: 'path under way' },
  'await-completion-proof': {
    nl: 'wacht op attest van beëindiging',
    fr: "attend l'attestation de fin de parcours",
    en: 'awaits the certificate of completion',
  },
  'sanction-procedure': { nl: 'sanctieprocedure', fr: 'procédure de sanction', en: 'sanction procedure' },
};

/** The facts that the calendar alone brings about, told by their number. */
export const calendarFactWords: Readonly<Record<string, Words>> = {
  RegistrationReminderIssued: {
    nl: 'herinneringen aan de aanmelding',
    fr: "rappels de l'enregistrement",
    en: 'reminders to register',
  },
  CompletionReminderIssued: {
    nl: 'herinneringen aan de voltooiing',
    fr: "rappels de l'achèvement",
    en: 'reminders to complete',
  },
  TermLapsed: { nl: 'termijnen verstreken', fr: 'délais expirés', en: 'terms lapsed' },
  ProcedureTermLapsed: {
    nl: 'termijnen van sanctieprocedures verstreken',
    fr: 'délais de procédures de sanction expirés',
    en: 'terms of sanction procedures lapsed',
  },
};

/** Who has to move. */
export const waitingForWords: Readonly<Record<WaitingFor, Words>> = {
  municipality: { nl: 'gemeente', fr: 'commune', en: 'municipality' },
  newcomer: { nl: 'nieuwkomer', fr: 'primo-arrivant', en: 'newcomer' },
  office: { nl: 'onthaalbureau', fr: "bureau d'accueil", en: 'office' },
  ggc: { nl: 'GGC', fr: 'COCOM', en: 'GGC' },
};

const labels = {
  line: { nl: 'regel', fr: 'ligne', en: 'line' },
  column: { nl: 'kolom', fr: 'colonne', en: 'column' },
  value: { nl: 'waarde', fr: 'valeur', en: 'value' },
  rule: { nl: 'regel van de lijst', fr: 'règle de la liste', en: 'rule' },
  result: { nl: 'resultaat', fr: 'résultat', en: 'result' },
  rows: { nl: 'rijen', fr: 'lignes', en: 'rows' },
  ground: { nl: 'grond', fr: 'motif', en: 'ground' },
  remark: { nl: 'opmerking', fr: 'remarque', en: 'remark' },
  dryRun: {
    nl: 'Proef: er is niets geschreven.',
    fr: "Essai : rien n'a été écrit.",
    en: 'Dry run: nothing was written.',
  },
  refusedList: {
    nl: 'De lijst is niet opgenomen. Verbeter de fouten, of neem de goede rijen op met --skip-errors.',
    fr: "La liste n'a pas été reprise. Corrigez les erreurs, ou reprenez les bonnes lignes avec --skip-errors.",
    en: 'The list was not taken in. Correct the errors, or take the good rows in with --skip-errors.',
  },
  furtherErrors: { nl: 'fouten in totaal', fr: 'erreurs au total', en: 'errors in all' },
  correctionNeeded: {
    nl: 'wettelijke gegevens verschillen en vragen een rechtzetting',
    fr: 'des données légales diffèrent et demandent une rectification',
    en: 'legal facts differ and need a correction',
  },
  on: { nl: 'op', fr: 'au', en: 'on' },
  knownAt: { nl: 'zoals bekend op', fr: 'tel que connu le', en: 'as known at' },
  assessed: { nl: 'onderzocht', fr: 'contrôlés', en: 'assessed' },
  obliged: { nl: 'verplicht', fr: 'obligés', en: 'obliged' },
  registered: { nl: 'aangemeld', fr: 'enregistrés', en: 'registered' },
  inDutch: { nl: 'in het Nederlands', fr: 'en néerlandais', en: 'in Dutch' },
  inFrench: { nl: 'in het Frans', fr: 'en français', en: 'in French' },
  inDefault: { nl: 'in gebreke gesteld', fr: 'mis en demeure', en: 'in default' },
  sanctionProcedures: { nl: 'sanctieprocedures', fr: 'procédures de sanction', en: 'sanction procedures' },
  suspended: { nl: 'opgeschort', fr: 'suspendus', en: 'suspended' },
  municipality: { nl: 'gemeente', fr: 'commune', en: 'municipality' },
  language: { nl: 'taal', fr: 'langue', en: 'language' },
  regime: { nl: 'regeling', fr: 'régime', en: 'regime' },
  person: { nl: 'persoon', fr: 'personne', en: 'person' },
  lastFact: { nl: 'laatste feit', fr: 'dernier fait', en: 'last fact' },
  keptUntil: { nl: 'te bewaren tot', fr: 'à conserver jusque', en: 'to be kept until' },
  standing: { nl: 'stand', fr: 'état', en: 'standing' },
  case: { nl: 'dossier', fr: 'dossier', en: 'case' },
  phase: { nl: 'stand', fr: 'état', en: 'phase' },
  asOf: { nl: 'zoals op', fr: "telle qu'au", en: 'as of' },
  recordedAt: { nl: 'vastgelegd op', fr: 'enregistré le', en: 'recorded on' },
  calendar: { nl: 'de kalender', fr: 'le calendrier', en: 'the calendar' },
  startedBy: { nl: 'Begonnen met', fr: 'Commencé par', en: 'Began with' },
  revision: { nl: 'revisie', fr: 'révision', en: 'revision' },
  position: { nl: 'positie', fr: 'position', en: 'position' },
  confidence: { nl: 'zekerheid', fr: 'certitude', en: 'confidence' },
  alternatives: {
    nl: 'Een andere laatste dag bij een ander antwoord op een open vraag:',
    fr: 'Un autre dernier jour selon une autre réponse à une question ouverte :',
    en: 'Another last day by another answer to an open question:',
  },
  openDeadlines: { nl: 'Nog te houden', fr: 'Échéances ouvertes', en: 'Open deadlines' },
  path: { nl: 'Traject', fr: 'Parcours', en: 'Path' },
  levelAsked: { nl: 'gevraagd taalniveau', fr: 'niveau de langue demandé', en: 'language level asked' },
  levelReached: { nl: 'bereikt', fr: 'atteint', en: 'reached' },
  knownSince: { nl: 'bekend sinds', fr: 'connu depuis', en: 'known since' },
  noTerms: { nl: 'Er loopt of liep geen termijn.', fr: "Aucun délai n'a couru.", en: 'No term runs or has run.' },
  lastDay: { nl: 'laatste dag', fr: 'dernier jour', en: 'last day' },
  daysLeft: { nl: 'dagen over', fr: 'jours restants', en: 'days left' },
  step: { nl: 'wat te doen', fr: 'à faire', en: 'step' },
  waitingFor: { nl: 'aan zet', fr: 'à qui', en: 'waits for' },
  office: { nl: 'onthaalbureau', fr: "bureau d'accueil", en: 'office' },
  more: {
    nl: 'Er zijn er meer; vraag er meer met --limit.',
    fr: 'Il y en a plus ; voyez --limit.',
    en: 'There are more; see --limit.',
  },
  possible: { nl: 'Kan vandaag', fr: "Possible aujourd'hui", en: 'Possible today' },
  blocked: { nl: 'Kan niet', fr: 'Impossible', en: 'Not possible' },
  possibleFrom: { nl: 'Kan vanaf', fr: 'Possible à partir du', en: 'Possible from' },
  correctedBy: { nl: 'rechtgezet door feit', fr: 'rectifié par le fait', en: 'corrected by fact' },
  flaws: { nl: 'Stappen zonder grond', fr: 'Étapes sans fondement', en: 'Steps without ground' },
  remedy: { nl: 'Te doen', fr: 'À faire', en: 'To do' },
  refused: { nl: 'Geweigerd', fr: 'Refusé', en: 'Refused' },
  alreadySo: {
    nl: 'Het was al zo; er is niets bijgekomen.',
    fr: "C'était déjà le cas ; rien n'a été ajouté.",
    en: 'It was so already; nothing was added.',
  },
  none: { nl: 'geen', fr: 'aucune', en: 'none' },
  lettersSent: {
    nl: 'brieven die deze oproep verzond (een draaiende server verzendt de andere)',
    fr: 'lettres envoyées par cet appel (un serveur en marche envoie les autres)',
    en: 'letters sent by this call (a running server sends the others)',
  },
  unknownInLaw: { nl: 'niet bepaald in de wet', fr: 'non fixé par la loi', en: 'not fixed in law' },
} as const satisfies Readonly<Record<string, Words>>;

/** A label of a table or a line, in the language of the reader. */
export const label = (name: keyof typeof labels, tongue: Tongue): string => labels[name][tongue];
