import { obligationExamples } from '@termijn/testkit';
import { eventWords } from '../event.words';

const { assessed, imposed } = obligationExamples;

describe('the sentences of a duty', () => {
  it('name every ground of an assessment', () => {
    expect(eventWords({ ...assessed, outcome: 'outOfScope', grounds: ['belgian', 'under-18'] })).toEqual({
      nl: 'Onderzocht: buiten de doelgroep (Belg; jonger dan 18).',
      fr: 'Contrôle effectué : hors du public cible (de nationalité belge ; moins de 18 ans).',
      en: 'Assessed: outside the target group (Belgian national; under 18).',
    });
  });
  it('name the regime of a duty', () =>
    expect(eventWords({ ...imposed, regime: 'B' }).nl).toBe('Verplichting opgelegd onder regeling B.'));
});
