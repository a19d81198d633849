import type { OfType } from '@termijn/kernel';
import { pathLanguageWords } from '../../reference/language';
import { offices } from '../../reference/office';
import type { Words } from '../../reference/words';
import { lastDayWords, latenessWords } from '../term.words';
import type { Attest, PathEvent } from './path.events';
import {
  dispensableCourseWords,
  dispensationGroundWords,
  literacyWords,
  officeFileWords,
  pathStepWords,
  reachedLevelWords,
} from './programme.words';

/** Whether the municipality holds a certificate. */
export const attestWords: Readonly<Record<Attest, Words>> = {
  shown: {
    nl: 'attest bij de gemeente',
    fr: 'attestation remise à la commune',
    en: 'certificate with the municipality',
  },
  awaited: { nl: 'attest nog verwacht', fr: 'attestation attendue', en: 'certificate awaited' },
};

const nothing: Words = { nl: '', fr: '', en: '' };

const attestAwaited: Words = {
  nl: ' De gemeente wacht nog op het attest van aanmelding.',
  fr: " La commune attend encore l'attestation d'enregistrement.",
  en: ' The municipality still awaits the certificate of registration.',
};

const termRunsOn: Words = {
  nl: 'Een lopende termijn loopt door.',
  fr: 'Un délai en cours continue de courir.',
  en: 'A term that runs goes on.',
};

/** What only the language balance and the language course tell, between brackets. */
const detailWords = ({ literacy, level }: OfType<PathEvent, 'PathStepRecorded'>): Words => {
  if (literacy !== 'not-told') return inBrackets(literacyWords[literacy]);
  return level === 'none' ? nothing : inBrackets(reachedLevelWords[level]);
};

const inBrackets = ({ nl, fr, en }: Words): Words => ({ nl: ` (${nl})`, fr: ` (${fr})`, en: ` (${en})` });

/** What happened on the path, told one fact a sentence. */
export const pathSentences: { readonly [T in PathEvent['type']]: (event: OfType<PathEvent, T>) => Words } = {
  RegisteredWithOffice({ office, path, completeBy, late, attest }) {
    const { name } = offices[office];
    const [language, when, end] = [
      pathLanguageWords[path],
      latenessWords(late),
      lastDayWords('completion', completeBy),
    ];
    const proof = attest === 'shown' ? nothing : attestAwaited;
    return {
      nl: `Aangemeld bij ${name}, traject in het ${language.nl}${when.nl}. ${end.nl}${proof.nl}`,
      fr: `Enregistré auprès de ${name}, parcours en ${language.fr}${when.fr}. ${end.fr}${proof.fr}`,
      en: `Registered with ${name}, path in ${language.en}${when.en}. ${end.en}${proof.en}`,
    };
  },
  RegistrationProofReceived: () => ({
    nl: 'Attest van aanmelding ontvangen door de gemeente.',
    fr: "Attestation d'enregistrement reçue par la commune.",
    en: 'Certificate of registration received by the municipality.',
  }),
  FollowedVoluntarily({ office, path }) {
    const [{ name }, language] = [offices[office], pathLanguageWords[path]];
    return {
      nl: `Volgt vrijwillig het traject in het ${language.nl} bij ${name}; er loopt geen termijn.`,
      fr: `Suit volontairement le parcours en ${language.fr} auprès de ${name} ; aucun délai ne court.`,
      en: `Follows the path in ${language.en} with ${name} voluntarily; no term runs.`,
    };
  },
  PathStepRecorded(event) {
    const [step, detail] = [pathStepWords[event.step], detailWords(event)];
    return {
      nl: `Onderdeel van het traject afgerond: ${step.nl}${detail.nl}.`,
      fr: `Partie du parcours accomplie : ${step.fr}${detail.fr}.`,
      en: `Part of the path done: ${step.en}${detail.en}.`,
    };
  },
  DispensationGranted({ course, ground }) {
    const [which, why] = [dispensableCourseWords[course], dispensationGroundWords[ground]];
    return {
      nl: `Vrijstelling voor het volgen van de ${which.nl}: ${why.nl}. De verplichting zelf blijft.`,
      fr: `Dispense de suivi de la ${which.fr} : ${why.fr}. L'obligation elle-même subsiste.`,
      en: `Dispensation from the ${which.en}: ${why.en}. The duty itself stands.`,
    };
  },
  TransferredToOffice({ office, path, completeBy }) {
    const [{ name }, language] = [offices[office], pathLanguageWords[path]];
    const end = completeBy === 'runs-on' ? termRunsOn : lastDayWords('completion', completeBy);
    return {
      nl: `Overgegaan naar ${name}, traject in het ${language.nl}. ${end.nl}`,
      fr: `Passé auprès de ${name}, parcours en ${language.fr}. ${end.fr}`,
      en: `Transferred to ${name}, path in ${language.en}. ${end.en}`,
    };
  },
  OfficeFileChanged({ office, status }) {
    const [{ name }, now] = [offices[office], officeFileWords[status]];
    return {
      nl: `Dossier bij ${name}: ${now.nl}. Aan de verplichting verandert dat niets.`,
      fr: `Dossier auprès de ${name} : ${now.fr}. Cela ne change rien à l'obligation.`,
      en: `File with ${name}: ${now.en}. This changes nothing about the duty.`,
    };
  },
  PathCompleted({ office, late }) {
    const [{ name }, when] = [offices[office], latenessWords(late)];
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
};
