import type { Words } from '../reference/words';
import type { CountingStep } from './counting';
import { dayWords } from './day.words';
import { holidayWords, irisDayWords } from './holidays';
import { partsOf, type Period } from './period';
import type { ClosedDay } from './working-days';

type StepOf<K extends CountingStep['kind']> = Extract<CountingStep, { readonly kind: K }>;

const closedDayWords: Readonly<Record<ClosedDay, Words>> = {
  saturday: { nl: 'een zaterdag', fr: 'un samedi', en: 'a Saturday' },
  sunday: { nl: 'een zondag', fr: 'un dimanche', en: 'a Sunday' },
  ...holidayWords,
  'iris-day': irisDayWords,
};

const unitWords = {
  D: { one: { nl: 'dag', fr: 'jour', en: 'day' }, more: { nl: 'dagen', fr: 'jours', en: 'days' } },
  M: { one: { nl: 'maand', fr: 'mois', en: 'month' }, more: { nl: 'maanden', fr: 'mois', en: 'months' } },
  Y: { one: { nl: 'jaar', fr: 'an', en: 'year' }, more: { nl: 'jaar', fr: 'ans', en: 'years' } },
} as const;

/** A period in words: `6 maanden`, `6 mois`, `6 months`. */
export const periodWords = (period: Period): Words => {
  const { count, unit } = partsOf(period);
  const { nl, fr, en } = unitWords[unit][count === 1 ? 'one' : 'more'];
  const number = String(count);
  return { nl: `${number} ${nl}`, fr: `${number} ${fr}`, en: `${number} ${en}` };
};

const sentences: { readonly [K in CountingStep['kind']]: (step: StepOf<K>) => Words } = {
  event: ({ to }) => {
    const on = dayWords(to);
    return {
      nl: `De termijn vertrekt van ${on.nl}.`,
      fr: `Le délai part du ${on.fr}.`,
      en: `The term sets out from ${on.en}.`,
    };
  },
  'presumed-receipt': ({ to }) => {
    const on = dayWords(to);
    return {
      nl: `Een zending geldt als ontvangen op de derde werkdag erna: ${on.nl}.`,
      fr: `Un envoi est réputé reçu le troisième jour ouvrable qui suit : le ${on.fr}.`,
      en: `What is posted is taken as received on the third working day after: ${on.en}.`,
    };
  },
  presented: ({ to }) => {
    const on = dayWords(to);
    return {
      nl: `De aanbieding of ontvangst is bewezen op ${on.nl}.`,
      fr: `La présentation ou la réception est prouvée au ${on.fr}.`,
      en: `Presentation or receipt is proven on ${on.en}.`,
    };
  },
  'first-day': ({ to }) => {
    const on = dayWords(to);
    return {
      nl: `De eerste dag die telt, is de dag erna: ${on.nl}.`,
      fr: `Le premier jour compté est le lendemain : le ${on.fr}.`,
      en: `The first day that counts is the day after: ${on.en}.`,
    };
  },
  'same-day': ({ to, period }) => {
    const [on, length] = [dayWords(to), periodWords(period)];
    return {
      nl: `${length.nl} verder, op de dag met hetzelfde nummer: ${on.nl}.`,
      fr: `${length.fr} plus loin, au jour du même quantième : le ${on.fr}.`,
      en: `${length.en} further, on the day with the same number: ${on.en}.`,
    };
  },
  eve: ({ to, period }) => {
    const [on, length] = [dayWords(to), periodWords(period)];
    return {
      nl: `${length.nl} verder, tot de dag vóór de zoveelste: ${on.nl}.`,
      fr: `${length.fr} plus loin, jusqu'à la veille du quantième : le ${on.fr}.`,
      en: `${length.en} further, up to the eve of the day with the same number: ${on.en}.`,
    };
  },
  days: ({ to, period }) => {
    const [on, length] = [dayWords(to), periodWords(period)];
    return {
      nl: `${length.nl}, de eerste meegerekend: ${on.nl}.`,
      fr: `${length.fr}, le premier compris : le ${on.fr}.`,
      en: `${length.en}, the first one included: ${on.en}.`,
    };
  },
  'short-month': ({ to }) => {
    const on = dayWords(to);
    return {
      nl: `Die maand heeft zo'n dag niet; de laatste dag van de maand neemt de plaats in: ${on.nl}.`,
      fr: `Ce mois n'a pas de tel jour ; son dernier jour en tient lieu : le ${on.fr}.`,
      en: `That month has no such day; its last day takes the place: ${on.en}.`,
    };
  },
  suspended: ({ to, days }) => {
    const on = dayWords(to);
    const [many, number] = [days !== 1, String(days)];
    return {
      nl: `De termijn stond ${number} ${many ? 'dagen' : 'dag'} stil; zoveel komt erbij: ${on.nl}.`,
      fr: `Le délai est resté suspendu ${number} jour${many ? 's' : ''} ; il est prolongé d'autant : le ${on.fr}.`,
      en: `The term stood still for ${number} ${many ? 'days' : 'day'}, which are added: ${on.en}.`,
    };
  },
  'moved-on': ({ from, to, because }) => {
    const [closed, on, next] = [closedDayWords[because], dayWords(from), dayWords(to)];
    return {
      nl: `${on.nl} is ${closed.nl}; de termijn schuift op naar ${next.nl}.`,
      fr: `Le ${on.fr} est ${closed.fr} ; le délai est reporté au ${next.fr}.`,
      en: `${on.en} is ${closed.en}; the term moves on to ${next.en}.`,
    };
  },
  'last-day': ({ to }) => {
    const on = dayWords(to);
    return {
      nl: `De laatste dag, zelf inbegrepen, is ${on.nl}.`,
      fr: `Le dernier jour, lui-même compris, est le ${on.fr}.`,
      en: `The last day, itself included, is ${on.en}.`,
    };
  },
};

/** One step of a count as a sentence. */
export const explainStep = (step: CountingStep): Words =>
  // Each kind has its own sentence by type; the compiler cannot follow a key to its own value.
  (sentences[step.kind] as (step: CountingStep) => Words)(step);
