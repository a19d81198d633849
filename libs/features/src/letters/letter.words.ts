import { dayWords, type CorrespondenceLanguage, type MunicipalityNames, type PathLanguage } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import type { LetterTemplate } from './letter.reaction';

/** What a letter says of its case. */
export interface LetterFacts {
  /** The person as addressed: given name and family name. */
  readonly addressee: string;
  readonly municipality: MunicipalityNames;
  readonly lastDay: Day;
}

/** A letter in words, ready to be mailed. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

type Texts = Readonly<Record<PathLanguage, (facts: LetterFacts) => Letter>>;

const sample = {
  nl: 'Voorbeeldtekst: de bevoegde dienst moet hem nog goedkeuren.',
  fr: 'Texte-type : le service compétent doit encore l’approuver.',
} as const;

/** The texts in both languages of the law. A new template does not compile until it has them. */
const texts: Readonly<Record<LetterTemplate, Texts>> = {
  'registration-reminder': {
    nl: ({ addressee, municipality, lastDay }) => ({
      subject: `Herinnering: meld u aan bij een onthaalbureau vóór of op ${dayWords(lastDay).nl}`,
      text: [
        `Beste ${addressee},`,
        `U bent verplicht een inburgeringstraject te volgen. Daarvoor moet u zich aanmelden bij een onthaalbureau (Bon of een BAPA). U kunt dat nog doen tot en met ${dayWords(lastDay).nl}.`,
        'Hebt u zich al aangemeld? Bezorg dan uw attest van aanmelding aan uw gemeente.',
        `Gemeente ${municipality.nl}`,
        sample.nl,
      ].join('\n\n'),
    }),
    fr: ({ addressee, municipality, lastDay }) => ({
      subject: `Rappel : inscrivez-vous auprès d’un bureau d’accueil au plus tard le ${dayWords(lastDay).fr}`,
      text: [
        `Bonjour ${addressee},`,
        `Vous êtes tenu de suivre un parcours d’accueil. Pour cela, vous devez vous inscrire auprès d’un bureau d’accueil (Bon ou un BAPA). Vous pouvez encore le faire jusqu’au ${dayWords(lastDay).fr} inclus.`,
        'Vous êtes déjà inscrit ? Transmettez alors votre attestation d’enregistrement à votre commune.',
        `Commune : ${municipality.fr}`,
        sample.fr,
      ].join('\n\n'),
    }),
  },
  'completion-reminder': {
    nl: ({ addressee, municipality, lastDay }) => ({
      subject: `Herinnering: rond uw inburgeringstraject af vóór of op ${dayWords(lastDay).nl}`,
      text: [
        `Beste ${addressee},`,
        `U volgt een verplicht inburgeringstraject. Uw gemeente moet uw attest van beëindiging hebben op ${dayWords(lastDay).nl}.`,
        'Lukt dat niet? Neem dan contact op met uw onthaalbureau of met uw gemeente.',
        `Gemeente ${municipality.nl}`,
        sample.nl,
      ].join('\n\n'),
    }),
    fr: ({ addressee, municipality, lastDay }) => ({
      subject: `Rappel : terminez votre parcours d’accueil au plus tard le ${dayWords(lastDay).fr}`,
      text: [
        `Bonjour ${addressee},`,
        `Vous suivez un parcours d’accueil obligatoire. Votre commune doit disposer de votre attestation de fin de parcours le ${dayWords(lastDay).fr}.`,
        'Vous n’y arriverez pas ? Prenez contact avec votre bureau d’accueil ou avec votre commune.',
        `Commune : ${municipality.fr}`,
        sample.fr,
      ].join('\n\n'),
    }),
  },
};

/** Writes a letter in the person's language; in Dutch and in French when the language is not known. */
export const writeLetter = (template: LetterTemplate, language: CorrespondenceLanguage, facts: LetterFacts): Letter => {
  if (language !== 'unknown') return texts[template][language](facts);
  const [nl, fr] = [texts[template].nl(facts), texts[template].fr(facts)];
  return { subject: `${nl.subject} / ${fr.subject}`, text: `${nl.text}\n\n${'-'.repeat(40)}\n\n${fr.text}` };
};
