/**
 * The closed lists that a recruitment plan is written in. A plan holds no free text, so that no name can slip into it:
 * whatever is found, agreed or reported is one of these codes or a number.
 */

/** What a plan may be for; every action serves at least one of these aims. */
export const planAims = ['local-position', 'local-data', 'joint-recruitment', 'tailored-paths'] as const;
export type PlanAim = (typeof planAims)[number];

/** The five aspects that the talks with a municipality map. */
export const planAspects = [
  'learner-profile',
  'stakeholders',
  'meeting-places',
  'local-events',
  'local-offer',
] as const;
export type PlanAspect = (typeof planAspects)[number];

/** What can be found of each aspect. */
export const findingsOfAspect = {
  'learner-profile': [
    'turkish-speakers',
    'romanian-speakers',
    'arabic-speakers',
    'english-speakers',
    'spanish-speakers',
    'portuguese-speakers',
    'speakers-of-other-languages',
    'low-literate',
    'higher-educated',
    'parents-of-pupils',
    'in-work',
    'seeking-work',
  ],
  stakeholders: [
    'municipal-counter',
    'public-social-services',
    'employment-services',
    'schools',
    'associations',
    'religious-networks',
    'libraries',
    'health-services',
  ],
  'meeting-places': [
    'community-centre',
    'library-building',
    'school-gate',
    'place-of-worship',
    'market',
    'park',
    'association-premises',
    'municipal-hall',
  ],
  'local-events': [
    'welcome-day',
    'neighbourhood-feast',
    'school-feast',
    'market-day',
    'cultural-festival',
    'job-fair',
    'religious-feast',
  ],
  'local-offer': [
    'whole-path-possible',
    'orientation-course-possible',
    'language-course-possible',
    'info-session-possible',
    'room-available',
    'no-offer-possible',
  ],
} as const satisfies Readonly<Record<PlanAspect, readonly string[]>>;

/** Something that was found, whatever aspect it belongs to. */
export type FindingCode = (typeof findingsOfAspect)[PlanAspect][number];

/** Every code of a finding, in the order of the aspects. */
export const findingCodes: readonly FindingCode[] = planAspects.flatMap((aspect) => [...findingsOfAspect[aspect]]);

/** What a local stakeholder does to bring people to the path. */
export const referralRoles = ['informs', 'refers', 'hosts'] as const;
export type ReferralRole = (typeof referralRoles)[number];

/** What the success of a plan is measured by: Dutch paths in per cent of all registrations, their number, or the number of all. */
export const targetKinds = ['dutch-share', 'dutch-registrations', 'registrations'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What can be done. */
export const actionKinds = [
  'info-session-officials',
  'info-session-associations',
  'info-session-parents',
  'orientation-course',
  'event-presence',
  'multilingual-website',
  'brochure',
  'digital-storytelling',
  'referral-agreement',
  'contact-point',
  'online-course',
  'chromebook-loan',
  'other',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** With whom it is done. */
export const partnerKinds = [
  'none',
  'municipality',
  'public-social-services',
  'school',
  'association',
  'religious-network',
  'library',
  'employment-service',
  'ggc',
  'brulocalis',
  'reception-office',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** For whom it is done. */
export const targetGroups = [
  'newcomers',
  'obliged-newcomers',
  'new-residents',
  'learners',
  'parents',
  'women',
  'young-adults',
  'low-literate',
  'seeking-work',
  'turkish-community',
  'romanian-community',
  'municipal-officials',
  'associations',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** Why a municipality takes no part. */
export const declineReasons = ['no-staff', 'no-priority', 'language-policy', 'not-now', 'not-given'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why a plan rests for a while. */
export const pauseReasons = [
  'elections',
  'staff-change',
  'budget',
  'awaiting-partner',
  'asked-by-municipality',
] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Why an action is put off. */
export const postponementReasons = [
  'partner-unavailable',
  'too-few-enrolled',
  'no-room',
  'staff-absent',
  'other-event',
] as const;
export type PostponementReason = (typeof postponementReasons)[number];

/** Why an action is given up. */
export const dropReasons = ['too-few-enrolled', 'partner-withdrew', 'no-budget', 'merged', 'no-longer-needed'] as const;
export type DropReason = (typeof dropReasons)[number];

/** What came of an action or of a whole plan. */
export const planResults = ['reached', 'partly-reached', 'not-reached'] as const;
export type PlanResult = (typeof planResults)[number];

/** What follows from an evaluation. */
export const followUps = ['repeat', 'adapt', 'stop'] as const;
export type FollowUp = (typeof followUps)[number];
