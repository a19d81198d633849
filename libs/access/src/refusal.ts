import type { Words } from '@termijn/domain';

/** Why somebody may not. */
export type AccessRefusal = 'no-such-role-there' | 'not-for-this-role' | 'not-your-file';

/** Refusals in words. */
export const accessRefusalWords: Readonly<Record<AccessRefusal, Words>> = {
  'no-such-role-there': {
    nl: 'Deze organisatie kent deze rol niet.',
    fr: 'Cette organisation ne connaît pas ce rôle.',
    en: 'This organisation has no such role.',
  },
  'not-for-this-role': {
    nl: 'Dit mag niemand in deze rol.',
    fr: 'Personne dans ce rôle ne le peut.',
    en: 'Nobody in this role may do this.',
  },
  'not-your-file': {
    nl: 'Dit dossier is niet van uw organisatie.',
    fr: "Ce dossier n'est pas celui de votre organisation.",
    en: 'This file is not one of your organisation.',
  },
};
