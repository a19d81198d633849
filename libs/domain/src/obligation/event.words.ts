import type { OfType } from '@termijn/kernel';
import { dayWords } from '../calendar/day.words';
import { pathLanguageWords } from '../reference/language';
import { offices } from '../reference/office';
import type { Words } from '../reference/words';
import { controlSentences } from './control/control.words';
import { correctionSentences } from './correction/correction.words';
import { dutySentences } from './duty/duty.words';
import type { ObligationEvent } from './obligation.events';
import { termWords } from './obligation.words';
import { lastDayWords, latenessWords } from './term.words';

type Sentences = { readonly [T in ObligationEvent['type']]: (event: OfType<ObligationEvent, T>) => Words };

const sentences: Sentences = {
  ...dutySentences,
  RegistrationReminderIssued: () => ({
    nl: 'Herinnering aan de aanmelding verstuurd.',
    fr: "Rappel de l'enregistrement envoyé.",
    en: 'Reminder to register issued.',
  }),
  RegisteredWithOffice: ({ office, path, completeBy, late }) => {
    const { name } = offices[office];
    const [language, end, when] = [
      pathLanguageWords[path],
      lastDayWords('completion', completeBy),
      latenessWords(late),
    ];
    return {
      nl: `Aangemeld bij ${name}, traject in het ${language.nl}${when.nl}. ${end.nl}`,
      fr: `Enregistré auprès de ${name}, parcours en ${language.fr}${when.fr}. ${end.fr}`,
      en: `Registered with ${name}, path in ${language.en}${when.en}. ${end.en}`,
    };
  },
  CompletionReminderIssued: () => ({
    nl: 'Herinnering aan de beëindiging van het traject verstuurd.',
    fr: 'Rappel de la fin du parcours envoyé.',
    en: 'Reminder to complete the path issued.',
  }),
  TermLapsed: ({ term, lastDay }) => {
    const [name, last] = [termWords[term], dayWords(lastDay)];
    return {
      nl: `De ${name.nl} is verstreken; de laatste dag was ${last.nl}.`,
      fr: `Le ${name.fr} a expiré ; le dernier jour était le ${last.fr}.`,
      en: `The ${name.en} lapsed; its last day was ${last.en}.`,
    };
  },
  PathCompleted: ({ office, late }) => {
    const { name } = offices[office];
    const when = latenessWords(late);
    return {
      nl: `Traject beëindigd bij ${name}${when.nl}.`,
      fr: `Parcours terminé auprès de ${name}${when.fr}.`,
      en: `Path completed with ${name}${when.en}.`,
    };
  },
  CompletionProofReceived: () => ({
    nl: 'Attest van beëindiging ontvangen door de gemeente; aan de verplichting is voldaan.',
    fr: "Attestation de fin de parcours reçue par la commune ; l'obligation est accomplie.",
    en: 'Certificate of completion received by the municipality; the duty is fulfilled.',
  }),
  ...controlSentences,
  ...correctionSentences,
};

/** A fact as a sentence for a timeline. */
export const eventWords = (event: ObligationEvent): Words =>
  // Each type has its own sentence; the compiler cannot follow a key to its own value.
  (sentences[event.type] as (event: ObligationEvent) => Words)(event);
