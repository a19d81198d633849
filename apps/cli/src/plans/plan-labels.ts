import type { Tongue, Words } from '@termijn/domain';

const labels = {
  plan: { nl: 'wervingsplan', fr: 'plan de recrutement', en: 'recruitment plan' },
  territory: { nl: 'gebied', fr: 'territoire', en: 'territory' },
  round: { nl: 'ronde', fr: 'tour', en: 'round' },
  target: { nl: 'streefdoel', fr: 'objectif', en: 'target' },
  actions: { nl: 'acties', fr: 'actions', en: 'actions' },
  open: { nl: 'open', fr: 'ouvertes', en: 'open' },
  overdue: { nl: 'over tijd', fr: 'en retard', en: 'overdue' },
  reached: { nl: 'bereikt', fr: 'touchés', en: 'reached' },
  action: { nl: 'actie', fr: 'action', en: 'action' },
  owner: { nl: 'wie', fr: 'qui', en: 'owner' },
  languages: { nl: 'talen', fr: 'langues', en: 'languages' },
  stage: { nl: 'stand', fr: 'état', en: 'stage' },
  reminded: { nl: 'herinnerd', fr: 'rappelée', en: 'reminded' },
  period: { nl: 'periode', fr: 'période', en: 'period' },
  before: { nl: 'ervoor', fr: 'avant', en: 'before' },
  after: { nl: 'erna', fr: 'après', en: 'after' },
  effectOf: {
    nl: 'Aanmeldingen rond actie',
    fr: "Enregistrements autour de l'action",
    en: 'Registrations around action',
  },
  noPlans: {
    nl: 'Er zijn geen wervingsplannen.',
    fr: "Il n'y a pas de plan de recrutement.",
    en: 'There are no plans.',
  },
  noActions: { nl: 'Er zijn geen acties.', fr: "Il n'y a pas d'action.", en: 'There are no actions.' },
} as const satisfies Readonly<Record<string, Words>>;

/** A label for plans, in the language of the reader. */
export const planLabel = (name: keyof typeof labels, tongue: Tongue): string => labels[name][tongue];
