import type { Tongue, Words } from '@termijn/domain';

const labels = {
  procedure: { nl: 'sanctieprocedure', fr: 'procédure de sanction', en: 'sanction procedure' },
  onCase: { nl: 'over dossier', fr: 'sur le dossier', en: 'on case' },
  fine: { nl: 'geldboete', fr: 'amende', en: 'fine' },
  outstanding: { nl: 'te betalen', fr: 'à payer', en: 'to pay' },
  attention: { nl: 'let op', fr: 'attention', en: 'attention' },
  changedFile: { nl: 'dossier gewijzigd', fr: 'dossier modifié', en: 'file changed' },
  rule: { nl: 'regel', fr: 'règle', en: 'rule' },
  fileSeen: {
    nl: 'dossier van de gemeente ingezien tot en met feit',
    fr: "dossier de la commune examiné jusqu'au fait",
    en: "the municipality's file was looked at up to fact",
  },
  handOverRule: {
    nl: 'volgt uit de overmaking van het dossier',
    fr: 'découle de la transmission du dossier',
    en: 'follows from the hand-over of the file',
  },
  procedureRule: {
    nl: 'volgt uit een eerdere procedure',
    fr: "découle d'une procédure antérieure",
    en: 'follows from an earlier procedure',
  },
  toLookAt: {
    nl: 'Wijzigingen in het dossier die een ambtenaar moet inzien',
    fr: "Modifications du dossier qu'un fonctionnaire doit examiner",
    en: 'Changes of the file that an official has to look at',
  },
  terms: { nl: 'Termijnen', fr: 'Délais', en: 'Terms' },
  noSanctions: {
    nl: 'Er zijn geen sanctieprocedures.',
    fr: "Il n'y a pas de procédure de sanction.",
    en: 'There are no sanction procedures.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A label for procedures, in the language of the reader. */
export const sanctionLabel = (name: keyof typeof labels, tongue: Tongue): string => labels[name][tongue];
