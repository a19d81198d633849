/**
 * The one text that stands for a JSON value, whatever the order of its members and however it was spaced: the JSON
 * Canonicalization Scheme (RFC 8785). Members are sorted by the UTF-16 units of their names; numbers and texts are
 * written as ECMAScript writes them, which is what the scheme asks for. A member that is `undefined` is left out and an
 * element that is becomes `null`, as in `JSON.stringify`.
 * Throws a `TypeError` that names the place of what has no canonical form: a number that is not finite, half of a
 * surrogate pair, or anything that JSON does not know.
 */
export const canonical = (value: unknown): string => {
  try {
    return textOf(value);
  } catch (error) {
    if (error instanceof Formless) throw new TypeError(`$${error.path}: ${error.message}`);
    throw error;
  }
};

/** Something without a canonical form. The path grows on the way out, so that whatever has one costs nothing more. */
class Formless extends Error {
  path = '';
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return listOf(value);
  if (typeof value === 'object') return objectOf(value as Readonly<Record<string, unknown>>);
  if (typeof value !== 'number') throw new Formless(`a ${typeof value} has no canonical form`);
  if (!Number.isFinite(value)) throw new Formless(`${String(value)} has no canonical form`);
  return JSON.stringify(value);
};

/** Nothing in such a text has to be escaped, and nothing in it is half of a pair. */
const isPlain = /^[ !#-[\]-~]*$/;

const quoted = (text: string): string => {
  if (isPlain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Formless('half of a surrogate pair has no canonical form');
  return JSON.stringify(text);
};

const listOf = (list: readonly unknown[]): string => {
  let text = '';
  for (const [index, item] of list.entries())
    text += `${index === 0 ? '' : ','}${item === undefined ? 'null' : at(`[${String(index)}]`, item)}`;
  return `[${text}]`;
};

const objectOf = (object: Readonly<Record<string, unknown>>): string => {
  let text = '';
  for (const name of Object.keys(object).sort()) {
    const member = object[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${at(name, member)}`;
  }
  return `{${text}}`;
};

const at = (name: string, value: unknown): string => {
  try {
    return textOf(value);
  } catch (error) {
    if (error instanceof Formless) error.path = `${name.startsWith('[') ? name : `.${name}`}${error.path}`;
    throw error;
  }
};
