export { memoryAlarmBook, type MemoryAlarmBookOptions } from './alarm-book';
export { memoryOutbox } from './outbox';
export { memoryEventStore } from './event-store';
export { memoryProjectionStore, type MemoryProjectionStore } from './projection-store';
export { memoryReadModels } from './read-models';
export { memoryRecords } from './records';
export { memoryTreeStore } from './tree-store';
