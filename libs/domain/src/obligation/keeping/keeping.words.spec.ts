import { day } from '@termijn/kernel';
import { eventWords } from '../event.words';

const on = day('2022-11-01');
const lastDay = day('2022-12-01');

describe('what the calendar notes, as a sentence', () => {
  it.each([
    [
      'RegistrationReminderIssued',
      'Herinnering aan de aanmelding verstuurd',
      "Rappel de l'enregistrement envoyé",
      'Reminder to register issued',
    ],
    [
      'CompletionReminderIssued',
      'Herinnering aan de beëindiging van het traject verstuurd',
      'Rappel de la fin du parcours envoyé',
      'Reminder to complete the path issued',
    ],
  ] as const)('tells of a %s until when there is time, where that is on file', (type, nl, fr, en) => {
    expect(eventWords({ type, lastDay, on })).toEqual({
      nl: `${nl}; laatste dag 1 december 2022.`,
      fr: `${fr} ; dernier jour : le 1er décembre 2022.`,
      en: `${en}; last day 1 December 2022.`,
    });
    expect(eventWords({ type, lastDay: 'unrecorded', on })).toEqual({ nl: `${nl}.`, fr: `${fr}.`, en: `${en}.` });
  });

  it('tells of a lapse which term it was and when it ended', () => {
    const { nl, fr, en } = eventWords({ type: 'TermLapsed', term: 'registration', lastDay, on });
    expect(nl).toMatch(/^De termijn .* is verstreken; de laatste dag was 1 december 2022\.$/);
    expect(fr).toMatch(/^Le délai .* a expiré ; le dernier jour était le 1er décembre 2022\.$/);
    expect(en).toMatch(/^The term .* lapsed; its last day was 1 December 2022\.$/);
  });
});
