import type { ShortMemory } from './short-memory';

/** A short memory in this process. The time of the process counts, in milliseconds. */
export const memoryShortMemory = (now: () => number): ShortMemory => {
  const kept = new Map<string, { readonly json: string; readonly until: number }>();
  const look = (key: string): unknown => {
    const found = kept.get(key);
    if (found !== undefined && found.until > now()) return JSON.parse(found.json);
    kept.delete(key);
    return undefined;
  };
  const keep = (key: string, value: unknown, milliseconds: number) => {
    kept.set(key, { json: JSON.stringify(value), until: now() + milliseconds });
  };
  return {
    async keep(key, value, milliseconds) {
      keep(key, value, milliseconds);
    },
    async renew(key, value, milliseconds) {
      if (look(key) !== undefined) keep(key, value, milliseconds);
    },
    look: async (key) => look(key),
    async take(key) {
      const value = look(key);
      kept.delete(key);
      return value;
    },
    async forget(key) {
      kept.delete(key);
    },
    close: () => Promise.resolve(),
  };
};
