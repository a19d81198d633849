import { obligationCodec } from '../obligation/obligation.codec';
import { sanctionCodec } from '../sanction/sanction.codec';
import { meaningOfFact, meaningOfStep } from './plain.words';

const sentence = /^\p{Lu}.{10,}\.$/u;

describe('plain words', () => {
  it.each(sanctionCodec.types)('say in all three languages what %s means', (type) => {
    const { nl, fr, en } = meaningOfStep(type);
    for (const text of [nl, fr, en]) expect(text).toMatch(sentence);
    expect(new Set([nl, fr, en]).size).toBe(3);
  });

  it('leave no sentence short that a file tells in plain words', () => {
    const told = obligationCodec.types.flatMap((type) => meaningOfFact(type) ?? []);
    expect(told.length).toBeGreaterThan(5);
    for (const { nl, fr, en } of told) for (const text of [nl, fr, en]) expect(text).toMatch(sentence);
  });
});
