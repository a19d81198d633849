import { existsSync } from 'node:fs';
import { day } from '@termijn/kernel';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Client } from './support/client';
import { openHouse, type House } from './support/house';
import { bytesAt, official, openProcedure } from './support/procedure';
import { tokenOf } from './support/tokens';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

describe('the page at /verify', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let paper: Buffer;
  let asked: string[];
  let complaints: string[];

  beforeAll(async () => {
    if (!existsSync(program)) throw new Error(`these tests need Chromium: there is none at ${program}`);
    house = await openHouse(day('2025-02-03'));
    const client = new Client(house.url);
    const { procedure } = await openProcedure(house, client);
    const { body } = await client.post(`${procedure}/dossiers`, { language: 'nl' }, official);
    const token = await tokenOf(house.url, { who: 'reader', role: 'ggc-official', organisation: 'ggc' });
    paper = (await bytesAt(house.url, body['paper'], token)).bytes;
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  beforeEach(async () => {
    [asked, complaints] = [[], []];
    const context = await browser.newContext({ locale: 'fr-BE' });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(new URL('/verify', house.url).href);
    await context.setOffline(true);
  });
  afterEach(() => page.context().close());

  /** Drops a file on the page, as a hand with a mouse does. */
  const drop = (bytes: Buffer): Promise<unknown> =>
    page.evaluate(`{
      const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (unit) => unit.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'dossier.pdf', { type: 'application/pdf' }));
      document.querySelector('#drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      0;
    }`);

  it('needs nobody signed in, and is sent under a policy that lets it ask nobody', async () => {
    const answer = await fetch(new URL('/verify', house.url));
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; .*frame-ancestors 'none'/);
  });

  it('checks a dossier of this installation in three languages, without a network once it is loaded', async () => {
    await drop(paper);
    const told = async (language: string, level: string): Promise<unknown> => {
      await page.selectOption('#language', language);
      return page.locator(`#level-${level} h3`).textContent();
    };
    await page.locator('#level-intact[data-holds=true]').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect([await told('fr', 'intact'), await told('fr', 'attributed')]).toEqual(['Intact: oui', 'Attribué: oui']);
    expect([await told('nl', 'intact'), await told('nl', 'attributed')]).toEqual([
      'Ongewijzigd: ja',
      'Toegeschreven: ja',
    ]);
    expect([await told('en', 'attributed'), await told('en', 'independent')]).toEqual([
      'Attributed: yes',
      'Independent: no',
    ]);
    expect(asked).toEqual([new URL('/verify', house.url).href]);
    expect(complaints).toEqual([]);
  });

  it('says no to a dossier with one byte changed', async () => {
    const changed = Buffer.from(paper);
    changed[Math.floor(changed.length / 3)]! ^= 1;
    await drop(changed);
    await page.locator('#level-intact[data-holds=false]').waitFor();
    expect(await page.locator('#level-attributed').getAttribute('data-holds')).toBe('false');
  });
});
