import { limitWords, toldVerdict, type Dossier, type ToldLevel, type Verdict } from '@termijn/proof';
import { element } from './elements';
import { pageWords, type Tongue } from './words';

/** The most facts that are listed; a file with more is checked whole, and its list ends there. */
const factsMax = 2000;

/** A verdict as elements of the page. What the file itself says comes last, and only of a file that is intact. */
export const shownVerdict = (verdict: Verdict, tongue: Tongue): readonly Node[] => [
  element('h2', {}, pageWords[tongue].result),
  ...toldVerdict(verdict, tongue).map((level) => shownLevel(level, tongue)),
  element('p', {}, limitWords[tongue]),
  ...(verdict.levels.intact && verdict.dossier !== undefined ? shownDossier(verdict.dossier, tongue) : []),
];

const marks = { holds: '✓', fails: '✗', open: '?' } as const;

const shownLevel = ({ level, holds, title, meaning, findings }: ToldLevel, tongue: Tongue): HTMLElement =>
  element(
    'section',
    { class: `level ${holds ? 'holds' : 'fails'}`, id: `level-${level}`, 'data-holds': String(holds) },
    element('h3', {}, `${title}: ${pageWords[tongue][holds ? 'yes' : 'no']}`),
    element('p', {}, meaning),
    element('ul', {}, ...findings.map(({ outcome, text }) => element('li', {}, `${marks[outcome]} ${text}`))),
  );

const shownDossier = ({ procedure, origin, issuedOn, streams }: Dossier, tongue: Tongue): readonly Node[] => {
  const words = pageWords[tongue];
  const rows = streams.flatMap(({ stream, events }) =>
    events.map(({ revision, type, position }) => [stream, String(revision + 1), type, position]),
  );
  const heads = [words.stream, words.number, words.fact, words.position];
  const said = [`${words.procedure}: ${procedure}`, `${words.origin}: ${origin}`, `${words.issuedOn}: ${issuedOn}`];
  const table = element(
    'table',
    {},
    element('caption', {}, words.facts),
    element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head))),
    ...rows.slice(0, factsMax).map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell)))),
  );
  // What is wider than the window is moved by whoever has only a keyboard as well.
  const frame = element('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': words.facts }, table);
  return [element('ul', {}, ...said.map((line) => element('li', {}, line))), frame];
};
