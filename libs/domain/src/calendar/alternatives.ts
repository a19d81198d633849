import type { Day } from '@termijn/kernel';
import type { Words } from '../reference/words';
import type { CountingPolicy } from './counting';
import { countingSwitches, type CountingSwitch } from './counting.switches';
import { dayWords } from './day.words';

/** A position of one switch of a counting policy. */
type Position = CountingPolicy[CountingSwitch];

/** Another position of one switch, and the last day that it would have led to. */
export interface Alternative {
  readonly switch: CountingSwitch;
  readonly choice: Position;
  readonly lastDay: Day;
}

/** What can be proved cannot be presumed otherwise, and a proof cannot be made up. */
const presumptions: readonly Position[] = ['none', 'third-working-day', 'third-working-day-with-saturday'];

const positionsOf = (name: CountingSwitch): readonly Position[] => {
  const all = Object.keys(countingSwitches[name].choices) as Position[];
  return name === 'receipt' ? all.filter((position) => presumptions.includes(position)) : all;
};

/**
 * The switches that matter to one last day: each is put in all its positions while the rest stay as they are, and the
 * term is counted again. Only what leads to another day is given, which the position it is in never does. What was handed over has no receipt to presume, so
 * for it the caller leaves that switch out.
 */
export const alternativesTo = (
  policy: CountingPolicy,
  switches: readonly CountingSwitch[],
  lastDayBy: (policy: CountingPolicy) => Day,
): readonly Alternative[] => {
  const counted = lastDayBy(policy);
  return switches
    .flatMap((name) =>
      positionsOf(name).map((choice) => ({
        switch: name,
        choice,
        lastDay: lastDayBy({ ...policy, [name]: choice }),
      })),
    )
    .filter(({ lastDay }) => lastDay !== counted);
};

/** An alternative as a sentence. */
export const alternativeWords = ({ switch: name, choice, lastDay }: Alternative): Words => {
  const { name: question, choices } = countingSwitches[name];
  const answer = (choices as Readonly<Record<Position, Words>>)[choice];
  const on = dayWords(lastDay);
  return {
    nl: `Met "${question.nl}: ${answer.nl}" is de laatste dag ${on.nl}.`,
    fr: `Avec « ${question.fr} : ${answer.fr} », le dernier jour est le ${on.fr}.`,
    en: `With "${question.en}: ${answer.en}" the last day is ${on.en}.`,
  };
};
