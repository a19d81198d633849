import * as domain from './index';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const isWords = (value: unknown): boolean => isTree(value) && 'nl' in value;
/** Nothing but texts, or nothing at all, as words would look that were forgotten. */
const isFlat = (value: unknown): boolean =>
  isTree(value) && !Array.isArray(value) && Object.values(value).every((each) => !isTree(each));

/** Tables in which something was left empty, by place. */
const emptyIn = (value: unknown, place: string): readonly string[] => {
  if (!isTree(value)) return [];
  const entries = Object.entries(value);
  if (entries.length === 0 && !Array.isArray(value)) return [place];
  return entries.flatMap(([key, each]) => emptyIn(each, `${place}.${key}`));
};

/** All words, and in a table of words every entry: one without would be an empty place on somebody's screen. */
const wordsIn = (tree: Tree, place: string): readonly (readonly [place: string, said: unknown])[] => {
  const entries = Object.entries(tree).map(([key, value]) => [`${place}.${key}`, value] as const);
  const isTable = entries.some(([, value]) => isWords(value)) && entries.every(([, value]) => isFlat(value));
  return entries.flatMap(([where, value]) => {
    if (isTable || isWords(value)) return [[where, value]];
    return isTree(value) ? wordsIn(value, where) : [];
  });
};

const isSaid = (text: unknown): boolean => typeof text === 'string' && /^\S(.*\S)?$/.test(text);
const isSaidInAll = (said: unknown): boolean =>
  Object.keys(said as Tree)
    .sort()
    .join() === 'en,fr,nl' && Object.values(said as Tree).every(isSaid);

describe('the words of the law', () => {
  const words = Object.entries(domain).flatMap(([name, value]) => (isTree(value) ? wordsIn(value, name) : []));

  it('are found', () => {
    expect(words.length).toBeGreaterThan(500);
  });

  it('leave no place empty, in a table or as a whole', () => {
    expect(emptyIn(domain, 'law')).toEqual([]);
  });

  it('are said in every language', () => {
    expect(words.filter(([, said]) => !isSaidInAll(said))).toEqual([]);
  });
});
