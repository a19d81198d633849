export * from './typst-typesetter';
