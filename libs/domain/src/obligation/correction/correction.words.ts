import type { OfType } from '@termijn/kernel';
import type { Words } from '../../reference/words';
import type { CorrectionEvent, CorrectionReason, Remedy } from './correction.events';

/** Why a fact is corrected. */
export const correctionReasonWords: Readonly<Record<CorrectionReason, Words>> = {
  'typing-error': { nl: 'typfout', fr: 'faute de frappe', en: 'typing error' },
  'wrong-document': { nl: 'verkeerd stuk', fr: 'mauvaise pièce', en: 'wrong document' },
  'later-evidence': { nl: 'later bewijs', fr: 'preuve ultérieure', en: 'later evidence' },
  'wrong-person': { nl: 'verkeerde persoon', fr: 'mauvaise personne', en: 'wrong person' },
};

/** What to do about a step that lost its ground. */
export const remedyWords: Readonly<Record<Remedy, Words>> = {
  'withdraw-notice': {
    nl: 'de ingebrekestelling intrekken',
    fr: 'retirer la mise en demeure',
    en: 'withdraw the notice of default',
  },
  'take-back-file': {
    nl: 'het dossier van de GGC terugvragen',
    fr: 'redemander le dossier à la COCOM',
    en: 'ask the file back from the GGC',
  },
  'correct-step': { nl: 'deze stap rechtzetten', fr: 'rectifier cette étape', en: 'correct this step' },
};

const many = (count: number, one: Words, more: Words): Words => {
  if (count === 0) return { nl: '', fr: '', en: '' };
  if (count === 1) return one;
  const put = (text: string): string => text.replace('#', String(count));
  return { nl: put(more.nl), fr: put(more.fr), en: put(more.en) };
};

/** How many later facts follow a correction. */
const movedWords = (count: number): Words =>
  many(
    count,
    {
      nl: ' Eén later feit luidt nu anders.',
      fr: ' Un fait ultérieur se lit désormais autrement.',
      en: ' One later fact reads otherwise now.',
    },
    {
      nl: ' # latere feiten luiden nu anders.',
      fr: ' # faits ultérieurs se lisent désormais autrement.',
      en: ' # later facts read otherwise now.',
    },
  );

/** How many later steps lost their ground by a correction. */
const flawWords = (count: number): Words =>
  many(
    count,
    {
      nl: ' Eén latere stap verloor zijn grond.',
      fr: ' Une étape ultérieure a perdu son fondement.',
      en: ' One later step lost its ground.',
    },
    {
      nl: ' # latere stappen verloren hun grond.',
      fr: ' # étapes ultérieures ont perdu leur fondement.',
      en: ' # later steps lost their ground.',
    },
  );

/** What was put right, told one fact a sentence. The file counts its facts from 1 on for the reader. */
export const correctionSentences: {
  readonly [T in CorrectionEvent['type']]: (event: OfType<CorrectionEvent, T>) => Words;
} = {
  FactCorrected: ({ fact, reason, rederived, flaws }) => {
    const [why, moved, lost] = [correctionReasonWords[reason], movedWords(rederived.length), flawWords(flaws.length)];
    const number = String(fact + 1);
    return {
      nl: `Feit ${number} rechtgezet (${why.nl}).${moved.nl}${lost.nl}`,
      fr: `Fait ${number} rectifié (${why.fr}).${moved.fr}${lost.fr}`,
      en: `Fact ${number} corrected (${why.en}).${moved.en}${lost.en}`,
    };
  },
  IdentityCorrected: () => ({
    nl: 'Dossier geopend voor de verkeerde persoon; alles gaat over naar het dossier van de juiste persoon.',
    fr: 'Dossier ouvert pour la mauvaise personne ; tout passe au dossier de la bonne personne.',
    en: "File opened for the wrong person; all of it goes over to the right person's file.",
  }),
  FileAdopted: () => ({
    nl: 'Feiten overgenomen uit een dossier dat voor de verkeerde persoon was geopend.',
    fr: "Faits repris d'un dossier ouvert pour la mauvaise personne.",
    en: 'Facts taken over from a file that was opened for the wrong person.',
  }),
};
