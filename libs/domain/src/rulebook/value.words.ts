import { periodWords } from '../calendar/counting.words';
import type { Period } from '../calendar/period';
import type { Tongue, Words } from '../reference/words';
import type { Rule } from './rule';
import type { AnyUnit } from './unit';
import { units } from './units';

/** What is said of a parameter that the law is not known to set. */
export const unknownInLaw: Words = { nl: 'niet bekend in de wet', fr: 'inconnu en droit', en: 'unknown in law' };

/** The value of a rule in words: `6 maanden`, `2 500 euros`, `ends the duty`. */
export const valueWords = ({ key, value }: Pick<Rule, 'key' | 'value'>): Words => {
  if (value === 'unset') return unknownInLaw;
  const unit: AnyUnit = units[key];
  if (unit === 'period') return periodWords(value as Period);
  if (unit === 'euros') return euroWords(value as number);
  if ('choices' in unit) return unit.choices[value as string]!;
  const answers = value as unknown as Readonly<Record<string, string>>;
  const told = Object.entries(unit.switches).map(([switchName, { name, choices }]) => ({
    name,
    choice: choices[answers[switchName]!]!,
  }));
  const inTongue = (tongue: Tongue, colon: string, semicolon: string): string =>
    told.map(({ name, choice }) => `${name[tongue]}${colon} ${choice[tongue]}`).join(semicolon);
  return { nl: inTongue('nl', ':', '; '), fr: inTongue('fr', ' :', ' ; '), en: inTongue('en', ':', '; ') };
};

const euroWords = (amount: number): Words => {
  const written = (mark: string): string => String(amount).replace(/(?<=\d)(?=(?:\d{3})+$)/g, mark);
  return { nl: `${written('.')} euro`, fr: `${written(' ')} euros`, en: `${written(',')} euros` };
};
