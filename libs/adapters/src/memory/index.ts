export { memoryAlarmBook, type MemoryAlarmBookOptions } from './alarm-book';
export { memoryOutbox } from './outbox';
