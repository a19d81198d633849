import type { OfType } from '@termijn/kernel';
import { dayWords } from '../calendar/day.words';
import { channelWords } from '../obligation/obligation.words';
import type { TermEnd } from '../obligation/term-end';
import { noticeLanguageWords } from '../reference/language';
import type { Words } from '../reference/words';
import { sanctionTermWords } from './sanction.code.words';
import type { SanctionTerm } from './sanction.codes';
import type { Dispatch, SanctionEvent } from './sanction.events';

/** For each of these facts, how it is told. */
export type SentencesFor<T extends SanctionEvent['type']> = {
  readonly [K in T]: (event: OfType<SanctionEvent, K>) => Words;
};

/** Sentences one after the other. */
export const joined = (...parts: readonly Words[]): Words => ({
  nl: parts.map(({ nl }) => nl).join(' '),
  fr: parts.map(({ fr }) => fr).join(' '),
  en: parts.map(({ en }) => en).join(' '),
});

/** The last day of a term as a sentence of its own, or that the law sets none. */
export const endWords = (term: SanctionTerm, end: TermEnd): Words => {
  const name = sanctionTermWords[term];
  if (end === 'unknown')
    return {
      nl: `De wet bepaalt geen bekende ${name.nl}.`,
      fr: `À notre connaissance, la loi ne fixe pas de ${name.fr}.`,
      en: `The law sets no known ${name.en}.`,
    };
  const last = dayWords(end.lastDay);
  return {
    nl: `Laatste dag van de ${name.nl}: ${last.nl}.`,
    fr: `Dernier jour du ${name.fr} : le ${last.fr}.`,
    en: `Last day of the ${name.en}: ${last.en}.`,
  };
};

/** By which way and in which language somebody was written to. */
export const dispatchWords = ({ channel, language }: Dispatch): Words => {
  const [by, spoken] = [channelWords[channel], noticeLanguageWords[language]];
  return { nl: `${by.nl}, in het ${spoken.nl}`, fr: `${by.fr}, en ${spoken.fr}`, en: `${by.en}, in ${spoken.en}` };
};

/** An amount as people write it: whole euros without cents, anything else with two digits of them. */
export const amountWords = (cents: number): Words => {
  const euros = String(Math.floor(cents / 100));
  const rest = cents % 100 === 0 ? '' : String(cents % 100).padStart(2, '0');
  const written = (comma: string): string => (rest === '' ? euros : `${euros}${comma}${rest}`);
  return { nl: `${written(',')} euro`, fr: `${written(',')} euros`, en: `EUR ${written('.')}` };
};
