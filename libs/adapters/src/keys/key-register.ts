import { SealingKeyMissing, SealingKeyWrong } from '@termijn/engine';
import type { Pool } from 'pg';
import type { Migration } from '../postgres';
import type { KeyRing } from './key-ring';

/** Which keys something was sealed under, with a proof of each that does not tell it. */
export const keyRegisterMigrations: readonly Migration[] = [
  { name: 'sealing-keys-1', sql: 'create table sealing_keys (id text primary key, proof text not null)' },
];

/** The memory of a database for the keys that it needs. */
export interface KeyRegister {
  /** Whether anything may have been sealed here. */
  isEmpty(): Promise<boolean>;
  /**
   * Takes the newest key of a ring into use, when the ring has every key that the database needs. Throws
   * `SealingKeyMissing` and `SealingKeyWrong`; then nothing has changed.
   */
  admit(ring: KeyRing): Promise<void>;
  /** Forgets the keys, but the newest, that no record lies under any more, and names them. */
  retire(newest: string): Promise<readonly string[]>;
}

/** The register in a database that has taken the `keyRegisterMigrations` and those of the records. */
export const keyRegister = (pool: Pool): KeyRegister => ({
  async isEmpty() {
    return (await pool.query('select from sealing_keys limit 1')).rowCount === 0;
  },
  async admit(ring) {
    const client = await pool.connect();
    try {
      // Two installations that begin on one database, each with a key of its own, must not both go on.
      await client.query('begin; lock table sealing_keys in exclusive mode');
      const { rows } = await client.query<{ id: string; proof: string }>('select id, proof from sealing_keys');
      for (const { id, proof } of rows) {
        const own = ring.proofOf(id);
        if (own === undefined) throw new SealingKeyMissing(id);
        if (own !== proof) throw new SealingKeyWrong(id);
      }
      await client.query('insert into sealing_keys values ($1, $2) on conflict do nothing', [
        ring.newest,
        ring.proofOf(ring.newest),
      ]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  },
  async retire(newest) {
    const { rows } = await pool.query<{ id: string }>(
      `delete from sealing_keys where id <> $1
         and not exists (select from records where value->>'under' = sealing_keys.id)
       returning id`,
      [newest],
    );
    return rows.map(({ id }) => id);
  },
});
