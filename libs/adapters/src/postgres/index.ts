export { openPool } from './connection';
export { migrate, type Migration } from './migrate';
export { outboxMigrations, postgresOutbox } from './outbox';
export { postgresEventStore, type PostgresEventStoreOptions } from './event-store';
export { projectionMigrations } from './projection-copies';
export { postgresProjectionStore } from './projection-store';
export { postgresReadModels } from './read-models';
export { postgresRecords, recordsMigrations } from './records';
