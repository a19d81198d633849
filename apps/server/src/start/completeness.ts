import { Failure } from '@termijn/engine';
import { obligationKind, reactionsToRun, readModelsToRun } from '@termijn/features';

/** The parts of this build do not fit together; it must not touch any data. */
export class IncompleteBuild extends Failure {
  readonly code = 'incomplete-build';
  readonly retryable = false;
  constructor(readonly gaps: readonly string[]) {
    super(`this build is incomplete: ${gaps.join('; ')}`);
  }
}

/** Something that reads facts, by name, with an answer for every type it knows. */
export interface Reader {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
}

/** What does not fit: two readers of one name, a type without a codec, a type that a reader forgot. */
export const gapsIn = (types: readonly string[], readers: readonly Reader[]): readonly string[] => {
  const names = readers.map(({ name }) => name);
  const doubles = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...doubles.map((name) => `"${name}" has two runners`),
    ...readers.flatMap(({ name, on }) => [
      ...Object.keys(on)
        .filter((type) => !types.includes(type))
        .map((type) => `"${name}" reads "${type}", which has no codec`),
      ...types.filter((type) => !Object.hasOwn(on, type)).map((type) => `"${name}" forgets "${type}"`),
    ]),
  ];
};

/** Refuses to go on with a build in which something is missing. Throws `IncompleteBuild`. */
export const checkCompleteness = (): void => {
  const readers = [
    ...readModelsToRun.map(({ projection }): Reader => projection),
    ...reactionsToRun.map(({ reaction }): Reader => reaction),
  ];
  const gaps = gapsIn(obligationKind.codec.types, readers);
  if (gaps.length > 0) throw new IncompleteBuild(gaps);
};
