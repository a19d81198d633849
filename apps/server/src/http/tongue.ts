import type { Tongue } from '@termijn/domain';

const tongues: readonly Tongue[] = ['en', 'nl', 'fr'];

const isTongue = (text: string): text is Tongue => (tongues as readonly string[]).includes(text);

/**
 * The language that a caller wants to be spoken to: the best match of `Accept-Language` (RFC 9110), where `nl-BE`
 * counts as `nl`; English when nothing matches.
 */
export const tongueOf = (acceptLanguage: string | undefined): Tongue => {
  const wishes = (acceptLanguage ?? '').slice(0, 200).split(',').flatMap(wish);
  wishes.sort((one, other) => other.quality - one.quality);
  return wishes[0]?.tongue ?? 'en';
};

const wish = (range: string): readonly { tongue: Tongue; quality: number }[] => {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const tongue = tag.split('-')[0] ?? '';
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return isTongue(tongue) && quality > 0 ? [{ tongue, quality }] : [];
};
