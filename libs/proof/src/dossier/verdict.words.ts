import type { Check, Level, Outcome, Reason } from './verdict';

/** One text in the three languages of the house. */
export interface VerdictWords {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/** What a level is called. */
export const levelWords: Readonly<Record<Level, VerdictWords>> = {
  intact: { nl: 'Ongewijzigd', fr: 'Intact', en: 'Intact' },
  attributed: { nl: 'Toegeschreven', fr: 'Attribué', en: 'Attributed' },
  independent: { nl: 'Onafhankelijk bevestigd', fr: 'Confirmé par un tiers', en: 'Independent' },
};

/** What it means that a level holds, and what it means that it does not. */
export const levelMeanings: Readonly<Record<Level, Readonly<Record<'holds' | 'fails', VerdictWords>>>> = {
  intact: {
    holds: {
      nl: 'De onderdelen van dit bestand kloppen met elkaar: na de verzegeling is er niets aan veranderd. Wie verzegelde, zegt dit nog niet.',
      fr: "Les parties de ce fichier concordent : rien n'y a été changé depuis qu'il a été scellé. Cela ne dit pas encore par qui.",
      en: 'The parts of this file agree with each other: nothing was changed since it was sealed. This does not yet say by whom.',
    },
    fails: {
      nl: 'Dit bestand is veranderd, beschadigd of geen dossier. Steun er niet op; vraag een nieuw exemplaar aan wie het uitgaf.',
      fr: "Ce fichier a été modifié, est endommagé ou n'est pas un dossier. Ne vous y fiez pas ; demandez-en un nouvel exemplaire à qui l'a délivré.",
      en: 'This file was changed, is damaged or is no dossier. Do not rely on it; ask whoever issued it for a new copy.',
    },
  },
  attributed: {
    holds: {
      nl: 'Verzegeld met een sleutel die u vertrouwt. De houder ervan kan het bestand niet verloochenen, maar zou zelf de geschiedenis hebben kunnen herschrijven.',
      fr: "Scellé avec une clé à laquelle vous faites confiance. Son détenteur ne peut renier le fichier, mais aurait pu lui-même réécrire l'histoire.",
      en: 'Sealed with a key that you trust. Its holder cannot disown the file, but could have rewritten the history itself.',
    },
    fails: {
      nl: 'Niet aangetoond wie dit bestand verzegelde: iedereen kan een bestand maken dat met zichzelf klopt. Vergelijk met een sleutel die u langs een andere weg kreeg.',
      fr: 'Rien ne montre qui a scellé ce fichier : chacun peut faire un fichier qui concorde avec lui-même. Comparez avec une clé reçue par une autre voie.',
      en: 'Not shown who sealed this file: anybody can make a file that agrees with itself. Compare with a key that you received by another way.',
    },
  },
  independent: {
    holds: {
      nl: 'Een ander die u vertrouwt, zag deze stand van het logboek. Wie het logboek houdt, kan de feiten hieronder sindsdien niet ongemerkt hebben veranderd.',
      fr: "Un tiers auquel vous faites confiance a vu cet état du journal. Qui tient le journal n'a pu depuis lors changer les faits ci-dessous sans que cela se voie.",
      en: 'Somebody else whom you trust saw this state of the log. Whoever keeps the log cannot have changed the facts below since without it showing.',
    },
    fails: {
      nl: 'Niet bevestigd door een ander die u vertrouwt. U steunt op het woord van wie het logboek houdt.',
      fr: 'Non confirmé par un tiers auquel vous faites confiance. Vous vous fiez à la parole de qui tient le journal.',
      en: 'Not confirmed by somebody else whom you trust. You rely on the word of whoever keeps the log.',
    },
  },
};

/** What no level says, told with every verdict. */
export const limitWords: VerdictWords = {
  nl: 'Wat geen controle zegt: of de feiten zelf waar zijn, en of er na het laatste feit nog andere kwamen.',
  fr: "Ce qu'aucun contrôle ne dit : si les faits sont vrais, et si d'autres ont suivi le dernier.",
  en: 'What no check says: whether the facts themselves are true, and whether others came after the last one.',
};

/** What is looked at in a check. */
export const checkWords: Readonly<Record<Check, VerdictWords>> = {
  form: { nl: 'Vorm van het dossier', fr: 'Forme du dossier', en: 'Form of the dossier' },
  'pdf-seal': { nl: 'Zegel over het document', fr: 'Sceau sur le document', en: 'Seal over the document' },
  seal: { nl: 'Zegel over de gegevens', fr: 'Sceau sur les données', en: 'Seal over the data' },
  streams: { nl: 'Feiten van deze procedure', fr: 'Faits de cette procédure', en: 'Facts of this procedure' },
  chain: {
    nl: 'Elk feit volgt op het vorige',
    fr: 'Chaque fait suit le précédent',
    en: 'Every fact follows on the one before',
  },
  order: { nl: 'Volgorde in het logboek', fr: 'Ordre dans le journal', en: 'Order in the log' },
  checkpoint: { nl: 'Ondertekende stand van het logboek', fr: 'État signé du journal', en: 'Signed state of the log' },
  inclusion: {
    nl: 'Elk feit staat in dat logboek',
    fr: 'Chaque fait figure dans ce journal',
    en: 'Every fact stands in that log',
  },
  notary: { nl: 'Sleutel van de notaris', fr: 'Clé du notaire', en: 'Key of the notary' },
  witness: { nl: 'Getuige', fr: 'Témoin', en: 'Witness' },
  timestamp: { nl: 'Tijdstempel', fr: 'Horodatage', en: 'Time stamp' },
};

/** What was found. */
export const outcomeWords: Readonly<Record<Outcome, VerdictWords>> = {
  holds: { nl: 'klopt', fr: 'exact', en: 'holds' },
  fails: { nl: 'klopt niet', fr: 'inexact', en: 'does not hold' },
  open: { nl: 'niet te zeggen', fr: 'indéterminé', en: 'cannot be said' },
};

/** Why. */
export const reasonWords: Readonly<Record<Reason, VerdictWords>> = {
  'too-large': { nl: 'het bestand is te groot', fr: 'le fichier est trop grand', en: 'the file is too large' },
  'too-deep': { nl: 'het is te diep genest', fr: 'il est imbriqué trop profondément', en: 'it is nested too deeply' },
  'not-json': { nl: 'het is geen JSON', fr: "ce n'est pas du JSON", en: 'it is no JSON' },
  'not-text': {
    nl: 'het is geen tekst en geen PDF',
    fr: "ce n'est ni un texte ni un PDF",
    en: 'it is neither text nor PDF',
  },
  'not-canonical': {
    nl: 'het is anders geschreven dan een dossier: dubbele leden, spaties of iets ervoor of erachter',
    fr: "il est écrit autrement qu'un dossier : membres doubles, espaces ou ajouts",
    en: 'it is written otherwise than a dossier: double members, spaces, or something before or behind it',
  },
  'wrong-shape': {
    nl: 'het is geen dossier van deze vorm',
    fr: "ce n'est pas un dossier de cette forme",
    en: 'it is no dossier of this form',
  },
  'not-a-pdf': { nl: 'het is geen PDF', fr: "ce n'est pas un PDF", en: 'it is no PDF' },
  'no-seal': {
    nl: 'de PDF heeft geen zegel, of het is beschadigd',
    fr: "le PDF n'a pas de sceau, ou il est abîmé",
    en: 'the PDF has no seal, or a damaged one',
  },
  'no-dossier': {
    nl: 'er zit geen dossier in de PDF',
    fr: 'le PDF ne contient pas de dossier',
    en: 'there is no dossier in the PDF',
  },
  'seal-differs': {
    nl: 'de handtekening past niet bij wat er staat',
    fr: 'la signature ne correspond pas au contenu',
    en: 'the signature does not fit what is there',
  },
  'not-the-procedure': {
    nl: 'de feiten horen niet bij de genoemde procedure',
    fr: 'les faits ne sont pas ceux de la procédure citée',
    en: 'the facts are not those of the procedure that is named',
  },
  'chain-broken': {
    nl: 'een feit werd gewijzigd, weggelaten, toegevoegd of verplaatst',
    fr: 'un fait a été modifié, omis, ajouté ou déplacé',
    en: 'a fact was changed, left out, added or moved',
  },
  'order-differs': {
    nl: 'de volgorde van de feiten is niet die van het logboek',
    fr: "l'ordre des faits n'est pas celui du journal",
    en: 'the facts are not in the order of the log',
  },
  'checkpoint-unsigned': {
    nl: 'niet ondertekend met de sleutel van het bestand',
    fr: 'non signé avec la clé du fichier',
    en: 'not signed with the key of the file',
  },
  'another-log': {
    nl: 'ze is van een ander logboek',
    fr: "il est d'un autre journal",
    en: 'it is that of another log',
  },
  'checkpoint-too-old': {
    nl: 'de stand van het logboek is ouder dan dit feit',
    fr: "l'état du journal est antérieur à ce fait",
    en: 'the state of the log is older than this fact',
  },
  'not-in-the-log': {
    nl: 'het bewijs toont niet dat dit feit in het logboek staat',
    fr: 'la preuve ne montre pas que ce fait figure dans le journal',
    en: 'the proof does not show that this fact stands in the log',
  },
  'notary-unknown': {
    nl: 'u kent deze sleutel niet',
    fr: 'vous ne connaissez pas cette clé',
    en: 'you do not know this key',
  },
  'notary-old': {
    nl: 'een vroegere sleutel, niet meer in gebruik',
    fr: "une ancienne clé, qui n'est plus utilisée",
    en: 'a key of before, no longer in use',
  },
  'no-notary-trusted': {
    nl: 'u gaf geen sleutel op om mee te vergelijken',
    fr: "vous n'avez donné aucune clé à comparer",
    en: 'you gave no key to compare with',
  },
  'no-witness': { nl: 'geen getuige tekende mee', fr: "aucun témoin n'a cosigné", en: 'no witness signed' },
  'witness-unknown': {
    nl: 'een getuige die u niet opgaf',
    fr: "un témoin que vous n'avez pas cité",
    en: 'a witness whom you did not name',
  },
  'no-timestamp': { nl: 'er is geen tijdstempel', fr: "il n'y a pas d'horodatage", en: 'there is no time stamp' },
  'no-signatures-here': {
    nl: 'deze browser kan hem hier niet nagaan: bewaar deze pagina als bestand en open dat',
    fr: 'ce navigateur ne peut le vérifier ici : enregistrez cette page et ouvrez le fichier',
    en: 'this browser cannot check it here: save this page as a file and open that',
  },
  'timestamp-differs': {
    nl: 'de tijdstempel past niet bij deze stand',
    fr: "l'horodatage ne correspond pas à cet état",
    en: 'the time stamp does not fit this state',
  },
  'authority-unknown': {
    nl: 'van een instantie die u niet opgaf',
    fr: "d'une autorité que vous n'avez pas citée",
    en: 'by an authority that you did not name',
  },
};
