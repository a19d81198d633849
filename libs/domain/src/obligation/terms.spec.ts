import { day } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { eventWords } from './event.words';
import { deliveryBy, recount, termEnd, termStartedBy } from './terms';

const { assessed, noticed, handedOver, received, registered, registrationLapsed } = obligationExamples;

describe('the end of a term', () => {
  it('follows the rules in force on its anchor, not on the day it is counted from', () => {
    expect(termEnd('completion', day('2023-12-31'), day('2024-02-01'))).toEqual({
      lastDay: '2025-08-01',
      rule: 'completion.period@A.1',
      counting: 'completion.counting@A.1',
    });
  });
  it('is unknown where no rule is in force', () => {
    expect(termEnd('registration', day('2022-05-31'), day('2022-06-01'))).toBe('unknown');
  });
  it('is later for what was posted', () => {
    const [anchor, from] = [day('2024-03-28'), day('2024-03-28')];
    expect(termEnd('compliance', anchor, from, deliveryBy('letter'))).toMatchObject({ lastDay: '2024-06-03' });
    expect(termEnd('compliance', anchor, from, deliveryBy('ebox'))).toMatchObject({ lastDay: '2024-05-28' });
  });
});

describe('a term counted again', () => {
  it('by the versions its fact names comes to the same day, with its reasons', () => {
    for (const event of [received, registered, noticed]) {
      const started = termStartedBy(event)!;
      expect(started.end).toHaveProperty('lastDay', recount(started)?.lastDay);
      expect(recount(started)?.steps.at(0)?.to).toBe(event.on);
    }
  });
  it('is not guessed from versions that this build does not know, nor where the law is silent', () => {
    const started = termStartedBy(received)!;
    const foreign = {
      lastDay: day('2022-12-01'),
      rule: 'registration.period@Z.9',
      counting: 'registration.counting@A.1',
    };
    expect(recount({ ...started, end: foreign })).toBeUndefined();
    expect(recount({ ...started, end: 'unknown' })).toBeUndefined();
  });
  it('is started by three kinds of fact only', () => {
    expect([assessed, registrationLapsed, handedOver].map(termStartedBy)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a fact in words', () => {
  it('names the last day in the language of the reader', () => {
    expect(eventWords(received)).toEqual({
      nl: 'Attest tot verplichting ontvangen, aan het loket. Laatste dag om zich aan te melden: 1 december 2022.',
      fr: "Attestation d'obligation reçue, au guichet. Dernier jour pour s'enregistrer : le 1er décembre 2022.",
      en: 'Certificate of obligation received, at the counter. Last day to register: 1 December 2022.',
    });
  });
  it('says when the law knows no term', () => {
    expect(eventWords({ ...received, registerBy: 'unknown' }).en).toContain('The law sets no known term.');
  });
  it('tells late from in time', () => {
    expect(eventWords({ ...registered, late: true }).en).toContain(', after the term.');
    expect(eventWords(registered).en).not.toContain('after the term');
  });
});
