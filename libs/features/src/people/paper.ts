import type { PaperKind } from '@termijn/domain';
import type { Day } from '@termijn/kernel';

/** The contents of a paper that is no text. */
export interface PaperFile {
  readonly mediaType: string;
  readonly base64: string;
}

/** A note or a paper that is kept with a person. */
export interface Paper {
  readonly kind: PaperKind;
  readonly on: Day;
  /** The code of whoever brought it in. */
  readonly by: string;
  readonly text?: string;
  readonly file?: PaperFile;
}

/** The most characters of a note, and the most bytes of a paper. */
export const noteCharactersMax = 20_000;
export const paperBytesMax = 5 * 1024 * 1024;
