/** What an answer of this class looks like as JSON: the same members, without the class that documents them. */
export type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : { readonly [Member in keyof T]: Json<T[Member]> };
