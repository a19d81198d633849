export * from './embedded';
export * from './bullmq';
export * from './memory';
export * from './limits';
export * from './mail';
export * from './eventstoredb';
export * from './postgres';
export * from './platform';
