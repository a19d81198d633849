import type { Words } from '../reference/words';
import type { SanctionRefusal } from './sanction.commands';

type Refusals<R extends SanctionRefusal> = Readonly<Record<R, Words>>;

/** What the file of the municipality has against a step. */
const aboutTheFile = {
  'other-file': {
    nl: 'Dit is niet het dossier waarop de procedure rust.',
    fr: "Ce n'est pas le dossier sur lequel repose la procédure.",
    en: 'This is not the file that the procedure rests on.',
  },
  'file-view-outdated': {
    nl: 'Het dossier van de gemeente is intussen gewijzigd; kijk het opnieuw in.',
    fr: 'Le dossier de la commune a changé entre-temps ; consultez-le à nouveau.',
    en: 'The file of the municipality has changed meanwhile; look at it again.',
  },
  'file-taken-back': {
    nl: 'Het dossier ligt niet meer bij de GGC: de gemeente heeft het terug.',
    fr: "Le dossier n'est plus à la COCOM : la commune l'a repris.",
    en: 'The file is no longer with the GGC: the municipality has it back.',
  },
  'file-closed': {
    nl: 'Het dossier van de gemeente is afgesloten: er is geen openstaande verplichting meer.',
    fr: "Le dossier de la commune est clos : il n'y a plus d'obligation en cours.",
    en: 'The file of the municipality is closed: there is no open duty any more.',
  },
  'no-notice-on-record': {
    nl: 'Er is geen ingebrekestelling vastgelegd waarvan de termijn verstreken is.',
    fr: "Aucune mise en demeure dont le délai a expiré n'est constatée.",
    en: 'There is no notice of default on record whose term has lapsed.',
  },
  'file-suspended': {
    nl: 'De verplichting is opgeschort; zolang dat duurt, is geen bezwarende stap mogelijk.',
    fr: "L'obligation est suspendue ; tant que dure la suspension, aucune mesure défavorable n'est possible.",
    en: 'The duty is suspended; no burdensome step is possible while it lasts.',
  },
  'exemption-pending': {
    nl: 'Over een gevraagde vrijstelling is nog niet beslist.',
    fr: "Une demande d'exemption n'a pas encore reçu de réponse.",
    en: 'An exemption was asked for and has not been decided on yet.',
  },
  'file-question-open': {
    nl: 'De gemeente moet nog vastleggen wat een gebeurtenis met de verplichting doet; de wet zegt het niet.',
    fr: "La commune doit encore établir l'effet d'un événement sur l'obligation ; la loi ne le dit pas.",
    en: 'The municipality has yet to settle what an event does to the duty; the law does not say.',
  },
  'file-flawed': {
    nl: 'Een stap van de gemeente heeft door wat later bekend werd geen grond meer; die moet eerst worden hersteld.',
    fr: "Une démarche de la commune n'a plus de fondement vu ce qui a été connu depuis ; elle doit d'abord être réparée.",
    en: 'A step of the municipality lost its ground by what became known since, and must be put right first.',
  },
  'proof-awaited': {
    nl: 'Een bureau heeft tijdig gemeld; alleen het attest ontbreekt nog bij de gemeente.',
    fr: "Un bureau a signalé à temps ; seule l'attestation manque encore à la commune.",
    en: 'An office reported in time; only the certificate is missing at the municipality.',
  },
  'file-changed': {
    nl: 'Het dossier is sinds de overmaking gewijzigd; een ambtenaar moet de procedure eerst bevestigen of stopzetten.',
    fr: "Le dossier a changé depuis sa transmission ; un fonctionnaire doit d'abord confirmer ou abandonner la procédure.",
    en: 'The file has changed since it was handed over; an official must first confirm or drop the procedure.',
  },
  'nothing-to-confirm': {
    nl: 'Er is geen wijziging in het dossier die bevestigd moet worden.',
    fr: 'Aucune modification du dossier ne doit être confirmée.',
    en: 'No change of the file waits to be confirmed.',
  },
} satisfies Partial<Refusals<SanctionRefusal>>;

/** What stands in the way before anything is decided. */
const beforeTheDecision = {
  'not-competent': {
    nl: 'Deze stap komt u niet toe: alleen de bevoegde ambtenaar van de GGC kan hem in eigen naam zetten.',
    fr: "Cette démarche ne vous appartient pas : seul le fonctionnaire compétent de la COCOM peut l'accomplir en son nom.",
    en: 'This step is not yours: only the competent official of the GGC can take it, and in no other name.',
  },
  'not-opened': {
    nl: 'Deze sanctieprocedure is niet geopend.',
    fr: "Cette procédure de sanction n'est pas ouverte.",
    en: 'This sanction procedure has not been opened.',
  },
  'already-opened': {
    nl: 'Deze procedure is al geopend op grond van een andere overmaking.',
    fr: 'Cette procédure est déjà ouverte sur la base d’une autre transmission.',
    en: 'This procedure was already opened by another hand-over.',
  },
  'before-earlier-step': {
    nl: 'Deze dag ligt vóór de stap die eerst komt.',
    fr: "Cette date précède l'étape qui doit venir d'abord.",
    en: 'This day lies before the step that comes first.',
  },
  'language-not-respected': {
    nl: 'De brief moet in de taal van de betrokkene, of in beide talen als die niet bekend is.',
    fr: "La lettre doit être dans la langue de l'intéressé, ou dans les deux si elle n'est pas connue.",
    en: 'The letter must be in the language of the person, or in both when it is not known.',
  },
  'intent-not-notified': {
    nl: 'Het voornemen om te sanctioneren is nog niet ter kennis gebracht.',
    fr: "L'intention de sanctionner n'a pas encore été notifiée.",
    en: 'The intent to sanction has not been notified yet.',
  },
  'intent-already-notified': {
    nl: 'Het voornemen is al op een andere dag of wijze ter kennis gebracht.',
    fr: "L'intention a déjà été notifiée à une autre date ou par une autre voie.",
    en: 'The intent was already notified on another day or by other means.',
  },
  'already-heard': {
    nl: 'Een andere hoorzitting is al vastgelegd.',
    fr: 'Une autre audition est déjà constatée.',
    en: 'Another hearing is already on record.',
  },
  'not-heard': {
    nl: 'De betrokkene kon zich nog niet verweren: er is geen hoorzitting, geen verweer en geen verstreken termijn.',
    fr: "L'intéressé n'a pas encore pu se défendre : ni audition, ni défense écrite, ni délai expiré.",
    en: 'The person could not answer yet: there is no hearing, no written defence and no lapsed term.',
  },
  'no-motivation': {
    nl: 'Een geldboete moet gemotiveerd zijn.',
    fr: 'Une amende doit être motivée.',
    en: 'A fine must be motivated.',
  },
  'amount-not-whole': {
    nl: 'Een geldboete wordt in hele euro opgelegd.',
    fr: "Une amende s'inflige en euros entiers.",
    en: 'A fine is imposed in whole euros.',
  },
  'fine-out-of-range': {
    nl: 'Het bedrag ligt buiten wat de wet op die dag toelaat.',
    fr: 'Le montant sort de ce que la loi permet à cette date.',
    en: 'The amount lies outside what the law allows on that day.',
  },
  'unknown-in-law': {
    nl: 'Wat de wet hierover bepaalt, is niet bekend; deze stap kan dus niet worden gezet.',
    fr: 'On ignore ce que la loi prévoit à ce sujet ; cette démarche ne peut donc pas être accomplie.',
    en: 'What the law says about this is not known, so this step cannot be taken.',
  },
  'capacity-not-considered': {
    nl: 'Bij de overmaking was er een wachtlijst bij de bureaus; bevestig dat u daar rekening mee houdt.',
    fr: "Lors de la transmission, il y avait une liste d'attente dans les bureaux ; confirmez que vous en tenez compte.",
    en: 'There was a waiting list at the offices at the hand-over; confirm that you have weighed it.',
  },
  'decision-term-over': {
    nl: 'De termijn om te beslissen is verstreken.',
    fr: 'Le délai pour décider a expiré.',
    en: 'The term to decide has lapsed.',
  },
  'no-proposal': {
    nl: 'Er is geen voorstel van geldboete.',
    fr: "Il n'y a pas de proposition d'amende.",
    en: 'There is no proposed fine.',
  },
  'same-official': {
    nl: 'Wie de geldboete voorstelt, kan ze niet zelf goedkeuren.',
    fr: "Celui qui propose l'amende ne peut pas l'approuver lui-même.",
    en: 'Whoever proposes a fine cannot approve it.',
  },
  'not-decided': {
    nl: 'Er is nog niets beslist.',
    fr: "Rien n'est encore décidé.",
    en: 'Nothing has been decided yet.',
  },
  'already-decided': {
    nl: 'Er is al iets anders beslist of voorgesteld.',
    fr: 'Une autre décision ou proposition existe déjà.',
    en: 'Something else has been decided or proposed already.',
  },
} satisfies Partial<Refusals<SanctionRefusal>>;

/** What stands in the way once there is a decision. */
const afterTheDecision = {
  'decision-not-notified': {
    nl: 'De beslissing is nog niet ter kennis gebracht.',
    fr: "La décision n'est pas encore notifiée.",
    en: 'The decision has not been notified yet.',
  },
  'decision-notified': {
    nl: 'De beslissing is al ter kennis gebracht; zij kan alleen nog worden ingetrokken of aangevochten.',
    fr: 'La décision est déjà notifiée ; elle ne peut plus être que retirée ou attaquée.',
    en: 'The decision was already notified; it can now only be withdrawn or appealed against.',
  },
  'payment-not-positive': {
    nl: 'Een betaling is een geheel aantal cent, groter dan nul.',
    fr: 'Un paiement est un nombre entier de cents, supérieur à zéro.',
    en: 'A payment is a whole number of cents above zero.',
  },
  'payment-recorded-otherwise': {
    nl: 'Deze betaling is al met een ander bedrag of een andere dag vastgelegd.',
    fr: 'Ce paiement est déjà enregistré avec un autre montant ou une autre date.',
    en: 'This payment is already recorded with another amount or day.',
  },
  overpayment: {
    nl: 'Het bedrag is hoger dan wat nog te betalen is.',
    fr: 'Le montant dépasse ce qui reste à payer.',
    en: 'The amount is more than is still to be paid.',
  },
  'nothing-to-pay': {
    nl: 'Er is niets meer te betalen.',
    fr: 'Il ne reste rien à payer.',
    en: 'Nothing is left to pay.',
  },
  'fine-suspended': {
    nl: 'De rechter heeft de tenuitvoerlegging geschorst.',
    fr: "Le juge a suspendu l'exécution.",
    en: 'The court has suspended enforcement.',
  },
  'fine-undone': {
    nl: 'De geldboete is vernietigd of ingetrokken.',
    fr: "L'amende est annulée ou retirée.",
    en: 'The fine was annulled or withdrawn.',
  },
  'term-still-running': { nl: 'De termijn loopt nog.', fr: 'Le délai court encore.', en: 'The term is still running.' },
  'term-unknown': {
    nl: 'De wet bepaalt geen bekende betalingstermijn; er kan dus niets verstreken zijn.',
    fr: "La loi ne fixe pas de délai de paiement connu ; rien n'a donc pu expirer.",
    en: 'The law sets no known term to pay, so none can have lapsed.',
  },
  'time-barred': { nl: 'De geldboete is verjaard.', fr: "L'amende est prescrite.", en: 'The fine is time-barred.' },
  'collection-already-started': {
    nl: 'De invordering is al op een andere dag begonnen.',
    fr: 'Le recouvrement a déjà commencé à une autre date.',
    en: 'Collection already started on another day.',
  },
  'appeal-already-lodged': {
    nl: 'Dit beroep is al op een andere dag ingesteld.',
    fr: 'Ce recours a déjà été introduit à une autre date.',
    en: 'This appeal was already lodged on another day.',
  },
  'appeal-pending': {
    nl: 'Over een beroep is nog niet beslist.',
    fr: "Un recours n'est pas encore tranché.",
    en: 'An appeal has not been decided yet.',
  },
  'no-appeal': {
    nl: 'Zo’n beroep is niet ingesteld.',
    fr: "Un tel recours n'a pas été introduit.",
    en: 'No such appeal was lodged.',
  },
  'outcome-does-not-fit': {
    nl: 'Deze uitspraak past niet bij dit beroep.',
    fr: 'Cette issue ne répond pas à ce recours.',
    en: 'This outcome does not answer this appeal.',
  },
  'outcome-already-recorded': {
    nl: 'Er is al een andere uitspraak vastgelegd.',
    fr: 'Une autre issue est déjà enregistrée.',
    en: 'Another outcome is already on record.',
  },
  'continued-default-already-noted': {
    nl: 'Het aanhoudende verzuim is al op een andere dag vastgesteld.',
    fr: 'La persistance du manquement a déjà été constatée à une autre date.',
    en: 'That the default goes on was already noted on another day.',
  },
  'still-unpaid': {
    nl: 'De geldboete is nog niet volledig betaald.',
    fr: "L'amende n'est pas encore entièrement payée.",
    en: 'The fine is not fully paid yet.',
  },
  closed: { nl: 'Deze procedure is afgesloten.', fr: 'Cette procédure est clôturée.', en: 'This procedure is closed.' },
} satisfies Partial<Refusals<SanctionRefusal>>;

/** Every refusal of the law, as it is said at the counter. */
export const sanctionRefusalWords: Refusals<SanctionRefusal> = {
  ...aboutTheFile,
  ...beforeTheDecision,
  ...afterTheDecision,
};
