import { alreadySo, grant, refuse, type Day, type Decision, type OfType } from '@termijn/kernel';
import { offices } from '../../reference/office';
import { regimeOn } from '../../rulebook/regime';
import { ruleOn } from '../../rulebook/rulebook';
import type { ObligationRefusal } from '../obligation.events';
import {
  isOpen,
  type CertifiedFile,
  type Obligation,
  type ObligationMatter,
  type Registration,
} from '../obligation.state';
import { isRecorded, latestOf, type Recorded } from '../recorded';
import { startedEnd } from '../relief/resumption';
import type { PathCommand } from './path.events';
import { isHigher } from './reached-level';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends PathCommand['type']> = OfType<PathCommand, T>;

/** A file of which an office may have told a registration, of somebody obliged or not. */
type OnPath = Recorded & (CertifiedFile | Extract<Obligation, { readonly phase: 'voluntary' }>);

/** What happens on a path lies between the registration and the end of the path. */
const outsidePath = ({ on: start, completion }: Registration, on: Day): ObligationRefusal | undefined => {
  if (on < start) return 'before-earlier-step';
  return completion !== undefined && on > completion.on ? 'already-completed' : undefined;
};

/** Each part of the path has one day. A language is learned level by level, so a later course that leads higher is another. */
export const recordStep = (o: OnPath, wish: Wish<'RecordPathStep'>): Verdict => {
  const { step, literacy, level, on } = wish;
  const { registration } = o;
  if (registration === undefined) return refuse('not-registered');
  if (tellsOfOtherStep(wish)) return refuse('detail-of-other-step');
  const earlier = registration.progress.steps[step];
  if (earlier !== undefined) {
    if (isRecorded(o, 'PathStepRecorded', { step, literacy, level, on })) return alreadySo;
    if (on <= earlier || !isHigher(level, registration.progress.level)) return refuse('step-already-recorded');
  }
  const outside = outsidePath(registration, on);
  return outside === undefined ? grant({ type: 'PathStepRecorded', step, literacy, level, on }) : refuse(outside);
};

const tellsOfOtherStep = ({ step, literacy, level }: Wish<'RecordPathStep'>): boolean =>
  (step !== 'language-balance' && literacy !== 'not-told') || (step !== 'language-course' && level !== 'none');

/** Being excused from a course takes nothing from the duty; each course is excused once. */
export const grantDispensation = (o: OnPath, { course, ground, on }: Wish<'GrantDispensation'>): Verdict => {
  const { registration } = o;
  if (registration === undefined) return refuse('not-registered');
  if (registration.progress.dispensations.includes(course))
    return isRecorded(o, 'DispensationGranted', { course, ground, on }) ? alreadySo : refuse('step-already-recorded');
  const outside = outsidePath(registration, on);
  return outside === undefined ? grant({ type: 'DispensationGranted', course, ground, on }) : refuse(outside);
};

/**
 * Another office takes the path over, or the same office goes on with it in the other language. Whoever is there already
 * stays there. The offices' offer is asked of a transfer only: it is a decision of today, while a registration is a fact.
 */
export const transfer = (o: OnPath, { office, path, on }: Wish<'TransferToOffice'>): Verdict => {
  const { registration } = o;
  if (registration === undefined) return refuse('not-registered');
  const isThere = registration.office === office && registration.path === path;
  if (isThere || isRecorded(o, 'TransferredToOffice', { office, path, on })) return alreadySo;
  const outside = outsidePath(registration, on);
  if (outside !== undefined) return refuse(outside);
  if (on < (latestOf(o, 'TransferredToOffice') ?? on)) return refuse('before-earlier-step');
  const clock = ruleOn('transfer.completionClock', on);
  if (clock === undefined) return refuse('before-the-law');
  // A day with a rule of the law is a day with a regime.
  if (!offices[office].paths[regimeOn(on)!].includes(path)) return refuse('language-not-of-office');
  // Nothing runs against a voluntary participant, so nothing can start anew.
  const startsAnew = clock.value === 'starts-anew' && isOpen(o);
  const completeBy = startsAnew ? startedEnd(o, 'completion', o.imposedOn, { from: on }) : 'runs-on';
  return grant({ type: 'TransferredToOffice', office, path, completeBy, rule: clock.version, on });
};

/**
 * What an office says of its own file. It suspends and ends nothing in law, and an office that handed the path on has
 * nothing more to say of it.
 */
export const recordOfficeFile = (o: OnPath, { office, status, on }: Wish<'RecordOfficeFile'>): Verdict => {
  const { registration } = o;
  if (registration === undefined) return refuse('not-registered');
  if (isRecorded(o, 'OfficeFileChanged', { office, status, on })) return alreadySo;
  if (office !== registration.office) return refuse('registered-otherwise');
  if (status === registration.officeFile) return alreadySo;
  const earliest = latestOf(o, 'TransferredToOffice', 'OfficeFileChanged') ?? registration.on;
  if (on < registration.on || on < earliest) return refuse('before-earlier-step');
  return grant({ type: 'OfficeFileChanged', office, status, on });
};
