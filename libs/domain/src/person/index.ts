export * from './person.codes';
export * from './person.events';
export * from './person.law';
export * from './person.note';
export * from './person.state';
export * from './person.words';
export * from './retention';
