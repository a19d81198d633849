import {
  amountWords,
  citationWords,
  fileChangeWords,
  sanctionClosureWords,
  sanctionPhaseWords,
  sanctionTermWords,
  unsettledChanges,
  type Municipality,
  type Sanction,
  type Tongue,
} from '@termijn/domain';
import type { Actor } from '@termijn/engine';
import {
  handOverReaction,
  procedureReaction,
  sanctionHoldWords,
  sanctionStepWords,
  sanctionWaitingForWords,
  type SanctionEntry,
  type SanctionTimelineEntry,
  type SanctionView,
  type TermOfSanction,
} from '@termijn/features';
import pc from 'picocolors';
import { actorName } from '../actor';
import { colon, languageName, municipalityName, table, writtenDay, writtenMoment } from '../format';
import { label } from '../labels';
import { sanctionLabel } from './sanction-labels';

/** The worklist of the GGC. */
export const sanctionListLines = (
  entries: readonly SanctionEntry[],
  more: boolean,
  tongue: Tongue,
): readonly string[] =>
  entries.length === 0
    ? [sanctionLabel('noSanctions', tongue)]
    : [
        table(
          [
            { head: sanctionLabel('procedure', tongue) },
            { head: label('lastDay', tongue) },
            { head: label('daysLeft', tongue), align: 'right' },
            { head: label('step', tongue) },
            { head: label('waitingFor', tongue) },
            { head: label('municipality', tongue) },
            { head: label('language', tongue) },
            { head: sanctionLabel('fine', tongue), align: 'right' },
            { head: sanctionLabel('attention', tongue) },
          ],
          entries.map((entry) => [
            entry.sanction,
            writtenDay(entry.legal_day, tongue),
            entry.days_left === null ? '–' : String(entry.days_left),
            stepOf(entry, tongue),
            entry.waiting_for === null ? '–' : sanctionWaitingForWords[entry.waiting_for][tongue],
            municipalityName(entry.municipality as Municipality, tongue),
            languageName(entry.language, tongue),
            entry.fine === null ? '–' : amountWords(entry.fine * 100)[tongue],
            attentionTo(entry, tongue),
          ]),
        ),
        ...(more ? [label('more', tongue)] : []),
      ];

const stepOf = ({ step, closed_because }: SanctionEntry, tongue: Tongue): string => {
  if (step !== null) return sanctionStepWords[step][tongue];
  return closed_because === null
    ? '–'
    : sanctionClosureWords[closed_because as keyof typeof sanctionClosureWords][tongue];
};

const attentionTo = ({ flagged, held }: SanctionEntry, tongue: Tongue): string => {
  if (flagged) return sanctionLabel('changedFile', tongue);
  return held === null ? '–' : sanctionHoldWords[held][tongue];
};

/** A procedure as a court would want to read it: numbered sentences, each with article, both dates, and who did it. */
export const sanctionLines = (
  { id, standing, deadlines }: SanctionView,
  timeline: readonly SanctionTimelineEntry[],
  terms: readonly TermOfSanction[],
  tongue: Tongue,
): readonly string[] => [
  `${sanctionLabel('procedure', tongue)} ${id}`,
  ...headOf(standing, tongue),
  '',
  ...timeline.flatMap((entry) => factLines(entry, tongue)),
  '',
  ...changeLines(standing, tongue),
  ...termLines(terms, tongue),
  `${label('openDeadlines', tongue)}${colon(tongue)}${deadlines.length === 0 ? ` ${label('none', tongue)}` : ''}`,
  ...deadlines.map(
    ({ key, dueOn }) => `  ${writtenDay(dueOn, tongue)}${colon(tongue)} ${sanctionTermWords[key][tongue]}`,
  ),
];

const headOf = (standing: Sanction, tongue: Tongue): readonly string[] => {
  if (standing.phase === 'unknown') return [sanctionPhaseWords.unknown[tongue]];
  const how = standing.phase === 'closed' ? ` (${sanctionClosureWords[standing.closure.because][tongue]})` : '';
  return [
    `${sanctionLabel('onCase', tongue)} ${standing.obligation}, ${municipalityName(standing.municipality, tongue)}`,
    `${sanctionPhaseWords[standing.phase][tongue]}${how}`,
  ];
};

/** Facts are numbered from 1 on for people, and keep their number when a cut leaves others out. */
const factLines = (entry: SanctionTimelineEntry, tongue: Tongue): readonly string[] => {
  const { on, sentence, actor, recordedAt, legalBasis, ruleVersion, fileRevision, revision } = entry;
  const details = [
    ...(legalBasis === undefined ? [] : [citationWords(legalBasis)[tongue]]),
    ...(ruleVersion === undefined ? [] : [`${sanctionLabel('rule', tongue)} ${ruleVersion}`]),
    takenBy(actor, tongue),
    ...(fileRevision === undefined ? [] : [`${sanctionLabel('fileSeen', tongue)} ${String(fileRevision + 1)}`]),
    `${label('recordedAt', tongue)} ${writtenMoment(recordedAt, tongue)}`,
  ];
  return [
    `${String(revision + 1).padStart(2)}. ${writtenDay(on, tongue)}${colon(tongue)} ${sentence[tongue]}`,
    `    ${pc.dim(details.join('; '))}`,
  ];
};

/** Who took the step, or the rule of the service that acted by itself. */
const takenBy = (actor: Actor, tongue: Tongue): string => {
  if (actor.who === handOverReaction.name) return sanctionLabel('handOverRule', tongue);
  if (actor.who === procedureReaction.name) return sanctionLabel('procedureRule', tongue);
  return actorName(actor, tongue);
};

const changeLines = (standing: Sanction, tongue: Tongue): readonly string[] => {
  const changes = standing.phase === 'unknown' || standing.phase === 'closed' ? [] : unsettledChanges(standing);
  if (changes.length === 0) return [];
  return [
    `${sanctionLabel('toLookAt', tongue)}${colon(tongue)}`,
    ...changes.map(({ change, revision }) => `  ${String(revision + 1)}. ${fileChangeWords[change][tongue]}`),
    '',
  ];
};

const termLines = (terms: readonly TermOfSanction[], tongue: Tongue): readonly string[] => [
  `${sanctionLabel('terms', tongue)}${colon(tongue)}`,
  ...terms.flatMap(({ name, end, explanation }) => [
    `  ${name[tongue]}${colon(tongue)} ${end === 'unknown' ? label('unknownInLaw', tongue) : writtenDay(end.lastDay, tongue)}`,
    ...explanation.map(({ step: { article }, sentence }) =>
      pc.dim(`      ${sentence[tongue]}${article === undefined ? '' : ` [${citationWords(article)[tongue]}]`}`),
    ),
  ]),
];
