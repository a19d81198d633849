import type { Brand } from '@termijn/kernel';

/** Why somebody is erased without the term of retention having ended. One person orders it, and answers for it. */
export const erasureGrounds = ['unlawfully-kept', 'order-of-authority', 'misfiled'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** Why somebody is erased, whoever asked: those grounds, two approvals, or an older database that learns of it again. */
export const allErasureGrounds = [...erasureGrounds, 'retention-ended', 'in-ledger'] as const;
export type AnyErasureGround = (typeof allErasureGrounds)[number];

/** Why two people do not let a proposed erasure happen. */
export const declineGrounds = ['claim-pending', 'needed-for-nationality', 'archived'] as const;
export type DeclineGround = (typeof declineGrounds)[number];

/** Why the use of somebody's data is restricted: the four cases of article 18 of the GDPR. */
export const restrictionGrounds = ['accuracy-contested', 'unlawful', 'needed-for-claim', 'objection-pending'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

/** Why something that is known of a person was wrong. */
export const rectificationReasons = ['typing-error', 'register-corrected', 'told-by-person', 'changed'] as const;
export type RectificationReason = (typeof rectificationReasons)[number];

/** What of a person can be rectified in the register. Dates and statuses that the law reckons with are corrected in the file. */
export const rectifiableFields = ['familyName', 'givenName', 'language', 'email'] as const;
export type RectifiableField = (typeof rectifiableFields)[number];

/** What kind of paper or note is kept sealed with a person. */
export const paperKinds = ['note', 'medical-certificate', 'exemption-proof', 'defence', 'other-proof'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** In which of the two capacities somebody approves an erasure. */
export const approverCapacities = ['municipal-head', 'data-protection-officer'] as const;
export type ApproverCapacity = (typeof approverCapacities)[number];

/** Tells one approver from another: letters, digits and a few signs. A name with a space in it has no room here. */
export type ApproverCode = Brand<string, 'ApproverCode'>;

const approverCode = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** Whether a value is the code of an approver. */
export const isApproverCode = (value: unknown): value is ApproverCode =>
  typeof value === 'string' && approverCode.test(value);
