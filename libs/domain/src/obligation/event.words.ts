import type { OfType } from '@termijn/kernel';
import type { Words } from '../reference/words';
import { controlSentences } from './control/control.words';
import { correctionSentences } from './correction/correction.words';
import { dutySentences } from './duty/duty.words';
import { keepingSentences } from './keeping/keeping.words';
import type { ObligationEvent } from './obligation.events';
import { pathSentences } from './path/path.words';
import { reliefSentences } from './relief/relief.words';
import { residenceSentences } from './residence/residence.words';

type Sentences = { readonly [T in ObligationEvent['type']]: (event: OfType<ObligationEvent, T>) => Words };

const sentences: Sentences = {
  ...dutySentences,
  ...pathSentences,
  ...keepingSentences,
  ...reliefSentences,
  ...controlSentences,
  ...residenceSentences,
  ...correctionSentences,
};

/** A fact as a sentence for a timeline. */
export const eventWords = (event: ObligationEvent): Words =>
  // Each type has its own sentence; the compiler cannot follow a key to its own value.
  (sentences[event.type] as (event: ObligationEvent) => Words)(event);
