/** The languages of the page. */
export const tongues = ['nl', 'fr', 'en'] as const;
export type Tongue = (typeof tongues)[number];

/** What the page itself says. What it says of a file comes with the verdict. */
export const pageWords: Readonly<Record<Tongue, Readonly<Record<PageText, string>>>> = {
  nl: {
    title: 'Een dossier controleren',
    language: 'Taal',
    intro:
      'Deze pagina rekent na of een dossier van een procedure klopt. Alles gebeurt in uw browser: er wordt niets verstuurd, en ze werkt ook zonder netwerk.',
    file: 'Kies het dossier (PDF of JSON) of sleep het hierheen',
    keysTitle: 'Sleutels die u vertrouwt',
    keysHelp:
      'Eén sleutel per regel, zoals u die langs een andere weg kreeg dan dit dossier; „old ” ervoor als hij niet meer in gebruik is. Certificaten (PEM) van een instantie voor tijdstempels mogen ook. Sleutels in een dossier zelf bewijzen niets.',
    keys: 'Sleutels',
    keysWrong: 'Dit is geen sleutel',
    busy: 'Bezig …',
    result: 'Uitslag',
    yes: 'ja',
    no: 'nee',
    procedure: 'Procedure',
    origin: 'Logboek',
    issuedOn: 'Uitgegeven op',
    facts: 'De feiten in dit bestand, zoals het zegt',
    stream: 'Reeks',
    number: 'Nr.',
    fact: 'Feit',
    position: 'Plaats in het logboek',
  },
  fr: {
    title: 'Contrôler un dossier',
    language: 'Langue',
    intro:
      "Cette page recalcule si le dossier d'une procédure est exact. Tout se passe dans votre navigateur : rien n'est envoyé, et elle fonctionne aussi sans réseau.",
    file: 'Choisissez le dossier (PDF ou JSON) ou déposez-le ici',
    keysTitle: 'Clés auxquelles vous faites confiance',
    keysHelp:
      "Une clé par ligne, telle que vous l'avez reçue par une autre voie que ce dossier ; « old » devant si elle n'est plus utilisée. Les certificats (PEM) d'une autorité d'horodatage sont admis. Les clés d'un dossier ne prouvent rien par elles-mêmes.",
    keys: 'Clés',
    keysWrong: "Ceci n'est pas une clé",
    busy: 'En cours …',
    result: 'Résultat',
    yes: 'oui',
    no: 'non',
    procedure: 'Procédure',
    origin: 'Journal',
    issuedOn: 'Délivré le',
    facts: 'Les faits de ce fichier, comme il les dit',
    stream: 'Série',
    number: 'N°',
    fact: 'Fait',
    position: 'Place dans le journal',
  },
  en: {
    title: 'Check a dossier',
    language: 'Language',
    intro:
      'This page works out whether the dossier of a procedure is right. All of it happens in your browser: nothing is sent, and it works without a network.',
    file: 'Choose the dossier (PDF or JSON) or drop it here',
    keysTitle: 'Keys that you trust',
    keysHelp:
      'One key on a line, as you received it by another way than this dossier; "old " before it when it is no longer in use. Certificates (PEM) of a time stamp authority may stand here too. The keys in a dossier prove nothing by themselves.',
    keys: 'Keys',
    keysWrong: 'This is no key',
    busy: 'Working …',
    result: 'Result',
    yes: 'yes',
    no: 'no',
    procedure: 'Procedure',
    origin: 'Log',
    issuedOn: 'Issued on',
    facts: 'The facts in this file, as it tells them',
    stream: 'Stream',
    number: 'No.',
    fact: 'Fact',
    position: 'Place in the log',
  },
};

/** The places of the page that say something. */
export type PageText =
  | 'title'
  | 'language'
  | 'intro'
  | 'file'
  | 'keysTitle'
  | 'keysHelp'
  | 'keys'
  | 'keysWrong'
  | 'busy'
  | 'result'
  | 'yes'
  | 'no'
  | 'procedure'
  | 'origin'
  | 'issuedOn'
  | 'facts'
  | 'stream'
  | 'number'
  | 'fact'
  | 'position';
