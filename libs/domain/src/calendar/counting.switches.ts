import type { Words } from '../reference/words';
import type { CountingPolicy } from './counting';

/** One of the questions that a counting policy answers. */
export type CountingSwitch = keyof CountingPolicy;

/** A question of counting in words, with the words of every answer that it can be given. */
export type CountingSwitchWords = {
  readonly [S in CountingSwitch]: {
    readonly name: Words;
    readonly choices: Readonly<Record<CountingPolicy[S], Words>>;
  };
};

/** Every switch of a counting policy with all its positions. A position without words does not compile. */
export const countingSwitches: CountingSwitchWords = {
  start: {
    name: { nl: 'de eerste dag die telt', fr: 'le premier jour compté', en: 'the first day that counts' },
    choices: {
      'day-of-event': { nl: 'de dag zelf', fr: 'le jour même', en: 'the day itself' },
      'day-after': { nl: 'de dag erna', fr: 'le lendemain', en: 'the day after' },
    },
  },
  months: {
    name: { nl: 'het einde van maanden', fr: 'la fin des mois', en: 'the end of months' },
    choices: {
      'same-day': {
        nl: 'op de dag met hetzelfde nummer',
        fr: 'au jour du même quantième',
        en: 'on the day with the same number',
      },
      'nth-to-eve': {
        nl: 'van de zoveelste tot de dag vóór de zoveelste',
        fr: 'de quantième à veille de quantième',
        en: 'from the n-th to the eve of the n-th',
      },
    },
  },
  rollOver: {
    name: {
      nl: 'een laatste dag op een zaterdag, zondag of feestdag',
      fr: 'un dernier jour qui tombe un samedi, un dimanche ou un jour férié',
      en: 'a last day on a Saturday, Sunday or public holiday',
    },
    choices: {
      none: { nl: 'blijft staan', fr: 'reste inchangé', en: 'stays' },
      'next-working-day': {
        nl: 'schuift op naar de eerstvolgende werkdag',
        fr: 'est reporté au premier jour ouvrable qui suit',
        en: 'moves to the next working day',
      },
    },
  },
  receipt: {
    name: { nl: 'de ontvangst van een zending', fr: "la réception d'un envoi", en: 'receipt of what is posted' },
    choices: {
      none: { nl: 'op de dag zelf', fr: 'le jour même', en: 'on the day itself' },
      'third-working-day': {
        nl: 'op de derde werkdag, de zaterdag niet meegerekend',
        fr: 'le troisième jour ouvrable, samedi non compris',
        en: 'on the third working day, Saturdays left out',
      },
      'third-working-day-with-saturday': {
        nl: 'op de derde werkdag, de zaterdag meegerekend',
        fr: 'le troisième jour ouvrable, samedi compris',
        en: 'on the third working day, Saturdays included',
      },
      'proof-of-presentation': {
        nl: 'op de bewezen dag van aanbieding',
        fr: 'le jour prouvé de la présentation',
        en: 'on the proven day of presentation',
      },
    },
  },
  irisDay: {
    name: { nl: '8 mei, het Irisfeest', fr: "le 8 mai, fête de l'Iris", en: '8 May, Iris Day' },
    choices: {
      'working-day': { nl: 'is een werkdag', fr: 'est un jour ouvrable', en: 'is a working day' },
      holiday: { nl: 'geldt als feestdag', fr: 'vaut jour férié', en: 'counts as a public holiday' },
    },
  },
};
