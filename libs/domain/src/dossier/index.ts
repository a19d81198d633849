export * from './dossier.events';
export * from './dossier.law';
