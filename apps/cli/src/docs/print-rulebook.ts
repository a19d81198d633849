import {
  allRules,
  citationWords,
  confidenceWords,
  dayWords,
  matterWords,
  openQuestions,
  ruleWords,
  sourceWords,
  valueWords,
  type Force,
  type Matter,
  type OpenQuestion,
  type Rule,
  type Tongue,
  type Words,
} from '@termijn/domain';
import { madeFromCode, page, table } from './markdown';

const labels = {
  language: { nl: 'Nederlands', fr: 'Français', en: 'English' },
  rule: { nl: 'Regel', fr: 'Règle', en: 'Rule' },
  value: { nl: 'Waarde', fr: 'Valeur', en: 'Value' },
  force: { nl: 'Van kracht', fr: 'En vigueur', en: 'In force' },
  article: { nl: 'Hoort bij', fr: 'Relève de', en: 'Belongs to' },
  source: { nl: 'Bron', fr: 'Source', en: 'Source' },
  confidence: { nl: 'Zekerheid', fr: 'Certitude', en: 'Confidence' },
  version: { nl: 'Versie', fr: 'Version', en: 'Version' },
  questions: { nl: 'Open vragen', fr: 'Questions ouvertes', en: 'Open questions' },
  meanwhile: { nl: 'Intussen', fr: 'Entre-temps', en: 'Meanwhile' },
} as const satisfies Readonly<Record<string, Words>>;

const introduction: Words = {
  nl: 'Elke waarde waar de software mee rekent, met de tekst waar zij bij hoort, sinds wanneer zij geldt, waar zij is gelezen en hoe zeker zij is. De artikelen van beide besluiten konden meestal niet worden nagelezen: "hoort bij" zegt bij welk deel van de wet een waarde hoort, niet dat zij er zo staat. Wat niet bekend is, start geen termijn. Wat de dienst zelf kiest, bindt alleen de dienst. De versie staat in elk feit waarvan zij de datum heeft berekend.',
  fr: "Chaque valeur avec laquelle le logiciel calcule, avec le texte dont elle relève, depuis quand elle vaut, où elle a été lue et à quel point elle est certaine. Les articles des deux arrêtés n'ont pour la plupart pas pu être lus : « relève de » dit à quelle partie de la loi une valeur appartient, non qu'elle y figure ainsi. Ce qui est inconnu ne fait courir aucun délai. Ce que le service choisit lui-même ne lie que le service. La version figure dans chaque fait dont elle a calculé la date.",
  en: 'Every value that the software reckons with, the text it belongs to, since when it holds, where it was read and how sure it is. The articles of both decrees could mostly not be read: "belongs to" says to which part of the law a value belongs, not that it is written there. What is unknown starts no term. What the service chooses for itself binds only the service. The version stands in every fact whose date it computed.',
};

const aboutQuestions: Words = {
  nl: 'Wat aan de overheid moet worden gevraagd of in de artikelen nagelezen. Bij elke vraag staat waarmee intussen wordt gerekend.',
  fr: "Ce qu'il faut demander à l'autorité ou lire dans les articles. Sous chaque question figure ce avec quoi l'on calcule entre-temps.",
  en: 'What has to be asked of the authority or read in the articles. Below each question stands what is reckoned with meanwhile.',
};

const forceWords = ({ from, until }: Force): Words => {
  const first = dayWords(from);
  if (until === undefined) return { nl: `vanaf ${first.nl}`, fr: `depuis le ${first.fr}`, en: `from ${first.en}` };
  const last = dayWords(until);
  return {
    nl: `van ${first.nl} tot en met ${last.nl}`,
    fr: `du ${first.fr} au ${last.fr} inclus`,
    en: `from ${first.en} to ${last.en}, both included`,
  };
};

const rulesTable = (rules: readonly Rule[], tongue: Tongue): string =>
  table(
    (['rule', 'value', 'force', 'article', 'source', 'confidence', 'version'] as const).map(
      (name) => labels[name][tongue],
    ),
    rules.map((rule) => [
      ruleWords[rule.key].name[tongue],
      valueWords(rule)[tongue],
      forceWords(rule.force)[tongue],
      citationWords(rule.article)[tongue],
      sourceWords[rule.source][tongue],
      confidenceWords[rule.confidence][tongue],
      `\`${rule.version}\``,
    ]),
  );

const matterPart = (matter: Matter, tongue: Tongue): readonly string[] => [
  `### ${matterWords[matter][tongue]}`,
  rulesTable(
    allRules.filter(({ key }) => ruleWords[key].matter === matter),
    tongue,
  ),
];

/** The versions that wait for an answer: those in doubt or, where all are likely, all. */
const waitingFor = (about: OpenQuestion['about']): readonly Rule[] => {
  const named = allRules.filter(({ key }) => about.includes(key));
  const inDoubt = named.filter(({ confidence }) => confidence === 'none' || confidence === 'low');
  return inDoubt.length > 0 ? inDoubt : named;
};

/** What is reckoned with meanwhile: each value once, with the parameters that have it. */
const meanwhile = (about: OpenQuestion['about'], tongue: Tongue): readonly string[] => {
  const valueIn = (rule: Rule): string => valueWords(rule)[tongue];
  const byValue = Map.groupBy(waitingFor(about), valueIn);
  return [...byValue].map(([value, rules]) => {
    const names = rules.map(({ key, force }) => {
      const isAlways = allRules.every((other) => other.key !== key || valueIn(other) === value);
      const name = ruleWords[key].name[tongue];
      return isAlways ? name : `${name} (${forceWords(force)[tongue]})`;
    });
    return `   - ${labels.meanwhile[tongue]}: ${[...new Set(names)].join('; ')} – ${value}`;
  });
};

const questionText = ({ about, question }: OpenQuestion, number: number, tongue: Tongue): string =>
  [`${String(number)}. ${question[tongue]}`, ...meanwhile(about, tongue)].join('\n');

const inTongue = (tongue: Tongue): readonly string[] => [
  `## ${labels.language[tongue]}`,
  introduction[tongue],
  ...(Object.keys(matterWords) as Matter[]).flatMap((matter) => matterPart(matter, tongue)),
  `### ${labels.questions[tongue]}`,
  aboutQuestions[tongue],
  openQuestions.map((question, index) => questionText(question, index + 1, tongue)).join('\n'),
];

/** The rulebook as a page of Markdown, in the languages of the law and of the code. */
export const printRulebook = (): string =>
  page([
    '# Het regelboek, le recueil des règles, the rulebook',
    madeFromCode,
    ...(['nl', 'fr', 'en'] as const).flatMap(inTongue),
  ]);
