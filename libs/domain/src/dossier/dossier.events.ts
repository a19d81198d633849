import type { Day } from '@termijn/kernel';
import type { Tongue, Words } from '../reference/words';

/** For whom a dossier is made: for those who judge the `procedure`, or for the `person` whom it is about. */
export type Edition = 'procedure' | 'person';

/** The languages of each edition. A court file is in a language of the law; a person may be told in English as well. */
export const editionLanguages = {
  procedure: ['nl', 'fr'],
  person: ['nl', 'fr', 'en'],
} as const satisfies Readonly<Record<Edition, readonly Tongue[]>>;

/** The editions by name. */
export const editionWords: Readonly<Record<Edition, Words>> = {
  procedure: { nl: 'procedurestuk', fr: 'pièce de procédure', en: 'court file' },
  person: { nl: 'eigen exemplaar', fr: 'exemplaire personnel', en: "person's own copy" },
};

/** Up to where a dossier tells: how many facts of each stream, and the place in the log of the last of them. */
export interface Reach {
  /** The number of facts of the procedure. */
  readonly procedure: number;
  /** The number of facts of the file of the municipality. */
  readonly file: number;
  /** The place in the log of the last of them all, as decimal text. */
  readonly position: string;
}

/** What shows that the facts stood in the log, as it was when the dossier was issued. It holds no personal data. */
export interface Evidence {
  /** The name of the log. */
  readonly origin: string;
  /** The signed note of the checkpoint, with its cosignatures. */
  readonly checkpoint: string;
  /** A time stamp over it in base64; `none` when there was none. */
  readonly timestamp: string;
  /** The verifier key of the notary. */
  readonly notary: string;
  /** The verifier keys of the witnesses that were known then. */
  readonly witnesses: readonly string[];
  /** The certificate of the time stamp authority as PEM; `none` when there was none. */
  readonly authority: string;
  /** The signed notes that seal the data and the rendering. */
  readonly seals: { readonly data: string; readonly rendering: string };
}

/** With what a dossier was made, which has a part in every byte of it. */
export interface Making {
  /** The version of the template. */
  readonly template: string;
  /** The typesetting program with its version. */
  readonly compiler: string;
  /** The address printed on it, where it can be checked; `none` when none was set. */
  readonly address: string;
}

/** SHA-256 in hexadecimal of what was issued. */
export interface IssuedDigests {
  /** Of the sealed data, the file `dossier.json`. */
  readonly data: string;
  /** Of the PDF under its seal. */
  readonly paper: string;
}

/** A dossier as it was issued: all that is needed to make the very same bytes again. */
export interface IssuedDossier {
  readonly edition: Edition;
  readonly language: Tongue;
  readonly reach: Reach;
  readonly evidence: Evidence;
  readonly making: Making;
  readonly digests: IssuedDigests;
}

/**
 * What happened with the dossiers of a procedure. Stored for ever under this name: fields and types are added, never
 * renamed and never reused. `on` is the day that stands on the dossier.
 */
export type DossierEvent = IssuedDossier & { readonly type: 'DossierIssued'; readonly on: Day };
