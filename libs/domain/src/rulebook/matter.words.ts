import type { Words } from '../reference/words';
import type { Confidence } from './rule';

/** What a parameter is about; the rulebook is printed in this order. */
export type Matter = 'terms' | 'default' | 'sanction' | 'suspension' | 'life' | 'path' | 'data' | 'service';

/** The matters by name. */
export const matterWords: Readonly<Record<Matter, Words>> = {
  terms: { nl: 'Termijnen van de verplichting', fr: "Délais de l'obligation", en: 'Terms of the duty' },
  default: { nl: 'Ingebrekestelling', fr: 'Mise en demeure', en: 'Notice of default' },
  sanction: { nl: 'Sanctieprocedure', fr: 'Procédure de sanction', en: 'Sanction procedure' },
  suspension: { nl: 'Opschorting', fr: 'Suspension', en: 'Suspension' },
  life: { nl: 'Gebeurtenissen in een leven', fr: "Événements d'une vie", en: 'What happens in a life' },
  path: { nl: 'Het traject', fr: 'Le parcours', en: 'The path' },
  data: { nl: 'Gegevens', fr: 'Données', en: 'Data' },
  service: { nl: 'Keuzes van de dienst zelf', fr: 'Choix du service lui-même', en: 'Choices of the service itself' },
};

/** How sure a value is, in words. */
export const confidenceWords: Readonly<Record<Confidence, Words>> = {
  high: { nl: 'hoog', fr: 'élevée', en: 'high' },
  medium: { nl: 'matig', fr: 'moyenne', en: 'medium' },
  low: { nl: 'laag', fr: 'faible', en: 'low' },
  none: { nl: 'geen', fr: 'aucune', en: 'none' },
  policy: { nl: 'eigen keuze', fr: 'choix propre', en: 'own choice' },
};
