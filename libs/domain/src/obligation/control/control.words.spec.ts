import { day } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { eventWords } from '../event.words';

const { handedOver, noticed } = obligationExamples;

describe('what followed a missed term, in words', () => {
  it('tells the ground, the channel, the language and the last day of a notice', () => {
    expect(eventWords(noticed)).toEqual({
      nl: 'Ingebrekestelling wegens geen aanmelding, per aangetekende brief, in het Nederlands en Frans. Laatste dag om alsnog in orde te komen: 7 februari 2023.',
      fr: "Mise en demeure pour défaut d'enregistrement, par lettre recommandée, en néerlandais et français. Dernier jour pour se mettre en règle : le 7 février 2023.",
      en: 'Notice of default for failure to register, by registered letter, in Dutch and French. Last day to comply: 7 February 2023.',
    });
  });
  it('tells how and when its receipt was proved', () => {
    const { complyBy } = noticed;
    const on = day('2022-12-07');
    expect(eventWords({ type: 'NoticeReceiptRecorded', evidence: 'signed', complyBy, on })).toEqual({
      nl: 'Ontvangst van de ingebrekestelling bewezen op 7 december 2022: tegen handtekening. Laatste dag om alsnog in orde te komen: 7 februari 2023.',
      fr: 'Réception de la mise en demeure prouvée le 7 décembre 2022 : contre signature. Dernier jour pour se mettre en règle : le 7 février 2023.',
      en: 'Receipt of the notice of default proved on 7 December 2022: against signature. Last day to comply: 7 February 2023.',
    });
  });
  it('tells why a notice was withdrawn and a file came back', () => {
    const on = day('2023-03-01');
    expect(eventWords({ type: 'NoticeWithdrawn', reason: 'corrected', on })).toEqual({
      nl: 'Ingebrekestelling ingetrokken: na rechtzetting van het dossier.',
      fr: 'Mise en demeure retirée : après rectification du dossier.',
      en: 'Notice of default withdrawn: file corrected.',
    });
    expect(eventWords({ type: 'FileTakenBack', reason: 'suspended', on })).toEqual({
      nl: 'Dossier teruggekregen van de GGC: de verplichting is opgeschort.',
      fr: "Dossier rendu par la COCOM : l'obligation est suspendue.",
      en: 'File taken back from the GGC: the duty is suspended.',
    });
  });
  it('tells what was known of the places when the file was handed over', () => {
    expect(eventWords(handedOver).nl).toBe(
      'Dossier aan de GGC overgemaakt voor een sanctieprocedure; er waren plaatsen vrij bij de bureaus.',
    );
    expect(eventWords({ ...handedOver, capacity: 'waiting-list', waiting: 812 })).toEqual({
      nl: 'Dossier aan de GGC overgemaakt voor een sanctieprocedure; er was een wachtlijst bij de bureaus (wachtenden: 812).',
      fr: "Dossier transmis à la COCOM pour une procédure de sanction ; il y avait une liste d'attente dans les bureaux (personnes en attente : 812).",
      en: 'File handed over to the GGC for a sanction procedure; there was a waiting list at the offices (people waiting: 812).',
    });
  });
});
