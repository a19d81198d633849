import {
  capacityWords,
  dayWords,
  defaultGroundWords,
  sanctionPhaseWords,
  type Edition,
  type Making,
  type Procedure,
  type Tongue,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import type { Dossier } from '@termijn/proof';
import { encode } from 'uqr';
import { timelineOf } from '../obligation/timeline';
import { sanctionTimelineOf } from '../sanction/sanction.query';
import { dossierLabel, seriesLetters, type DossierLabel } from './dossier.words';
import type { Histories } from './histories';
import type { Paper, PaperFact, PaperPart } from './paper';
import { meaningOfFact, meaningOfStep } from './plain.words';
import { checkingPart, evidenceParts } from './told-evidence';
import { municipalityOnPaper, toldFact } from './told-facts';
import { toldLetters } from './told-letters';
import { toldDeadlines, toldTerms } from './told-terms';

/** The name of the data within the paper. */
export const attachmentName = 'dossier.json';

/** What is told on paper, and how. */
export interface PaperAsked {
  readonly histories: Histories;
  readonly dossier: Dossier;
  /** SHA-256 in hexadecimal of the data. */
  readonly digest: string;
  readonly edition: Edition;
  readonly language: Tongue;
  readonly on: Day;
  readonly making: Making;
}

/** A dossier as it is told on paper. It depends on nothing but what is asked, so that it can be told again. */
export const paperOf = (asked: PaperAsked): Paper => {
  const { edition, language, on, making } = asked;
  const label = (key: DossierLabel): string => dossierLabel(key, language);
  const isForPerson = edition === 'person';
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  return {
    lang: language,
    title: label(isForPerson ? 'personTitle' : 'title'),
    author: label('author'),
    day: { year, month, day },
    cover: coverOf(asked),
    notice: label(isForPerson ? 'personIntro' : 'namesNobody'),
    code: codeOf(making.address),
    codeCaption: `${label('qrCaption')} ${making.address}`,
    page: label('page'),
    foot: `${asked.histories.id} · ${dayWords(on)[language]}`,
    attachment: attachmentName,
    parts: isForPerson ? personParts(asked) : procedureParts(asked),
  };
};

const languageLabels = { nl: 'dutch', fr: 'french', en: 'english' } as const satisfies Record<Tongue, DossierLabel>;

/** The squares of the code to be scanned. */
const codeOf = (address: string): readonly string[] =>
  address === 'none'
    ? []
    : encode(address, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));

const coverOf = ({ histories, dossier, digest, language, on, making }: PaperAsked): Paper['cover'] => {
  const { id, fileId, procedureView, fileView, reach } = histories;
  const procedure = procedureView.standing as Procedure & (typeof procedureView)['standing'];
  const row = (key: DossierLabel, value: string) => ({
    label: dossierLabel(key, language),
    value,
    isCode: key === 'digest',
  });
  const { standing } = fileView;
  return [
    row('procedure', id),
    row('file', fileId),
    ...('person' in standing ? [row('person', standing.person)] : []),
    row('municipality', municipalityOnPaper(procedure.municipality, language)),
    row('ground', defaultGroundWords[procedure.ground][language]),
    row('capacity', capacityWords[procedure.capacity][language]),
    row('standing', sanctionPhaseWords[procedure.phase][language]),
    row('language', dossierLabel(languageLabels[language], language)),
    row('asOf', `${dossier.origin} #${reach.position}`),
    row('issuedOn', dayWords(on)[language]),
    row('digest', digest),
    row('making', `${making.compiler}, ${dossierLabel('template', language)} ${making.template}`),
  ];
};

const stepsOf = ({ histories, language }: PaperAsked, isPlain: boolean): readonly PaperFact[] =>
  sanctionTimelineOf(histories.procedureView.facts).map((entry) => ({
    ...toldFact(entry, seriesLetters.procedure[language], language),
    ...(isPlain && { meaning: meaningOfStep(entry.type)[language] }),
  }));

const factsOf = ({ histories, language }: PaperAsked, isPlain: boolean): readonly PaperFact[] =>
  timelineOf(histories.fileView.facts).map((entry) => {
    const meaning = isPlain ? meaningOfFact(entry.type) : undefined;
    return {
      ...toldFact(entry, seriesLetters.file[language], language),
      ...(meaning !== undefined && { meaning: meaning[language] }),
    };
  });

const procedureParts = (asked: PaperAsked): readonly PaperPart[] => {
  const { histories, language } = asked;
  const label = (key: DossierLabel): string => dossierLabel(key, language);
  const letters = toldLetters(histories.fileView, language);
  return [
    { kind: 'facts', heading: label('facts'), facts: factsOf(asked, false) },
    { kind: 'facts', heading: label('steps'), facts: stepsOf(asked, false) },
    {
      kind: 'blocks',
      heading: label('letters'),
      intro: letters.length === 0 ? label('noLetters') : label('lettersIntro'),
      small: false,
      blocks: letters,
    },
    { kind: 'blocks', heading: label('terms'), intro: '', small: false, blocks: toldTerms(histories, language) },
    runningPart(asked),
    ...evidenceParts(asked),
    checkingPart(language, ''),
  ];
};

const personParts = (asked: PaperAsked): readonly PaperPart[] => {
  const label = (key: DossierLabel): string => dossierLabel(key, asked.language);
  const facts = [...factsOf(asked, true), ...stepsOf(asked, true)];
  return [
    { kind: 'facts', heading: label('whatHappened'), facts },
    runningPart(asked),
    checkingPart(asked.language, label('proofAttached')),
  ];
};

const runningPart = ({ histories, language }: PaperAsked): PaperPart => ({
  kind: 'blocks',
  heading: dossierLabel('openDeadlines', language),
  intro: '',
  small: false,
  blocks: [{ heading: '', lines: toldDeadlines(histories, language) }],
});
