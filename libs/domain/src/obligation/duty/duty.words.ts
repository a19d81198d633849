import type { OfType } from '@termijn/kernel';
import type { Tongue, Words } from '../../reference/words';
import type { AssessmentGround } from '../assessment';
import { groundWords, outcomeWords } from '../assessment.words';
import { channelWords } from '../obligation.words';
import { lastDayWords } from '../term.words';
import type { DutyEvent } from './duty.events';

const between: Words = { nl: '; ', fr: ' ; ', en: '; ' };

const listed = (grounds: readonly AssessmentGround[], tongue: Tongue): string =>
  grounds.map((ground) => groundWords[ground][tongue]).join(between[tongue]);

/** How a duty came about, told one fact a sentence. */
export const dutySentences: { readonly [T in DutyEvent['type']]: (event: OfType<DutyEvent, T>) => Words } = {
  NewcomerAssessed: ({ outcome, grounds }) => ({
    nl: `Onderzocht: ${outcomeWords[outcome].nl} (${listed(grounds, 'nl')}).`,
    fr: `Contrôle effectué : ${outcomeWords[outcome].fr} (${listed(grounds, 'fr')}).`,
    en: `Assessed: ${outcomeWords[outcome].en} (${listed(grounds, 'en')}).`,
  }),
  ObligationImposed: ({ regime }) => ({
    nl: `Verplichting opgelegd onder regeling ${regime}.`,
    fr: `Obligation imposée sous le régime ${regime}.`,
    en: `Obligation imposed under regime ${regime}.`,
  }),
  CertificateReceived: ({ means, registerBy }) => {
    const [how, end] = [channelWords[means], lastDayWords('registration', registerBy)];
    return {
      nl: `Attest tot verplichting ontvangen, ${how.nl}. ${end.nl}`,
      fr: `Attestation d'obligation reçue, ${how.fr}. ${end.fr}`,
      en: `Certificate of obligation received, ${how.en}. ${end.en}`,
    };
  },
};
