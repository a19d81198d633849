import type { OfType } from '@termijn/kernel';
import { pathLanguageWords } from '../reference/language';
import { offices } from '../reference/office';
import type { Words } from '../reference/words';
import { controlSentences } from './control/control.words';
import { correctionSentences } from './correction/correction.words';
import { dutySentences } from './duty/duty.words';
import { keepingSentences } from './keeping/keeping.words';
import type { ObligationEvent } from './obligation.events';
import { reliefSentences } from './relief/relief.words';
import { lastDayWords, latenessWords } from './term.words';

type Sentences = { readonly [T in ObligationEvent['type']]: (event: OfType<ObligationEvent, T>) => Words };

const sentences: Sentences = {
  ...dutySentences,
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
  ...keepingSentences,
  ...reliefSentences,
  ...controlSentences,
  ...correctionSentences,
};

/** A fact as a sentence for a timeline. */
export const eventWords = (event: ObligationEvent): Words =>
  // Each type has its own sentence; the compiler cannot follow a key to its own value.
  (sentences[event.type] as (event: ObligationEvent) => Words)(event);
