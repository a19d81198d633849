import { Failure, type Reading } from '@termijn/engine';
import { reactionsToRun, readModelsToRun } from '@termijn/features';
import type { Message } from '@termijn/kernel';

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
  /** The types of event that the streams it reads can give it. */
  readonly types: readonly string[];
}

/** What does not fit: two readers of one name, a type that nothing gives to a reader, a type that a reader forgot. */
export const gapsIn = (readers: readonly Reader[]): readonly string[] => {
  const names = readers.map(({ name }) => name);
  const doubles = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...doubles.map((name) => `"${name}" has two runners`),
    ...readers.flatMap(({ name, on, types }) => [
      ...Object.keys(on)
        .filter((type) => !types.includes(type))
        .map((type) => `"${name}" reads "${type}", which no codec gives it`),
      ...types.filter((type) => !Object.hasOwn(on, type)).map((type) => `"${name}" forgets "${type}"`),
    ]),
  ];
};

const readerOf = ({ name, on }: Pick<Reader, 'name' | 'on'>, { kinds }: Reading<Message>): Reader => ({
  name,
  on,
  types: [...kinds.values()].flatMap(({ codec }) => codec.types),
});

/** Refuses to go on with a build in which something is missing. Throws `IncompleteBuild`. */
export const checkCompleteness = (): void => {
  const gaps = gapsIn([
    ...readModelsToRun.map(({ projection, reading }) => readerOf(projection, reading)),
    ...reactionsToRun.map(({ reaction, reading }) => readerOf(reaction, reading)),
  ]);
  if (gaps.length > 0) throw new IncompleteBuild(gaps);
};
