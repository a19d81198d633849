import { checkCompleteness, gapsIn } from './completeness';

describe('completeness', () => {
  const types = ['Lent', 'Returned'];

  it('finds nothing missing in this build', () => {
    expect(checkCompleteness).not.toThrow();
  });

  it('finds a read model with two runners', () => {
    const loans = { name: 'loans', on: { Lent: 1, Returned: 1 } };
    expect(gapsIn(types, [loans, loans])).toEqual(['"loans" has two runners']);
  });

  it('finds a type that has no codec, and one that a reader forgot', () => {
    expect(gapsIn(types, [{ name: 'loans', on: { Lent: 1, Lost: 1 } }])).toEqual([
      '"loans" reads "Lost", which has no codec',
      '"loans" forgets "Returned"',
    ]);
  });
});
