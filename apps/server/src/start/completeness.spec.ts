import { checkCompleteness, gapsIn } from './completeness';

describe('completeness', () => {
  const types = ['Lent', 'Returned'];

  it('finds nothing missing in this build', () => {
    expect(checkCompleteness).not.toThrow();
  });

  it('finds a read model with two runners', () => {
    const loans = { name: 'loans', on: { Lent: 1, Returned: 1 }, types };
    expect(gapsIn([loans, loans])).toEqual(['"loans" has two runners']);
  });

  it('finds a type that has no codec, and one that a reader forgot', () => {
    expect(gapsIn([{ name: 'loans', on: { Lent: 1, Lost: 1 }, types }])).toEqual([
      '"loans" reads "Lost", which no codec gives it',
      '"loans" forgets "Returned"',
    ]);
  });
});
