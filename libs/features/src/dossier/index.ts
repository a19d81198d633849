export * from './dossier-desk';
export * from './dossier-notary';
export * from './dossier.codec';
export * from './dossier.kind';
export * from './issue-dossier';
export type { DossierAsked, MadeDossier } from './make-dossier';
export * from './render-dossier';
