import { isObligationId, isPersonRef } from './identity';

const id = '4b3c2a10-0000-4000-8000-000000000001';

describe.each([
  ['a file', isObligationId],
  ['a pseudonym', isPersonRef],
])('the id of %s', (_, isId) => {
  it('is a UUID in lower case', () => {
    expect(isId(id)).toBe(true);
  });

  it.each(['', `x${id}`, `${id}x`, id.toUpperCase().replace('4B3C', 'ABCD'), id.slice(1), [id], 4, undefined])(
    'is not %j',
    (value) => {
      expect(isId(value)).toBe(false);
    },
  );
});
