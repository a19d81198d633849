export * from './day';
export * from './law';
export * from './message';
