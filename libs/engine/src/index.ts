export * from './clock';
export * from './failures';
export * from './ids';
export * from './streams/codec';
export * from './streams/event-store';
export * from './streams/handle';
export * from './streams/stream-kind';
