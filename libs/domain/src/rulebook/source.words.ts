import type { Words } from '../reference/words';

/**
 * Where values were read. The information site of the authority and the press are no law: they say what the law is
 * taken to be, and the confidence of each rule says how far they can be trusted.
 */
export const sourceWords = {
  'site-target-group': {
    nl: 'bewelcome.brussels, doelgroep',
    fr: 'bewelcome.brussels, groupe cible',
    en: 'bewelcome.brussels, target group',
  },
  'site-path': {
    nl: 'bewelcome.brussels, trajectverloop',
    fr: 'bewelcome.brussels, déroulement du parcours',
    en: 'bewelcome.brussels, course of the path',
  },
  'site-suspensions': {
    nl: 'bewelcome.brussels, opschortingen',
    fr: 'bewelcome.brussels, suspensions',
    en: 'bewelcome.brussels, suspensions',
  },
  'site-suspensions-heading-lost': {
    nl: 'bewelcome.brussels, opschortingen; het opschrift boven de termijn is verloren',
    fr: "bewelcome.brussels, suspensions ; l'intitulé du délai est perdu",
    en: 'bewelcome.brussels, suspensions; the heading above the length is lost',
  },
  'site-suspensions-extended': {
    nl: 'bewelcome.brussels, opschortingen: de looptijd van het traject kan worden verlengd',
    fr: 'bewelcome.brussels, suspensions : la durée du parcours peut être prolongée',
    en: 'bewelcome.brussels, suspensions: the time of the path can be extended',
  },
  'site-sanctions': {
    nl: 'bewelcome.brussels, sancties',
    fr: 'bewelcome.brussels, sanctions',
    en: 'bewelcome.brussels, sanctions',
  },
  'municipal-association': {
    nl: 'Brulocalis en bewelcome.brussels, opschortingen',
    fr: 'Brulocalis et bewelcome.brussels, suspensions',
    en: 'Brulocalis and bewelcome.brussels, suspensions',
  },
  'integration-agency': {
    nl: 'Agentschap Integratie en Inburgering, Brussels traject',
    fr: "Agence flamande pour l'intégration (AgII), parcours bruxellois",
    en: 'Flemish agency for integration (AgII), Brussels path',
  },
  'press-2017': { nl: 'pers, 2017', fr: 'presse, 2017', en: 'press, 2017' },
  'press-2022': { nl: 'pers, 2022', fr: 'presse, 2022', en: 'press, 2022' },
  'press-2022-unconfirmed': {
    nl: 'pers, 2022; niet bevestigd voor de ordonnantie van 2023',
    fr: "presse, 2022 ; non confirmé pour l'ordonnance de 2023",
    en: 'press, 2022; not confirmed for the ordinance of 2023',
  },
  'press-2022-2023': { nl: 'pers, 2022-2023', fr: 'presse, 2022-2023', en: 'press, 2022-2023' },
  'general-law': {
    nl: 'algemeen recht, niet nagezien',
    fr: 'droit commun, non vérifié',
    en: 'general law, not verified',
  },
  'judicial-code-by-analogy': {
    nl: 'geen regel gevonden; Gerechtelijk Wetboek, art. 52-54, naar analogie; bij twijfel de latere datum',
    fr: 'aucune règle trouvée ; Code judiciaire, art. 52-54, par analogie ; dans le doute la date la plus tardive',
    en: 'no rule found; Judicial Code, arts. 52-54, by analogy; in doubt the later date',
  },
  'judicial-code-53bis': {
    nl: 'geen regel gevonden; Gerechtelijk Wetboek, art. 53bis, naar analogie',
    fr: 'aucune règle trouvée ; Code judiciaire, art. 53bis, par analogie',
    en: 'no rule found; Judicial Code, art. 53bis, by analogy',
  },
  'in-doubt-for-the-newcomer': {
    nl: 'geen regel gevonden; bij twijfel wat de nieuwkomer spaart',
    fr: 'aucune règle trouvée ; dans le doute ce qui ménage le primo-arrivant',
    en: 'no rule found; in doubt what spares the newcomer',
  },
  'ground-gone': {
    nl: 'geen regel gevonden; de grond van de opschorting is weggevallen',
    fr: 'aucune règle trouvée ; le motif de la suspension a disparu',
    en: 'no rule found; the ground of the suspension is gone',
  },
  'no-rule-found': { nl: 'geen regel gevonden', fr: 'aucune règle trouvée', en: 'no rule found' },
  service: { nl: 'de dienst zelf', fr: 'le service lui-même', en: 'the service itself' },
} as const satisfies Readonly<Record<string, Words>>;

/** Where a value was read, as a code. */
export type Source = keyof typeof sourceWords;
