import type { Brand } from '@termijn/kernel';

/** The NIS code of one of the nineteen municipalities of Brussels, `21001` to `21019` (Statbel). */
export type Municipality = Brand<string, 'Municipality'>;

/** The official names of a municipality. */
export interface MunicipalityNames {
  readonly nl: string;
  readonly fr: string;
}

/**
 * The codes run in the alphabetical order of the French names. Postal codes are left out on purpose: several lie
 * across a municipal border, so no municipality may be derived from one.
 */
const names: Readonly<Record<string, MunicipalityNames>> = {
  '21001': { nl: 'Anderlecht', fr: 'Anderlecht' },
  '21002': { nl: 'Oudergem', fr: 'Auderghem' },
  '21003': { nl: 'Sint-Agatha-Berchem', fr: 'Berchem-Sainte-Agathe' },
  '21004': { nl: 'Brussel', fr: 'Bruxelles' },
  '21005': { nl: 'Etterbeek', fr: 'Etterbeek' },
  '21006': { nl: 'Evere', fr: 'Evere' },
  '21007': { nl: 'Vorst', fr: 'Forest' },
  '21008': { nl: 'Ganshoren', fr: 'Ganshoren' },
  '21009': { nl: 'Elsene', fr: 'Ixelles' },
  '21010': { nl: 'Jette', fr: 'Jette' },
  '21011': { nl: 'Koekelberg', fr: 'Koekelberg' },
  '21012': { nl: 'Sint-Jans-Molenbeek', fr: 'Molenbeek-Saint-Jean' },
  '21013': { nl: 'Sint-Gillis', fr: 'Saint-Gilles' },
  '21014': { nl: 'Sint-Joost-ten-Node', fr: 'Saint-Josse-ten-Noode' },
  '21015': { nl: 'Schaarbeek', fr: 'Schaerbeek' },
  '21016': { nl: 'Ukkel', fr: 'Uccle' },
  '21017': { nl: 'Watermaal-Bosvoorde', fr: 'Watermael-Boitsfort' },
  '21018': { nl: 'Sint-Lambrechts-Woluwe', fr: 'Woluwe-Saint-Lambert' },
  '21019': { nl: 'Sint-Pieters-Woluwe', fr: 'Woluwe-Saint-Pierre' },
};

/** Whether a value is the code of a municipality of Brussels. */
export const isMunicipality = (value: unknown): value is Municipality =>
  typeof value === 'string' && Object.hasOwn(names, value);

/** All nineteen, in the order of their codes. */
// Stryker disable next-line MethodExpression: every key is a code; only the compiler asks
export const municipalities: readonly Municipality[] = Object.keys(names).filter(isMunicipality);

/** Proves a text to be such a code; throws a `RangeError` otherwise. */
export const municipality = (text: string): Municipality => {
  if (isMunicipality(text)) return text;
  throw new RangeError(`"${text}" is not a municipality of Brussels; write its NIS code, 21001 to 21019`);
};

/** The official Dutch and French names. */
export const namesOf = (code: Municipality): MunicipalityNames => names[code]!;
