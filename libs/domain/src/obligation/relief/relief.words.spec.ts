import { reliefExamples } from '@termijn/testkit';
import { eventWords } from '../event.words';
import { exemptionGroundWords, exemptionRefusalWords } from './relief.words';

const { ended, exempted, exemptionAsked, exemptionRefused, extended, resumed, suspended } = reliefExamples;

describe('relief in words', () => {
  it('says from which to which day a duty stands still, and why', () => {
    expect(eventWords(suspended('2022-10-01', '2022-10-31'))).toEqual({
      nl: 'Verplichting opgeschort vanaf 1 oktober 2022, tot en met 31 oktober 2022; reden: ziekte (bewijs: medisch attest).',
      fr: "Obligation suspendue à partir du 1er octobre 2022, jusqu'au 31 octobre 2022 inclus ; raison : maladie (preuve : certificat médical).",
      en: 'Duty suspended from 1 October 2022, up to and including 31 October 2022; reason: illness (proof: medical certificate).',
    });
  });
  it('does not make up an end that nobody knows', () => {
    expect(eventWords(extended('2022-10-20', 'open')).nl).toBe(
      'Opschorting verlengd, einde nog niet bekend; reden: ziekte (bewijs: medisch attest).',
    );
  });
  it('says which terms run on and to which day, or that none moves', () => {
    const [one, both] = [resumed('registration', '2023-01-02', 1), resumed('compliance', '2023-03-08', 1)];
    expect(eventWords(ended('2022-10-02', 1, one, both))).toEqual({
      nl: 'Opschorting beëindigd na 1 dag; de termijnen lopen weer vanaf 2 oktober 2022. De termijn voor de aanmelding loopt nu tot en met 2 januari 2023. De termijn van de ingebrekestelling loopt nu tot en met 8 maart 2023.',
      fr: "Fin de la suspension après 1 jour ; les délais courent à nouveau à partir du 2 octobre 2022. Le délai d'enregistrement court à présent jusqu'au 2 janvier 2023 inclus. Le délai de la mise en demeure court à présent jusqu'au 8 mars 2023 inclus.",
      en: 'Suspension ended after 1 day; terms run again from 2 October 2022. The term to register now runs up to and including 2 January 2023. The term of the notice of default now runs up to and including 8 March 2023.',
    });
    expect(eventWords(ended('2022-10-11', 10)).fr).toBe(
      "Fin de la suspension après 10 jours ; les délais courent à nouveau à partir du 11 octobre 2022. Aucun délai n'est prolongé.",
    );
  });
  it.each(['nl', 'fr', 'en'] as const)('gives the ground of a request, and the reason of a refusal: %s', (tongue) => {
    for (const ground of ['schooling', 'belgian-diploma'] as const)
      expect(eventWords(exemptionAsked('2022-07-01', ground))[tongue]).toContain(exemptionGroundWords[ground][tongue]);
    for (const reason of ['proof-missing', 'proof-insufficient'] as const)
      expect(eventWords({ ...exemptionRefused('2022-07-05'), reason })[tongue]).toContain(
        exemptionRefusalWords[reason][tongue],
      );
  });
  it('keeps the exemption from the duty apart from a dispensation', () => {
    expect(eventWords(exempted('2022-07-05')).fr).toBe(
      "Exempté de l'obligation ; motif : un diplôme obtenu en Belgique (preuve : diplôme).",
    );
  });
});
