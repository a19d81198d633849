import { day } from '@termijn/kernel';
import { municipality } from '../../reference/municipality';
import { eventWords } from '../event.words';

const on = day('2024-06-01');

describe('the sentences of residence', () => {
  it('name a municipality by its official names', () => {
    const moved = { type: 'ResponsibleMunicipalityChanged', municipality: municipality('21009'), on } as const;
    expect(eventWords(moved)).toEqual({
      nl: 'Verhuisd binnen Brussel; bevoegde gemeente: Elsene.',
      fr: 'Déménagement à Bruxelles ; commune compétente : Ixelles.',
      en: 'Moved inside Brussels; competent municipality: Elsene / Ixelles.',
    });
    expect(eventWords({ ...moved, municipality: municipality('21010') }).en).toBe(
      'Moved inside Brussels; competent municipality: Jette.',
    );
  });
  it('tell what the law makes of an event, or that it does not say', () => {
    const event = { type: 'LifeEventRecorded', rule: 'lifeEvent.turned65@B.1', on } as const;
    expect(eventWords({ ...event, event: 'turned-65', effect: 'none' }).nl).toBe(
      'Volgens het Rijksregister: 65e verjaardag. Dat heeft geen gevolg voor de verplichting.',
    );
    expect(eventWords({ ...event, event: 'became-belgian', effect: 'unknown' }).fr).toBe(
      "D'après le Registre national : acquisition de la nationalité belge. La loi ne dit pas l'effet de cet événement sur l'obligation ; un agent doit répondre à cette question.",
    );
  });
  it('tell how an official answered', () =>
    expect(eventWords({ type: 'QuestionSettled', event: 'became-belgian', answer: 'ends', on }).en).toBe(
      'Question answered (acquisition of Belgian nationality): the duty ends.',
    ));
});
