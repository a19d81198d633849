/** An element of the page by its id. Throws a `TypeError` when the page has none of that kind. */
export const place = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`the page has no ${id}`);
};

/** A new element. Text is put in as text, so that nothing of a file is ever taken for a part of the page. */
export const element = (
  name: keyof HTMLElementTagNameMap,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
};
