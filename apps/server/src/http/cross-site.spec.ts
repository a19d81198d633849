import { isCrossSite } from './cross-site';

const host = 'termijn.example:3000';

describe('a request for a change', () => {
  it.each([
    ['a program', {}, false],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, false],
    ['somebody who typed the address', { 'sec-fetch-site': 'none' }, false],
    ['a page of a sister site', { 'sec-fetch-site': 'same-site' }, true],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, true],
    [
      'a page of another site that claims our origin',
      { 'sec-fetch-site': 'cross-site', origin: `https://${host}` },
      true,
    ],
    ['our own page in an old browser', { origin: `https://${host}` }, false],
    ['a page of another site in an old browser', { origin: 'https://evil.example' }, true],
    ['a page of another port in an old browser', { origin: 'https://termijn.example:4000' }, true],
    ['a page that hides where it comes from', { origin: 'null' }, true],
    ['an origin that is none', { origin: 'http://' }, true],
  ])('from %s', (_, headers, verdict) => {
    expect(isCrossSite({ method: 'POST', headers: { host, ...headers } })).toBe(verdict);
    expect(isCrossSite({ method: 'GET', headers: { host, ...headers } })).toBe(false);
  });
});
