export * from './dossier-desk';
export * from './dossier-notary';
export * from './dossier.codec';
export * from './dossier.kind';
export * from './issue-dossier';
export * from './render-dossier';
