export * from './people/identity';
export * from './people/people-register';
export * from './people/people.module';
export * from './people/person';
export * from './tokens';
