/** A paper to be set: how it looks, what it says, and what is put into it as a file. */
export interface PaperJob {
  /** The source of its look, in the language of the driver. It reads what it has to say from `data.json`. */
  readonly template: string;
  /** All that the paper says, days and numbers included: a driver knows no clock and no place. Survives `JSON.stringify`. */
  readonly data: unknown;
  /** A file that travels inside the paper. The template says where it belongs, under this name. */
  readonly attachment?: { readonly name: string; readonly bytes: Uint8Array };
}

/** Sets papers as PDF/A-3. The same job gives the same bytes, whenever, wherever and however often it is done. */
export interface Typesetter {
  /** The program and its version, which have a part in the bytes: `typst-ts-node-compiler 0.7.0`. */
  readonly compiler: string;
  /** Throws `UnsettablePaper`. */
  typeset(job: PaperJob): Uint8Array;
}
