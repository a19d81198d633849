import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { alike } from '../obligation/correction/alike';
import { deliveryBy } from '../obligation/terms';
import { respectsLanguage } from '../reference/language';
import { objectionTo } from './file-view';
import type { SanctionCommand } from './sanction.commands';
import type { Announced, Sanction, SanctionMatter } from './sanction.state';
import { sanctionTermEnd } from './sanction.terms';

type Verdict = Decision<SanctionMatter>;
type Wish<T extends SanctionCommand['type']> = OfType<SanctionCommand, T>;

/** Nobody is sanctioned unannounced. The notice says what is meant to be done and that one can be heard. */
export const notifyIntent = (
  s: InPhase<Sanction, 'opened'>,
  { channel, language, file, on }: Wish<'NotifyIntent'>,
): Verdict => {
  if (on < s.openedOn) return refuse('before-earlier-step');
  if (!respectsLanguage(language, s.language)) return refuse('language-not-respected');
  const objection = objectionTo(s, file);
  if (objection !== undefined) return refuse(objection);
  const requestHearingBy = sanctionTermEnd('hearing', on, deliveryBy(channel));
  return grant({ type: 'IntentNotified', channel, language, requestHearingBy, file: file.revision, on });
};

/** A procedure has one notice of intent. */
export const notifyIntentAgain = ({ intent }: Announced, { channel, language, on }: Wish<'NotifyIntent'>): Verdict =>
  intent.on === on && intent.channel === channel && intent.language === language
    ? alreadySo
    : refuse('intent-already-notified');

/** What the person writes is taken in until something is decided, however late it comes. */
export const recordDefence = (s: Announced, { document, on }: Wish<'RecordDefence'>): Verdict => {
  if (s.defences.some((defence) => defence.document === document)) return alreadySo;
  return on < s.intent.on ? refuse('before-earlier-step') : grant({ type: 'DefenceReceived', document, on });
};

/** After the decision only a repetition is understood. */
export const recordDefenceAgain = ({ defences }: Announced, { document }: Wish<'RecordDefence'>): Verdict =>
  defences.some((defence) => defence.document === document) ? alreadySo : refuse('already-decided');

/** A designated official hears the person. Who did not come, or waived it, may still be heard afterwards. */
export const recordHearing = (s: Announced, wish: Wish<'RecordHearing'>): Verdict => {
  if (isSameHearing(s, wish)) return alreadySo;
  const { outcome, official, on } = wish;
  if (on < (s.hearing ?? s.intent).on) return refuse('before-earlier-step');
  if (s.hearing !== undefined && (s.hearing.outcome === 'held' || outcome !== 'held')) return refuse('already-heard');
  return grant({ type: 'HearingRecorded', outcome, official, on });
};

/** Once a fine is proposed or something decided, a hearing comes too late: the proposal has to be sent back first. */
export const recordHearingAgain = (s: Announced, wish: Wish<'RecordHearing'>): Verdict =>
  isSameHearing(s, wish) ? alreadySo : refuse('already-decided');

const isSameHearing = ({ hearing }: Announced, { outcome, official, on }: Wish<'RecordHearing'>): boolean =>
  alike(hearing, { outcome, official, on });
