import {
  accessRefusalWords,
  commandRows,
  lineDoors,
  maskRows,
  pageDoors,
  readRows,
  roleNames,
  roles,
  routeDoors,
  rowOfDoor,
  scopeWords,
  showingWords,
  type AccessRow,
  type CommandRow,
  type Door,
  type MaskRow,
} from '@termijn/access';
import { authorityWords, type Tongue, type Words } from '@termijn/domain';
import { madeFromCode, page, table } from './markdown';

const labels = {
  language: { nl: 'Nederlands', fr: 'Français', en: 'English' },
  role: { nl: 'Rol', fr: 'Rôle', en: 'Role' },
  capacity: { nl: 'Handelt als', fr: 'Agit comme', en: 'Acts as' },
  code: { nl: 'Code', fr: 'Code', en: 'Code' },
  step: { nl: 'Stap', fr: 'Étape', en: 'Step' },
  reading: { nl: 'Wat te lezen is', fr: 'Ce qui se lit', en: 'What is read' },
  field: { nl: 'Gegevens', fr: 'Données', en: 'Data' },
  refusal: { nl: 'Weigering', fr: 'Refus', en: 'Refusal' },
  roles: { nl: 'Wie', fr: 'Qui', en: 'Who' },
  steps: { nl: 'Wie welke stap mag zetten', fr: 'Qui peut accomplir quelle étape', en: 'Who may take which step' },
  readings: { nl: 'Wie wat mag lezen', fr: 'Qui peut lire quoi', en: 'Who may read what' },
  fields: { nl: 'Welke gegevens wie ziet', fr: 'Qui voit quelles données', en: 'Which data are shown to whom' },
  refusals: { nl: 'Weigeringen', fr: 'Refus', en: 'Refusals' },
} as const satisfies Readonly<Record<string, Words>>;

const introduction: Words = {
  nl: 'Wat hier niet staat, mag niet. De wet zegt welke overheid bevoegd is; deze tabel zegt wie daar, en voor welke dossiers. Eigen dossiers zijn voor een gemeente die waarvoor zij nu verantwoordelijk is, voor een bureau die van wie er is aangemeld, voor de GGC die aan haar zijn overgedragen. Een gemeente zet geen stap in een sanctieprocedure en de GGC geen stap in een ingebrekestelling. De server vraagt het bij elke route en elke pagina aan deze tabel, voor wie zich heeft aangemeld of een token meestuurt. Een dossier van een andere organisatie wordt beantwoord alsof het niet bestaat.',
  fr: "Ce qui ne figure pas ici n'est pas permis. La loi dit quelle autorité est compétente ; ce tableau dit qui, au sein de celle-ci, et pour quels dossiers. Les propres dossiers d'une commune sont ceux dont elle est responsable à présent, ceux d'un bureau sont ceux des personnes qui y sont enregistrées, ceux de la COCOM sont ceux qui lui ont été transmis. Une commune n'accomplit aucune étape d'une procédure de sanction, et la COCOM aucune étape d'une mise en demeure. À chaque route et à chaque page, le serveur interroge ce tableau pour quiconque s'est identifié ou joint un jeton. Un dossier d'une autre organisation reçoit la même réponse qu'un dossier qui n'existe pas.",
  en: 'What is not here is not allowed. The law says which authority is competent; this table says who of it, and for which files. The own files of a municipality are those it is responsible for now, of an office those of people registered with it, of the GGC those handed over to it. A municipality takes no step of a sanction procedure and the GGC none of a notice of default. At every route and every page the server asks this table, for whoever signed in or sends a token. A file of another organisation is answered as one that does not exist.',
};

const none = '–';

const rolesTable = (tongue: Tongue): string =>
  table(
    [labels.role[tongue], labels.code[tongue], labels.capacity[tongue]],
    roleNames.map((role) => {
      const { name, authority } = roles[role];
      return [name[tongue], `\`${role}\``, authority === 'none' ? none : authorityWords[authority][tongue]];
    }),
  );

/** A line per row and a column per role: in which files, if at all. */
const grantsTable = (head: Words, rows: Readonly<Record<string, AccessRow>>, tongue: Tongue): string =>
  table(
    [head[tongue], labels.code[tongue], ...roleNames.map((role) => roles[role].name[tongue])],
    Object.entries(rows).map(([code, { name, grants }]) => [
      name[tongue],
      `\`${code}\``,
      ...roleNames.map((role) => {
        const scope = grants[role];
        return scope === undefined ? none : scopeWords[scope][tongue];
      }),
    ]),
  );

const masksTable = (tongue: Tongue): string =>
  table(
    [labels.field[tongue], labels.code[tongue], ...roleNames.map((role) => roles[role].name[tongue])],
    Object.entries<MaskRow>(maskRows).map(([code, { name, showings }]) => [
      name[tongue],
      `\`${code}\``,
      ...roleNames.map((role) => showingWords[showings[role] ?? 'hidden'][tongue]),
    ]),
  );

const inTongue = (tongue: Tongue): readonly string[] => [
  `## ${labels.language[tongue]}`,
  introduction[tongue],
  `### ${labels.roles[tongue]}`,
  rolesTable(tongue),
  `### ${labels.steps[tongue]}`,
  grantsTable(labels.step, commandRows, tongue),
  `### ${labels.readings[tongue]}`,
  grantsTable(labels.reading, readRows, tongue),
  `### ${labels.fields[tongue]}`,
  masksTable(tongue),
  `### ${labels.refusals[tongue]}`,
  table(
    [labels.refusal[tongue], labels.code[tongue]],
    Object.entries(accessRefusalWords).map(([code, words]) => [words[tongue], `\`${code}\``]),
  ),
];

const doorsTable = (head: string, doors: Readonly<Record<string, Door>>): string =>
  table(
    [head, 'Row'],
    Object.entries(doors).map(([name, door]) => [`\`${name}\``, `\`${rowOfDoor(door)}\``]),
  );

/** Who may do what as a page of Markdown, in the languages of the law and of the code, with every door and its row. */
export const printAccess = (): string =>
  page([
    '# Wie wat mag, qui peut quoi, who may do what',
    madeFromCode,
    ...(['nl', 'fr', 'en'] as const).flatMap(inTongue),
    '## Every command and every door, with its row',
    '`open`: it tells of nobody, so anybody may see it.',
    table(
      ['Row', 'Commands'],
      Object.entries<CommandRow>(commandRows).map(([code, { commands }]) => [
        `\`${code}\``,
        commands.map((command) => `\`${command}\``).join(', '),
      ]),
    ),
    doorsTable('Route, by its operation', routeDoors),
    doorsTable('Page', pageDoors),
    doorsTable('Command line', lineDoors),
  ]);
