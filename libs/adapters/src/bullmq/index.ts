export { type BullmqAlarmBookOptions } from './alarm-book';
export { postgresAlarmBook, type PostgresAlarmBookOptions } from './postgres-alarm-book';
export { redisAlarmBook, type RedisAlarmBookOptions } from './redis-alarm-book';
