import type { Words } from '@termijn/domain';
import type { Role } from './roles';

/**
 * Of which files: those of the organisation (`own`), those and files that no office has yet (`joining`), or every file.
 * A role that a row does not name may not.
 */
export type Scope = 'own' | 'joining' | 'all';

/** Who may, and of which files. */
export type Grants = Readonly<Partial<Record<Role, Scope>>>;

/** One row of the table: what it is about, and who may. */
export interface AccessRow {
  readonly name: Words;
  readonly grants: Grants;
}

/** The names of the scopes. */
export const scopeWords: Readonly<Record<Scope, Words>> = {
  own: { nl: 'eigen dossiers', fr: 'propres dossiers', en: 'own files' },
  joining: {
    nl: 'eigen dossiers, en die nog bij geen bureau zijn',
    fr: "propres dossiers, et ceux qu'aucun bureau n'a encore",
    en: 'own files, and those that no office has yet',
  },
  all: { nl: 'alle', fr: 'tous', en: 'all' },
};

/** Those who decide for a municipality, in its own files alone. */
export const municipality: Grants = { 'municipal-official': 'own', 'municipal-head': 'own' };
