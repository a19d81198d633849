import type { OfType } from '@termijn/kernel';
import { namesOf } from '../../reference/municipality';
import type { Words } from '../../reference/words';
import type { LifeEvent, QuestionAnswer, ResidenceEvent } from './residence.events';

/** What the register shows of a life. */
export const lifeEventWords: Readonly<Record<LifeEvent, Words>> = {
  'left-territory': {
    nl: 'vertrek uit het tweetalige gebied Brussel-Hoofdstad',
    fr: 'départ du territoire bilingue de Bruxelles-Capitale',
    en: 'departure from the bilingual territory of Brussels-Capital',
  },
  returned: {
    nl: 'terugkeer naar het tweetalige gebied Brussel-Hoofdstad',
    fr: 'retour sur le territoire bilingue de Bruxelles-Capitale',
    en: 'return to the bilingual territory of Brussels-Capital',
  },
  'residence-lost': {
    nl: 'verlies van het verblijfsrecht',
    fr: 'perte du droit de séjour',
    en: 'loss of the right of residence',
  },
  'residence-regained': {
    nl: 'herkrijgen van het verblijfsrecht',
    fr: 'recouvrement du droit de séjour',
    en: 'return of the right of residence',
  },
  died: { nl: 'overlijden', fr: 'décès', en: 'death' },
  'became-belgian': {
    nl: 'verkrijgen van de Belgische nationaliteit',
    fr: 'acquisition de la nationalité belge',
    en: 'acquisition of Belgian nationality',
  },
  'turned-65': { nl: '65e verjaardag', fr: '65e anniversaire', en: 'sixty-fifth birthday' },
};

/** What the law makes of such an event, as a sentence. */
export const lifeEventEffectWords: Readonly<Record<OfType<ResidenceEvent, 'LifeEventRecorded'>['effect'], Words>> = {
  suspends: {
    nl: 'De verplichting staat stil zolang dat duurt.',
    fr: "L'obligation est suspendue tant que cela dure.",
    en: 'The duty stands still while this lasts.',
  },
  resumes: {
    nl: 'De grond voor een opschorting valt daarmee weg.',
    fr: 'Le motif de suspension disparaît.',
    en: 'The ground for a suspension is gone.',
  },
  ends: {
    nl: 'Daarmee eindigt de verplichting.',
    fr: "L'obligation prend fin.",
    en: 'The duty ends with it.',
  },
  none: {
    nl: 'Dat heeft geen gevolg voor de verplichting.',
    fr: "Cela est sans effet sur l'obligation.",
    en: 'This has no effect on the duty.',
  },
  unknown: {
    nl: 'De wet zegt niet wat dat met de verplichting doet; een ambtenaar moet die vraag beantwoorden.',
    fr: "La loi ne dit pas l'effet de cet événement sur l'obligation ; un agent doit répondre à cette question.",
    en: 'The law does not say what this does to the duty; an official has to answer that question.',
  },
};

/** How an official answers what the law leaves open. */
export const questionAnswerWords: Readonly<Record<QuestionAnswer, Words>> = {
  ends: { nl: 'de verplichting eindigt', fr: "l'obligation prend fin", en: 'the duty ends' },
  none: { nl: 'de verplichting loopt door', fr: "l'obligation continue", en: 'the duty goes on' },
};

/** What the register told, one fact a sentence. Both official names of a municipality stand where there are two. */
export const residenceSentences: {
  readonly [T in ResidenceEvent['type']]: (event: OfType<ResidenceEvent, T>) => Words;
} = {
  ResponsibleMunicipalityChanged({ municipality }) {
    const { nl, fr } = namesOf(municipality);
    const both = nl === fr ? nl : `${nl} / ${fr}`;
    return {
      nl: `Verhuisd binnen Brussel; bevoegde gemeente: ${nl}.`,
      fr: `Déménagement à Bruxelles ; commune compétente : ${fr}.`,
      en: `Moved inside Brussels; competent municipality: ${both}.`,
    };
  },
  LifeEventRecorded({ event, effect }) {
    const [what, then] = [lifeEventWords[event], lifeEventEffectWords[effect]];
    return {
      nl: `Volgens het Rijksregister: ${what.nl}. ${then.nl}`,
      fr: `D'après le Registre national : ${what.fr}. ${then.fr}`,
      en: `According to the National Register: ${what.en}. ${then.en}`,
    };
  },
  QuestionSettled({ event, answer }) {
    const [what, then] = [lifeEventWords[event], questionAnswerWords[answer]];
    return {
      nl: `Vraag beantwoord (${what.nl}): ${then.nl}.`,
      fr: `Question tranchée (${what.fr}) : ${then.fr}.`,
      en: `Question answered (${what.en}): ${then.en}.`,
    };
  },
};
