import {
  actionKindWords,
  actionsOf,
  actionStageWords,
  contentOf,
  isTerritory,
  planDeadlineWords,
  planPhaseWords,
  targetKindWords,
  territoryWords,
  type ActionKind,
  type PlanAction,
  type PlanPhase,
  type TargetKind,
  type Tongue,
} from '@termijn/domain';
import {
  effectCaution,
  effectIncomplete,
  type ActionEffect,
  type ActionEntry,
  type PlanRow,
  type PlanTimelineEntry,
  type PlanView,
} from '@termijn/features';
import pc from 'picocolors';
import { actorName } from '../actor';
import { colon, number, table, writtenDay, writtenMoment } from '../format';
import { label } from '../labels';
import { planLabel } from './plan-labels';

const territoryName = (territory: string, tongue: Tongue): string =>
  isTerritory(territory) ? territoryWords(territory)[tongue] : territory;

/** Languages by their names, as the platform knows them in the language of the reader. */
const languageNames = (codes: readonly string[], tongue: Tongue): string => {
  const names = new Intl.DisplayNames([tongue], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
};

/** The board of plans. */
export const boardLines = (rows: readonly PlanRow[], tongue: Tongue): readonly string[] =>
  rows.length === 0
    ? [planLabel('noPlans', tongue)]
    : [
        table(
          [
            { head: planLabel('plan', tongue) },
            { head: planLabel('territory', tongue) },
            { head: label('phase', tongue) },
            { head: planLabel('target', tongue) },
            { head: planLabel('actions', tongue), align: 'right' },
            { head: planLabel('open', tongue), align: 'right' },
            { head: planLabel('overdue', tongue), align: 'right' },
            { head: planLabel('reached', tongue), align: 'right' },
          ],
          rows.map((row) => [
            row.plan,
            territoryName(row.territory, tongue),
            planPhaseWords[row.phase as PlanPhase][tongue],
            targetOf(row, tongue),
            number(row.actions, tongue),
            number(row.actions_open, tongue),
            number(row.actions_overdue, tongue),
            number(row.people_reached, tongue),
          ]),
        ),
      ];

/** What the plan is measured by and how much of it is meant; a dash before there is an agreement. */
const targetOf = ({ target_kind, target_value }: PlanRow, tongue: Tongue): string =>
  target_kind === null
    ? '–'
    : `${targetKindWords[target_kind as TargetKind][tongue]}${colon(tongue)} ${String(target_value)}`;

/** The worklist of the outreach staff. */
export const actionListLines = (entries: readonly ActionEntry[], more: boolean, tongue: Tongue): readonly string[] =>
  entries.length === 0
    ? [planLabel('noActions', tongue)]
    : [
        table(
          [
            { head: planLabel('plan', tongue) },
            { head: planLabel('action', tongue), align: 'right' },
            { head: label('lastDay', tongue) },
            { head: label('daysLeft', tongue), align: 'right' },
            { head: planLabel('owner', tongue) },
            { head: planLabel('stage', tongue) },
            { head: label('step', tongue) },
          ],
          entries.map((entry) => [
            entry.plan,
            String(entry.action),
            writtenDay(entry.due_on, tongue),
            entry.days_left === null ? '–' : String(entry.days_left),
            entry.owner,
            standingOf(entry, tongue),
            actionKindWords[entry.kind as ActionKind][tongue],
          ]),
        ),
        ...(more ? [label('more', tongue)] : []),
      ];

const standingOf = ({ stage, overdue, reminded }: ActionEntry, tongue: Tongue): string => {
  const name = actionStageWords[stage as PlanAction['stage']][tongue];
  if (overdue) return `${name}, ${planLabel('overdue', tongue)}`;
  return reminded ? `${name}, ${planLabel('reminded', tongue)}` : name;
};

/** A plan as it stands, its history in numbered sentences, its actions and what the calendar owes it. */
export const planLines = (
  { id, standing, deadlines }: PlanView,
  timeline: readonly PlanTimelineEntry[],
  tongue: Tongue,
): readonly string[] => {
  const territory = contentOf(standing)?.territory;
  return [
    `${planLabel('plan', tongue)} ${id}`,
    `${territory === undefined ? '–' : territoryWords(territory)[tongue]}${colon(tongue)} ${planPhaseWords[standing.phase][tongue]}`,
    '',
    ...timeline.flatMap((entry, index) => factLines(entry, index + 1, tongue)),
    '',
    ...actionsOf(standing).flatMap((one) => actionLines(one, tongue)),
    '',
    `${label('openDeadlines', tongue)}${colon(tongue)}${deadlines.length === 0 ? ` ${label('none', tongue)}` : ''}`,
    ...deadlines.map(({ key, action, dueOn }) => {
      const which = action === undefined ? '' : ` ${String(action)}`;
      return `  ${writtenDay(dueOn, tongue)}${colon(tongue)} ${planDeadlineWords[key][tongue]}${which}`;
    }),
  ];
};

const factLines = ({ on, sentence, actor, recordedAt }: PlanTimelineEntry, place: number, tongue: Tongue) => [
  `${String(place).padStart(2)}. ${writtenDay(on, tongue)}${colon(tongue)} ${sentence[tongue]}`,
  `    ${pc.dim(`${actorName(actor, tongue)}; ${label('recordedAt', tongue)} ${writtenMoment(recordedAt, tongue)}`)}`,
];

const actionLines = (one: PlanAction, tongue: Tongue): readonly string[] => {
  const { action, kind, stage, owner, languages, period } = one;
  const details = [
    `${planLabel('owner', tongue)}${colon(tongue)} ${owner}`,
    `${planLabel('period', tongue)}${colon(tongue)} ${writtenDay(period.from, tongue)} – ${writtenDay(period.until, tongue)}`,
    ...(languages.length === 0
      ? []
      : [`${planLabel('languages', tongue)}${colon(tongue)} ${languageNames(languages, tongue)}`]),
  ];
  return [
    `${planLabel('action', tongue)} ${String(action)}${colon(tongue)} ${actionKindWords[kind][tongue]} (${actionStageWords[stage][tongue]})`,
    `    ${pc.dim(details.join('; '))}`,
  ];
};

/** What was registered before and after an action, and what that does not prove. */
export const effectLines = (effect: ActionEffect, tongue: Tongue): readonly string[] => {
  const { action, plan, before, after, complete } = effect;
  return [
    `${planLabel('effectOf', tongue)} ${String(action)}, ${plan}${colon(tongue)} ${territoryName(effect.territory, tongue)}`,
    table(
      [
        { head: '' },
        { head: planLabel('period', tongue) },
        { head: label('registered', tongue), align: 'right' },
        { head: label('inDutch', tongue), align: 'right' },
        { head: label('inFrench', tongue), align: 'right' },
      ],
      (
        [
          ['before', before],
          ['after', after],
        ] as const
      ).map(([name, { from, until, total, nl, fr }]) => [
        planLabel(name, tongue),
        `${writtenDay(from, tongue)} – ${writtenDay(until, tongue)}`,
        number(total, tongue),
        number(nl, tongue),
        number(fr, tongue),
      ]),
    ),
    effectCaution[tongue],
    ...(complete ? [] : [effectIncomplete[tongue]]),
  ];
};
