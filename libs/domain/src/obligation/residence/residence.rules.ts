import { alreadySo, grant, refuse, type Day, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import type { LifeEventEffect } from '../../rulebook/rule';
import { ruleOn } from '../../rulebook/rulebook';
import type { ObligationEvent } from '../obligation.events';
import type { ObligationFile, ObligationMatter, OpenFile } from '../obligation.state';
import { factsOf, isRecorded, latestOf } from '../recorded';
import { interrupted, resumed } from './interruption';
import type { ResidenceCommand } from './residence.events';
import { lastOf, ruleOf, strandOf, type Strand } from './strand';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends ResidenceCommand['type']> = OfType<ResidenceCommand, T>;

/**
 * The first registration in Brussels has happened, so a move inside it starts no duty anew: it only changes who is
 * responsible, where the rule on moves says so. A municipality that is responsible already stays so.
 */
export const move = (
  o: OpenFile | InPhase<ObligationFile, 'voluntary'>,
  { municipality, on }: Wish<'RecordMove'>,
): Verdict => {
  const isThere = o.municipality === municipality;
  if (isThere || isRecorded(o, 'ResponsibleMunicipalityChanged', { municipality, on })) return alreadySo;
  const since = o.phase === 'voluntary' ? o.registration.on : o.assessedOn;
  const lastMove = latestOf(o, 'ResponsibleMunicipalityChanged') ?? since;
  if (on < since || on < lastMove) return refuse('before-earlier-step');
  return ruleOn('move.responsibility', on)?.value === 'follows-address'
    ? grant({ type: 'ResponsibleMunicipalityChanged', municipality, on })
    : alreadySo;
};

/**
 * What the register shows of a life, with what the rulebook of the day makes of it. Where it says nothing, nothing is
 * done and a question stays open for an official. What happened before the duty was weighed when it was imposed, except
 * what ends every duty for good.
 */
export const recordLifeEvent = (o: OpenFile, wish: Wish<'RecordLifeEvent'>): Verdict => {
  const { event, on } = wish;
  const strand = strandOf(event);
  if (isRecorded(o, 'LifeEventRecorded', { event, on })) return alreadySo;
  const last = lastOf(strand, o);
  if (last?.event === event) return refuse('event-already-recorded');
  if (last !== undefined && on < last.on) return refuse('before-earlier-step');
  const rule = ruleOn(ruleOf[event], on);
  if (rule === undefined) return refuse('before-the-law');
  const effect = rule.value === 'unset' ? 'unknown' : rule.value;
  if (effect !== 'ends' && on < earliestFor(o, effect, strand)) return refuse('before-earlier-step');
  const recorded = { type: 'LifeEventRecorded', event, effect, rule: rule.version, on } as const;
  return grant<ObligationEvent>(recorded, ...consequences(o, strand, effect, on));
};

/** Nothing resumes before it stood still. */
const earliestFor = (
  { imposedOn, suspension }: OpenFile,
  effect: LifeEventEffect | 'unknown',
  { interruption }: Strand,
): Day =>
  effect === 'resumes' && suspension !== undefined && suspension.reason === interruption ? suspension.from : imposedOn;

const consequences = (
  o: OpenFile,
  strand: Strand,
  effect: LifeEventEffect | 'unknown',
  on: Day,
): readonly ObligationEvent[] => {
  switch (effect) {
    case 'suspends':
      return interrupted(o, strand, on);
    case 'resumes':
      return resumed(o, strand, on);
    case 'ends':
    case 'none':
    case 'unknown':
      return [];
  }
};

/** A closed file takes up nothing more of a life; what closed it is recorded already. */
export const recordLifeEventAgain = (
  o: InPhase<ObligationFile, 'closed'>,
  { event, on }: Wish<'RecordLifeEvent'>,
): Verdict => (isRecorded(o, 'LifeEventRecorded', { event, on }) ? alreadySo : refuse('closed'));

/** An official answers for this one file what the law leaves open, and is answerable for it. */
export const settleQuestion = (o: OpenFile, wish: Wish<'SettleQuestion'>): Verdict => {
  const { event, answer, on } = wish;
  if (!o.questions.includes(event))
    return isRecorded(o, 'QuestionSettled', { event, answer, on }) ? alreadySo : refuse('no-such-question');
  const asked = factsOf(o, 'LifeEventRecorded').filter((fact) => fact.event === event);
  if (asked.some((fact) => on < fact.on)) return refuse('before-earlier-step');
  return grant({ type: 'QuestionSettled', event, answer, on });
};

/** An answer that ended the duty is given once. */
export const settleQuestionAgain = (
  o: InPhase<ObligationFile, 'closed'>,
  { event, answer, on }: Wish<'SettleQuestion'>,
): Verdict => (isRecorded(o, 'QuestionSettled', { event, answer, on }) ? alreadySo : refuse('closed'));
