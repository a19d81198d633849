import type { OfType } from '@termijn/kernel';
import { dayWords } from '../calendar/day.words';
import type { Tongue, Words } from '../reference/words';
import {
  actionKindWords,
  declineReasonWords,
  dropReasonWords,
  followUpWords,
  pauseReasonWords,
  planResultWords,
  postponementReasonWords,
  targetKindWords,
} from './plan.code.words';
import type { Counted, PlanEvent, PlanFinding, PlannedPeriod } from './plan.events';
import { findingWords, planAspectWords, referralRoleWords } from './plan.finding.words';
import { territoryWords } from './plan.identity';

type Sentences = { readonly [T in PlanEvent['type']]: (event: OfType<PlanEvent, T>) => Words };

const spanWords = ({ from, until }: PlannedPeriod): Words => {
  const [first, last] = [dayWords(from), dayWords(until)];
  return {
    nl: `van ${first.nl} tot en met ${last.nl}`,
    fr: `du ${first.fr} au ${last.fr} inclus`,
    en: `from ${first.en} to ${last.en}`,
  };
};

const unknown: Words = { nl: 'niet bekend', fr: 'inconnu', en: 'not known' };

const counted = (count: Counted, tongue: Tongue): string => (count === 'unknown' ? unknown[tongue] : String(count));

const findingIn = ({ code, role, count }: PlanFinding, tongue: Tongue): string => {
  const what = findingWords[code][tongue];
  const how = role === 'none' ? '' : ` (${referralRoleWords[role][tongue]})`;
  return `${what}${how}${count === 'unknown' ? '' : `: ${String(count)}`}`;
};

const sentences: Sentences = {
  PlanProposed: ({ territory, round }) => {
    const where = territoryWords(territory);
    return {
      nl: `Wervingsplan voorgesteld voor ${where.nl}, ronde ${round}.`,
      fr: `Plan de recrutement proposé pour ${where.fr}, tour ${round}.`,
      en: `Recruitment plan proposed for ${where.en}, round ${round}.`,
    };
  },
  ConversationStarted: () => ({
    nl: 'Gesprekken begonnen.',
    fr: 'Entretiens entamés.',
    en: 'Talks begun.',
  }),
  AspectMapped: ({ aspect, findings }) => {
    const what = planAspectWords[aspect];
    const found = (tongue: Tongue): string => findings.map((finding) => findingIn(finding, tongue)).join('; ');
    return {
      nl: `In kaart gebracht: ${what.nl} (${found('nl')}).`,
      fr: `Cartographié : ${what.fr} (${found('fr')}).`,
      en: `Mapped: ${what.en} (${found('en')}).`,
    };
  },
  PlanAgreed: ({ target, period }) => {
    const [measure, when] = [targetKindWords[target.kind], spanWords(period)];
    return {
      nl: `Akkoord over het plan, ${when.nl}. Streefdoel: ${measure.nl}: ${target.value}.`,
      fr: `Accord sur le plan, ${when.fr}. Objectif : ${measure.fr} : ${target.value}.`,
      en: `Plan agreed, ${when.en}. Target: ${measure.en}: ${target.value}.`,
    };
  },
  PlanStarted: () => ({ nl: 'Uitvoering begonnen.', fr: 'Mise en œuvre entamée.', en: 'Work begun.' }),
  EvaluationReminderIssued: () => ({
    nl: 'Herinnering: de evaluatie van het plan komt eraan.',
    fr: "Rappel : l'évaluation du plan approche.",
    en: 'Reminder: the evaluation of the plan is coming up.',
  }),
  EvaluationOverdueNoted: ({ lastDay }) => {
    const last = dayWords(lastDay);
    return {
      nl: `Het plan liep af op ${last.nl} en is niet geëvalueerd.`,
      fr: `Le plan s'est terminé le ${last.fr} et n'a pas été évalué.`,
      en: `The plan ended on ${last.en} and was not evaluated.`,
    };
  },
  PlanEvaluated: ({ result, achieved, followUp }) => {
    const [outcome, next] = [planResultWords[result], followUpWords[followUp]];
    return {
      nl: `Plan geëvalueerd: ${outcome.nl} (bereikt: ${counted(achieved, 'nl')}). Vervolg: ${next.nl}.`,
      fr: `Plan évalué : ${outcome.fr} (atteint : ${counted(achieved, 'fr')}). Suite : ${next.fr}.`,
      en: `Plan evaluated: ${outcome.en} (achieved: ${counted(achieved, 'en')}). Next: ${next.en}.`,
    };
  },
  PlanClosed: () => ({ nl: 'Plan afgesloten.', fr: 'Plan clôturé.', en: 'Plan closed.' }),
  PlanDeclined: ({ reason }) => {
    const why = declineReasonWords[reason];
    return {
      nl: `Voorstel geweigerd; reden: ${why.nl}.`,
      fr: `Proposition refusée ; raison : ${why.fr}.`,
      en: `Proposal declined; reason: ${why.en}.`,
    };
  },
  PlanPaused: ({ reason }) => {
    const why = pauseReasonWords[reason];
    return {
      nl: `Plan onderbroken; reden: ${why.nl}.`,
      fr: `Plan interrompu ; raison : ${why.fr}.`,
      en: `Plan paused; reason: ${why.en}.`,
    };
  },
  PlanResumed: () => ({ nl: 'Plan hervat.', fr: 'Plan repris.', en: 'Plan resumed.' }),
  ActionAdded: ({ action, kind, owner, period }) => {
    const [what, when] = [actionKindWords[kind], spanWords(period)];
    return {
      nl: `Actie ${action} gepland, ${when.nl}: ${what.nl} (${owner}).`,
      fr: `Action ${action} planifiée, ${when.fr} : ${what.fr} (${owner}).`,
      en: `Action ${action} planned, ${when.en}: ${what.en} (${owner}).`,
    };
  },
  ActionReminderIssued: ({ action }) => ({
    nl: `Herinnering aan wie actie ${action} opvolgt.`,
    fr: `Rappel au responsable de l'action ${action}.`,
    en: `Reminder to the owner of action ${action}.`,
  }),
  ActionOverdueNoted: ({ action, lastDay }) => {
    const last = dayWords(lastDay);
    return {
      nl: `Actie ${action} is over tijd; de laatste dag was ${last.nl}.`,
      fr: `L'action ${action} est en retard ; le dernier jour était le ${last.fr}.`,
      en: `Action ${action} is overdue; its last day was ${last.en}.`,
    };
  },
  ActionPostponed: ({ action, period, reason }) => {
    const [why, when] = [postponementReasonWords[reason], spanWords(period)];
    return {
      nl: `Actie ${action} uitgesteld, nu ${when.nl}; reden: ${why.nl}.`,
      fr: `Action ${action} reportée, désormais ${when.fr} ; raison : ${why.fr}.`,
      en: `Action ${action} postponed, now ${when.en}; reason: ${why.en}.`,
    };
  },
  ActionCarriedOut: ({ action, reached }) => ({
    nl: `Actie ${action} uitgevoerd; bereikte deelnemers: ${counted(reached, 'nl')}.`,
    fr: `Action ${action} réalisée ; participants touchés : ${counted(reached, 'fr')}.`,
    en: `Action ${action} carried out; participants reached: ${counted(reached, 'en')}.`,
  }),
  ActionDropped: ({ action, reason }) => {
    const why = dropReasonWords[reason];
    return {
      nl: `Actie ${action} geschrapt; reden: ${why.nl}.`,
      fr: `Action ${action} abandonnée ; raison : ${why.fr}.`,
      en: `Action ${action} dropped; reason: ${why.en}.`,
    };
  },
  ActionEvaluated: ({ action, result, followUp }) => {
    const [outcome, next] = [planResultWords[result], followUpWords[followUp]];
    return {
      nl: `Actie ${action} geëvalueerd: ${outcome.nl}. Vervolg: ${next.nl}.`,
      fr: `Action ${action} évaluée : ${outcome.fr}. Suite : ${next.fr}.`,
      en: `Action ${action} evaluated: ${outcome.en}. Next: ${next.en}.`,
    };
  },
};

/** A fact of a plan as a sentence for a timeline. */
export const planEventWords = (event: PlanEvent): Words =>
  // Each type has its own sentence; the compiler cannot follow a key to its own value.
  (sentences[event.type] as (event: PlanEvent) => Words)(event);
