import { day } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { eventWords } from '../event.words';
import type { ObligationId } from '../identity';
import type { CorrectionEvent, Flaw, Replacement } from './correction.events';

const { person, received } = obligationExamples;
const on = day('2025-03-03');
const file = '4b3c2a10-0000-4000-8000-00000000000b' as ObligationId;
const flaw: Flaw = { fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice' };
const moved: Replacement = { fact: 3, as: received };

const corrected = (rederived: readonly Replacement[], flaws: readonly Flaw[]): CorrectionEvent => ({
  type: 'FactCorrected',
  fact: 2,
  as: received,
  reason: 'later-evidence',
  rederived,
  flaws,
  on,
});

describe('a correction in words', () => {
  it('counts the facts from one on, as they are shown', () => {
    expect(eventWords(corrected([], []))).toEqual({
      nl: 'Feit 3 rechtgezet (later bewijs).',
      fr: 'Fait 3 rectifié (preuve ultérieure).',
      en: 'Fact 3 corrected (later evidence).',
    });
  });
  it('tells how many facts followed and how many steps lost their ground', () => {
    expect(eventWords(corrected([moved], [flaw]))).toEqual({
      nl: 'Feit 3 rechtgezet (later bewijs). Eén later feit luidt nu anders. Eén latere stap verloor zijn grond.',
      fr: 'Fait 3 rectifié (preuve ultérieure). Un fait ultérieur se lit désormais autrement. Une étape ultérieure a perdu son fondement.',
      en: 'Fact 3 corrected (later evidence). One later fact reads otherwise now. One later step lost its ground.',
    });
    expect(eventWords(corrected([moved, moved], [flaw, flaw, flaw]))).toEqual({
      nl: 'Feit 3 rechtgezet (later bewijs). 2 latere feiten luiden nu anders. 3 latere stappen verloren hun grond.',
      fr: 'Fait 3 rectifié (preuve ultérieure). 2 faits ultérieurs se lisent désormais autrement. 3 étapes ultérieures ont perdu leur fondement.',
      en: 'Fact 3 corrected (later evidence). 2 later facts read otherwise now. 3 later steps lost their ground.',
    });
  });
  it('tells of a file that passes to another person, and names nobody', () => {
    expect(eventWords({ type: 'IdentityCorrected', person, file, facts: [], on }).en).toBe(
      "File opened for the wrong person; all of it goes over to the right person's file.",
    );
    expect(eventWords({ type: 'FileAdopted', from: file, on }).fr).toBe(
      "Faits repris d'un dossier ouvert pour la mauvaise personne.",
    );
  });
});
