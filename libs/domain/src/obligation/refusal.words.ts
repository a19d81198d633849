import type { Words } from '../reference/words';
import type { ObligationRefusal } from './obligation.events';

/** Every refusal of the law, as it is said at the counter. */
export const refusalWords: Readonly<Record<ObligationRefusal, Words>> = {
  'not-competent': {
    nl: 'Deze overheid is hiervoor niet bevoegd.',
    fr: "Cette autorité n'est pas compétente pour cela.",
    en: 'This authority is not competent to do this.',
  },
  'not-assessed': {
    nl: 'Voor dit dossier is nog geen onderzoek gedaan.',
    fr: "Ce dossier n'a pas encore fait l'objet d'un contrôle.",
    en: 'No assessment has been made for this file yet.',
  },
  'already-assessed': {
    nl: 'Voor dit dossier is al een ander onderzoek vastgelegd.',
    fr: 'Un autre contrôle est déjà enregistré pour ce dossier.',
    en: 'Another assessment is already on this file.',
  },
  'file-of-another-person': {
    nl: 'Dit dossier gaat over een andere persoon.',
    fr: 'Ce dossier concerne une autre personne.',
    en: 'This file is about another person.',
  },
  'before-the-law': {
    nl: 'De verplichting bestaat pas sinds 1 juni 2022.',
    fr: "L'obligation n'existe que depuis le 1er juin 2022.",
    en: 'The duty has existed only since 1 June 2022.',
  },
  'before-earlier-step': {
    nl: 'Deze dag ligt vóór de stap die eerst komt.',
    fr: "Cette date précède l'étape qui doit venir d'abord.",
    en: 'This day lies before the step that comes first.',
  },
  'certificate-not-received': {
    nl: 'De ontvangst van het attest tot verplichting is nog niet vastgelegd.',
    fr: "La réception de l'attestation d'obligation n'est pas encore enregistrée.",
    en: 'Receipt of the certificate of obligation has not been recorded yet.',
  },
  'certificate-already-received': {
    nl: 'De ontvangst van het attest is al op een andere dag of wijze vastgelegd.',
    fr: "La réception de l'attestation est déjà enregistrée à une autre date ou par une autre voie.",
    en: 'Receipt of the certificate is already recorded on another day or by other means.',
  },
  'not-registered': {
    nl: 'Er is geen aanmelding bij een erkende inrichter.',
    fr: "Il n'y a pas d'enregistrement auprès d'un organisateur agréé.",
    en: 'There is no registration with an approved organiser.',
  },
  'registered-otherwise': {
    nl: 'Er is al een aanmelding met een ander bureau, een ander traject of een andere dag.',
    fr: 'Il existe déjà un enregistrement avec un autre bureau, un autre parcours ou une autre date.',
    en: 'There is already a registration with another office, path or day.',
  },
  'registration-proof-already-received': {
    nl: 'Het attest van aanmelding is al op een andere dag ontvangen.',
    fr: "L'attestation d'enregistrement a déjà été reçue à une autre date.",
    en: 'The certificate of registration was already received on another day.',
  },
  'obliged-already': {
    nl: 'De betrokkene heeft de verplichting al.',
    fr: "L'intéressé est déjà soumis à l'obligation.",
    en: 'The person is under the duty already.',
  },
  'voluntary-in-second-regime-only': {
    nl: 'Vrijwillig deelnemen kan pas sinds 1 januari 2024.',
    fr: "La participation volontaire n'est possible que depuis le 1er janvier 2024.",
    en: 'Taking part voluntarily has been possible only since 1 January 2024.',
  },
  'step-already-recorded': {
    nl: 'Deze stap is al op een andere dag of wijze vastgelegd.',
    fr: "Cette étape est déjà enregistrée à une autre date ou d'une autre manière.",
    en: 'This step is already recorded on another day or otherwise.',
  },
  'detail-of-other-step': {
    nl: 'Alleen de taalbalans zegt iets over geletterdheid, en alleen de taalopleiding leidt tot een niveau.',
    fr: "Seul le bilan linguistique constate l'alphabétisation, et seule la formation linguistique mène à un niveau.",
    en: 'Only the language balance tells of literacy, and only the language course leads to a level.',
  },
  'language-not-of-office': {
    nl: 'Dit bureau biedt het traject op die dag niet in deze taal aan.',
    fr: 'À cette date, ce bureau ne propose pas le parcours dans cette langue.',
    en: 'On that day this office does not offer the path in this language.',
  },
  'already-completed': {
    nl: 'De beëindiging van het traject is al vastgelegd.',
    fr: 'La fin du parcours est déjà enregistrée.',
    en: 'Completion of the path is already recorded.',
  },
  'term-still-running': {
    nl: 'De termijn loopt nog.',
    fr: 'Le délai court encore.',
    en: 'The term is still running.',
  },
  'term-unknown': {
    nl: 'De wet bepaalt geen bekende termijn; er kan dus niets verstreken zijn.',
    fr: "La loi ne fixe pas de délai connu ; rien n'a donc pu expirer.",
    en: 'The law sets no known term, so none can have lapsed.',
  },
  'proof-awaited': {
    nl: 'Een bureau heeft dit binnen de termijn gemeld; alleen het attest ontbreekt nog.',
    fr: "Un bureau l'a signalé dans le délai ; seule l'attestation manque encore.",
    en: 'An office reported it within the term; only the certificate is still awaited.',
  },
  'language-not-respected': {
    nl: 'De ingebrekestelling moet in de taal van de betrokkene, of in beide talen als die niet bekend is.',
    fr: "La mise en demeure doit être dans la langue de l'intéressé, ou dans les deux si elle n'est pas connue.",
    en: 'The notice must be in the language of the person, or in both when it is not known.',
  },
  'no-notice-of-default': {
    nl: 'Er loopt geen ingebrekestelling.',
    fr: "Il n'y a pas de mise en demeure en cours.",
    en: 'There is no notice of default in force.',
  },
  'notice-already-issued': {
    nl: 'Er is al een ingebrekestelling met een andere dag.',
    fr: 'Une mise en demeure a déjà été envoyée à une autre date.',
    en: 'A notice of default of another day is already in force.',
  },
  'notice-receipt-already-recorded': {
    nl: 'De ontvangst van de ingebrekestelling is al op een andere dag of wijze vastgelegd.',
    fr: "La réception de la mise en demeure est déjà enregistrée à une autre date ou d'une autre manière.",
    en: 'Receipt of the notice is already recorded on another day or otherwise.',
  },
  'notice-unproven': {
    nl: 'Niets bewijst dat de ingebrekestelling is aangekomen.',
    fr: 'Rien ne prouve que la mise en demeure est arrivée.',
    en: 'Nothing proves that the notice arrived.',
  },
  'step-without-ground': {
    nl: 'Een stap in dit dossier verloor zijn grond door een rechtzetting; herstel die eerst.',
    fr: "Une étape de ce dossier a perdu son fondement par une rectification ; il faut d'abord y remédier.",
    en: 'A step of this file lost its ground by a correction; that has to be put right first.',
  },
  'already-handed-over': {
    nl: 'Het dossier is al aan de GGC overgemaakt.',
    fr: 'Le dossier a déjà été transmis à la COCOM.',
    en: 'The file was already handed over to the GGC.',
  },
  'not-handed-over': {
    nl: 'Het dossier is niet aan de GGC overgemaakt.',
    fr: "Le dossier n'a pas été transmis à la COCOM.",
    en: 'The file was not handed over to the GGC.',
  },
  suspended: {
    nl: 'De verplichting is opgeschort.',
    fr: "L'obligation est suspendue.",
    en: 'The duty is suspended.',
  },
  'not-suspended': {
    nl: 'De verplichting is niet opgeschort.',
    fr: "L'obligation n'est pas suspendue.",
    en: 'The duty is not suspended.',
  },
  'already-suspended': {
    nl: 'De verplichting is al op een andere dag of om een andere reden opgeschort.',
    fr: "L'obligation est déjà suspendue à une autre date ou pour un autre motif.",
    en: 'The duty is already suspended from another day or for another reason.',
  },
  'suspension-too-long': {
    nl: 'Deze opschorting duurt langer dan de wet toelaat.',
    fr: 'Cette suspension dépasse la durée permise par la loi.',
    en: 'This suspension is longer than the law allows.',
  },
  'suspension-too-short': {
    nl: 'Deze opschorting duurt korter dan de wet vraagt.',
    fr: 'Cette suspension est plus courte que la loi ne le demande.',
    en: 'This suspension is shorter than the law asks.',
  },
  'proof-not-accepted': {
    nl: 'Dit stuk bewijst niet wat het moet bewijzen.',
    fr: "Cette pièce ne prouve pas ce qu'elle doit prouver.",
    en: 'This paper does not prove what it has to prove.',
  },
  'medical-papers-to-municipality-only': {
    nl: 'Medische stukken gaan alleen naar de gemeente.',
    fr: 'Les pièces médicales vont uniquement à la commune.',
    en: 'Medical papers go to the municipality only.',
  },
  'exemption-pending': {
    nl: 'Over een aanvraag tot vrijstelling is nog niet beslist.',
    fr: "Une demande d'exemption attend encore une décision.",
    en: 'A request for exemption has not been decided yet.',
  },
  'exemption-not-asked': {
    nl: 'Er is geen aanvraag tot vrijstelling.',
    fr: "Il n'y a pas de demande d'exemption.",
    en: 'No exemption was asked for.',
  },
  'exemption-already-asked': {
    nl: 'Er is al een andere aanvraag tot vrijstelling.',
    fr: "Une autre demande d'exemption est déjà en cours.",
    en: 'Another exemption was already asked for.',
  },
  'question-open': {
    nl: 'De wet zegt niet wat een gebeurtenis met de verplichting doet; een ambtenaar moet die vraag eerst beantwoorden.',
    fr: "La loi ne dit pas l'effet d'un événement sur l'obligation ; un agent doit d'abord répondre à cette question.",
    en: 'The law does not say what an event does to the duty; an official has to answer that question first.',
  },
  'no-such-question': {
    nl: 'Deze vraag staat niet open.',
    fr: "Cette question n'est pas ouverte.",
    en: 'This question is not open.',
  },
  'event-already-recorded': {
    nl: 'Deze gebeurtenis is al op een andere dag vastgelegd.',
    fr: 'Cet événement est déjà enregistré à une autre date.',
    en: 'This event is already recorded on another day.',
  },
  'voluntary-participant': {
    nl: 'Wie vrijwillig deelneemt, heeft geen verplichting.',
    fr: "Qui participe volontairement n'est soumis à aucune obligation.",
    en: 'Whoever takes part voluntarily is under no duty.',
  },
  'no-such-fact': {
    nl: 'Dit feit staat niet in het dossier.',
    fr: 'Ce fait ne figure pas au dossier.',
    en: 'This fact is not on the file.',
  },
  'corrected-to-future': {
    nl: 'De rechtzetting zou het feit op een latere dag leggen dan die waarop het wordt rechtgezet.',
    fr: 'La rectification placerait le fait à un jour postérieur à celui où il est rectifié.',
    en: 'The correction would move the fact to a day after the one on which it is corrected.',
  },
  'nothing-to-correct': {
    nl: 'De rechtzetting verandert niets.',
    fr: 'La rectification ne change rien.',
    en: 'The correction changes nothing.',
  },
  'not-correctable': {
    nl: 'Dit gegeven kan bij dit feit niet worden rechtgezet.',
    fr: 'Cette donnée ne peut pas être rectifiée pour ce fait.',
    en: 'This item of this fact cannot be corrected.',
  },
  'person-has-file': {
    nl: 'Deze persoon heeft al een eigen dossier.',
    fr: 'Cette personne a déjà son propre dossier.',
    en: 'This person has a file already.',
  },
  closed: {
    nl: 'Dit dossier is afgesloten.',
    fr: 'Ce dossier est clos.',
    en: 'This file is closed.',
  },
};
