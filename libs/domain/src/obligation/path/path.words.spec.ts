import { obligationExamples, pathExamples } from '@termijn/testkit';
import { eventWords } from '../event.words';

const { registered, registrationTold, completed, proved } = obligationExamples;
const { stepRecorded, excused, transferred, officeFileChanged, followed, registrationProved } = pathExamples;

describe('the sentences of the path', () => {
  it('tell a registration, and whether its certificate is awaited', () => {
    expect(eventWords(registered)).toEqual({
      nl: 'Aangemeld bij Bon, traject in het Nederlands. Laatste dag om het traject te beëindigen: 21 mei 2024.',
      fr: 'Enregistré auprès de Bon, parcours en néerlandais. Dernier jour pour terminer le parcours : le 21 mai 2024.',
      en: 'Registered with Bon, path in Dutch. Last day to complete the path: 21 May 2024.',
    });
    expect(eventWords(registrationTold).nl).toBe(
      `${eventWords(registered).nl} De gemeente wacht nog op het attest van aanmelding.`,
    );
    expect(eventWords(registrationProved).fr).toBe("Attestation d'enregistrement reçue par la commune.");
  });
  it('tell what only one part of the path tells', () => {
    expect(eventWords(stepRecorded('2023-01-10', 'social-balance')).nl).toBe(
      'Onderdeel van het traject afgerond: sociale balans.',
    );
    expect(eventWords(stepRecorded('2023-01-10', 'language-balance', { literacy: 'non-literate' })).fr).toBe(
      'Partie du parcours accomplie : bilan linguistique (non alphabétisé).',
    );
    expect(eventWords(stepRecorded('2023-01-10', 'language-course', { level: 'A2-oral' })).en).toBe(
      'Part of the path done: language course (level A2, oral).',
    );
  });
  it('keep a dispensation and an office file apart from the duty', () => {
    expect(eventWords(excused('2023-01-10', 'citizenship', 'earlier-course')).nl).toBe(
      'Vrijstelling voor het volgen van de opleiding over burgerschap: eerder gevolgde opleiding. De verplichting zelf blijft.',
    );
    expect(eventWords(officeFileChanged('2023-01-10', 'suspended')).nl).toBe(
      'Dossier bij Bon: geschorst. Aan de verplichting verandert dat niets.',
    );
  });
  it.each(['nl', 'fr', 'en'] as const)(
    'tell that the proof fulfils the duty, where the end alone does not: %s',
    (tongue) => {
      const duty = { nl: 'verplichting', fr: 'obligation', en: 'duty' }[tongue];
      expect(eventWords(proved)[tongue]).toContain(duty);
      expect(eventWords(completed)[tongue]).not.toContain(duty);
    },
  );
  it('tell what a transfer does to the term', () => {
    expect(eventWords(transferred('2023-03-01')).en).toBe(
      'Transferred to VIA, path in French. A term that runs goes on.',
    );
    expect(eventWords({ ...transferred('2023-03-01'), completeBy: registered.completeBy }).en).toBe(
      'Transferred to VIA, path in French. Last day to complete the path: 21 May 2024.',
    );
    expect(eventWords({ ...transferred('2023-03-01'), completeBy: 'unknown' }).en).toBe(
      'Transferred to VIA, path in French. The law sets no known term.',
    );
  });
  it('tell who follows of free will, and who came to the end too late', () => {
    expect(eventWords(followed).fr).toBe(
      'Suit volontairement le parcours en français auprès de VIA ; aucun délai ne court.',
    );
    expect(eventWords({ ...completed, late: true }).nl).toBe('Traject beëindigd bij Bon, na de termijn.');
    expect(eventWords(completed).nl).toBe('Traject beëindigd bij Bon.');
  });
});
