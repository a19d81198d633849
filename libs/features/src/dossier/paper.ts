import type { Tongue } from '@termijn/domain';

/** A fact as a numbered sentence, with the small print under it. */
export interface PaperFact {
  readonly number: string;
  readonly sentence: string;
  /** What it means for the person; only in the person's own copy. */
  readonly meaning?: string;
  readonly details: string;
  /** How it was corrected, or what it corrects. */
  readonly correction?: string;
}

/** Something with a heading and paragraphs or lines under it. */
export interface PaperBlock {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A part of a paper, told apart by how it is set. */
export type PaperPart =
  | { readonly kind: 'facts'; readonly heading: string; readonly facts: readonly PaperFact[] }
  /** `small` for what is read by machines rather than people. `lang` where it is not that of the paper. */
  | {
      readonly kind: 'blocks';
      readonly heading: string;
      readonly intro: string;
      readonly small: boolean;
      readonly blocks: readonly (PaperBlock & { readonly lang?: Tongue })[];
    }
  /** `widths` in the units of the template, one per column. */
  | {
      readonly kind: 'table';
      readonly heading: string;
      readonly intro: string;
      readonly head: readonly string[];
      readonly widths: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** All that a dossier on paper says: the template adds nothing but the way it looks. */
export interface Paper {
  readonly lang: Tongue;
  readonly title: string;
  readonly author: string;
  /** The day on the paper. */
  readonly day: { readonly year: number; readonly month: number; readonly day: number };
  /** `isCode` for what is compared sign by sign. */
  readonly cover: readonly { readonly label: string; readonly value: string; readonly isCode: boolean }[];
  readonly notice: string;
  /** The rows of the code to be scanned, `1` for a dark square; empty without an address. */
  readonly code: readonly string[];
  readonly codeCaption: string;
  readonly page: string;
  /** What stands at the foot of every page. */
  readonly foot: string;
  readonly attachment: string;
  readonly parts: readonly PaperPart[];
}
