import type { InPhase, Message, OfType, Phased } from './message';

/** The four vocabularies of one kind of stream: what may be asked, where it can stand, what can happen, what can be denied. */
export interface Matter {
  readonly command: Message;
  readonly state: Phased;
  readonly event: Message;
  readonly refusal: string;
}

/** The answer of the law: new facts (perhaps none), or a denial for a reason of a closed list. Never an exception. */
export type Decision<M extends Matter> =
  | { readonly granted: true; readonly events: readonly M['event'][] }
  | { readonly granted: false; readonly refusal: M['refusal'] };

/** Grants the wish: these facts follow, in this order. */
export const grant = <E extends Message>(...events: readonly E[]) => ({ granted: true, events }) as const;

/** Denies the wish. */
export const refuse = <R extends string>(refusal: R) => ({ granted: false, refusal }) as const;

/** Grants a wish that history fulfilled already: nothing is added, so asking twice is the same as asking once. */
export const alreadySo = grant<never>();

/** One cell of the table: a fixed answer, or a rule that looks at the state and the command. */
export type Rule<M extends Matter, P extends M['state']['phase'], T extends M['command']['type']> =
  Decision<M> | ((state: InPhase<M['state'], P>, command: OfType<M['command'], T>) => Decision<M>);

/** The law as a table with a row per command and a column per phase. A table with a hole does not compile. */
export type Law<M extends Matter> = {
  readonly [T in M['command']['type']]: { readonly [P in M['state']['phase']]: Rule<M, P, T> };
};

/** What each fact makes of the state. It takes history at its word, so it never throws and never judges. */
export type Chronicle<M extends Matter> = {
  readonly [T in M['event']['type']]: (state: M['state'], event: OfType<M['event'], T>) => M['state'];
};

/** A law ready to be run by a machine that does not know what it is about. All three members are pure. */
export interface Decider<M extends Matter> {
  readonly initial: M['state'];
  decide(state: M['state'], command: M['command']): Decision<M>;
  evolve(state: M['state'], event: M['event']): M['state'];
}

// The mapped types above prove that every lookup hits; the compiler cannot follow a key to its own value, hence the casts.

/** Asks a table: the row of the command, the column of the phase. */
export const decideBy = <M extends Matter>(law: Law<M>): Decider<M>['decide'] => {
  type AnyRule = Decision<M> | ((state: M['state'], command: M['command']) => Decision<M>);
  const rows = law as Readonly<Record<string, Readonly<Record<string, AnyRule>>>>;
  return (state, command) => {
    const rule = rows[command.type]![state.phase]!;
    return typeof rule === 'function' ? rule(state, command) : rule;
  };
};

/** Reads a chronicle: what the fact makes of the state. */
export const evolveBy = <M extends Matter>(chronicle: Chronicle<M>): Decider<M>['evolve'] => {
  type AnyStep = (state: M['state'], event: M['event']) => M['state'];
  const steps = chronicle as unknown as Readonly<Record<string, AnyStep>>;
  return (state, event) => steps[event.type]!(state, event);
};

/** Puts a table and a chronicle together. */
export const decider = <M extends Matter>(initial: M['state'], law: Law<M>, chronicle: Chronicle<M>): Decider<M> => ({
  initial,
  decide: decideBy(law),
  evolve: evolveBy(chronicle),
});

/** Where a history leads. */
export const fold = <M extends Matter>(law: Decider<M>, history: Iterable<M['event']>): M['state'] => {
  let state = law.initial;
  for (const event of history) state = law.evolve(state, event);
  return state;
};
