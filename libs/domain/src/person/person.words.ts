import type { Words } from '../reference/words';
import type {
  AnyErasureGround,
  ApproverCapacity,
  DeclineGround,
  PaperKind,
  RectifiableField,
  RectificationReason,
  RestrictionGround,
} from './person.codes';
import type { PersonEvent, PersonRefusal } from './person.events';
import type { PersonFile } from './person.state';

const words = (nl: string, fr: string, en: string): Words => ({ nl, fr, en });

/** Where the data of a person stand, by name. */
export const personPhaseWords: Readonly<Record<PersonFile['phase'], Words>> = {
  kept: words('bewaard', 'conservées', 'kept'),
  proposed: words('voorgesteld om te wissen', "proposées à l'effacement", 'proposed for erasure'),
  seconded: words('één goedkeuring', 'une approbation', 'approved by one'),
  erased: words('gewist', 'effacées', 'erased'),
};

/** Why the law says no. */
export const personRefusalWords: Readonly<Record<PersonRefusal, Words>> = {
  erased: words('de persoon is gewist', 'la personne a été effacée', 'the person is erased'),
  'file-open': words(
    'een dossier van de persoon loopt nog',
    'un dossier de la personne est encore en cours',
    'a file of the person is still open',
  ),
  'term-unknown': words(
    'de wet zegt niet hoelang deze gegevens worden bewaard',
    'la loi ne dit pas combien de temps ces données sont conservées',
    'the law does not say how long these data are kept',
  ),
  'term-runs': words(
    'de bewaartermijn loopt nog',
    'le délai de conservation court encore',
    'the term of retention still runs',
  ),
  'not-proposed': words(
    'er is geen voorstel om te wissen',
    "il n'y a pas de proposition d'effacement",
    'there is no proposal to erase',
  ),
  'same-person': words(
    'de tweede goedkeuring moet van iemand anders komen',
    "la seconde approbation doit émaner d'une autre personne",
    'the second approval must come from somebody else',
  ),
  'same-capacity': words(
    'de tweede goedkeuring moet uit de andere hoedanigheid komen',
    "la seconde approbation doit être donnée dans l'autre qualité",
    'the second approval must be given in the other capacity',
  ),
  restricted: words(
    'het gebruik van de gegevens is beperkt',
    "l'utilisation des données est limitée",
    'the use of the data is restricted',
  ),
  'not-restricted': words(
    'het gebruik van de gegevens is niet beperkt',
    "l'utilisation des données n'est pas limitée",
    'the use of the data is not restricted',
  ),
  'nothing-to-rectify': words('er is niets te verbeteren', "il n'y a rien à rectifier", 'there is nothing to rectify'),
  'before-earlier-step': words(
    'deze dag ligt vóór een eerdere stap',
    'ce jour précède une étape antérieure',
    'this day lies before an earlier step',
  ),
};

/** What happened to the data, as a reader of the history sees it. */
export const personEventWords: Readonly<Record<PersonEvent['type'], Words>> = {
  ErasureProposed: words('Wissing voorgesteld', 'Effacement proposé', 'Erasure proposed'),
  ErasureApproved: words('Wissing goedgekeurd', 'Effacement approuvé', 'Erasure approved'),
  ErasureDeclined: words('Wissing geweigerd', 'Effacement refusé', 'Erasure declined'),
  PersonErased: words('Persoon gewist', 'Personne effacée', 'Person erased'),
  UseRestricted: words('Gebruik beperkt', 'Utilisation limitée', 'Use restricted'),
  RestrictionLifted: words('Beperking opgeheven', 'Limitation levée', 'Restriction lifted'),
  PersonRectified: words('Gegevens verbeterd', 'Données rectifiées', 'Data rectified'),
  DataHandedOut: words('Gegevens meegegeven', 'Données communiquées', 'Data handed out'),
  PaperFiled: words('Stuk toegevoegd', 'Pièce ajoutée', 'Paper filed'),
};

/** Why somebody was erased. */
export const erasureGroundWords: Readonly<Record<AnyErasureGround, Words>> = {
  'retention-ended': words('bewaartermijn verstreken', 'délai de conservation écoulé', 'term of retention ended'),
  'in-ledger': words(
    'gewist volgens het wisregister',
    "effacée selon le registre d'effacement",
    'erased by the ledger',
  ),
  'unlawfully-kept': words('onrechtmatig bewaard', 'conservation illicite', 'kept unlawfully'),
  'order-of-authority': words('bevel van een overheid', "ordre d'une autorité", 'order of an authority'),
  misfiled: words('verkeerde persoon', 'erreur sur la personne', 'wrong person'),
};

/** Why a proposed erasure does not happen. */
export const declineGroundWords: Readonly<Record<DeclineGround, Words>> = {
  'claim-pending': words('rechtsvordering loopt', 'action en justice en cours', 'legal claim pending'),
  'needed-for-nationality': words(
    'nodig voor een nationaliteitsaanvraag',
    'nécessaire pour une demande de nationalité',
    'needed for an application for nationality',
  ),
  archived: words('te archiveren', 'à archiver', 'to be archived'),
};

/** Why use is restricted. */
export const restrictionGroundWords: Readonly<Record<RestrictionGround, Words>> = {
  'accuracy-contested': words('juistheid betwist', 'exactitude contestée', 'accuracy contested'),
  unlawful: words('verwerking onrechtmatig', 'traitement illicite', 'processing unlawful'),
  'needed-for-claim': words(
    'nodig voor een rechtsvordering',
    'nécessaires à une action en justice',
    'needed for a claim',
  ),
  'objection-pending': words('bezwaar in behandeling', 'opposition en cours', 'objection pending'),
};

/** Why something was wrong. */
export const rectificationReasonWords: Readonly<Record<RectificationReason, Words>> = {
  'typing-error': words('tikfout', 'erreur de frappe', 'typing error'),
  'register-corrected': words('verbeterd in het register', 'rectifié au registre', 'corrected in the register'),
  'told-by-person': words('gemeld door de betrokkene', "signalé par l'intéressé", 'told by the person'),
  changed: words('gewijzigd', 'changé', 'changed'),
};

/** What of a person can be rectified, by name. */
export const rectifiableFieldWords: Readonly<Record<RectifiableField, Words>> = {
  familyName: words('familienaam', 'nom', 'family name'),
  givenName: words('voornaam', 'prénom', 'given name'),
  language: words('taal', 'langue', 'language'),
  email: words('e-mailadres', 'adresse e-mail', 'e-mail address'),
};

/** The kinds of papers by name. */
export const paperKindWords: Readonly<Record<PaperKind, Words>> = {
  note: words('nota', 'note', 'note'),
  'medical-certificate': words('medisch attest', 'certificat médical', 'medical certificate'),
  'exemption-proof': words('bewijs bij een vrijstelling', "preuve d'exemption", 'proof for an exemption'),
  defence: words('verweer', 'défense', 'defence'),
  'other-proof': words('ander bewijsstuk', 'autre pièce', 'other proof'),
};

/** The capacities of those who approve. */
export const approverCapacityWords: Readonly<Record<ApproverCapacity, Words>> = {
  'municipal-head': words('diensthoofd van de gemeente', 'chef de service communal', 'municipal head'),
  'data-protection-officer': words(
    'functionaris voor gegevensbescherming',
    'délégué à la protection des données',
    'data-protection officer',
  ),
};
