import {
  citationWords,
  dayWords,
  isMunicipality,
  isOffice,
  namesOf,
  offices,
  type Municipality,
  type Tongue,
} from '@termijn/domain';
import type { Actor, Instant } from '@termijn/engine';
import { day } from '@termijn/kernel';
import type { TimelineEntry } from '../obligation/timeline';
import type { SanctionTimelineEntry } from '../sanction/sanction.query';
import { colonIn, dossierLabel } from './dossier.words';
import type { PaperFact } from './paper';

/** A moment on paper, in UTC: the zones and calendars of a machine must have no part in the bytes. */
export const writtenInstant = (at: Instant, tongue: Tongue): string =>
  `${dayWords(day(at.slice(0, 10)))[tongue]} ${at.slice(11, 19)} UTC`;

/** A municipality as it calls itself: by both names in English. */
export const municipalityOnPaper = (code: Municipality, tongue: Tongue): string => {
  const { nl, fr } = namesOf(code);
  if (tongue !== 'en') return tongue === 'nl' ? nl : fr;
  return nl === fr ? nl : `${nl} / ${fr}`;
};

/** Who took a step: the organisation and the code of who acted for it; nobody by name. */
const takenBy = ({ who, role, organisation }: Actor, tongue: Tongue): string => {
  if (role === 'system') return dossierLabel('theService', tongue);
  const known = isOffice(organisation) ? offices[organisation].name : organisation;
  const commission = organisation === 'ggc' ? dossierLabel('commission', tongue) : known;
  return `${isMunicipality(organisation) ? municipalityOnPaper(organisation, tongue) : commission} (${who})`;
};

type Entry = Pick<TimelineEntry, 'sentence' | 'on' | 'recordedAt' | 'actor' | 'revision'> &
  Partial<Pick<TimelineEntry, 'legalBasis' | 'ruleVersion' | 'corrects' | 'correctedBy' | 'nowReads'>> &
  Partial<Pick<SanctionTimelineEntry, 'fileRevision'>>;

/** A fact as it stands in a dossier: its sentence, its article, both its dates, who took the step, what corrected it. */
export const toldFact = (entry: Entry, series: string, tongue: Tongue): PaperFact => {
  const { sentence, on, recordedAt, actor, revision, legalBasis, ruleVersion, fileRevision } = entry;
  const label = (key: Parameters<typeof dossierLabel>[0]): string => dossierLabel(key, tongue);
  const correction = correctionOf(entry, series, tongue);
  return {
    number: numberOf(series, revision),
    sentence: sentence[tongue],
    details: [
      ...(legalBasis === undefined ? [] : [citationWords(legalBasis)[tongue]]),
      ...(ruleVersion === undefined ? [] : [`${label('rule')} ${ruleVersion}`]),
      `${label('countsOn')} ${dayWords(on)[tongue]}`,
      `${label('recordedOn')} ${writtenInstant(recordedAt, tongue)}`,
      `${label('by')} ${takenBy(actor, tongue)}`,
      ...(fileRevision === undefined ? [] : [`${label('fileSeen')} ${String(fileRevision + 1)}`]),
    ].join(tongue === 'fr' ? ' ; ' : '; '),
    ...(correction !== undefined && { correction }),
  };
};

/** How a fact is referred to: the letter of its series, and its number from 1 on. */
export const numberOf = (series: string, revision: number): string => `${series}${String(revision + 1)}`;

const correctionOf = (
  { corrects, correctedBy, nowReads }: Entry,
  series: string,
  tongue: Tongue,
): string | undefined => {
  if (corrects !== undefined) return `${dossierLabel('corrects', tongue)} ${numberOf(series, corrects)}.`;
  if (correctedBy === undefined) return undefined;
  const by = `${dossierLabel('correctedBy', tongue)} ${numberOf(series, correctedBy)}`;
  if (nowReads === undefined) return `${by}${colonIn(tongue)}${dossierLabel('neverOurs', tongue)}.`;
  return `${by}; ${dossierLabel('nowReads', tongue)}${colonIn(tongue)}${nowReads.sentence[tongue]} (${dayWords(nowReads.on)[tongue]})`;
};
