import { alreadySo, grant, refuse, type Day, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { alike } from '../obligation/correction/alike';
import { isOver } from '../obligation/term-end';
import { deliveryBy } from '../obligation/terms';
import { respectsLanguage } from '../reference/language';
import { ruleOn } from '../rulebook/rulebook';
import { amountOn, isOneOfficialEnough, rangeBetween } from './amount';
import { objectionTo } from './file-view';
import { lapsesDueOn } from './lapse';
import type { SanctionChoice, SanctionCommand, SanctionRefusal } from './sanction.commands';
import type { FineRange, SanctionEvent } from './sanction.events';
import type { Announced, Procedure, Proposal, Sanction, SanctionDecision, SanctionMatter } from './sanction.state';
import { sanctionTermEnd } from './sanction.terms';

type Verdict = Decision<SanctionMatter>;
type Wish<T extends SanctionCommand['type']> = OfType<SanctionCommand, T>;
type FineChoice = Extract<SanctionChoice, { readonly kind: 'fine' }>;

/** The first official decides that nothing follows, which takes nobody else, or proposes a fine. */
export const decide = (s: InPhase<Sanction, 'announced'>, wish: Wish<'DecideSanction'>): Verdict => {
  const { choice, official, file, on } = wish;
  if ([s.intent, s.hearing, ...s.defences].some((step) => step !== undefined && on < step.on))
    return refuse('before-earlier-step');
  if (choice.kind === 'none')
    return grant({ type: 'NoSanctionDecided', reason: choice.reason, official, file: file.revision, on });
  const objection = objectionTo(s, file) ?? objectionToFining(s, choice, on);
  if (objection !== undefined) return refuse(objection);
  const range = rangeOn(s, on);
  if (range === undefined) return refuse('unknown-in-law');
  const { amount, motivations, capacityConsidered } = choice;
  if (!Number.isInteger(amount)) return refuse('amount-not-whole');
  if (amount < range.min || amount > range.max) return refuse('fine-out-of-range');
  return grant<SanctionEvent>(...lapsesDueOn(s, on), {
    type: 'FineProposed',
    ...{ amount, range, motivations, capacityConsidered, official, file: file.revision, on },
  });
};

/** The amounts that the law of a day leaves open; `undefined` when it does not say. A further fine has one amount. */
const rangeOn = ({ further }: Procedure, on: Day): FineRange | undefined => {
  if (further !== 'none') return { min: further.amount, max: further.amount, rules: [further.rule] };
  return rangeBetween(amountOn('fine.min', on), amountOn('fine.max', on));
};

const objectionToFining = (
  s: Announced,
  { motivations, capacityConsidered }: FineChoice,
  on: Day,
): SanctionRefusal | undefined => {
  if (isOver(s.decideBy, on)) return 'decision-term-over';
  if (!couldBeHeard(s, on)) return 'not-heard';
  if (motivations.length === 0) return 'no-motivation';
  return s.capacity === 'waiting-list' && !capacityConsidered ? 'capacity-not-considered' : undefined;
};

/**
 * A person could be heard who was, who did not come or waived it, who wrote, or who let the term to ask for it pass.
 * Where the law sets no known term, none can have passed, so one of the others must be on record.
 */
const couldBeHeard = ({ hearing, defences, intent }: Announced, on: Day): boolean =>
  hearing !== undefined || defences.length > 0 || isOver(intent.requestHearingBy, on);

/** The same decision of the same day is a repetition. */
export const decideAgain = (s: InPhase<Sanction, 'proposed' | 'decided'>, wish: Wish<'DecideSanction'>): Verdict => {
  const known = s.phase === 'proposed' ? s.proposal : s.decision;
  return isSameChoice(known, wish) ? alreadySo : refuse('already-decided');
};

const isSameChoice = (
  known: Proposal | SanctionDecision,
  { choice, official, on }: Wish<'DecideSanction'>,
): boolean => {
  const first = 'proposal' in known ? known.proposal : known;
  return alike(choice, choiceOf(first)) && official === first.official && on === first.on;
};

const choiceOf = (known: Proposal | Extract<SanctionDecision, { readonly kind: 'none' }>): SanctionChoice => {
  if ('kind' in known) return { kind: 'none', reason: known.reason };
  const { amount, motivations, capacityConsidered } = known;
  return { kind: 'fine', amount, motivations, capacityConsidered };
};

/** Whoever does not agree sends the proposal back; the person can then be heard again. */
export const sendBack = (
  { proposal }: InPhase<Sanction, 'proposed'>,
  { reason, official, on }: Wish<'SendBackProposal'>,
): Verdict =>
  on < proposal.on ? refuse('before-earlier-step') : grant({ type: 'ProposalSentBack', reason, official, on });

/** The same return of a proposal once more, or none to send back. */
export const sendBackAgain = ({ sentBack }: Announced, { reason, official, on }: Wish<'SendBackProposal'>): Verdict =>
  alike(sentBack, { reason, official, on }) ? alreadySo : refuse('no-proposal');

/** A fine is decided by two: the file is looked at once more, for it may have changed since the proposal. */
export const approve = (s: InPhase<Sanction, 'proposed'>, { official, file, on }: Wish<'ApproveDecision'>): Verdict => {
  const { proposal } = s;
  if (on < proposal.on || s.defences.some((defence) => on < defence.on)) return refuse('before-earlier-step');
  if (official === proposal.official && !isOneOfficialEnough(ruleOn('decision.fourEyes', on)))
    return refuse('same-official');
  const objection = objectionTo(s, file);
  if (objection !== undefined) return refuse(objection);
  if (isOver(s.decideBy, on)) return refuse('decision-term-over');
  return grant({ type: 'FineImposed', amount: proposal.amount, official, file: file.revision, on });
};

/** The same approval once more, or nothing to approve. */
export const approveAgain = (
  { decision }: InPhase<Sanction, 'decided'>,
  { official, on }: Wish<'ApproveDecision'>,
): Verdict =>
  decision.kind === 'fine' && decision.official === official && decision.on === on
    ? alreadySo
    : refuse('already-decided');

/** A decision has effect from its notification on. A fine is notified only while the file still carries it. */
export const notifyDecision = (s: InPhase<Sanction, 'decided'>, wish: Wish<'NotifyDecision'>): Verdict => {
  const { channel, language, file, on } = wish;
  if (on < s.decision.on) return refuse('before-earlier-step');
  if (!respectsLanguage(language, s.language)) return refuse('language-not-respected');
  if (s.decision.kind === 'none') return grant({ type: 'NoSanctionNotified', channel, language, on });
  const objection = objectionTo(s, file);
  if (objection !== undefined) return refuse(objection);
  const delivery = deliveryBy(channel);
  return grant({
    type: 'FineNotified',
    channel,
    language,
    payBy: sanctionTermEnd('payment', on, delivery),
    appealBy: sanctionTermEnd('appeal', on, delivery),
    collectBy: sanctionTermEnd('limitation', on, delivery),
    file: file.revision,
    on,
  });
};

/** A decision is notified once. */
export const notifyFineAgain = (
  { fine }: InPhase<Sanction, 'fined'>,
  { channel, language, on }: Wish<'NotifyDecision'>,
): Verdict =>
  fine.notifiedOn === on && fine.channel === channel && fine.language === language
    ? alreadySo
    : refuse('decision-notified');

/** That nothing follows was notified, or the procedure is closed otherwise. */
export const notifyNothingAgain = (
  { closure }: InPhase<Sanction, 'closed'>,
  { channel, language, on }: Wish<'NotifyDecision'>,
): Verdict => (alike(closure, { because: 'no-sanction', channel, language, on }) ? alreadySo : refuse('closed'));
