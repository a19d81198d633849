/**
 * Keeps small things for a while: sessions, and sign-ins under way. Whoever has the key has the thing, so keys are
 * digests of what callers hold. Nothing that is kept is needed again after its time.
 */
export interface ShortMemory {
  /** Keeps a value for so many milliseconds, in the place of an earlier one. */
  keep(key: string, value: unknown, milliseconds: number): Promise<void>;
  /** Puts a new value and time in the place of an earlier one, and does nothing when there is none any more. */
  renew(key: string, value: unknown, milliseconds: number): Promise<void>;
  /** The value, unless its time is over. */
  look(key: string): Promise<unknown>;
  /** The value, which is gone afterwards: of two who ask at once one gets it. */
  take(key: string): Promise<unknown>;
  forget(key: string): Promise<void>;
  close(): Promise<void>;
}
