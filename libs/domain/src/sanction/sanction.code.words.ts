import type { Words } from '../reference/words';
import type * as code from './sanction.codes';

/** What became of the file at the municipality. */
export const fileChangeWords: Readonly<Record<code.FileChange, Words>> = {
  suspended: {
    nl: 'de verplichting werd opgeschort',
    fr: "l'obligation a été suspendue",
    en: 'the duty was suspended',
  },
  'suspension-ended': {
    nl: 'de opschorting is geëindigd',
    fr: 'la suspension a pris fin',
    en: 'the suspension ended',
  },
  'exemption-asked': {
    nl: 'er werd een vrijstelling gevraagd',
    fr: 'une exemption a été demandée',
    en: 'an exemption was asked for',
  },
  'exemption-refused': {
    nl: 'de vrijstelling werd geweigerd',
    fr: "l'exemption a été refusée",
    en: 'the exemption was refused',
  },
  'exemption-granted': {
    nl: 'de vrijstelling werd verleend',
    fr: "l'exemption a été accordée",
    en: 'the exemption was granted',
  },
  registered: {
    nl: 'een aanmelding bij een erkende inrichter werd vastgelegd',
    fr: "un enregistrement auprès d'un organisateur agréé a été constaté",
    en: 'a registration with an approved organiser was recorded',
  },
  completed: {
    nl: 'een bureau meldde de beëindiging van het traject',
    fr: 'un bureau a signalé la fin du parcours',
    en: 'an office reported the completion of the path',
  },
  fulfilled: {
    nl: 'de gemeente kreeg het bewijs dat aan de verplichting is voldaan',
    fr: "la commune a reçu la preuve que l'obligation est accomplie",
    en: 'the municipality received proof that the duty is fulfilled',
  },
  'receipt-proven': {
    nl: 'de ontvangst van de ingebrekestelling werd bewezen',
    fr: 'la réception de la mise en demeure a été prouvée',
    en: 'receipt of the notice of default was proved',
  },
  corrected: {
    nl: 'een vastgesteld feit werd rechtgezet',
    fr: 'un fait constaté a été rectifié',
    en: 'a recorded fact was corrected',
  },
  ended: { nl: 'de verplichting is vervallen', fr: "l'obligation s'est éteinte", en: 'the duty came to an end' },
  'taken-back': {
    nl: 'de gemeente heeft het dossier terug',
    fr: 'la commune a repris le dossier',
    en: 'the municipality has the file back',
  },
};

/** Why a procedure goes on although its file changed. */
export const confirmationWords: Readonly<Record<code.ConfirmationReason, Words>> = {
  'ground-unchanged': {
    nl: 'de wijziging raakt niet aan de grond van de procedure',
    fr: "la modification n'affecte pas le fondement de la procédure",
    en: 'the change does not touch the ground of the procedure',
  },
  'came-too-late': {
    nl: 'de stap kwam na het verstrijken van de termijn',
    fr: "la démarche est intervenue après l'expiration du délai",
    en: 'the step came after the term had lapsed',
  },
  'left-to-the-decision': {
    nl: 'de wijziging wordt bij de beslissing in overweging genomen',
    fr: 'la modification sera prise en considération lors de la décision',
    en: 'the change will be weighed in the decision',
  },
};

/** Why a procedure is dropped. */
export const dropWords: Readonly<Record<code.ProcedureDropReason, Words>> = {
  'default-remedied': {
    nl: 'het verzuim is hersteld',
    fr: 'le manquement a été réparé',
    en: 'the default was remedied',
  },
  'no-default': { nl: 'er was geen verzuim', fr: "il n'y avait pas de manquement", en: 'there was no default' },
  exempt: { nl: 'de betrokkene is vrijgesteld', fr: "l'intéressé est exempté", en: 'the person is exempt' },
  'no-places': {
    nl: 'er was geen plaats bij de bureaus',
    fr: "il n'y avait pas de place dans les bureaux",
    en: 'there was no place at the offices',
  },
  'duty-ended': { nl: 'de verplichting is vervallen', fr: "l'obligation s'est éteinte", en: 'the duty came to an end' },
  'time-passed': {
    nl: 'de redelijke termijn is verstreken',
    fr: 'le délai raisonnable est dépassé',
    en: 'a reasonable time has passed',
  },
};

/** How a hearing went. */
export const hearingWords: Readonly<Record<code.HearingOutcome, Words>> = {
  held: { nl: 'de betrokkene werd gehoord', fr: "l'intéressé a été entendu", en: 'the person was heard' },
  'not-attended': {
    nl: 'de betrokkene werd opgeroepen en is niet verschenen',
    fr: "l'intéressé, convoqué, n'a pas comparu",
    en: 'the person was called and did not come',
  },
  waived: {
    nl: 'de betrokkene zag ervan af gehoord te worden',
    fr: "l'intéressé a renoncé à être entendu",
    en: 'the person waived the hearing',
  },
};

/** Why no sanction follows. */
export const noSanctionWords: Readonly<Record<code.NoSanctionReason, Words>> = {
  'default-excused': {
    nl: 'het verzuim is verschoonbaar',
    fr: 'le manquement est excusable',
    en: 'the default is excused',
  },
  'default-remedied': dropWords['default-remedied'],
  'no-places': dropWords['no-places'],
  'default-not-proven': {
    nl: 'het verzuim is niet bewezen',
    fr: "le manquement n'est pas établi",
    en: 'the default is not proven',
  },
  circumstances: {
    nl: 'de omstandigheden rechtvaardigen geen sanctie',
    fr: 'les circonstances ne justifient pas de sanction',
    en: 'the circumstances do not justify a sanction',
  },
};

/** What a fine is motivated with. */
export const motivationWords: Readonly<Record<code.Motivation, Words>> = {
  'never-registered': {
    nl: 'geen aanmelding binnen de termijn',
    fr: "pas d'enregistrement dans le délai",
    en: 'no registration within the term',
  },
  'path-not-completed': {
    nl: 'het traject is niet binnen de termijn beëindigd',
    fr: "le parcours n'a pas été terminé dans le délai",
    en: 'the path was not completed within the term',
  },
  'notice-unanswered': {
    nl: 'de ingebrekestelling bleef zonder gevolg',
    fr: 'la mise en demeure est restée sans suite',
    en: 'the notice of default had no effect',
  },
  'not-heard-from': {
    nl: 'de betrokkene heeft geen verweer gevoerd',
    fr: "l'intéressé n'a pas présenté de défense",
    en: 'the person offered no defence',
  },
  'late-step-considered': {
    nl: 'er is rekening gehouden met een laattijdige stap',
    fr: "il a été tenu compte d'une démarche tardive",
    en: 'a late step was weighed',
  },
  'defence-rejected': {
    nl: 'het verweer wordt niet aangenomen',
    fr: "la défense n'est pas retenue",
    en: 'the defence is not accepted',
  },
  'defence-considered': {
    nl: 'het verweer verlaagt het bedrag',
    fr: 'la défense réduit le montant',
    en: 'the defence lowers the amount',
  },
  'repeated-default': {
    nl: 'het verzuim houdt aan na een eerdere geldboete',
    fr: 'le manquement persiste après une amende antérieure',
    en: 'the default goes on after an earlier fine',
  },
};

/** Why a proposed fine goes back. */
export const sendBackWords: Readonly<Record<code.SendBackReason, Words>> = {
  amount: { nl: 'het bedrag', fr: 'le montant', en: 'the amount' },
  motivation: { nl: 'de motivering', fr: 'la motivation', en: 'the motivation' },
  facts: { nl: 'de feiten', fr: 'les faits', en: 'the facts' },
  hearing: { nl: 'het horen van de betrokkene', fr: "l'audition de l'intéressé", en: 'the hearing of the person' },
};

/** What is asked of the court. */
export const appealWords: Readonly<Record<code.AppealKind, Words>> = {
  annulment: { nl: 'beroep tot nietigverklaring', fr: 'recours en annulation', en: 'appeal for annulment' },
  suspension: { nl: 'vordering tot schorsing', fr: 'demande de suspension', en: 'application for suspension' },
};

/** What the court answered. */
export const appealOutcomeWords: Readonly<Record<code.AppealOutcome, Words>> = {
  annulled: { nl: 'de beslissing is vernietigd', fr: 'la décision est annulée', en: 'the decision is annulled' },
  suspended: {
    nl: 'de tenuitvoerlegging is geschorst',
    fr: "l'exécution est suspendue",
    en: 'enforcement is suspended',
  },
  upheld: { nl: 'de beslissing blijft overeind', fr: 'la décision est maintenue', en: 'the decision stands' },
};

/** Why the GGC withdraws its own decision. */
export const decisionWithdrawalWords: Readonly<Record<code.DecisionWithdrawalReason, Words>> = {
  'facts-corrected': {
    nl: 'de feiten werden rechtgezet',
    fr: 'les faits ont été rectifiés',
    en: 'the facts were corrected',
  },
  exempt: dropWords.exempt,
  'procedural-error': {
    nl: 'een fout in de procedure',
    fr: 'une erreur de procédure',
    en: 'an error in the procedure',
  },
  disproportionate: {
    nl: 'de geldboete is niet evenredig',
    fr: "l'amende n'est pas proportionnée",
    en: 'the fine is out of proportion',
  },
};

/** The terms that can run. The Dutch words all take _de_ and the French ones are masculine, so that they fit one sentence. */
export const sanctionTermWords: Readonly<Record<code.SanctionTerm, Words>> = {
  hearing: {
    nl: 'termijn om te vragen gehoord te worden',
    fr: 'délai pour demander à être entendu',
    en: 'term to ask to be heard',
  },
  decision: { nl: 'termijn om te beslissen', fr: 'délai pour décider', en: 'term to decide' },
  payment: { nl: 'termijn om te betalen', fr: 'délai de paiement', en: 'term to pay' },
  appeal: { nl: 'termijn om beroep in te stellen', fr: 'délai de recours', en: 'term to appeal' },
  limitation: { nl: 'verjaringstermijn', fr: 'délai de prescription', en: 'limitation period' },
};
