import type { Words } from '../reference/words';
import type { PlanDeadlineKey } from './plan.deadlines';
import type { PlanRefusal } from './plan.events';
import type { PlanAction, PlanPhase } from './plan.state';

/** Every refusal of a plan, as it is said to whoever asked. */
export const planRefusalWords: Readonly<Record<PlanRefusal, Words>> = {
  'not-competent': {
    nl: 'Alleen de wervingsdienst van Bon beslist over een wervingsplan.',
    fr: 'Seul le service de recrutement de Bon décide d’un plan de recrutement.',
    en: 'Only the outreach staff of Bon decide on a recruitment plan.',
  },
  'not-proposed': {
    nl: 'Dit wervingsplan is nog niet voorgesteld.',
    fr: "Ce plan de recrutement n'a pas encore été proposé.",
    en: 'This recruitment plan has not been proposed yet.',
  },
  'already-proposed': {
    nl: 'Dit wervingsplan is al op een andere dag voorgesteld.',
    fr: 'Ce plan de recrutement a déjà été proposé à une autre date.',
    en: 'This recruitment plan was already proposed on another day.',
  },
  'before-earlier-step': {
    nl: 'Deze dag ligt vóór de stap die eerst komt.',
    fr: "Cette date précède l'étape qui doit venir d'abord.",
    en: 'This day lies before the step that comes first.',
  },
  'not-in-conversation': {
    nl: 'De gesprekken zijn nog niet begonnen.',
    fr: "Les entretiens n'ont pas encore commencé.",
    en: 'The talks have not begun yet.',
  },
  'already-in-conversation': {
    nl: 'De gesprekken zijn al op een andere dag begonnen.',
    fr: 'Les entretiens ont déjà commencé à une autre date.',
    en: 'The talks already began on another day.',
  },
  'no-finding': {
    nl: 'Wie een aspect in kaart brengt, noteert ten minste één bevinding.',
    fr: 'Cartographier un aspect demande au moins un constat.',
    en: 'To map an aspect takes at least one finding.',
  },
  'finding-of-another-aspect': {
    nl: 'Een van deze bevindingen hoort bij een ander aspect.',
    fr: 'Un de ces constats relève d’un autre aspect.',
    en: 'One of these findings belongs to another aspect.',
  },
  'role-does-not-fit': {
    nl: 'Een lokale partner heeft een rol in de toeleiding; een andere bevinding heeft er geen.',
    fr: "Un acteur local a un rôle dans l'orientation vers le parcours ; un autre constat n'en a pas.",
    en: 'A local stakeholder has a role in referral; any other finding has none.',
  },
  'aspects-not-mapped': {
    nl: 'Nog niet alle vijf aspecten zijn in kaart gebracht.',
    fr: 'Les cinq aspects ne sont pas encore tous cartographiés.',
    en: 'Not all five aspects have been mapped yet.',
  },
  'no-action': {
    nl: 'Een akkoord vraagt ten minste één geplande actie.',
    fr: 'Un accord demande au moins une action planifiée.',
    en: 'An agreement takes at least one planned action.',
  },
  'target-out-of-range': {
    nl: 'Het streefdoel is minstens 1, en een aandeel is hoogstens 100 procent.',
    fr: "L'objectif est d'au moins 1, et une part de 100 pour cent au plus.",
    en: 'The target is at least 1, and a share at most 100 per cent.',
  },
  'period-reversed': {
    nl: 'De periode eindigt vóór ze begint.',
    fr: 'La période se termine avant de commencer.',
    en: 'The period ends before it begins.',
  },
  'not-agreed': {
    nl: 'Over dit wervingsplan is nog geen akkoord.',
    fr: "Ce plan de recrutement n'a pas encore fait l'objet d'un accord.",
    en: 'This recruitment plan has not been agreed yet.',
  },
  'already-agreed': {
    nl: 'Over dit wervingsplan is al een ander akkoord.',
    fr: 'Ce plan de recrutement a déjà fait l’objet d’un autre accord.',
    en: 'Another agreement on this recruitment plan is already in place.',
  },
  'not-running': {
    nl: 'Dit wervingsplan loopt nog niet.',
    fr: "Ce plan de recrutement n'est pas encore en cours.",
    en: 'This recruitment plan is not running yet.',
  },
  'already-running': {
    nl: 'Dit wervingsplan loopt al sinds een andere dag.',
    fr: 'Ce plan de recrutement est déjà en cours depuis une autre date.',
    en: 'This recruitment plan has been running since another day.',
  },
  'actions-open': {
    nl: 'Er zijn nog acties die niet uitgevoerd en niet geschrapt zijn.',
    fr: 'Certaines actions ne sont ni réalisées ni abandonnées.',
    en: 'There are still actions that were neither carried out nor dropped.',
  },
  'not-evaluated': {
    nl: 'Dit wervingsplan is nog niet geëvalueerd.',
    fr: "Ce plan de recrutement n'a pas encore été évalué.",
    en: 'This recruitment plan has not been evaluated yet.',
  },
  'already-evaluated': {
    nl: 'Dit wervingsplan is al geëvalueerd.',
    fr: 'Ce plan de recrutement a déjà été évalué.',
    en: 'This recruitment plan has already been evaluated.',
  },
  closed: {
    nl: 'Dit wervingsplan is afgesloten.',
    fr: 'Ce plan de recrutement est clos.',
    en: 'This recruitment plan is closed.',
  },
  declined: {
    nl: 'De gemeente is in deze ronde niet op het voorstel ingegaan.',
    fr: "La commune n'a pas donné suite à la proposition lors de ce tour.",
    en: 'The municipality did not take up the proposal in this round.',
  },
  paused: {
    nl: 'Dit wervingsplan is onderbroken; hervat het eerst.',
    fr: "Ce plan de recrutement est interrompu ; reprenez-le d'abord.",
    en: 'This recruitment plan is paused; resume it first.',
  },
  'already-paused': {
    nl: 'Dit wervingsplan is al om een andere reden of op een andere dag onderbroken.',
    fr: 'Ce plan de recrutement est déjà interrompu pour une autre raison ou à une autre date.',
    en: 'This recruitment plan is already paused for another reason or since another day.',
  },
  'not-paused': {
    nl: 'Dit wervingsplan is niet onderbroken.',
    fr: "Ce plan de recrutement n'est pas interrompu.",
    en: 'This recruitment plan is not paused.',
  },
  'no-aim': {
    nl: 'Een actie dient ten minste één van de vier doelen.',
    fr: 'Une action sert au moins un des quatre objectifs.',
    en: 'An action serves at least one of the four aims.',
  },
  'unknown-action': {
    nl: 'Dit wervingsplan heeft geen actie met dit nummer.',
    fr: "Ce plan de recrutement n'a pas d'action portant ce numéro.",
    en: 'This recruitment plan has no action with this number.',
  },
  'action-number-taken': {
    nl: 'Dit nummer hoort al bij een andere actie van dit wervingsplan.',
    fr: 'Ce numéro appartient déjà à une autre action de ce plan de recrutement.',
    en: 'This number already belongs to another action of this recruitment plan.',
  },
  'not-later': {
    nl: 'De nieuwe laatste dag ligt niet na de huidige.',
    fr: "Le nouveau dernier jour n'est pas postérieur à l'actuel.",
    en: 'The new last day is not later than the present one.',
  },
  'action-carried-out': {
    nl: 'Deze actie is al uitgevoerd.',
    fr: 'Cette action a déjà été réalisée.',
    en: 'This action was already carried out.',
  },
  'action-not-carried-out': {
    nl: 'Deze actie is nog niet uitgevoerd.',
    fr: "Cette action n'a pas encore été réalisée.",
    en: 'This action has not been carried out yet.',
  },
  'action-dropped': {
    nl: 'Deze actie is geschrapt.',
    fr: 'Cette action a été abandonnée.',
    en: 'This action was dropped.',
  },
  'action-evaluated': {
    nl: 'Deze actie is al geëvalueerd.',
    fr: 'Cette action a déjà été évaluée.',
    en: 'This action was already evaluated.',
  },
};

/** Where a plan can stand. */
export const planPhaseWords: Readonly<Record<PlanPhase, Words>> = {
  unknown: { nl: 'onbekend', fr: 'inconnu', en: 'unknown' },
  approached: { nl: 'voorgesteld', fr: 'proposé', en: 'proposed' },
  inConversation: { nl: 'in gesprek', fr: 'en discussion', en: 'in conversation' },
  agreed: { nl: 'akkoord', fr: 'convenu', en: 'agreed' },
  running: { nl: 'in uitvoering', fr: 'en cours', en: 'running' },
  evaluated: { nl: 'geëvalueerd', fr: 'évalué', en: 'evaluated' },
  closed: { nl: 'afgesloten', fr: 'clos', en: 'closed' },
  declined: { nl: 'geweigerd', fr: 'refusé', en: 'declined' },
  paused: { nl: 'onderbroken', fr: 'interrompu', en: 'paused' },
};

/** Where an action can stand. */
export const actionStageWords: Readonly<Record<PlanAction['stage'], Words>> = {
  planned: { nl: 'gepland', fr: 'planifiée', en: 'planned' },
  carriedOut: { nl: 'uitgevoerd', fr: 'réalisée', en: 'carried out' },
  evaluated: { nl: 'geëvalueerd', fr: 'évaluée', en: 'evaluated' },
  dropped: { nl: 'geschrapt', fr: 'abandonnée', en: 'dropped' },
};

/** What the calendar can owe a plan. */
export const planDeadlineWords: Readonly<Record<PlanDeadlineKey, Words>> = {
  'action-reminder': { nl: 'herinnering aan een actie', fr: "rappel d'une action", en: 'reminder of an action' },
  'action-overdue': { nl: 'actie over tijd', fr: 'action en retard', en: 'action overdue' },
  'evaluation-reminder': {
    nl: 'herinnering aan de evaluatie',
    fr: "rappel de l'évaluation",
    en: 'reminder of the evaluation',
  },
  'evaluation-overdue': { nl: 'evaluatie over tijd', fr: 'évaluation en retard', en: 'evaluation overdue' },
};
