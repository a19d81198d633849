export * from './mask-case';
