import type { Brand } from '@termijn/kernel';

/** A language that people speak, as its ISO 639 code: two letters where there is such a code, else three. */
export type SpokenLanguage = Brand<string, 'SpokenLanguage'>;

/** All of ISO 639-1, and those of ISO 639-2 and 639-3 that are spoken in Brussels and have no shorter code. */
const codes: ReadonlySet<unknown> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka ' +
    'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng ' +
    'nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su ' +
    'sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ' +
    'ber ckb kab kmr pcm prs rif rom tig tmh zgh'
  ).split(' '),
);

/** Whether a value is such a code. */
export const isSpokenLanguage = (value: unknown): value is SpokenLanguage => codes.has(value);

/** Proves a text to be such a code; throws a `RangeError` otherwise. */
export const spokenLanguage = (text: string): SpokenLanguage => {
  if (isSpokenLanguage(text)) return text;
  throw new RangeError(`"${text}" is not a language code of ISO 639, such as tr or ro`);
};
