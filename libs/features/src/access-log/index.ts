export * from './access-log.kind';
export * from './access-log.module';
export * from './readings.query';
export * from './record-reading';
