import type { OfType } from '@termijn/kernel';
import { dayWords } from '../../calendar/day.words';
import type { Words } from '../../reference/words';
import { termWords } from '../obligation.words';
import type { KeepingEvent } from './keeping.events';

/** The last day that a reminder spoke of, as a clause; nothing where it did not say. */
const ofLastDay = (
  lastDay: Extract<KeepingEvent, { readonly type: 'RegistrationReminderIssued' }>['lastDay'],
): Words => {
  if (lastDay === 'unrecorded') return { nl: '', fr: '', en: '' };
  const last = dayWords(lastDay);
  return { nl: `; laatste dag ${last.nl}`, fr: ` ; dernier jour : le ${last.fr}`, en: `; last day ${last.en}` };
};

/** What the calendar noted by itself, told one fact a sentence. */
export const keepingSentences: {
  readonly [T in KeepingEvent['type']]: (event: OfType<KeepingEvent, T>) => Words;
} = {
  RegistrationReminderIssued: ({ lastDay }) => {
    const until = ofLastDay(lastDay);
    return {
      nl: `Herinnering aan de aanmelding verstuurd${until.nl}.`,
      fr: `Rappel de l'enregistrement envoyé${until.fr}.`,
      en: `Reminder to register issued${until.en}.`,
    };
  },
  CompletionReminderIssued: ({ lastDay }) => {
    const until = ofLastDay(lastDay);
    return {
      nl: `Herinnering aan de beëindiging van het traject verstuurd${until.nl}.`,
      fr: `Rappel de la fin du parcours envoyé${until.fr}.`,
      en: `Reminder to complete the path issued${until.en}.`,
    };
  },
  TermLapsed: ({ term, lastDay }) => {
    const [name, last] = [termWords[term], dayWords(lastDay)];
    return {
      nl: `De ${name.nl} is verstreken; de laatste dag was ${last.nl}.`,
      fr: `Le ${name.fr} a expiré ; le dernier jour était le ${last.fr}.`,
      en: `The ${name.en} lapsed; its last day was ${last.en}.`,
    };
  },
};
