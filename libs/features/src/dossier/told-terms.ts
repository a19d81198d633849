import {
  citationWords,
  dayWords,
  deadlineWords,
  sanctionTermWords,
  type CountingStep,
  type TermEnd,
  type Tongue,
  type Words,
} from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { termsOf } from '../obligation/terms-of-case';
import { termsOfSanction } from '../sanction/sanction.query';
import { colonIn, dossierLabel, seriesLetters } from './dossier.words';
import type { Histories } from './histories';
import type { PaperBlock } from './paper';
import { numberOf } from './told-facts';

interface ToldTerm {
  readonly name: Words;
  readonly from: Day;
  readonly end: TermEnd;
  readonly startedBy: string;
  readonly explanation: readonly { readonly step: CountingStep; readonly sentence: Words }[];
}

/** Every term that ran, of the duty first, each with the steps by which its last day was found. */
export const toldTerms = ({ fileView, procedureView }: Histories, tongue: Tongue): readonly PaperBlock[] => {
  const terms: readonly ToldTerm[] = [
    ...termsOf(fileView).map((term) => ({
      ...term,
      startedBy: numberOf(seriesLetters.file[tongue], term.startedBy.revision),
    })),
    ...termsOfSanction(procedureView.facts).map((term) => ({
      ...term,
      startedBy: numberOf(seriesLetters.procedure[tongue], term.startedBy),
    })),
  ];
  return terms.map((term) => toldTerm(term, tongue));
};

const toldTerm = ({ name, from, end, startedBy, explanation }: ToldTerm, tongue: Tongue): PaperBlock => ({
  heading: `${name[tongue]} (${startedBy}, ${dossierLabel('startsOn', tongue)} ${dayWords(from)[tongue]})${colonIn(tongue)}${
    end === 'unknown' ? dossierLabel('unknownInLaw', tongue) : dayWords(end.lastDay)[tongue]
  }`,
  lines: explanation.map(
    ({ step: { article }, sentence }) =>
      `${sentence[tongue]}${article === undefined ? '' : ` [${citationWords(article)[tongue]}]`}`,
  ),
});

/** The terms that still run, with their last days; one line that says so when none does. */
export const toldDeadlines = ({ fileView, procedureView }: Histories, tongue: Tongue): readonly string[] => {
  const running = [
    // A reminder is something that the service owes, and no term of the person.
    ...fileView.deadlines
      .filter(({ key }) => !key.endsWith('-reminder'))
      .map(({ key, dueOn }) => ({ name: deadlineWords[key], dueOn })),
    ...procedureView.deadlines.map(({ key, dueOn }) => ({ name: sanctionTermWords[key], dueOn })),
  ];
  if (running.length === 0) return [dossierLabel('nothingRuns', tongue)];
  return running.map(({ name, dueOn }) => `${name[tongue]}${colonIn(tongue)}${dayWords(plusDays(dueOn, -1))[tongue]}`);
};
