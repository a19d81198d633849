import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { day } from '@termijn/kernel';
import { Client } from './support/client';
import { openHouse, type House } from './support/house';

const committed = resolve(__dirname, '../../docs/openapi.yaml');

describe('the description of the interface', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
  });
  afterAll(() => house.close());

  it('is served as it is committed; `npm run docs` writes it anew', async () => {
    const { text } = await new Client(house.url).get('/doc/openapi.yaml');
    expect(readFileSync(committed, 'utf8')).toBe(text);
  });

  it('keeps the rules of the linter', () => {
    const program = resolve(__dirname, '../../node_modules/@redocly/cli/bin/cli.js');
    const config = resolve(__dirname, '../../.redocly.yaml');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, 'lint', '--config', config, '--format', 'github-actions', committed],
      { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    expect(`${stdout}${status === 0 ? '' : stderr}`).not.toMatch(/::(error|warning)/);
    expect(status).toBe(0);
  });
});
