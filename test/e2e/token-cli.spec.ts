import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@termijn/kernel';
import { Client, newcomer } from './support/client';
import { openHouse, type House } from './support/house';
import { call } from './support/program';

const official = ['--role', 'municipal-official', '--organisation', '21009'];

describe('termijn token', () => {
  const before = { ...process.env };
  let house: House;
  let elsewhere: string;

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
    elsewhere = await mkdtemp(join(tmpdir(), 'termijn-token-'));
  });
  beforeEach(() => {
    const { dataDir } = house.platform.configuration;
    process.env = { ...before, TERMIJN_DATA: dataDir, TERMIJN_DEMO_IDENTITY: 'on' };
  });
  afterAll(async () => {
    process.env = before;
    await house.close();
    await rm(elsewhere, { recursive: true });
  });

  const openCaseWith = (token: string, givenName = 'Amina') => {
    const person = { ...newcomer().person, givenName };
    return new Client(house.url, 'nobody').post('/v1/cases', newcomer({ person }), {
      Authorization: `Bearer ${token}`,
    });
  };

  it('prints a token with which a program may act', async () => {
    const { code, out } = await call('token', ...official);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) });
    expect((await openCaseWith(out.trim())).status).toBe(201);
  });

  it('says under which code somebody acts, and until when', async () => {
    const earliest = Date.now() + 5 * 60_000;
    const { out } = await call('--json', 'token', ...official, '--who', 'import.7', '--minutes', '5');
    const { token, until } = JSON.parse(out) as { token: string; until: string };
    expect(Date.parse(until)).toBeGreaterThanOrEqual(earliest);
    expect(Date.parse(until)).toBeLessThan(earliest + 60_000);
    const opened = await openCaseWith(token, 'Samira');
    const auth = { Authorization: `Bearer ${token}` };
    const { items } = await new Client(house.url, 'nobody').get(
      `${opened.headers.get('location') ?? ''}/timeline`,
      auth,
    );
    expect(items[0]?.['actor']).toEqual({ who: 'import.7', role: 'municipality', organisation: '21009' });
  });

  it('makes none that another house takes', async () => {
    process.env['TERMIJN_DATA'] = join(elsewhere, 'new');
    const { code, out } = await call('token', ...official);
    expect(code).toBe(0);
    expect((await openCaseWith(out.trim())).status).toBe(401);
  });

  it.each([
    ['in production', { TERMIJN_PRODUCTION: 'on', TERMIJN_DEMO_IDENTITY: 'off' }, /^TERMIJN_PRODUCTION is on: /],
    ['in production, whatever is asked for', { TERMIJN_PRODUCTION: 'on' }, /TERMIJN_DEMO_IDENTITY must be off/],
    ['where the demonstration is off', { TERMIJN_DEMO_IDENTITY: 'off' }, /is off here.*TERMIJN_DEMO_IDENTITY=on/],
  ])('makes none %s', async (_, settings, why) => {
    Object.assign(process.env, settings);
    expect(await call('token', ...official)).toEqual({ code: 1, out: '', err: expect.stringMatching(why) });
  });

  it.each([
    ['a role that there is not', ['--role', 'mayor', '--organisation', '21009'], /municipal-official, municipal-head/],
    [
      'an organisation without the role',
      ['--role', 'municipal-official', '--organisation', 'ggc'],
      /--organisation must be one that has the role municipal-official: a municipality \(an NIS code from 21001 to 21019\)/,
    ],
    ['a name', [...official, '--who', 'Jan Peeters'], /Write a code of letters/],
    ['a token for days', [...official, '--minutes', '601'], /from 1 to 600/],
    ['half of it', ['--role', 'operator'], /--organisation/],
  ])('refuses %s, and names the rule', async (_, args, why) => {
    expect(await call('token', ...args)).toEqual({ code: 1, out: '', err: expect.stringMatching(why) });
  });
});
