import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import type { PersonRef } from '../identity';
import type { ObligationEvent } from '../obligation.events';
import type { ObligationFile, ObligationMatter } from '../obligation.state';
import { isRecorded, type Recorded } from '../recorded';
import { alike } from './alike';
import type { Change, CorrectionCommand, PlainFact } from './correction.events';
import { isCorrection } from './reading';
import { reread } from './rereading';
import { startOf } from './retrace';
import type { DecideStep } from './step';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends CorrectionCommand['type']> = OfType<CorrectionCommand, T>;

/**
 * Puts one fact right, wherever the file stands. The law decides the fact as it should have been on the file that stood
 * before it, so that its dates are counted and not typed, and then all that followed.
 */
export const correctFact =
  (decide: DecideStep) =>
  (o: ObligationFile, wish: Wish<'CorrectFact'>): Verdict => {
    const { fact, change, reason, on } = wish;
    const target = o.facts[fact];
    if (target === undefined || isCorrection(target) || fact < startOf(o.facts)) return refuse('no-such-fact');
    if (!fits(change, target)) return refuse('not-correctable');
    // It has every field that changes, and each with a value of its own kind.
    const as = { ...target, ...change } as PlainFact;
    if (as.on > on) return refuse('corrected-to-future');
    if (alike(as, target)) return isCorrected(o, wish) ? alreadySo : refuse('nothing-to-correct');
    const read = reread(decide, o, { at: fact, as });
    return 'refusal' in read ? read : grant({ type: 'FactCorrected', fact, ...read, reason, on });
  };

/** Whether a fact has every field that a change names, and can hold what it says. */
const fits = (change: Change, target: PlainFact): boolean =>
  Object.keys(change).every((field) => field in target) && speaks(change, target);

/** A notice can be in both languages but in no unknown one; with a person it is the other way round. */
const speaks = ({ language }: Change, { type }: PlainFact): boolean =>
  language !== (type === 'NoticeOfDefaultIssued' ? 'unknown' : 'both');

/** Whether the same correction was made before. */
const isCorrected = (o: Recorded, { fact, reason, on }: Wish<'CorrectFact'>): boolean =>
  isRecorded(o, 'FactCorrected', { fact, reason, on });

/** A file that was opened for somebody else: all its facts, as they are known now, go over to the file of that person. */
export const correctIdentity = (
  o: Exclude<ObligationFile, { readonly phase: 'unknown' }>,
  wish: Wish<'CorrectIdentity'>,
): Verdict => {
  const { person, file, on } = wish;
  if (isIdentified(o, wish)) return alreadySo;
  if (o.person === person) return refuse('nothing-to-correct');
  const facts = o.facts.slice(startOf(o.facts)).filter((fact) => !isCorrection(fact));
  return grant({ type: 'IdentityCorrected', person, file, facts, on });
};

/** What is left of such a file is nobody's any more. */
export const correctIdentityClosed = (o: InPhase<ObligationFile, 'closed'>, wish: Wish<'CorrectIdentity'>): Verdict => {
  if (o.because !== 'misfiled') return correctIdentity(o, wish);
  return isIdentified(o, wish) ? alreadySo : refuse('closed');
};

const isIdentified = ({ facts }: Recorded, { person, file, on }: Wish<'CorrectIdentity'>): boolean =>
  facts.some((event) => alike(event, { ...event, type: 'IdentityCorrected', person, file, on }));

/** The facts of a file that was opened for the wrong person, taken over under the name of the right one. */
export const adoptFile = (o: ObligationFile, wish: Wish<'AdoptFile'>): Verdict => {
  const { person, from, facts, on } = wish;
  if (isAdopted(o, wish)) return alreadySo;
  if ('person' in o && o.person !== person) return refuse('file-of-another-person');
  return grant<ObligationEvent>({ type: 'FileAdopted', from, on }, ...facts.map((fact) => about(person, fact)));
};

/** A person has one duty, now or in the past. */
export const adoptNothing = (o: Recorded, wish: Wish<'AdoptFile'>): Verdict =>
  isAdopted(o, wish) ? alreadySo : refuse('person-has-file');

/** Whoever was found to be under no duty can turn out to be. */
export const adoptClosed = (o: InPhase<ObligationFile, 'closed'>, wish: Wish<'AdoptFile'>): Verdict =>
  'regime' in o ? adoptNothing(o, wish) : adoptFile(o, wish);

const isAdopted = ({ facts }: Recorded, { from, on }: Wish<'AdoptFile'>): boolean =>
  facts.some((event) => alike(event, { type: 'FileAdopted', from, on }));

const about = (person: PersonRef, fact: PlainFact): PlainFact => ('person' in fact ? { ...fact, person } : fact);
