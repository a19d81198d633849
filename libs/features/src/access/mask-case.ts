import { maskFor, type DataClass, type Viewer } from '@termijn/access';
import type { ObligationEvent, Words } from '@termijn/domain';
import type { TimelineEntry } from '../obligation/timeline';

/**
 * The kinds of fact that tell more than steps and days, and what kind of data that is. Where one reason of several is a
 * medical one, all reasons are kept back: a gap where illness would stand says as much as the word.
 */
const classes: Readonly<Partial<Record<ObligationEvent['type'], DataClass>>> = {
  ExemptionRequested: 'medical',
  ExemptionGranted: 'medical',
  ExemptionRefused: 'medical',
  ObligationSuspended: 'medical',
  SuspensionExtended: 'medical',
  DispensationGranted: 'medical',
  FactCorrected: 'medical',
  FileHandedOver: 'sanction',
  FileTakenBack: 'sanction',
};

const keptBack: Readonly<Partial<Record<ObligationEvent['type'], Words>>> = {
  ExemptionRequested: { nl: 'Vrijstelling aangevraagd', fr: 'Exemption demandée', en: 'Exemption requested' },
  ExemptionGranted: {
    nl: 'Vrijgesteld van de verplichting',
    fr: "Exempté de l'obligation",
    en: 'Exempted from the duty',
  },
  ExemptionRefused: { nl: 'Vrijstelling geweigerd', fr: 'Exemption refusée', en: 'Exemption refused' },
  ObligationSuspended: { nl: 'Verplichting opgeschort', fr: 'Obligation suspendue', en: 'Duty suspended' },
  SuspensionExtended: { nl: 'Opschorting verlengd', fr: 'Suspension prolongée', en: 'Suspension extended' },
  DispensationGranted: {
    nl: 'Vrijstelling van een opleiding',
    fr: "Dispense d'une formation",
    en: 'Dispensation from a course',
  },
  FactCorrected: { nl: 'Feit verbeterd', fr: 'Fait rectifié', en: 'Fact corrected' },
  FileHandedOver: { nl: 'Dossier aan de GGC overgemaakt', fr: 'Dossier transmis à la COCOM', en: 'File handed over' },
  FileTakenBack: { nl: 'Dossier teruggekregen van de GGC', fr: 'Dossier rendu par la COCOM', en: 'File taken back' },
};

const notForYou = ({ nl, fr, en }: Words): Words => ({
  nl: `${nl}; bijzonderheden zijn voor u afgeschermd.`,
  fr: `${fr} ; les détails ne vous sont pas accessibles.`,
  en: `${en}; the details are not shown to you.`,
});

/**
 * A timeline as somebody is shown it: every step with its days, and of what is not theirs to know, no more than that it
 * happened. Articles and rules are kept back with the sentence, since they are as telling as the reason itself.
 */
export const maskedTimeline = (viewer: Viewer, entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  entries.map((entry) => {
    const dataClass = classes[entry.type];
    const words = keptBack[entry.type];
    if (dataClass === undefined || words === undefined || maskFor(viewer, dataClass) !== 'hidden') return entry;
    const sentence = notForYou(words);
    const shown = Object.entries(entry).filter(([field]) => !tellingFields.includes(field));
    const { nowReads } = entry;
    // The fields that go are all optional, which the compiler cannot follow through their names.
    return {
      ...(Object.fromEntries(shown) as unknown as TimelineEntry),
      sentence,
      ...(nowReads !== undefined && { nowReads: { ...nowReads, sentence } }),
    };
  });

const tellingFields: readonly string[] = ['reason', 'legalBasis', 'ruleVersion'] satisfies (keyof TimelineEntry)[];

/** Where a case stands as somebody is shown it: without the grounds of relief where those are not theirs to know. */
export const maskedStanding = <O extends object>(viewer: Viewer, standing: O): O => {
  if (maskFor(viewer, 'medical') !== 'hidden') return standing;
  const shown = Object.entries(standing)
    .filter(([field]) => field !== 'ground')
    .map(([field, value]: readonly [string, unknown]) => [
      field,
      reliefs.includes(field) ? withoutGrounds(value) : value,
    ]);
  // What goes is what the description of the interface leaves open; the compiler cannot follow names of fields.
  return Object.fromEntries(shown) as O;
};

const reliefs: readonly string[] = ['suspension', 'exemptionRequest'];
const grounds: readonly string[] = ['reason', 'firstReason', 'ground'];

const withoutGrounds = (relief: unknown): unknown =>
  typeof relief === 'object' && relief !== null
    ? Object.fromEntries(Object.entries(relief).filter(([field]) => !grounds.includes(field)))
    : relief;
