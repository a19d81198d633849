import type { Day } from '@termijn/kernel';
import { offices } from '../../reference/office';
import type { LanguageLevels, RuleVersion } from '../../rulebook/rule';
import { ruleOn } from '../../rulebook/rulebook';
import type { Completion, Obligation, Progress } from '../obligation.state';
import type { DispensableCourse, Literacy, PathStep, ReachedLevel } from './path.events';
import { reaches, type RequiredLevel } from './reached-level';

/** How a part of the path stands: done, followed without the level that is asked, excused, or still to be followed. */
export type PartStatus = 'done' | 'below-level' | 'excused' | 'open';

/** One part of a path with what is known of it. */
export interface PathPart {
  readonly step: PathStep;
  readonly status: PartStatus;
  /** The day on which it was done; absent when it was not. */
  readonly on?: Day;
}

/** What of a path is done, excused and open, and what its language course has to lead to. */
export interface PathProgress {
  readonly parts: readonly PathPart[];
  readonly language: {
    readonly required: RequiredLevel;
    readonly reached: ReachedLevel | 'none';
    /** The rule that asks the level, or that leaves it open; absent where the law has no such rule. */
    readonly rule?: RuleVersion;
  };
  readonly completion: Completion | undefined;
}

/** A part of a path, and after it the other steps that answer it as well. */
type Steps = readonly [part: PathStep, ...others: PathStep[]];

/**
 * The parts of the path of each kind of office, each with the steps that answer it. Bon gives one course of social
 * orientation where a BAPA gives information on rights and duties and a course on citizenship, and whoever changes
 * office does not have to follow the same matter twice.
 */
const programmes: Readonly<Record<'bon' | 'bapa', readonly Steps[]>> = {
  bon: [['social-balance'], ['language-balance'], ['social-orientation', 'citizenship'], ['language-course']],
  bapa: [
    ['social-balance'],
    ['language-balance'],
    ['rights-and-duties', 'social-orientation'],
    ['citizenship', 'social-orientation'],
    ['language-course'],
  ],
};

/** The dispensation that lifts a part. */
const liftedBy: Readonly<Partial<Record<PathStep, DispensableCourse>>> = {
  citizenship: 'citizenship',
  'social-orientation': 'citizenship',
  'language-course': 'language',
};

/**
 * How far the path of a file has come, as far as offices told; `undefined` where no registration was told of. It shows
 * and decides nothing: the path is at its end when an office says so.
 */
export const progressOf = (o: Obligation): PathProgress | undefined => {
  if (!('registration' in o) || o.registration === undefined) return undefined;
  const { on, office, progress, completion } = o.registration;
  const rule = ruleOn('language.level', on);
  const required = requiredLevel(rule?.value ?? 'unset', progress.literacy);
  const parts = programmes[offices[office].kind].map((steps) => partOf(progress, steps, required));
  const reached = progress.level;
  return {
    parts,
    language: { required, reached, ...(rule === undefined ? {} : { rule: rule.version }) },
    completion,
  };
};

const partOf = (progress: Progress, steps: Steps, required: RequiredLevel): PathPart => {
  const [step] = steps;
  const on = steps.map((answer) => progress.steps[answer]).find((day) => day !== undefined);
  const isDone = on !== undefined && (step !== 'language-course' || reaches(progress.level, required));
  if (isDone) return { step, status: 'done', on };
  if (progress.dispensations.some((course) => course === liftedBy[step])) return { step, status: 'excused' };
  return on === undefined ? { step, status: 'open' } : { step, status: 'below-level', on };
};

/** The law names a level for who cannot read and write, and for who can in another script only; for others it is silent. */
const requiredLevel = (levels: LanguageLevels | 'unset', literacy: Literacy | 'not-told'): RequiredLevel => {
  if (levels === 'unset') return 'unknown-in-law';
  switch (literacy) {
    case 'not-told':
      return 'literacy-not-told';
    case 'literate':
      return 'unknown-in-law';
    case 'non-literate':
      return levels.nonLiterate;
    case 'otherwise-literate':
      return levels.otherwiseLiterate;
  }
};
