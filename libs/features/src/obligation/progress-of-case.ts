import {
  partStatusWords,
  pathStepWords,
  progressOf,
  reachedLevelWords,
  requiredLevelWords,
  type Completion,
  type Obligation,
  type PathPart,
  type PathProgress,
  type Words,
} from '@termijn/domain';

/** A part of a path in words. */
export interface PartOfCase extends PathPart {
  readonly name: Words;
  readonly statusName: Words;
}

/** How far a path has come, in words. */
export interface ProgressOfCase {
  readonly parts: readonly PartOfCase[];
  readonly language: PathProgress['language'] & {
    readonly requiredName: Words;
    /** Absent as long as no level was reached. */
    readonly reachedName?: Words;
  };
  /** Absent as long as no office told of the end of the path. */
  readonly completion?: Completion;
}

/** What of a path is done, excused and open, in words; `undefined` where no registration was told of. */
export const progressOfCase = (file: Obligation): ProgressOfCase | undefined => {
  const progress = progressOf(file);
  if (progress === undefined) return undefined;
  const { parts, language, completion } = progress;
  const { required, reached } = language;
  return {
    parts: parts.map((part) => ({
      ...part,
      name: pathStepWords[part.step],
      statusName: partStatusWords[part.status],
    })),
    language: {
      ...language,
      requiredName: requiredLevelWords[required],
      ...(reached !== 'none' && { reachedName: reachedLevelWords[reached] }),
    },
    ...(completion !== undefined && { completion }),
  };
};
