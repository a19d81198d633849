import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { ShortMemory } from './short-memory';

/** What the provider keeps lasts a day at the most, also where it names no end. */
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** What belongs to one grant is let go together. */
interface GrantKeys {
  readonly keys: readonly string[];
}

/** Keeps in a short memory what an identity provider has to remember of one kind. */
export const providerMemory =
  (memory: ShortMemory) =>
  (kind: string): Adapter => {
    const keyOf = (id: string): string => `provider:${kind}:${id}`;
    const uidKey = (uid: string): string => `provider:uid:${uid}`;
    const grantKey = (grantId: string): string => `provider:grant:${grantId}`;
    const find = async (id: string) => (await memory.look(keyOf(id))) as AdapterPayload | undefined;
    return {
      async upsert(id, payload, expiresIn) {
        const milliseconds = expiresIn === undefined ? dayMilliseconds : Math.max(1, expiresIn * 1000);
        await memory.keep(keyOf(id), payload, milliseconds);
        if (kind === 'Session' && payload.uid !== undefined) await memory.keep(uidKey(payload.uid), id, milliseconds);
        if (payload.grantId === undefined) return;
        const { keys } = ((await memory.look(grantKey(payload.grantId))) ?? { keys: [] }) as GrantKeys;
        await memory.keep(grantKey(payload.grantId), { keys: [...keys, keyOf(id)] }, dayMilliseconds);
      },
      find,
      async findByUid(uid) {
        const id = await memory.look(uidKey(uid));
        return typeof id === 'string' ? find(id) : undefined;
      },
      // Only sign-in on another device asks for this, which is not offered.
      findByUserCode: () => Promise.resolve(undefined),
      async consume(id) {
        const found = await find(id);
        if (found !== undefined) await memory.renew(keyOf(id), { ...found, consumed: true }, dayMilliseconds);
      },
      destroy: (id) => memory.forget(keyOf(id)),
      async revokeByGrantId(grantId) {
        const { keys } = ((await memory.take(grantKey(grantId))) ?? { keys: [] }) as GrantKeys;
        for (const key of keys) await memory.forget(key);
      },
    };
  };
