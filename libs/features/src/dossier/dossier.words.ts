import type { Tongue, Words } from '@termijn/domain';

const labels = {
  title: {
    nl: 'Dossier van een sanctieprocedure',
    fr: "Dossier d'une procédure de sanction",
    en: 'Dossier of a sanction procedure',
  },
  personTitle: {
    nl: 'Uw exemplaar van uw dossier',
    fr: 'Votre exemplaire de votre dossier',
    en: 'Your copy of your file',
  },
  author: {
    nl: 'Gemeenschappelijke Gemeenschapscommissie',
    fr: 'Commission communautaire commune',
    en: 'Common Community Commission',
  },
  procedure: { nl: 'Procedure', fr: 'Procédure', en: 'Procedure' },
  file: { nl: 'Dossier van de gemeente', fr: 'Dossier de la commune', en: 'File of the municipality' },
  person: {
    nl: 'Betrokkene, onder pseudoniem',
    fr: 'Personne concernée, sous pseudonyme',
    en: 'Person, as a pseudonym',
  },
  municipality: { nl: 'Gemeente', fr: 'Commune', en: 'Municipality' },
  standing: { nl: 'Stand', fr: 'État', en: 'Standing' },
  ground: { nl: 'Verzuim', fr: 'Manquement', en: 'Default' },
  capacity: { nl: 'Plaatsen bij de bureaus', fr: 'Places dans les bureaux', en: 'Places at the offices' },
  language: { nl: 'Taal van dit stuk', fr: 'Langue de ce document', en: 'Language of this paper' },
  asOf: { nl: 'Stand van het logboek', fr: 'État du journal', en: 'Standing of the log' },
  issuedOn: { nl: 'Afgegeven op', fr: 'Délivré le', en: 'Issued on' },
  digest: { nl: 'SHA-256 van dossier.json', fr: 'SHA-256 de dossier.json', en: 'SHA-256 of dossier.json' },
  namesNobody: {
    nl: 'Dit stuk noemt niemand bij naam. Wie de betrokkene is, staat in het register van personen van de gemeente; ambtenaren staan onder hun code vermeld.',
    fr: 'Ce document ne nomme personne. L’identité de la personne concernée figure au registre des personnes de la commune ; les agents sont désignés par leur code.',
    en: 'This paper names nobody. Who the person is, is kept in the register of people of the municipality; officials are given by their code.',
  },
  qrCaption: { nl: 'Controleer dit stuk op', fr: 'Vérifiez ce document sur', en: 'Check this paper at' },
  facts: {
    nl: 'De feiten in het dossier van de gemeente',
    fr: 'Les faits dans le dossier de la commune',
    en: 'The facts in the file of the municipality',
  },
  steps: { nl: 'De procedure, stap voor stap', fr: 'La procédure, étape par étape', en: 'The procedure, step by step' },
  letters: { nl: 'De brieven van de dienst', fr: 'Les lettres du service', en: 'The letters of the service' },
  lettersIntro: {
    nl: 'De tekst waartoe het genoemde feit aanleiding gaf, zonder de naam van de geadresseerde. De overige kennisgevingen worden buiten deze dienst opgesteld; hun datum, weg en taal staan bij de stappen.',
    fr: 'Le texte auquel le fait indiqué a donné lieu, sans le nom du destinataire. Les autres notifications sont rédigées en dehors de ce service ; leur date, leur voie et leur langue figurent dans les étapes.',
    en: 'The text that the fact called for, without the name of the addressee. Other notices are written outside this service; their day, way and language stand with the steps.',
  },
  noLetters: { nl: 'Geen.', fr: 'Aucune.', en: 'None.' },
  letterAt: { nl: 'Bij feit', fr: 'Fait', en: 'At fact' },
  addressee: { nl: '[naam]', fr: '[nom]', en: '[name]' },
  terms: {
    nl: 'De termijnen en hoe zij zijn berekend',
    fr: 'Les délais et leur calcul',
    en: 'The terms and how they were counted',
  },
  unknownInLaw: {
    nl: 'de wet bepaalt er geen',
    fr: "la loi n'en fixe pas",
    en: 'the law sets none',
  },
  startsOn: { nl: 'vanaf', fr: 'à partir du', en: 'from' },
  openDeadlines: { nl: 'Wat nog loopt', fr: 'Ce qui court encore', en: 'What still runs' },
  nothingRuns: { nl: 'Er loopt geen termijn meer.', fr: 'Plus aucun délai ne court.', en: 'No term runs any more.' },
  chain: {
    nl: 'De keten van vastgelegde feiten',
    fr: 'La chaîne des faits enregistrés',
    en: 'The chain of recorded facts',
  },
  chainIntro: {
    nl: 'Elk feit draagt een controlegetal over zichzelf en over dat van het vorige feit van zijn reeks. S staat voor de procedure, G voor het dossier van de gemeente.',
    fr: 'Chaque fait porte une empreinte calculée sur lui-même et sur celle du fait précédent de sa série. S désigne la procédure, C le dossier de la commune.',
    en: 'Every fact carries a digest over itself and over that of the fact before it. S stands for the procedure, M for the file of the municipality.',
  },
  fact: { nl: 'Feit', fr: 'Fait', en: 'Fact' },
  kind: { nl: 'Soort', fr: 'Type', en: 'Type' },
  position: { nl: 'Plaats', fr: 'Place', en: 'Position' },
  leaf: { nl: 'Blad', fr: 'Feuille', en: 'Leaf' },
  digestOf: { nl: 'Controlegetal', fr: 'Empreinte', en: 'Digest' },
  proofs: { nl: 'Bewijzen van opname', fr: "Preuves d'inclusion", en: 'Inclusion proofs' },
  proofsIntro: {
    nl: 'De tussenliggende controlegetallen waarmee uit het blad van elk feit de wortel van de boom volgt (RFC 9162), van onder naar boven.',
    fr: "Les empreintes intermédiaires qui mènent de la feuille de chaque fait à la racine de l'arbre (RFC 9162), de bas en haut.",
    en: 'The digests in between that lead from the leaf of every fact to the root of the tree (RFC 9162), lowest first.',
  },
  checkpoint: {
    nl: 'De getekende stand van het logboek',
    fr: "L'état signé du journal",
    en: 'The signed standing of the log',
  },
  keys: { nl: 'Sleutels', fr: 'Clés', en: 'Keys' },
  timestamp: { nl: 'Tijdstempel (RFC 3161)', fr: 'Horodatage (RFC 3161)', en: 'Time stamp (RFC 3161)' },
  given: { nl: 'bijgevoegd', fr: 'joint', en: 'attached' },
  none: { nl: 'geen', fr: 'aucun', en: 'none' },
  making: { nl: 'Gemaakt met', fr: 'Réalisé avec', en: 'Made with' },
  dutch: { nl: 'Nederlands', fr: 'néerlandais', en: 'Dutch' },
  french: { nl: 'Frans', fr: 'français', en: 'French' },
  english: { nl: 'Engels', fr: 'anglais', en: 'English' },
  template: { nl: 'sjabloon', fr: 'modèle', en: 'template' },
  countsOn: { nl: 'geldt op', fr: 'vaut au', en: 'counts on' },
  recordedOn: { nl: 'vastgelegd op', fr: 'enregistré le', en: 'recorded on' },
  by: { nl: 'door', fr: 'par', en: 'by' },
  rule: { nl: 'regel', fr: 'règle', en: 'rule' },
  fileSeen: { nl: 'ingezien tot feit', fr: 'consulté jusqu’au fait', en: 'seen up to fact' },
  correctedBy: { nl: 'Verbeterd door feit', fr: 'Rectifié par le fait', en: 'Corrected by fact' },
  nowReads: { nl: 'luidt nu', fr: 'se lit désormais', en: 'now reads' },
  neverOurs: {
    nl: 'hoorde niet in dit dossier',
    fr: 'ne relevait pas de ce dossier',
    en: 'never belonged in this file',
  },
  corrects: { nl: 'Verbetert feit', fr: 'Rectifie le fait', en: 'Corrects fact' },
  theService: { nl: 'de dienst zelf', fr: 'le service lui-même', en: 'the service itself' },
  commission: { nl: 'GGC', fr: 'COCOM', en: 'GGC' },
  forOrganisation: { nl: 'voor', fr: 'pour', en: 'for' },
  page: { nl: 'Bladzijde', fr: 'Page', en: 'Page' },
  whatHappened: { nl: 'Wat er gebeurde', fr: "Ce qui s'est passé", en: 'What happened' },
  personIntro: {
    nl: 'Dit is de geschiedenis van uw dossier. Ze is dezelfde als die waarmee over u wordt beslist, in gewone woorden. Uw naam staat niet in dit stuk.',
    fr: "Voici l'histoire de votre dossier. C'est celle sur laquelle on décide à votre sujet, en mots simples. Votre nom ne figure pas dans ce document.",
    en: 'This is the history of your file. It is the same one by which things are decided about you, in plain words. Your name is not in this paper.',
  },
  proofAttached: {
    nl: 'In dit stuk zit een bestand, dossier.json. Daarmee kan iedereen nagaan dat er niets is gewijzigd, ook zonder ons.',
    fr: "Ce document contient un fichier, dossier.json. Grâce à lui, chacun peut vérifier que rien n'a été modifié, même sans nous.",
    en: 'There is a file in this paper, dossier.json. With it anybody can see that nothing was changed, also without us.',
  },
  check: { nl: 'Hoe u dit stuk controleert', fr: 'Comment vérifier ce document', en: 'How to check this document' },
} as const satisfies Readonly<Record<string, Words>>;

/** A label of a dossier. */
export type DossierLabel = keyof typeof labels;

/** A label in the language of a dossier. */
export const dossierLabel = (key: DossierLabel, tongue: Tongue): string => labels[key][tongue];

/** A colon as the language writes it, with the space behind it. */
export const colonIn = (tongue: Tongue): string => (tongue === 'fr' ? ' : ' : ': ');

/** The letter that tells the two series of facts apart in tables. */
export const seriesLetters: Readonly<Record<'procedure' | 'file', Words>> = {
  procedure: { nl: 'S', fr: 'S', en: 'S' },
  file: { nl: 'G', fr: 'C', en: 'M' },
};

/** How anybody checks a dossier: in each language, always all three, as the reader is not who asked for it. */
export const checkingSteps: Readonly<Record<Tongue, readonly string[]>> = {
  nl: [
    'Open de controlepagina (het adres staat op de voorpagina) of bewaar ze en open ze zonder netwerk; ze stuurt niets door.',
    'Sleep dit PDF-bestand op de pagina. Met een opdrachtregel kan het ook: npx termijn verify dossier BESTAND.',
    'De pagina zegt welk niveau standhoudt. Ongewijzigd: geen byte is veranderd sinds de afgifte. Toegeschreven: het zegel is van een sleutel die u kent. Onafhankelijk bevestigd: een getuige of een tijdstempel buiten de dienst bevestigt het.',
    'Vergelijk de sleutels in dit stuk met die welke u langs een andere weg hebt gekregen: een stuk kan zijn eigen sleutels niet waarborgen.',
    'Een afdruk op papier bewijst niets; alleen het bestand kan worden gecontroleerd.',
  ],
  fr: [
    "Ouvrez la page de vérification (l'adresse figure en couverture) ou enregistrez-la et ouvrez-la hors ligne ; elle n'envoie rien.",
    'Déposez ce fichier PDF sur la page. En ligne de commande : npx termijn verify dossier FICHIER.',
    "La page indique le niveau qui tient. Intact : aucun octet n'a changé depuis la délivrance. Attribué : le sceau vient d'une clé que vous connaissez. Confirmé par un tiers : un témoin ou un horodatage extérieur au service le confirme.",
    'Comparez les clés de ce document à celles que vous avez reçues par une autre voie : un document ne peut garantir ses propres clés.',
    'Un tirage papier ne prouve rien ; seul le fichier peut être vérifié.',
  ],
  en: [
    'Open the checking page (its address is on the cover), or keep it and open it without a network; it sends nothing.',
    'Drop this PDF file on the page. It can be done by a command as well: npx termijn verify dossier FILE.',
    'The page says which level holds. Intact: no byte was changed since it was issued. Attributed: the seal is of a key that you know. Independent: a witness or a time stamp outside the service confirms it.',
    'Compare the keys in this paper with those that you got by another way: a paper cannot vouch for its own keys.',
    'A print on paper proves nothing; only the file can be checked.',
  ],
};
