import type { Dossier, DossierFault } from './dossier';
import type { PdfFlaw } from './pdf-seal';

/**
 * How much a file shows, each level on top of the one before. `intact`: its parts agree with each other, so that nothing
 * was changed since it was sealed. `attributed`: sealed by a notary whose key the checker knows. `independent`: somebody
 * else, whom the checker knows as well, saw the state of the log that the file is proved under.
 */
export const levels = ['intact', 'attributed', 'independent'] as const;
export type Level = (typeof levels)[number];

/** What is looked at, by the level that it belongs to. */
export const checksOf = {
  intact: ['form', 'pdf-seal', 'seal', 'streams', 'chain', 'order', 'checkpoint', 'inclusion'],
  attributed: ['notary'],
  independent: ['witness', 'timestamp'],
} as const satisfies Record<Level, readonly string[]>;

export type Check = (typeof checksOf)[Level][number];

/** Why something does not hold, is not there, or holds with a remark. */
export type Reason =
  | DossierFault['flaw']
  | Exclude<PdfFlaw, 'too-large'>
  | 'not-text'
  | 'seal-differs'
  | 'not-the-procedure'
  | 'chain-broken'
  | 'order-differs'
  | 'checkpoint-unsigned'
  | 'another-log'
  | 'checkpoint-too-old'
  | 'not-in-the-log'
  | 'notary-unknown'
  | 'notary-old'
  | 'no-notary-trusted'
  | 'no-witness'
  | 'witness-unknown'
  | 'no-timestamp'
  | 'no-signatures-here'
  | 'timestamp-differs'
  | 'authority-unknown';

/** `holds`: looked at and right. `fails`: looked at and wrong. `open`: cannot be said with what there is. */
export type Outcome = 'holds' | 'fails' | 'open';

/** What was found in one check. */
export interface Finding {
  readonly check: Check;
  readonly outcome: Outcome;
  readonly reason?: Reason;
  /** What it is about: the name of a key, a place in the file. */
  readonly about?: string;
  /** When a witness or an authority says to have seen it. */
  readonly seenAt?: Date;
}

/** What a check of a file came to. */
export interface Verdict {
  /** Which levels hold. A level holds only where those before it do. */
  readonly levels: Readonly<Record<Level, boolean>>;
  readonly findings: readonly Finding[];
  /** The dossier, where it could be read; to be believed as far as the levels say. */
  readonly dossier?: Dossier;
}

/** The level of a check. */
export const levelOf = (check: Check): Level =>
  levels.find((level) => (checksOf[level] as readonly Check[]).includes(check))!;

/**
 * The verdict that follows from what was found: a level needs each of its checks, but for the last, where one witness or
 * one time stamp is enough.
 */
export const verdictOf = (findings: readonly Finding[], dossier?: Dossier): Verdict => {
  const of = (level: Level) => findings.filter(({ check }) => levelOf(check) === level);
  const holds = ({ outcome }: Finding): boolean => outcome === 'holds';
  const intact = of('intact').every(holds);
  const attributed = intact && of('attributed').some(holds);
  const independent = attributed && of('independent').some(holds);
  return { levels: { intact, attributed, independent }, findings, ...(dossier && { dossier }) };
};
