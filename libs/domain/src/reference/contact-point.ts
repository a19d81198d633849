import { day, type Day } from '@termijn/kernel';
import { inForce, type Force } from '../rulebook/regime';
import type { Confidence } from '../rulebook/rule';
import { municipality, namesOf, type Municipality } from './municipality';
import { offices, type Office } from './office';
import type { Words } from './words';

/** Where an office receives people, as far as it is publicly known. */
export interface ContactPoint {
  /** A stable key. */
  readonly key: string;
  readonly office: Office;
  readonly municipality: Municipality;
  /** What helps to find it; absent when no source says. */
  readonly situation?: 'near-station';
  /**
   * From the first day for which a source names it, not from the day on which it opened, which no source gives;
   * `until` is the last day before a source says otherwise.
   */
  readonly force: Force;
  readonly confidence: Exclude<Confidence, 'none' | 'policy'>;
  readonly source: string;
  /** What another source says that does not agree. */
  readonly conflict?: Words;
}

const firstDay = day('2022-06-01');
/** The parliamentary answer of 2023 is not dated to the day; its last fact is the committee meeting of 6 June. */
const answered = day('2023-06-06');

const guidance = 'ccc-ggc.brussels, organisers of the path, undated';
const answer = 'parliamentary answer on the recruitment plans, mid 2023';

const fourBranches: Words = {
  nl: 'De pers telde in juni 2022 vier vestigingen van Bon, zonder ze te noemen; de lijst van de GGC noemt er drie.',
  fr: 'La presse comptait quatre antennes de Bon en juin 2022, sans les nommer ; la liste de la COCOM en nomme trois.',
  en: 'The press counted four branches of Bon in June 2022 without naming them; the list of the GGC names three.',
};

const moved: Words = {
  nl: 'Wanneer dit contactpunt naar de omgeving van het station verhuisde, zegt geen bron.',
  fr: 'Aucune source ne dit quand ce point de contact a déménagé près de la gare.',
  en: 'No source says when this contact point moved near the station.',
};

const point = (
  key: string,
  office: Office,
  nisCode: string,
  from: Day,
  confidence: ContactPoint['confidence'],
  source: string,
  more: Pick<ContactPoint, 'situation' | 'conflict'> & { readonly until?: Day } = {},
): ContactPoint => {
  const { until, ...rest } = more;
  const force = until === undefined ? { from } : { from, until };
  return { key, office, municipality: municipality(nisCode), force, confidence, source, ...rest };
};

/** Every contact point and branch with the days for which it is known. The sources conflict in time, and each entry says so. */
export const contactPoints: readonly ContactPoint[] = [
  point('bon-brussel', 'bon', '21004', firstDay, 'low', guidance, { until: day('2023-06-05'), conflict: moved }),
  point('bon-brussel-station', 'bon', '21004', answered, 'medium', answer, {
    situation: 'near-station',
    conflict: moved,
  }),
  point('bon-schaarbeek', 'bon', '21015', firstDay, 'high', `${guidance}; ${answer}`),
  point('bon-anderlecht', 'bon', '21001', firstDay, 'high', `${guidance}; ${answer}`),
  point('bon-molenbeek', 'bon', '21012', answered, 'medium', answer, { conflict: fourBranches }),
  point('bapa-bxl', 'bapa-bxl', '21004', firstDay, 'medium', 'organisation by the City of Brussels and its CPAS'),
  point('via-schaarbeek', 'via', '21015', firstDay, 'medium', 'organisation by Schaarbeek and Molenbeek'),
  point('via-molenbeek', 'via', '21012', firstDay, 'medium', 'organisation by Schaarbeek and Molenbeek'),
  point('convivial', 'convivial', '21007', firstDay, 'medium', 'press, 2022'),
];

/** The contact points that are known for a day, of one office or of all. */
export const contactPointsOn = (on: Day, office?: Office): readonly ContactPoint[] =>
  contactPoints.filter((one) => inForce(one.force, on) && (office === undefined || one.office === office));

const situations: Readonly<Record<NonNullable<ContactPoint['situation']>, Words>> = {
  'near-station': { nl: 'nabij het station', fr: 'près de la gare', en: 'near the station' },
};

/** A contact point by name: its office, its municipality and what helps to find it. */
export const contactPointWords = ({ office, municipality: where, situation }: ContactPoint): Words => {
  const { name } = offices[office];
  const { nl, fr } = namesOf(where);
  const place = situation && situations[situation];
  const written = (municipalityName: string, tongue: keyof Words): string =>
    `${name}, ${municipalityName}${place === undefined ? '' : ` (${place[tongue]})`}`;
  return { nl: written(nl, 'nl'), fr: written(fr, 'fr'), en: written(nl === fr ? nl : `${nl} / ${fr}`, 'en') };
};
