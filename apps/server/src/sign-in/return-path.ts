const nowhere = 'http://nowhere.invalid';

/**
 * Where to go after sign-in: a page of this service, or the front page when what was asked for is anything else. What
 * begins with two strokes, or with one that leans backwards, leads browsers to another site.
 */
export const returnPathOf = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted) || wanted.length > 500)
    return '/';
  if (!URL.canParse(wanted, nowhere)) return '/';
  const { origin, pathname, search } = new URL(wanted, nowhere);
  return origin === nowhere && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
};
