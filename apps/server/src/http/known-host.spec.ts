import { isHostKnown } from './known-host';

const asked = (host?: string) => ({ headers: host === undefined ? {} : { host } });

describe('the name that a request asks for', () => {
  it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000', 'localhost:'])('%s is known', (host) => {
    expect(isHostKnown({ hosts: ['localhost', '[::1]'] }, asked(host))).toBe(true);
  });

  it.each([undefined, '', 'evil.example', 'localhost.evil.example', 'evil.example:3000', '[::2]:3000', 'localhost:x'])(
    '%s is not',
    (host) => {
      expect(isHostKnown({ hosts: ['localhost', '[::1]'] }, asked(host))).toBe(false);
    },
  );

  it('is any where no list was given', () => {
    expect(isHostKnown({}, asked('whatever.example'))).toBe(true);
  });
});
