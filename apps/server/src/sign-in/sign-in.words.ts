import type { Words } from '@termijn/domain';

/** What the pages of sign-in say. */
export const signInWords = {
  signIn: { nl: 'Aanmelden', fr: 'Se connecter', en: 'Sign in' },
  choose: {
    nl: 'Kies hoe u zich aanmeldt.',
    fr: 'Choisissez comment vous connecter.',
    en: 'Choose how you sign in.',
  },
  failed: {
    nl: 'Het aanmelden is niet gelukt. Begin opnieuw.',
    fr: 'La connexion a échoué. Recommencez.',
    en: 'Signing in failed. Begin again.',
  },
  noCapacity: {
    nl: 'U bent aangemeld, maar u hebt geen rol in deze dienst. Vraag er een aan uw organisatie.',
    fr: "Vous êtes connecté, mais vous n'avez aucun rôle dans ce service. Demandez-en un à votre organisation.",
    en: 'You signed in, but you have no role in this service. Ask your organisation for one.',
  },
  capacities: {
    nl: 'In welke hoedanigheid werkt u nu?',
    fr: 'En quelle qualité agissez-vous maintenant ?',
    en: 'In which capacity do you act now?',
  },
  signedOut: { nl: 'U bent afgemeld.', fr: 'Vous êtes déconnecté.', en: 'You are signed out.' },
  signOut: { nl: 'Afmelden', fr: 'Se déconnecter', en: 'Sign out' },
  signOutThere: {
    nl: 'Meld u ook af waar u zich aanmeldde',
    fr: 'Se déconnecter aussi là où vous vous êtes connecté',
    en: 'Sign out where you signed in as well',
  },
  demonstration: {
    nl: 'DEMONSTRATIE. Niemand controleert hier wie u bent: u kiest het zelf. Gebruik dit nooit met gegevens van echte mensen.',
    fr: "DÉMONSTRATION. Personne ne vérifie ici qui vous êtes : vous le choisissez vous-même. N'utilisez jamais ceci avec des données de personnes réelles.",
    en: 'DEMONSTRATION. Nobody checks here who you are: you choose it yourself. Never use this with data of real people.',
  },
  role: { nl: 'Rol', fr: 'Rôle', en: 'Role' },
  organisation: { nl: 'Organisatie', fr: 'Organisation', en: 'Organisation' },
  who: {
    nl: 'Code (geen naam)',
    fr: 'Code (pas de nom)',
    en: 'Code (no name)',
  },
  notTogether: {
    nl: 'Die organisatie heeft die rol niet, of de code is er geen.',
    fr: "Cette organisation n'a pas ce rôle, ou le code n'en est pas un.",
    en: 'That organisation has no such role, or the code is none.',
  },
} as const satisfies Readonly<Record<string, Words>>;
