import { capacitiesIn, clientIn, pseudonymOf, subjectIn } from './claims';
import { issuersIn, type IssuerSettings } from './issuer-settings';

const plain = {
  key: 'town',
  name: { nl: 'Stad', fr: 'Ville', en: 'Town' },
  issuer: 'https://login.example.org/op',
  clientId: 'termijn',
  capacities: [{ claim: 'roles', value: 'official:{organisation}', role: 'municipal-official' }],
};

const read = (...more: readonly Record<string, unknown>[]) =>
  issuersIn(JSON.stringify(more.map((one) => ({ ...plain, ...one }))));

const settings = (more: Record<string, unknown> = {}): IssuerSettings => {
  const found = read(more);
  if ('faults' in found) throw new Error(found.faults.join('; '));
  return found.issuers[0]!;
};

describe('the settings of issuers', () => {
  it('are read with what holds when nothing is said', () => {
    expect(settings()).toMatchObject({ scopes: ['openid'], who: 'sub', organisations: {}, clients: {} });
  });

  it.each([
    ['no JSON', '{', ['must be JSON']],
    ['no issuer at all', '[]', [expect.stringMatching(/Too small/)]],
  ])('are refused with %s', (_, text, faults) => {
    expect(issuersIn(text)).toEqual({ faults });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an address in the clear', { issuer: 'http://login.example.org' }, /^0\.issuer must be an https address/],
    ['a secret in its address', { issuer: 'https://a:b@login.example.org' }, /^0\.issuer must be/],
    ['a key that is a name', { key: 'The Town' }, /^0\.key must be a short code/],
    ['scopes without sign-in', { scopes: ['roles'] }, /^0\.scopes must hold openid/],
    ['two secrets', { clientSecret: 'a', clientSecretFile: 'b' }, /^0\.clientSecretFile must not be set besides/],
    ['proofs of sign-in as tokens', { audience: 'termijn' }, /^0\.audience must not be the clientId/],
    ['something unknown', { secret: 'hunter2' }, /^0 Unrecognized key/],
    [
      'a capacity without organisation',
      { capacities: [{ claim: 'roles', value: 'official', role: 'municipal-official' }] },
      /^0\.capacities\.0 must say in exactly one way/,
    ],
    [
      'a place that comes twice',
      { capacities: [{ claim: 'roles', value: '{organisation}:{organisation}', role: 'x' }] },
      /^0\.capacities\.0\.value must hold each place once/,
    ],
  ])('are refused with %s, and no value is told', (_, more, fault) => {
    const found = read(more);
    expect(found).toEqual({ faults: [expect.stringMatching(fault)] });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('are refused when two have the same key or address', () => {
    expect(read({}, { issuer: 'https://other.example.org' })).toEqual({ faults: [expect.stringMatching(/its own/)] });
    expect(read({}, { key: 'other' })).toEqual({ faults: [expect.stringMatching(/its own/)] });
  });
});

describe('claims', () => {
  it('give a capacity for each value that fits', () => {
    expect(
      capacitiesIn(settings(), { roles: ['official:21009', 'reader', 'official:21001', 'official:21009'] }),
    ).toEqual([
      { role: 'municipal-official', organisation: '21009' },
      { role: 'municipal-official', organisation: '21001' },
    ]);
    expect(capacitiesIn(settings(), { roles: 'official:21009' })).toHaveLength(1);
  });

  it.each([
    undefined,
    null,
    7,
    {},
    [],
    [null, { a: 1 }],
    'Official:21009',
    'official:',
    'xofficial:21009',
    'official:a b',
  ])('that are %j give none', (roles) => {
    expect(capacitiesIn(settings(), { roles })).toEqual([]);
  });

  it('name the organisation in their own words, in the value or in a claim beside it', () => {
    const organisations = { OVO002067: '21009' };
    const inValue = [{ claim: 'rol_3d', value: 'Behandelaar-{any}:{organisation}', role: 'municipal-official' }];
    expect(
      capacitiesIn(settings({ organisations, capacities: inValue }), { rol_3d: ['Behandelaar-x.y:OVO002067'] }),
    ).toEqual([{ role: 'municipal-official', organisation: '21009' }]);
    const beside = [{ claim: 'roles', value: 'official', role: 'municipal-official', organisationClaim: 'orgcode' }];
    expect(
      capacitiesIn(settings({ organisations, capacities: beside }), { roles: ['official'], orgcode: 'OVO002067' }),
    ).toEqual([{ role: 'municipal-official', organisation: '21009' }]);
    const fixed = [{ claim: 'roles', value: 'ggc', role: 'ggc-official', organisation: 'ggc' }];
    expect(capacitiesIn(settings({ capacities: fixed }), { roles: ['ggc'] })).toEqual([
      { role: 'ggc-official', organisation: 'ggc' },
    ]);
  });

  it('of a pattern are plain text: its signs mean nothing else', () => {
    const capacities = [{ claim: 'roles', value: 'a.*({organisation})', role: 'ggc-official' }];
    expect(capacitiesIn(settings({ capacities }), { roles: ['a.*(ggc)'] })).toHaveLength(1);
    expect(capacitiesIn(settings({ capacities }), { roles: ['axx(ggc)', 'aggc'] })).toEqual([]);
  });

  it('of a program count for itself only, and not for people who use it', () => {
    const capacity = { role: 'municipal-integrator', organisation: '21009' };
    const known = settings({ clients: { program: capacity } });
    expect(clientIn(known, { sub: 'program', client_id: 'program' })).toEqual({ id: 'program', capacity });
    expect(clientIn(known, { azp: 'program' })).toEqual({ id: 'program', capacity });
    expect(clientIn(known, { sub: 'somebody', client_id: 'program' })).toBeUndefined();
    expect(clientIn(known, { sub: 'toString', client_id: 'toString' })).toBeUndefined();
    expect(clientIn(known, {})).toBeUndefined();
  });

  it('tell somebody apart by a code from which nobody comes back to the claim', () => {
    expect(subjectIn(settings({ who: 'vo_id' }), { sub: 'x', vo_id: 'y' })).toBe('y');
    expect(subjectIn(settings(), { sub: 7 })).toBeUndefined();
    const secret = Buffer.alloc(32, 1);
    const code = pseudonymOf(secret, 'https://a.example', '90010110020');
    expect(code).toMatch(/^p-[0-9a-f]{20}$/);
    expect(pseudonymOf(secret, 'https://a.example', '90010110020')).toBe(code);
    expect(pseudonymOf(secret, 'https://b.example', '90010110020')).not.toBe(code);
    expect(pseudonymOf(Buffer.alloc(32, 2), 'https://a.example', '90010110020')).not.toBe(code);
  });
});
