/** A sentence in the language of a case, told apart by `type`: a command wishes for something, an event says it happened. */
export interface Message {
  readonly type: string;
}

/** A state that names its phase. Every phase carries just the fields that mean something in it. */
export interface Phased {
  readonly phase: string;
}

/** Picks the messages of one type out of a union. */
export type OfType<M extends Message, T extends M['type']> = Extract<M, { readonly type: T }>;

/** Picks the states of one phase out of a union. */
export type InPhase<S extends Phased, P extends S['phase']> = Extract<S, { readonly phase: P }>;

declare const mark: unique symbol;

/** A `T` that was proved to be a `Name` once, where it came in; the proof costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [mark]: Name };
