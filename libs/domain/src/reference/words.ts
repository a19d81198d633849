/** One sentence or name in the two languages of the law and in the language of the code. */
export interface Words {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/** A language this house can speak in. */
export type Tongue = keyof Words;
