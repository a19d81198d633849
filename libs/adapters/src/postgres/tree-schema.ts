import type { Migration } from './migrate';

/** The tables of the notary. Entries lie in bundles of 256, so that the tree costs little beside the log it is over. */
export const treeMigrations: readonly Migration[] = [
  {
    name: 'tree-1',
    sql: `
      create table tree_bundles (
        bundle integer primary key,
        first_position bigint not null,
        positions bigint[] not null,
        digests bytea not null
      );
      create index tree_bundles_position on tree_bundles (first_position);
      comment on table tree_bundles is 'What the tree over the log holds of each event, 256 events in a row.';
      create table tree_tiles (
        level smallint not null,
        tile integer not null,
        hashes bytea not null,
        primary key (level, tile)
      );
      create table tree_standing (
        size bigint not null,
        position bigint not null,
        alarm json
      );
      insert into tree_standing values (0, 0, null);
      create table tree_checkpoints (
        size bigint primary key,
        note text not null,
        signed_at text not null,
        reason text not null,
        cosignatures json not null default '{}',
        stamp bytea
      );
      comment on table tree_checkpoints is 'What was signed of the tree. Rows are added, and get more signatures.'`,
  },
];
