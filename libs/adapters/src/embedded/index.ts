export { DatabaseUnusable } from './database-unusable';
export {
  embeddedPostgresAt,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres';
