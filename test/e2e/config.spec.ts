import { call } from './support/program';

describe('termijn config show', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('prints every setting in effect and no secret', async () => {
    process.env['DATABASE_URL'] = 'postgres://me:hidden@db:5432/termijn';
    process.env['TERMIJN_PEOPLE_KEY'] = 'ab'.repeat(32);
    process.env['TERMIJN_PROXY'] = 'tls';
    const { code, out } = await call('config', 'show');
    expect(code).toBe(0);
    expect(out).toContain('DATABASE_URL=postgres://***@db:5432/termijn\n');
    expect(out).toContain('TERMIJN_PEOPLE_KEY=***\n');
    expect(out).toContain('TERMIJN_PROXY=tls\n');
    expect(out).not.toMatch(/hidden|abab/);
    const { out: json } = await call('--json', 'config', 'show');
    expect(JSON.parse(json)).toMatchObject({ TERMIJN_RATE_ADDRESS: '12000' });
  });

  it('says which setting is wrong without its value', async () => {
    process.env['TERMIJN_PEOPLE_KEY'] = 'hidden';
    const { code, err } = await call('config', 'show');
    expect(code).toBe(1);
    expect(err).toContain('TERMIJN_PEOPLE_KEY must be 64 hexadecimal digits');
    expect(err).not.toContain('hidden');
  });
});
