import type { Words } from '../reference/words';

/** The names of the texts, which are written into facts in English, and the words around them. */
const names: Readonly<Record<string, Omit<Words, 'en'>>> = {
  'ordinance of 11 May 2017': { nl: 'ordonnantie van 11 mei 2017', fr: 'ordonnance du 11 mai 2017' },
  'ordinance of 20 July 2023': { nl: 'ordonnantie van 20 juli 2023', fr: 'ordonnance du 20 juillet 2023' },
  'decree of 19 July 2018': { nl: 'besluit van 19 juli 2018', fr: 'arrêté du 19 juillet 2018' },
  'decree of 18 January 2024': { nl: 'besluit van 18 januari 2024', fr: 'arrêté du 18 janvier 2024' },
  'cooperation agreement of 26 April 2019': {
    nl: 'samenwerkingsakkoord van 26 april 2019',
    fr: 'accord de coopération du 26 avril 2019',
  },
  'coordinated laws on the Council of State of 12 January 1973': {
    nl: 'gecoördineerde wetten op de Raad van State van 12 januari 1973',
    fr: "lois coordonnées sur le Conseil d'État du 12 janvier 1973",
  },
  'Judicial Code': { nl: 'Gerechtelijk Wetboek', fr: 'Code judiciaire' },
  'by analogy': { nl: 'naar analogie', fr: 'par analogie' },
  'as amended in 2022': { nl: 'zoals gewijzigd in 2022', fr: 'modifiée en 2022' },
  'arts. 1 and 3': { nl: 'art. 1 en 3', fr: 'art. 1 et 3' },
  'arts.': { nl: 'art.', fr: 'art.' },
  'none found: general law': { nl: 'geen gevonden: algemeen recht', fr: 'aucun trouvé : droit commun' },
  'none: a choice of the service': { nl: 'geen: een keuze van de dienst', fr: 'aucun : un choix du service' },
};

/** A citation of the law in the languages of the law. What is not known here is left as it is written. */
export const citationWords = (citation: string): Words => {
  const written = (tongue: 'nl' | 'fr'): string =>
    Object.entries(names).reduce((text, [name, words]) => text.replaceAll(name, words[tongue]), citation);
  return { nl: written('nl'), fr: written('fr'), en: citation };
};
