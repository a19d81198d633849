const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table of Markdown. No cell may hold a line break or an upright stroke. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** A page of Markdown from its paragraphs, with one line break at its end. */
export const page = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n').trimEnd()}\n`;

/** Said at the top of every page that is made from the code. */
export const madeFromCode =
  'This page is made from the code by `npm run docs`; a test compares the two. Do not edit it by hand.';
